import LanguageModel
import Synchronization

/// What was found out about a model on a server, and is remembered for the next request.
final class ServerTraits: Sendable {
    private struct State {
        var refused: Set<ChatRequest.OptionalField> = []
        var mayBeginInThought: Bool
        var thinks: Bool
        var hasReadReply = false
        /// Tokens counted by the server for each one estimated.
        var ratio: Double?
        var usage = TokenUsage()
        var hasLookedForContext = false
    }

    private let state: Mutex<State>

    init(mayBeginInThought: Bool) {
        state = Mutex(State(mayBeginInThought: mayBeginInThought, thinks: mayBeginInThought))
    }

    /// Fields that the server does not take.
    var refused: Set<ChatRequest.OptionalField> { state.withLock { $0.refused } }

    func refuse(_ fields: Set<ChatRequest.OptionalField>) {
        state.withLock { $0.refused.formUnion(fields) }
    }

    /// Whether replies may begin with a thought that nothing opens.
    var mayBeginInThought: Bool { state.withLock { $0.mayBeginInThought } }

    func expectUnopenedThought() { state.withLock { $0.mayBeginInThought = true } }

    /// Whether a reply was read to an end that tells whether it began with a thought.
    var hasReadReply: Bool { state.withLock { $0.hasReadReply } }

    func noteReply() { state.withLock { $0.hasReadReply = true } }

    /// Whether the model thinks before it writes, which takes tokens of the reply.
    var thinks: Bool { state.withLock { $0.thinks } }

    func expectThought() { state.withLock { $0.thinks = true } }

    var usage: TokenUsage { state.withLock { $0.usage } }

    /// Takes note of the context's length; a length that is known stays.
    func learn(contextLength: Int?) {
        state.withLock { state in
            state.hasLookedForContext = true
            state.usage.contextLength = state.usage.contextLength ?? contextLength
        }
    }

    var hasLookedForContext: Bool { state.withLock { $0.hasLookedForContext } }

    /// The tokens of a text, by what the server counted before.
    func tokens(estimated: Int) -> Int {
        state.withLock { Int(Double(estimated) * ($0.ratio ?? 1)) }
    }

    /// Takes note of a finished request.
    ///
    /// - Returns: What the server read where that is far less than was sent, which tells that it cut the prompt.
    func record(estimated: Int, counted: ChatReply.Usage?, reply: Int) -> Int? {
        state.withLock { state in
            guard let prompt = counted?.promptTokens, prompt > 0 else {
                let tokens = Int(Double(estimated) * (state.ratio ?? 1))
                state.usage.add(prompt: tokens, reply: counted?.completionTokens ?? reply, isEstimate: true)
                return nil
            }
            state.usage.add(prompt: prompt, reply: counted?.completionTokens ?? reply)
            // No vocabulary takes three bytes in ten of another's tokens on a long text.
            let isCut = estimated > 1_000 && Double(prompt) < Double(estimated) * (state.ratio ?? 0.6) * 0.5
            if !isCut { state.ratio = Double(prompt) / Double(max(estimated, 1)) }
            return isCut ? prompt : nil
        }
    }
}

/// How many tokens a text is likely to have.
enum TokenEstimate {
    /// By a rule of thumb: four ASCII characters to a token, other letters one each.
    static func tokens(of text: String) -> Int {
        var narrow = 0
        var wide = 0
        for scalar in text.unicodeScalars {
            if scalar.isASCII { narrow += 1 } else { wide += 1 }
        }
        return (narrow + 3) / 4 + wide
    }

    /// Of a whole conversation, the template's own tokens included.
    static func tokens(of messages: [ChatRequest.Message]) -> Int {
        messages.reduce(8) { $0 + tokens(of: $1.content) + 5 }
    }
}
