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
    /// Opens and closes a page that follows the conversation; `nil` where there is none to open.
    var preview: PreviewControls?

    let interpreter = Interpreter(commands: CommandCatalogue.all)
    var lock: SessionLock?
    private var work: Task<Void, any Error>?
    /// Whether a turn could not be saved, so that the whole session has to be.
    var lacksTurns = false
    /// Whether the last attempt to save a turn failed, and was told.
    var failsToSave = false
    /// What of the session is on disk as far as this process knows; `nil` where nothing is.
    var saved: SavedState?
    /// Who else has the session, which is only read then; `nil` where it is this process's.
    public internal(set) var holder: LockHolder?
    /// Whether ``history`` goes back to the beginning of the session, and not only to its opening.
    var recallsAll = false
    /// Writes the turn under way to disk a little later; `nil` where nothing waits.
    var keeping: Task<Void, Never>?
    /// When the turn under way was last written to disk.
    var lastKept = Date.distantPast
    /// What the writer said and wrote by hand in the turns so far; see ``support``.
    var said = SaidTexts()
    /// The turn that another process died in, as far as it had come; `nil` where there is none.
    public internal(set) var recovered: Turn?

    /// Goes on with a session; a new one is saved only once something was said.
    ///
    /// One that another process has can be read, and changes only once that is over; one that can't be written
    /// goes on in memory, and saving it is tried again with every turn.
    public init(
        session: Session, model: any LanguageModel, prompts: PromptLibrary, store: SessionStore,
        editor: (@Sendable (String) async throws -> String)? = nil, proposesCommands: Bool = false,
        findModel: (@Sendable (String) async throws -> any LanguageModel)? = nil
    ) {
        let opened = OpenedSession(session, in: store)
        self.session = opened.session
        lock = opened.lock
        holder = opened.holder
        recovered = opened.recovered
        saved = opened.saved
        lacksTurns = opened.lacksTurns
        self.model = model
        self.prompts = prompts
        self.store = store
        self.editor = editor
        self.proposesCommands = proposesCommands
        self.findModel = findModel
        history = History(opened.session.article)
        recallsAll = opened.session.turns.isEmpty
        language = opened.session.article.language
    }

    /// The article as it stands.
    public var article: Article { history.article }

    /// Says something to Drafter; the stream ends when the turn is over and saved.
    public nonisolated func say(_ utterance: String) -> AsyncStream<ConversationEvent> {
        say(utterance, meaning: nil)
    }

    /// Says something of which the meaning is known; `nil` where it is to be found out.
    nonisolated func say(_ utterance: String, meaning command: (any Command)?) -> AsyncStream<
        ConversationEvent
    > {
        let (stream, continuation) = AsyncStream<ConversationEvent>.makeStream()
        Task {
            await answer(utterance, meaning: command) { continuation.yield($0) }
            continuation.finish()
        }
        return stream
    }

    /// Stops the work under way; what was written is kept, and the turn ends as usual.
    public func stop() {
        turn?.isInterrupted = true
        work?.cancel()
    }

    private func answer(
        _ utterance: String, meaning command: (any Command)?,
        emit: @escaping @Sendable (ConversationEvent) -> Void
    ) async {
        let said = utterance.trimmingCharacters(in: .whitespacesAndNewlines)
        let agreed = said.isEmpty ? proposed : nil
        proposed = nil
        let utterance = agreed?.shortForm ?? said
        guard !utterance.isEmpty else { return }
        language = Self.spokenLanguage(of: utterance) ?? language
        refresh(emit)
        var turn = TurnUnderWay(utterance: utterance, number: session.turns.count + 1, emit: emit)
        if let command {
            turn.commands = [command]
        } else if let agreed {
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
        let work = Task(executorPreference: model.executor) { try await self.carryOut(turn.commands) }
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

    func report(_ error: any Error) {
        guard !(error is CancellationError) else { return }
        if error is ModelError { turn?.isBrokenOff = true }
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
            self.turn?.score = score
            notice(TurnSummary.line(from: before, to: article, turn: turn, score: score, in: language))
        }
        proposeSubject(beside: turn.commands)
        if !turn.changedSession || !turn.changes.isEmpty { save() }
        if turn.tellsName { notice("saved as \"\(session.name)\"", "已保存为“\(session.name)”") }
        if turn.isFarewell { emit(.farewell) }
        self.turn = nil
    }

    /// The language that an utterance is in, or `nil` where it does not tell.
    private static func spokenLanguage(of utterance: String) -> Language? {
        if utterance.unicodeScalars.contains(where: \.isIdeograph) { return .chinese }
        return utterance.contains(where: \.isLetter) && !utterance.hasPrefix("/") ? .english : nil
    }
}
