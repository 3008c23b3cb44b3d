import Article
import Foundation
import LanguageModel
import Sessions

/// How a conversation gets to disk, and goes on where it can't.
extension Conversation {
    /// Adds the turn to the session, and saves it; a failure is told, and the conversation goes on in memory.
    func save() {
        keeping?.cancel()
        keeping = nil
        guard let turn, holder == nil else { return }
        nameSession()
        nameSessionByItsSubject()
        session.append(turn.finished(article: article, model: model.name), article: article)
        do {
            try takeSession()
            if lacksTurns { try store.save(session) } else { try store.saveLastTurn(of: session) }
            lacksTurns = false
            saved = SavedState(session)
            store.dropUnfinished(of: session.name)
            if failsToSave { notice("saved again, with all that was not yet", "又能保存了，之前的内容也已保存") }
            failsToSave = false
        } catch {
            lacksTurns = true
            failsToSave = true
            report(error)
        }
    }

    /// Makes the session's file hold every turn by itself; what follows is kept in a journal again.
    ///
    /// - Throws: `SessionError` where turns could not be saved, and still can't be.
    public func fold() throws {
        guard failsToSave else {
            guard lock != nil, !session.turns.isEmpty else { return }
            // The turns are in the journal where this fails.
            if lacksTurns { try? store.save(session) } else { try? store.fold(session) }
            return
        }
        try takeSession()
        try store.save(session)
        saved = SavedState(session)
        (lacksTurns, failsToSave) = (false, false)
    }

    /// Has everything on disk before the conversation ends.
    ///
    /// - Throws: ``Problem`` that says how much is lost.
    public func leave() throws(Problem) {
        do { try fold() } catch {
            let count = session.turns.count - (store.exists(session.name) ? saved?.turns ?? 0 : 0)
            let folder = store.folder.path
            throw Problem(
                "\(count == 1 ? "The last turn" : "The last \(count) turns") could not be saved and will be gone: see that \(folder) can be written before you draft on.",
                "最后 \(count) 轮未能保存，离开后将丢失：继续写作前请确认 \(folder) 可以写入。")
        }
    }

    /// Gives a session that has no name one that tells its day and, where that is known, its subject.
    func nameSession() {
        guard session.name.isEmpty else { return }
        session.name = suggestedName
    }

    /// Gives a session that was begun with "write 2,000 words" its name once it is about something.
    private func nameSessionByItsSubject() {
        let provisional = session.name
        guard SessionStore.isProvisional(provisional), !subject.isEmpty, lock?.holds == true,
            (try? rename(to: suggestedName)) != nil
        else { return }
        store.dropUnfinished(of: provisional)
    }

    private var suggestedName: String { store.suggestedName(for: subject, on: session.created) }
    private var subject: String { article.keyword.nonEmpty ?? article.title }

    /// Has the session for this process alone, under another name where its own has come to be another's.
    func takeSession() throws {
        if let held = lock, !held.holds {
            // The folder was removed, and the lock with it.
            lock = nil
            lacksTurns = true
        }
        guard lock == nil else { return }
        do throws(SessionError) {
            lock = try store.lock(session.name)
        } catch {
            guard case .inUse = error, saved == nil else { throw error }
        }
        let found = store.exists(session.name) ? (try? store.read(session.name)).map(SavedState.init) : saved
        guard lock == nil || found != saved else { return }
        session.name = store.unusedName(like: session.name)
        lock = try store.lock(session.name)
        lacksTurns = true
        notice(
            "another Drafter has changed the session: this one goes on as \"\(session.name)\"",
            "会话已被另一个 Drafter 修改：这里以“\(session.name)”继续")
    }

    /// Where another process has the session: takes it once that is over, and shows it as it stands by then.
    func refresh(_ emit: (ConversationEvent) -> Void) {
        guard holder != nil, let current = try? store.read(session.name) else { return }
        let opened = OpenedSession(current, in: store)
        adopt(opened)
        guard opened.holder == nil else { return }
        emit(
            .notice(
                language == .english
                    ? "the other Drafter has left \"\(session.name)\": it can be changed here now"
                    : "另一个 Drafter 已离开“\(session.name)”：现在可以在这里修改"))
    }

    /// Goes on with what was opened.
    func adopt(_ opened: OpenedSession) {
        session = opened.session
        lock = opened.lock
        holder = opened.holder
        recovered = opened.recovered
        saved = opened.saved
        lacksTurns = opened.lacksTurns
        history = History(session.article)
        recallsAll = session.turns.isEmpty
        said = SaidTexts()
    }

    /// Makes every change since the session's beginning undoable; the turns are read only for that.
    ///
    /// - Throws: `SessionError` where they do not give the article.
    func recallHistory() throws {
        guard !recallsAll else { return }
        var whole = try session.history()
        for change in turn?.changes ?? [] { try whole.apply(change) }
        guard Digest.of(whole.article) == Digest.of(article) else {
            let mismatch = Mismatch(turn: session.turns.count, kind: .savedArticleDiffers)
            throw SessionError.unreplayable(name: session.name, mismatch: mismatch)
        }
        history = whole
        recallsAll = true
    }

    /// Refuses to change a session that another process has.
    func requireOwnSession() throws(Problem) {
        guard let holder else { return }
        throw Problem(
            "\"\(session.name)\" is open in another Drafter (\(holder.phrase(in: .english))) and can only be read here: close it there, or say \"branch this as NAME\" to go on in a copy.",
            "“\(session.name)”正在另一个 Drafter（\(holder.phrase(in: .chinese))）中打开，这里只能阅读：请先在那里关闭，或说“另开分支叫 NAME”在副本中继续。"
        )
    }

    /// What there is to tell when a session was opened, in the order of its weight.
    public func newsOfOpening() -> [ConversationEvent] {
        var news: [ConversationEvent] = []
        if let loss = session.loss { news.append(.problem(loss.sentence(in: language))) }
        if holder != nil {
            do { try requireOwnSession() } catch { news.append(.problem(error.sentence(in: language))) }
        }
        if let recovered {
            let (english, chinese) =
                recovered.changes.isEmpty
                ? ("nothing was changed yet", "还没有改动")
                : ("what was written is there, \"undo\" drops it", "已写的内容还在，“撤销”可去掉")
            news.append(
                .notice(
                    language == .english
                        ? "Drafter was cut off at \"\(recovered.utterance)\": \(english)"
                        : "Drafter 在“\(recovered.utterance)”时中断：\(chinese)"))
        }
        return news
    }

    /// Goes over to another session; the one before was saved after its last turn.
    ///
    /// What the turn did so far stays a turn of the one before.
    ///
    /// - Parameter leavingAsItIs: Whether the files of this one stay untouched, to the byte.
    /// - Throws: `SessionError` where the other one's changes can't be applied.
    func go(to other: Session, leavingAsItIs: Bool = false) throws {
        if turn?.changes.isEmpty == false {
            save()
            turn?.forget()
        }
        if other.name != session.name || other.name.isEmpty {
            if !leavingAsItIs { try fold() }
            adopt(OpenedSession(other, in: store))
        }
        focus = Focus()
        turn?.changedSession = true
        turn?.number = session.turns.count + 1
    }

    /// Begins a new article in a session of its own.
    func startAnew() throws {
        var settings = session.settings
        settings.language = article.language
        try go(
            to: Session(
                name: "", program: session.program, settings: settings, language: settings.language,
                created: Date()))
    }

    /// Gives the session another name, on disk too.
    func rename(to name: String) throws {
        try requireOwnSession()
        let name = try store.unusedName(name)
        let newLock = try store.lock(name)
        if store.exists(session.name) { try store.rename(session.name, to: name) }
        session.name = name
        lock = newLock
    }
}
