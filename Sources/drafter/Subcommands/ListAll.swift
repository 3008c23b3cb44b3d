import ArgumentParser
import Article
import Drafting
import Sessions
import Terminal

/// `drafter sessions`: what there is to go on with.
struct ListAll: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "List the sessions, the newest first.")

    @Option(help: ArgumentHelp("Only those that hold this text, with the first place.", valueName: "text"))
    var search: String?

    @Flag(help: "The deleted ones, which \"drafter undelete\" brings back.")
    var deleted = false

    @Flag(help: "Print a JSON list.")
    var json = false

    @OptionGroup var folders: Folders

    func validate() throws {
        guard search == nil || !deleted else {
            throw ValidationError("Deleted sessions can't be searched: bring them back first.")
        }
    }

    func run() async throws {
        let store = try await Settings.store(folders)
        if let search {
            let hits = store.search(search)
            return json ? print(try SessionList.json(hits)) : show(SessionList.found(hits, in: .english))
        }
        if deleted {
            let names = store.deletedNames()
            return json
                ? print(try SessionList.json(names))
                : show(names.map { "- \($0)\n" }.joined())
        }
        let summaries = store.summaries()
        json ? print(try SessionList.json(summaries)) : show(SessionList.text(summaries, in: .english))
    }

    private func show(_ text: String) {
        let screen = Screen()
        screen.write(text)
        screen.endText()
    }
}
