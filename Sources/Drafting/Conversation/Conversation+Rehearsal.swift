import Article
import Foundation
import Interpreter
import LanguageModel
import Sessions

/// Says what was said in another session, to see what comes of it.
extension Conversation {
    /// Commands that reach beyond the article, or that the writer did by hand: they are not done a second time.
    private static let takenOver: Set<String> = [
        EditByHand.verb, Export.verb, Save.verb, Open.verb, Fork.verb, Delete.verb, Undelete.verb,
        Replay.verb, New.verb, UseModel.verb, Preview.verb, Source.verb,
    ]

    /// Says a turn's utterance again; what reaches beyond the article is taken over with its changes.
    ///
    /// - Parameter again: Whether all is to come out as it was: then a turn that was stopped is taken over, too.
    public nonisolated func rehearse(_ turn: Turn, again: Bool) async throws -> AsyncStream<ConversationEvent>
    {
        let isTakenOver =
            turn.utterance.isEmpty || turn.commands.isEmpty || again && turn.interrupted
            || Self.takenOver.contains { turn.did($0) }
        guard isTakenOver else { return say(turn.utterance) }
        try await takeOver(turn)
        return AsyncStream { $0.finish() }
    }

    private func takeOver(_ turn: Turn) throws {
        try recallHistory()
        var changed = history
        var changes = turn.changes
        if changes.contains(where: { (try? changed.apply($0)) == nil }) {
            // Another model's article may lack the part that was changed.
            (changed, changes) = (history, [])
        }
        history = changed
        var taken = turn
        taken.changes = changes
        taken.digest = Digest.of(article)
        session.append(taken, article: article)
        try store.save(session)
        saved = SavedState(session)
    }
}

/// The first turn in which two sessions differ that ought to be the same.
public struct RehearsalMismatch: Equatable, Sendable {
    /// Its number, from 1.
    public var turn: Int
    /// What was said in it.
    public var utterance: String

    /// Compares replies, changes and articles to the byte; times and durations are left aside.
    public init?(between one: Session, and other: Session) {
        for (index, pair) in zip(one.turns, other.turns).enumerated() where !Self.isSame(pair.0, pair.1) {
            turn = index + 1
            utterance = pair.0.utterance
            return
        }
        guard one.turns.count != other.turns.count else { return nil }
        turn = Swift.min(one.turns.count, other.turns.count) + 1
        utterance = ""
    }

    private static func isSame(_ one: Turn, _ other: Turn) -> Bool {
        Data(one.reply.utf8) == Data(other.reply.utf8) && one.digest == other.digest
            && one.changes == other.changes && one.commands == other.commands
    }
}
