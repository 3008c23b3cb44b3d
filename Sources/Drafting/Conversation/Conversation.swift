import Article
import Foundation
import Interpreter
import LanguageModel
import SEO
import Sessions

/// A talk with one writer about one article: interprets what is said, does it, and saves every turn.
public actor Conversation {
    /// All that was said, and what came of it.
    public internal(set) var session: Session
    var history: History
    /// What "it", "more" and "this section" stand for.
    var focus = Focus()
    /// What was written to files, by path: what is still so may be written over.
    var exported: [String: Data] = [:]
    /// What waits for the writer to say which part is meant.
    private var pending: PendingCommands?
    /// What an empty line agrees to.
    var proposed: CommandProposal?
    var model: any LanguageModel
    /// Finds another model by its name; `nil` where none can be had.
    let findModel: (@Sendable (String) async throws -> any LanguageModel)?
    let prompts: PromptLibrary
    let store: SessionStore
    /// Opens a text in the writer's own editor; `nil` where there is no terminal.
    let editor: (@Sendable (String) async throws -> String)?
    /// Whether the model may propose commands, which takes a writer who sees them and can agree.
    let proposesCommands: Bool
    /// The language in which the writer spoke last.
    public private(set) var language: Language
    var turn: TurnUnderWay?
    /// Opens a page that follows the conversation; `nil` where there is none to open.
    var openPreview: (@Sendable () async throws -> URL)?

    let interpreter = Interpreter(commands: CommandCatalogue.all)
    private var lock: SessionLock?
    private var work: Task<Void, any Error>?
    /// Whether a turn could not be saved, so that the whole session has to be.
    private var lacksTurns = false
    /// The turn that another process died in, as far as it had come; `nil` where there is none.
    public private(set) var recovered: Turn?

    /// Goes on with a session; a new one is saved only once something was said.
    ///
    /// - Throws: `SessionError` where the session's turns can't be applied, or another process has it.
    public init(
        session: Session, model: any LanguageModel, prompts: PromptLibrary, store: SessionStore,
        editor: (@Sendable (String) async throws -> String)? = nil, proposesCommands: Bool = false,
        findModel: (@Sendable (String) async throws -> any LanguageModel)? = nil
    ) throws {
        var session = session
        if !session.turns.isEmpty || store.exists(session.name) {
            lock = try store.lock(session.name)
            recovered = store.recover(&session)
            // A journal that begins anew has no damage of the last one in it.
            lacksTurns = (try? store.fold(session)) == nil
        }
        self.session = session
        self.model = model
        self.prompts = prompts
        self.store = store
        self.editor = editor
        self.proposesCommands = proposesCommands
        self.findModel = findModel
        history = try session.history()
        language = history.article.language
    }

    /// The article as it stands.
    public var article: Article { history.article }

    /// Says something to Drafter; the stream ends when the turn is over and saved.
    public nonisolated func say(_ utterance: String) -> AsyncStream<ConversationEvent> {
        let (stream, continuation) = AsyncStream<ConversationEvent>.makeStream()
        Task {
            await answer(utterance) { continuation.yield($0) }
            continuation.finish()
        }
        return stream
    }

    /// Stops the work under way; what was written is kept, and the turn ends as usual.
    public func stop() {
        turn?.isInterrupted = true
        work?.cancel()
    }

    private func answer(_ utterance: String, emit: @escaping @Sendable (ConversationEvent) -> Void) async {
        let said = utterance.trimmingCharacters(in: .whitespacesAndNewlines)
        let agreed = said.isEmpty ? proposed : nil
        proposed = nil
        let utterance = agreed?.shortForm ?? said
        guard !utterance.isEmpty else { return }
        language = Self.spokenLanguage(of: utterance) ?? language
        var turn = TurnUnderWay(utterance: utterance, number: session.turns.count + 1, emit: emit)
        if let agreed {
            turn.commands = agreed.commands
        } else if let answered = answeredCommands(utterance) {
            turn.commands = answered
            turn.hasChosenAll = focus.parts.count > 1
        } else {
            switch interpreter.interpret(utterance) {
            case .mistake(let sentence):
                emit(.problem(sentence))
                return
            case .commands(let commands): turn.commands = commands
            }
        }
        self.turn = turn
        let before = article
        let work = Task { try await self.carryOut(turn.commands) }
        self.work = work
        do {
            try await work.value
        } catch {
            report(error)
        }
        self.work = nil
        await finishTurn(before: before)
    }

    /// The commands that waited for an answer, where the utterance is one; "it" is then what was answered.
    private func answeredCommands(_ utterance: String) -> [any Command]? {
        guard let waiting = pending else { return nil }
        pending = nil
        let resolver = TargetResolver(article: article, focus: focus, takesSeveral: true)
        let parts = waiting.question.answer(utterance, interpreter: interpreter, resolver: resolver)
        guard let parts else { return nil }
        focus.parts = parts
        return waiting.commands
    }

    private func carryOut(_ commands: [any Command]) async throws {
        for (index, command) in commands.enumerated() {
            guard !Task.isCancelled else { return }
            turn?.openStep = nil
            guard let action = command as? any Action else { throw Problem.notYet }
            do {
                try await action.run(in: self)
            } catch let problem as Problem {
                guard let question = problem.question else { throw problem }
                pending = PendingCommands(question: question, commands: Array(commands[index...]))
                show(question.sentence(in: language) + "\n")
                return
            }
        }
    }

    private func report(_ error: any Error) {
        guard !(error is CancellationError) else { return }
        emit(.problem(Explanation.sentence(for: error, in: language)))
    }

    /// Tells what changed, and writes the turn to disk.
    private func finishTurn(before: Article) async {
        guard let turn else { return }
        if turn.isInterrupted {
            notice("stopped; what was written is kept, \"undo\" drops it", "已停止；已写的内容保留，“撤销”可去掉")
        }
        if article != before, !turn.changedSession {
            let score = article.prose.isEmpty ? nil : check().score
            notice(TurnSummary.line(from: before, to: article, turn: turn, score: score, in: language))
        }
        if !turn.changedSession || !turn.changes.isEmpty { save(turn) }
        if turn.tellsName { notice("saved as \"\(session.name)\"", "已保存为“\(session.name)”") }
        if turn.isFarewell { emit(.farewell) }
        self.turn = nil
    }

    /// Saves the session with its new turn; a failure is told, and the conversation goes on in memory.
    private func save(_ turn: TurnUnderWay) {
        nameSession()
        session.append((self.turn ?? turn).finished(article: article, model: model.name), article: article)
        do {
            if lock == nil { lock = try store.lock(session.name) }
            if lacksTurns { try store.save(session) } else { try store.saveLastTurn(of: session) }
            lacksTurns = false
            store.dropUnfinished(of: session.name)
        } catch {
            lacksTurns = true
            report(error)
        }
    }

    /// Makes the session's file hold every turn by itself; what follows is kept in a journal again.
    public func fold() {
        guard lock != nil, !session.turns.isEmpty else { return }
        try? store.fold(session)
    }

    /// Keeps the turn as far as it has come, with the texts of the parts under way.
    func keepUnfinished(_ edits: [Edit]) {
        guard let turn else { return }
        nameSession()
        do {
            if lock == nil { lock = try store.lock(session.name) }
            if !store.exists(session.name) { try store.save(session) }
        } catch {
            // The turn's end tells of it.
            return
        }
        var changes = turn.changes
        if turn.openStep != nil { changes.removeLast() }
        changes.append(.edit(edits: (turn.openStep ?? []) + edits))
        store.keep(
            UnfinishedTurn(
                number: session.turns.count + 1, time: turn.began, utterance: turn.utterance,
                changes: changes, reply: turn.reply), of: session.name)
    }

    /// Gives a session that has only a provisional name one that tells its day and subject.
    private func nameSession() {
        guard session.name.isEmpty else { return }
        session.name = store.suggestedName(
            for: article.keyword.nonEmpty ?? article.title, on: session.created)
    }

    /// Goes over to another session; the one before was saved after its last turn.
    ///
    /// - Throws: `SessionError` where the other one can't be had; then this one goes on.
    ///
    /// - Parameter leavingAsItIs: Whether the files of this one stay untouched, to the byte.
    func go(to other: Session, leavingAsItIs: Bool = false) throws {
        var other = other
        if other.name != session.name || other.name.isEmpty {
            let newLock = other.turns.isEmpty ? nil : try store.lock(other.name)
            if !leavingAsItIs { fold() }
            if newLock != nil { recovered = store.recover(&other) }
            lacksTurns = newLock != nil && (try? store.fold(other)) == nil
            lock = newLock
        }
        let history = try other.history()
        session = other
        self.history = history
        focus = Focus()
        turn?.changedSession = true
        turn?.number = other.turns.count + 1
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
        let name = try store.unusedName(name)
        let newLock = try store.lock(name)
        if store.exists(session.name) { try store.rename(session.name, to: name) }
        session.name = name
        lock = newLock
    }

    /// The language that an utterance is in, or `nil` where it does not tell.
    private static func spokenLanguage(of utterance: String) -> Language? {
        if utterance.unicodeScalars.contains(where: \.isIdeograph) { return .chinese }
        return utterance.contains(where: \.isLetter) && !utterance.hasPrefix("/") ? .english : nil
    }
}
