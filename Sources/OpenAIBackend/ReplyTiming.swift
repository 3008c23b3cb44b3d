import LanguageModel
import Logging
import Synchronization

/// When a reply's first word came and how fast the rest.
final class ReplyTiming: Sendable {
    private struct State {
        var first: ContinuousClock.Instant?
        var tokens = 0
    }

    private let began = ContinuousClock.now
    private let state = Mutex(State())

    func add(_ text: String) {
        state.withLock { state in
            state.first = state.first ?? .now
            state.tokens += TokenEstimate.tokens(of: text)
        }
    }

    /// The reply's tokens by a rule of thumb.
    var tokens: Int { state.withLock { $0.tokens } }

    func log(to log: Logger, usage: ChatReply.Usage?) {
        let state = state.withLock { $0 }
        var metadata: Logger.Metadata = ["ms": "\(began.duration(to: .now).milliseconds)"]
        metadata["first word ms"] = state.first.map { "\(began.duration(to: $0).milliseconds)" }
        metadata["prompt tokens"] = usage?.promptTokens.map { "\($0)" }
        metadata["reply tokens"] = "\(usage?.completionTokens ?? state.tokens)"
        log.info("replied", metadata: metadata)
    }
}
