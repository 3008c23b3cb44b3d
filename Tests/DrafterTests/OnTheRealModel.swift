import Testing

/// Tests that load the built-in model; one after another, since each of them wants every core.
@Suite(.serialized) enum OnTheRealModel {}
