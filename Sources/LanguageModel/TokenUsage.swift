/// What a model has room for, and what was used of it.
public struct TokenUsage: Equatable, Sendable {
    /// How many tokens a request and its reply may have together; `nil` where the model does not tell.
    public var contextLength: Int?
    /// The tokens of the last request's prompt; 0 before the first.
    public var prompt = 0
    /// The tokens of the last request's longest reply, thoughts included.
    public var reply = 0
    /// Whether the last request was counted by a rule of thumb, since the server does not tell.
    public var isEstimate = false
    /// All tokens that were read since the model was taken.
    public var read = 0
    /// All tokens that were written since the model was taken.
    public var written = 0

    /// Nothing used, and no limit known.
    public init(contextLength: Int? = nil) {
        self.contextLength = contextLength
    }

    /// What the last request left of the context; `nil` where that is not known.
    public var left: Int? { contextLength.map { max($0 - prompt - reply, 0) } }

    /// Takes note of a request.
    public mutating func add(prompt: Int, reply: Int, isEstimate: Bool = false) {
        self.prompt = prompt
        self.reply = reply
        self.isEstimate = isEstimate
        read += prompt
        written += reply
    }
}
