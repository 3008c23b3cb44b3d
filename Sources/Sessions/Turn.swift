import Article
import Foundation

/// One thing that the writer said, and all that came of it.
public struct Turn: Codable, Equatable, Sendable {
    /// When it was said; whole seconds outlast a saving.
    public var time: Date
    /// What the writer said, as typed.
    public var utterance: String
    /// What the utterance was understood as, in the command language's JSON form.
    public var commands: [JSONValue]
    /// The model that wrote; absent where none did.
    public var model: String?
    /// The prompt files that were used.
    public var prompts: [PromptUse]
    /// All text that was shown, as Markdown.
    public var reply: String
    /// What was done to the article, in order.
    public var changes: [Change]
    /// The digest of the article after the turn.
    public var digest: String
    /// How long the turn took.
    public var seconds: Double
    /// Whether it ended before it was done: the writer stopped it, the model failed, or the process died.
    public var interrupted: Bool
    /// The quiet lines that were shown.
    public var notices: [String]
    /// What the SEO check gives the article after the turn; absent where it was not asked.
    public var score: Int?
    /// When how much of ``reply`` was shown; absent where that was not kept.
    public var shown: [ShownPiece]?

    /// A turn that is done.
    public init(
        time: Date, utterance: String, commands: [JSONValue], model: String?, prompts: [PromptUse],
        reply: String,
        changes: [Change], digest: String, seconds: Double, interrupted: Bool, notices: [String],
        score: Int? = nil, shown: [ShownPiece]? = nil
    ) {
        self.time = time
        self.utterance = utterance
        self.commands = commands
        self.model = model
        self.prompts = prompts
        self.reply = reply
        self.changes = changes
        self.digest = digest
        self.seconds = seconds
        self.interrupted = interrupted
        self.notices = notices
        self.score = score
        self.shown = shown
    }
}

/// A prompt file that a turn used.
public struct PromptUse: Codable, Equatable, Sendable {
    /// The file's name without its ending, as `en/titles`.
    public var name: String
    /// The digest of the file's text.
    public var digest: String

    /// A prompt file by its name and digest.
    public init(name: String, digest: String) {
        self.name = name
        self.digest = digest
    }
}

/// A piece of a reply as it came: `[1200, 57]` is 57 characters after 1.2 seconds.
public struct ShownPiece: Equatable, Sendable {
    /// Since the turn began.
    public var milliseconds: Int
    /// How many Unicode scalars were shown.
    public var count: Int

    /// A piece by when it came and how long it is.
    public init(milliseconds: Int, count: Int) {
        self.milliseconds = milliseconds
        self.count = count
    }
}

extension ShownPiece: Codable {
    /// Reads a list of two numbers.
    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        milliseconds = try container.decode(Int.self)
        count = try container.decode(Int.self)
    }

    /// Writes a list of two numbers.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(milliseconds)
        try container.encode(count)
    }
}
