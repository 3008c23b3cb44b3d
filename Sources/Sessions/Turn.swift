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
    /// Whether the writer stopped it before it was done.
    public var interrupted: Bool
    /// The quiet lines that were shown.
    public var notices: [String]

    /// A turn that is done.
    public init(
        time: Date, utterance: String, commands: [JSONValue], model: String?, prompts: [PromptUse],
        reply: String,
        changes: [Change], digest: String, seconds: Double, interrupted: Bool, notices: [String]
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
