import Sessions

/// What a process knows to be on disk of its session.
struct SavedState: Equatable {
    /// How many turns there are.
    var turns: Int
    /// The digest of the article after them.
    var digest: String

    init(_ session: Session) {
        turns = session.turns.count
        digest = session.digest
    }
}

/// A session with what became of the attempt to have it for this process.
struct OpenedSession {
    var session: Session
    var lock: SessionLock?
    var holder: LockHolder?
    var recovered: Turn?
    var saved: SavedState?
    /// Whether the whole session has to be saved with the next turn.
    var lacksTurns = false

    /// Takes the session; what a process that died had written is added, and the journal folded in.
    init(_ session: Session, in store: SessionStore) {
        self.session = session
        guard !session.turns.isEmpty || store.exists(session.name) else { return }
        saved = SavedState(session)
        do throws(SessionError) {
            lock = try store.lock(session.name)
            recovered = store.recover(&self.session)
            saved = SavedState(self.session)
            // A journal that begins anew has no damage of the last one in it.
            lacksTurns = (try? store.fold(self.session)) == nil
        } catch {
            if case .inUse(_, let holder) = error { self.holder = holder }
            lacksTurns = true
        }
    }
}
