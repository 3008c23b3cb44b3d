import ArgumentParser
import Article
import Drafting
import Foundation
import LanguageModel
import Sessions
import Terminal

/// `drafter replay NAME`: plays a session back, checks it, or says it again.
struct ReplaySession: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Play a session back as it was typed and streamed, check it, or say it again to a model.",
        discussion: "With no terminal and no --speed, everything is printed at once.")

    @Argument(help: "The session's name.", completion: .sessionNames)
    var name: String

    @Option(help: ArgumentHelp("How many times as fast as it was; 0 is at once.", valueName: "n"))
    var speed: Double?

    @Flag(help: "Wait for a key before each turn; q leaves.")
    var step = false

    @Flag(
        help:
            "Apply every turn again and compare with the saved article; exit status 0 where they agree, else 1."
    )
    var verify = false

    @Flag(
        help:
            "Say everything again with the built-in model and the same seed; exit status 0 where the same comes out."
    )
    var again = false

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Say everything to another model (--model), as a new session.", valueName: "new"))
    var newName: String?

    @OptionGroup var options: Options

    func validate() throws {
        guard [verify, again, newName != nil, speed != nil || step].count(where: \.self) <= 1 else {
            throw ValidationError("Choose one: --speed and --step, --verify, --again, or --as with --model.")
        }
        guard options.model == nil || newName != nil else {
            throw ValidationError("Name the new session with --as, or leave --model out.")
        }
        guard speed.map({ $0 >= 0 && $0.isFinite }) ?? true else {
            throw ValidationError("--speed is 0 or more.")
        }
    }

    func run() async throws {
        let store = try await Settings.store(options.folders)
        if verify { return try check(try store.read(name)) }
        let session = try store.open(name)
        if again { return try await sayAgain(session) }
        if let newName { return try await say(session, as: newName) }
        try await play(session)
    }

    /// Read without judging it: what is wrong is to be told, and the file left where it is.
    private func check(_ session: Session) throws {
        if let loss = session.loss {
            print(loss.sentence(in: .english))
            throw Exit.failure
        }
        if let mismatch = session.verify() {
            throw SessionError.unreplayable(name: name, mismatch: mismatch)
        }
        print(
            "\(session.turns.count.counted("turn")) \(session.turns.count.agreeing("agrees", "agree")) with the article (\(session.digest.prefix(12)))"
        )
    }

    private func play(_ session: Session) async throws {
        let screen = Screen()
        let isAtTerminal = isatty(STDOUT_FILENO) == 1
        if isAtTerminal || speed != nil || step {
            return try await SessionPlayer(screen: screen, speed: speed ?? 1, isStepwise: step).play(session)
        }
        for turn in session.turns { screen.write(SessionReplay.text(of: turn)) }
        screen.endText()
    }

    private func sayAgain(_ session: Session) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let settings = try await Settings(options)
        let model = try await settings.models.model(named: "built-in")
        if let other = session.turns.compactMap(\.model).first(where: { $0 != model.name }) {
            throw ModelError(
                "The session was made with \(other), and only what \(model.name) wrote comes out the same: leave --again out.",
                "会话由 \(other) 写成，只有 \(model.name) 写的内容才能原样再现：请去掉 --again。"
            )
        }
        let said = try await rehearse(
            session, as: session.name, model, settings, SessionStore(folder: folder))
        if let mismatch = RehearsalMismatch(between: session, and: said) {
            print("turn \(mismatch.turn) came out otherwise: \(mismatch.utterance)")
            throw Exit.failure
        }
        print(
            "\(said.turns.count.counted("turn")) came out the same, byte for byte (\(said.digest.prefix(12)))"
        )
    }

    private func say(_ session: Session, as newName: String) async throws {
        let settings = try await Settings(options)
        let name = try settings.store.unusedName(newName)
        let model = try await settings.models.first().model
        _ = try await rehearse(session, as: name, model, settings, settings.store, on: Screen())
    }

    /// Says every turn of a session in a new one, and gives that.
    private func rehearse(
        _ session: Session, as name: String, _ model: any LanguageModel, _ settings: Settings,
        _ store: SessionStore, on screen: Screen? = nil
    ) async throws -> Session {
        let new = Session(
            name: name, program: ProgramVersion.current, settings: session.settings,
            language: session.settings.language, created: Date())
        let conversation = Conversation(
            session: new, model: model, prompts: settings.prompts, store: store,
            findModel: settings.models.model)
        for turn in session.turns {
            screen?.notice("› \(turn.utterance)")
            for await event in try await conversation.rehearse(turn, again: again) {
                switch event {
                case .text(let markdown): screen?.write(markdown)
                case .difference(let markdown): screen?.writeDifference(markdown)
                case .notice(let line): screen?.notice(line)
                case .problem(let sentence): screen?.problem(sentence)
                case .progress, .farewell: break
                }
            }
            screen?.endText()
        }
        try await conversation.fold()
        return await conversation.session
    }
}
