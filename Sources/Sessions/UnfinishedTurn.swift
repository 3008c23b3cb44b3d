import Article
import Foundation

/// A turn as far as it has come, kept beside its session while text is written.
public struct UnfinishedTurn: Codable, Equatable, Sendable {
    /// Which turn of the session it is, from 1.
    public var number: Int
    /// When it was said.
    public var time: Date
    /// What the writer said.
    public var utterance: String
    /// What was done to the article so far, the part under way included.
    public var changes: [Change]
    /// What was shown so far, as Markdown.
    public var reply: String

    /// A turn that may still grow.
    public init(number: Int, time: Date, utterance: String, changes: [Change], reply: String) {
        self.number = number
        self.time = time
        self.utterance = utterance
        self.changes = changes
        self.reply = reply
    }
}

extension SessionStore {
    /// Keeps a turn as far as it has come; a failure to do so is none of the turn's.
    public func keep(_ turn: UnfinishedTurn, of name: String) {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        guard let data = try? encoder.encode(turn) else { return }
        try? AtomicFile.write(data, to: unfinishedFile(name))
    }

    /// Forgets the turn under way, once it is saved.
    public func dropUnfinished(of name: String) {
        unlink(unfinishedFile(name).path)
    }

    /// Adds what a process that died had written of a turn, as a turn that was interrupted.
    ///
    /// - Returns: The turn, which is saved; `nil` where there is none, or nothing of it fits the article.
    public func recover(_ session: inout Session) -> Turn? {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        defer { dropUnfinished(of: session.name) }
        guard let data = try? Data(contentsOf: unfinishedFile(session.name)),
            let unfinished = try? decoder.decode(UnfinishedTurn.self, from: data),
            unfinished.number == session.turns.count + 1, var history = try? session.history()
        else { return nil }
        for change in unfinished.changes {
            guard (try? history.apply(change)) != nil else { return nil }
        }
        let turn = Turn(
            time: unfinished.time, utterance: unfinished.utterance, commands: [], model: nil, prompts: [],
            reply: unfinished.reply, changes: unfinished.changes, digest: Digest.of(history.article),
            seconds: 0, interrupted: true, notices: [])
        session.append(turn, article: history.article)
        try? save(session)
        return turn
    }

    private func unfinishedFile(_ name: String) -> URL { folder.appending(path: ".\(name).unfinished") }
}
