import ArgumentParser
import Drafting
import Sessions
import Terminal

/// `drafter replay NAME`: plays a session back, or checks it.
struct ReplaySession: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Play a session back as it was typed and shown, with no model.")

    @Argument(help: "The session's name.")
    var name: String

    @Flag(
        help:
            "Apply every turn again and compare with the saved article; exit status 0 where they agree, else 1."
    )
    var verify = false

    @OptionGroup var folders: Folders

    func run() async throws {
        let store = try await Settings.store(folders)
        guard verify else { return play(try store.open(name)) }
        // Read without judging it: what is wrong is to be told, and the file left where it is.
        let session = try store.read(name)
        if let mismatch = session.verify() {
            throw SessionError.unreplayable(name: name, mismatch: mismatch)
        }
        print("\(session.turns.count) turns agree with the article (\(session.digest.prefix(12)))")
    }

    private func play(_ session: Session) {
        let screen = Screen()
        for turn in session.turns { screen.write(SessionReplay.text(of: turn)) }
        screen.endText()
    }
}
