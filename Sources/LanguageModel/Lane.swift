/// One of several ways to the same model, each used by one task that writes beside the others.
///
/// A model may wait until every open lane has asked for something, so that all are served in one batch and
/// in an order that timing does not change. So a task waits for nothing but its own requests while its lane
/// is open, and closes the lane when it has no more.
public struct Lane: Sendable {
    /// The model; only one request at a time is put to it.
    public let model: any LanguageModel
    private let end: @Sendable () -> Void

    /// A lane; `end` is told when no more requests come.
    public init(to model: any LanguageModel, end: @escaping @Sendable () -> Void = {}) {
        self.model = model
        self.end = end
    }

    /// Says that no more requests come.
    public func close() { end() }
}
