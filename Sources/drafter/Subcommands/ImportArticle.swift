import ArgumentParser
import Article
import Drafting
import Foundation
import Publishing
import Sessions

/// `drafter import FILE`: an article from elsewhere as a new session.
struct ImportArticle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Begin a session with an article from a file: Markdown, plain text, or JSON of Drafter's.")

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Option(help: "The new session's name; without it one is made of the day and the title.")
    var session: String?

    @Option(help: "The keyword, where the file's front matter names none.")
    var keyword: String?

    @Option(help: "The article's language, en or zh, where the file does not tell.")
    var language: Language?

    @OptionGroup var folders: Folders

    func run() async throws {
        let store = try await Settings.store(folders)
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ImportError.unreadable(path: file)
        }
        var article = try ArticleImport.article(from: data, path: file, language: language)
        if let keyword { article.keyword = keyword }
        let date = Date()
        let name =
            try session.map { name throws(SessionError) in try store.unusedName(name) }
            ?? store.suggestedName(for: article.keyword.isEmpty ? article.title : article.keyword, on: date)
        let imported = Session.importing(
            article, as: name, from: file, program: ProgramVersion.current, on: date)
        let lock = try store.lock(name)
        try withExtendedLifetime(lock) { try store.save(imported) }
        print(name)
    }
}
