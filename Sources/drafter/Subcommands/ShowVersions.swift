import ArgumentParser
import Article
import Drafting
import Sessions
import Terminal

/// `drafter history NAME`: the versions of a session's article.
struct ShowHistory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "List the versions of a session's article, with what changed.")

    @Argument(help: "The session's name.", completion: .sessionNames)
    var name: String

    @OptionGroup var folders: Folders

    func run() async throws {
        let session = try await Settings.store(folders).open(name)
        let list = VersionList(
            try session.versions(), start: Article(language: session.settings.language),
            language: session.article.language)
        let screen = Screen()
        screen.write(list.markdown)
        screen.endText()
    }
}

/// `drafter diff NAME 3 7`: what differs between two versions.
struct ShowDifference: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what differs between two versions of a session's article, word by word.")

    @Argument(help: "The session's name.", completion: .sessionNames)
    var name: String

    @Argument(help: "The version before, 0 being the empty article; without it the last but one.")
    var from: Int?

    @Argument(help: "The version after; without it the last.")
    var to: Int?

    @OptionGroup var folders: Folders

    func run() async throws {
        let session = try await Settings.store(folders).open(name)
        let difference = try VersionDifference(
            of: session, from: from, to: to, in: session.article.language)
        Screen().writeDifference(difference.markdown)
    }
}
