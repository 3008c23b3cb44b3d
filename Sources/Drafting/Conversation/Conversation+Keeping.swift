import Article
import Foundation
import Sessions

/// Keeps the turn under way on disk as far as it has come, for the case that the process dies in it.
extension Conversation {
    /// At least so often: what is shown and not yet on disk is never older, but for the time that writing takes.
    private static let keepingInterval = 0.15

    /// Writes the turn to disk: now where that was not done for a while, else as soon as a while is over.
    func keepSoon() {
        guard let turn, holder == nil, keeping == nil else { return }
        let waited = Date().timeIntervalSince(max(lastKept, turn.began))
        guard waited < Self.keepingInterval else { return keepNow() }
        keeping = Task {
            try? await Task.sleep(for: .seconds(Self.keepingInterval - waited))
            guard !Task.isCancelled else { return }
            keeping = nil
            keepNow()
        }
    }

    private func keepNow() {
        guard let turn, holder == nil, !turn.changedSession else { return }
        lastKept = Date()
        nameSession()
        do {
            try takeSession()
            if saved == nil || !store.exists(session.name) {
                try store.save(session)
                saved = SavedState(session)
            }
        } catch {
            // The turn's end tells of it.
            return
        }
        var changes = turn.changes
        // The parts that are being written, as far as they have come.
        if let edits = turn.parts?.edits(in: article), !edits.isEmpty {
            if turn.openStep != nil { changes.removeLast() }
            changes.append(.edit(edits: (turn.openStep ?? []) + edits))
        }
        store.keep(
            UnfinishedTurn(
                number: session.turns.count + 1, time: turn.began, utterance: turn.utterance,
                changes: changes, reply: turn.reply), of: session.name)
    }
}
