import ArgumentParser
import Article
import Drafting
import Publishing
import Sessions
import Terminal

/// `drafter show NAME`: the article of a session.
struct ShowSession: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a session's article.")

    @Argument(help: "The session's name.", completion: .sessionNames)
    var name: String

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var folders: Folders

    func run() async throws {
        let article = try await Settings.store(folders).open(name).article
        guard !json else { return print(ArticleJSON.text(article)) }
        let screen = Screen()
        screen.write(MarkdownExport.text(article))
        screen.endText()
    }
}
