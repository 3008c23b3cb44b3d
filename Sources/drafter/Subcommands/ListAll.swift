import ArgumentParser
import Article
import Drafting
import Sessions
import Terminal

/// `drafter sessions`: what there is to go on with.
struct ListAll: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "List the sessions, the newest first.")

    @OptionGroup var folders: Folders

    func run() async throws {
        let text = SessionList.text(try await Settings.store(folders).summaries(), in: .english)
        let screen = Screen()
        screen.write(text)
        screen.endText()
    }
}
