import ArgumentParser
import Article
import Publishing
import Sessions

/// `drafter export NAME`: the article as a file, or on standard output.
struct ExportSession: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a session's article to a file, or to standard output.")

    @Argument(help: "The session's name.")
    var name: String

    @Option(help: "markdown, html, text or json.")
    var format: ExportKind = .markdown

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file; without it the text goes to standard output.", valueName: "path"))
    var output: String?

    @OptionGroup var folders: Folders

    func run() async throws {
        let text = format.text(of: try await Settings.store(folders).open(name).article)
        if let output {
            let name = "\(name).\(format.pathExtension)"
            print(try ExportFile.write(text, to: output, defaultName: name))
        } else {
            print(text, terminator: "")
        }
    }
}

extension ExportKind: ExpressibleByArgument {}
