/// Anything that continues text: an engine in this process, a server, or a script of a test.
public protocol LanguageModel: Sendable {
    /// What sessions and people call the model, such as `gemma-3-270m-q4_k_m`.
    var name: String { get }

    /// How many draws of the same line are worth their price; the writer may ask for fewer.
    var mostCandidates: Int { get }

    /// Whether the model can say how likely a text is that it did not draw; see ``Branch/given``.
    var tellsLikelihood: Bool { get }

    /// Whether a reply may yet turn out to be a thought, which only its end tells.
    var mayTakeBack: Bool { get }

    /// Where a task that reads what the model draws gets it soonest; `nil` where that is anywhere.
    var executor: (any TaskExecutor)? { get }

    /// How many parts of a text this model likes to write at the same time, each with requests of its own.
    func partsSideBySide() async -> Int

    /// As many ways to this model as tasks that write at the same time.
    func lanes(_ count: Int) -> [Lane]

    /// Begins what takes long before the first request; a failure shows at that.
    func preload()

    /// Whether the model does as it is told, as one tuned for conversation does; a base model only goes on
    /// with a text.
    func followsInstructions() async -> Bool

    /// How many tokens fit, and how many were used.
    func usage() async -> TokenUsage

    /// Draws every branch of a request and streams what they give.
    ///
    /// Pieces of one branch come in order; those of different branches are mixed. The stream ends when every
    /// branch has finished, and throws a ``ModelError`` when the model fails. Cancelling the task that reads
    /// the stream stops the model at once; what was streamed stands.
    func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error>
}

extension LanguageModel {
    /// No limit: a draw in a batch costs little.
    public var mostCandidates: Int { .max }
    /// Most servers tell it of their own words only.
    public var tellsLikelihood: Bool { false }
    /// What it says stands.
    public var mayTakeBack: Bool { false }
    /// What it draws waits for nobody.
    public var executor: (any TaskExecutor)? { nil }
    /// One part after another.
    public func partsSideBySide() async -> Int { 1 }
    /// Requests that have nothing to do with each other.
    public func lanes(_ count: Int) -> [Lane] { (0..<count).map { _ in Lane(to: self) } }
    /// Nothing takes long.
    public func preload() {}
    /// A base model does not.
    public func followsInstructions() async -> Bool { false }
    /// Nothing is known.
    public func usage() async -> TokenUsage { TokenUsage() }
}

/// What a model says while it draws.
public enum GenerationEvent: Equatable, Sendable {
    /// More text of a branch, a whole number of characters.
    case piece(branch: Int, text: String)
    /// The prompt did not fit into the model's context: worked examples, or the beginning of the text that
    /// is gone on with, were left out. What is asked for is all there.
    case shortened
    /// What came of a branch so far was no text of it, such as a thought; it begins anew.
    case restarted(branch: Int)
    /// Nothing more comes of a branch; `score` is the mean logarithm of its tokens' probability, 0 where the
    /// model does not tell.
    case finished(branch: Int, reason: FinishReason, score: Double)
}

/// Why a branch ended.
public enum FinishReason: String, Codable, Equatable, Sendable {
    /// A stop string came, a sentence was to end it and did, or the model ended its text.
    case stop
    /// The branch used up its tokens.
    case length
}

/// A model could not do its work; in one sentence that says what to do.
public struct ModelError: Error, Equatable, CustomStringConvertible {
    /// The sentence in English.
    public let description: String
    /// The sentence in Chinese.
    public let chinese: String

    /// An error that says itself in one sentence of each language.
    public init(_ english: String, _ chinese: String) {
        description = english
        self.chinese = chinese
    }
}
