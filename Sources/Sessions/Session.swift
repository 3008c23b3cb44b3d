import Article
import Foundation

/// Everything that is needed to resume a conversation, and to replay it with no model.
///
/// On disk it is one JSON object of format ``Session/currentFormat``, which ``SessionSchema`` describes.
/// `article` is what the changes of all `turns` give; `digest` is that article's, so that damage shows.
public struct Session: Equatable, Sendable {
    /// The newest format that this program reads and the one that it writes.
    ///
    /// 3 tells from which passages of sources the intro and the answers were written; 2 did so of sections alone. 2 has
    /// a checksum for each turn, and one turn a line; 1 had neither, nor scores and times of pieces.
    public static let currentFormat = 3

    /// The formats of which a turn is a line with a checksum.
    static let lineFormats = 2...currentFormat

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
    /// What the SEO check gave the article when it was last asked; `nil` where it never was.
    public internal(set) var score: Int?
    /// What was said, the oldest first.
    public internal(set) var turns = TurnList()
    /// What of its files could not be read when it was opened; never saved.
    public internal(set) var loss: Loss?

    /// A conversation in which nothing was said yet.
    public init(name: String, program: String, settings: SessionSettings, language: Language, created: Date) {
        self.program = program
        self.name = name
        self.created = created
        updated = created
        self.settings = settings
        article = Article(language: language)
        digest = Digest.of(article)
    }

    init(_ head: SessionHead, turns: TurnList) {
        program = head.program
        name = head.name
        created = head.created
        updated = head.updated
        settings = head.settings
        article = head.article
        digest = head.digest
        score = head.score
        self.turns = turns
    }

    /// Adds a turn; `article` is what its changes gave, of which the turn holds the digest.
    public mutating func append(_ turn: Turn, article: Article) {
        turns.append(turn)
        self.article = article
        digest = turn.digest
        updated = turn.time
        if let score = turn.score { self.score = score }
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
