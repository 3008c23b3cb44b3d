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
        guard let data = try? Record.encode(turn) else { return }
        try? AtomicFile.write(data, to: unfinishedFile(name))
    }

    /// Forgets the turn under way, once it is saved.
    public func dropUnfinished(of name: String) {
        unlink(unfinishedFile(name).path)
    }

    /// Adds what a process that died had written of a turn, as a turn that was interrupted.
    ///
    /// What was done to the article is left out where it does not fit. A damaged file is kept aside, and the
    /// session's ``Session/loss`` tells of it.
    ///
    /// - Returns: The turn, which is saved; `nil` where there is none.
    public func recover(_ session: inout Session) -> Turn? {
        let file = unfinishedFile(session.name)
        guard let data = try? Data(contentsOf: file) else { return nil }
        let unfinished = try? Record.decoder.decode(UnfinishedTurn.self, from: data)
        // Files of format 1 have no checksum.
        let keys = (try? Record.decoder.decode([String: JSONValue].self, from: data))?.count
        let isSound = data.withUnsafeBytes { Record.isSound($0) } || keys == 5
        guard isSound, let unfinished else {
            var loss = session.loss ?? Loss()
            loss.turns.append(session.turns.count + 1)
            if let kept = keepAside(file, of: session.name) { loss.keptAs.append(kept) }
            session.loss = loss
            return nil
        }
        guard unfinished.number == session.turns.count + 1, var history = try? session.history() else {
            dropUnfinished(of: session.name)
            return nil
        }
        let before = history
        let fits = unfinished.changes.allSatisfy { (try? history.apply($0)) != nil }
        if !fits { history = before }
        let turn = Turn(
            time: unfinished.time, utterance: unfinished.utterance, commands: [], model: nil, prompts: [],
            reply: unfinished.reply, changes: fits ? unfinished.changes : [],
            digest: Digest.of(history.article), seconds: 0, interrupted: true, notices: [])
        session.append(turn, article: history.article)
        // Where it can't be saved it stands where it was.
        if (try? save(session)) != nil { dropUnfinished(of: session.name) }
        return turn
    }

    /// Where the turn under way is kept.
    func unfinishedFile(_ name: String) -> URL { folder.appending(path: ".\(name).unfinished") }
}
