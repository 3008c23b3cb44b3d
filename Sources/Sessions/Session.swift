import Article
import Foundation

/// Everything that is needed to resume a conversation, and to replay it with no model.
///
/// On disk it is one JSON object of format ``Session/currentFormat``, keys sorted, times in ISO 8601 (UTC).
/// `article` is what the changes of all `turns` give; `digest` is that article's, so that damage shows.
public struct Session: Codable, Equatable, Sendable {
    /// The newest format that this program reads and the one that it writes.
    public static let currentFormat = 1

    public var format: Int
    /// The version of the program that wrote the file.
    public var program: String
    public var name: String
    public var created: Date
    public var updated: Date
    public var settings: SessionSettings
    public internal(set) var article: Article
    public internal(set) var digest: String
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

    /// Adds a turn; `article` is what its changes gave.
    public mutating func append(_ turn: Turn, article: Article) {
        turns.append(turn)
        self.article = article
        digest = turn.digest
        updated = turn.time
    }

    /// The article with all that can be undone, got by applying every turn again.
    ///
    /// - Throws: ``SessionError/unreplayable(name:turn:)`` where a change does not fit the article before it.
    public func history() throws(SessionError) -> History {
        var history = History(Article(language: settings.language))
        for (index, turn) in turns.enumerated() {
            for change in turn.changes {
                do {
                    try history.apply(change)
                } catch {
                    throw .unreplayable(name: name, turn: index + 1)
                }
            }
        }
        return history
    }

    /// The first turn, counted from 1, after which the article is not the one that was saved; `nil` where all
    /// agree.
    public func firstMismatch() -> Int? {
        var history = History(Article(language: settings.language))
        for (index, turn) in turns.enumerated() {
            for change in turn.changes where (try? history.apply(change)) == nil { return index + 1 }
            if Digest.of(history.article) != turn.digest { return index + 1 }
        }
        return history.article == article && Digest.of(article) == digest ? nil : max(turns.count, 1)
    }
}

/// What a session was begun with.
public struct SessionSettings: Codable, Equatable, Sendable {
    public var language: Language
    /// From which every draw's seed is derived.
    public var seed: UInt64

    public init(language: Language, seed: UInt64) {
        self.language = language
        self.seed = seed
    }
}
