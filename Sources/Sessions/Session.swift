import Article
import Foundation

/// Everything that is needed to resume a conversation, and to replay it with no model.
///
/// On disk it is one JSON object of format ``Session/currentFormat``, keys sorted, times in ISO 8601 (UTC).
/// `article` is what the changes of all `turns` give; `digest` is that article's, so that damage shows.
public struct Session: Codable, Equatable, Sendable {
    /// The newest format that this program reads and the one that it writes.
    public static let currentFormat = 1

    /// The format of the file; see ``currentFormat``.
    public var format: Int
    /// The version of the program that wrote the file.
    public var program: String
    /// The file's name without its ending; see ``SessionStore``.
    public var name: String
    /// When the conversation began; whole seconds outlast a saving.
    public var created: Date
    /// When its last turn was.
    public var updated: Date
    /// What the conversation was begun with.
    public var settings: SessionSettings
    /// The article after the last turn.
    public internal(set) var article: Article
    /// The digest of ``article``.
    public internal(set) var digest: String
    /// What was said, the oldest first.
    public internal(set) var turns: [Turn] = []

    /// A conversation in which nothing was said yet.
    public init(name: String, program: String, settings: SessionSettings, language: Language, created: Date) {
        format = Self.currentFormat
        self.program = program
        self.name = name
        self.created = created
        updated = created
        self.settings = settings
        article = Article(language: language)
        digest = Digest.of(article)
    }

    /// Adds a turn; `article` is what its changes gave, of which the turn holds the digest.
    public mutating func append(_ turn: Turn, article: Article) {
        turns.append(turn)
        self.article = article
        digest = turn.digest
        updated = turn.time
    }
}

/// What a session was begun with.
public struct SessionSettings: Codable, Equatable, Sendable {
    /// The language of an article of which nothing is decided yet.
    public var language: Language
    /// The number from which every draw's seed is derived.
    public var seed: UInt64

    /// What a conversation is begun with.
    public init(language: Language, seed: UInt64) {
        self.language = language
        self.seed = seed
    }
}
