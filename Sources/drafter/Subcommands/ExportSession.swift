import ArgumentParser
import Article
import Foundation
import Publishing
import Sessions

/// `drafter export NAME`: the article as a file, or on standard output.
struct ExportSession: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a session's article to a file, or to standard output.")

    @Argument(help: "The session's name.", completion: .sessionNames)
    var name: String

    @Option(
        help: "markdown, html, text, json or docx; without it what the file's name ends in, else markdown.")
    var format: ExportKind?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file; without it, or for -, the text goes to standard output.", valueName: "path"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Where the page will stand, for the canonical link of html.", valueName: "https://…"))
    var url: String?

    @OptionGroup var folders: Folders

    func run() async throws {
        let article = try await Settings.store(folders).open(name).article
        let kind = try kind()
        if let url, URL(string: url)?.host == nil || !url.hasPrefix("http") {
            throw ValidationError("\(url) is no address of a page: give one that begins with https://.")
        }
        guard let output, output != "-" else {
            // A terminal has no use for the bytes of a document.
            guard kind.isText || isatty(STDOUT_FILENO) == 0 else {
                throw ValidationError("A \(kind.rawValue) file is no text to print: name a file with -o.")
            }
            return FileHandle.standardOutput.write(try kind.data(of: article, address: url))
        }
        let defaultName = "\(name).\(kind.pathExtension)"
        print(
            try ExportFile.write(
                try kind.data(of: article, address: url), to: output, defaultName: defaultName
            ).path)
    }

    private func kind() throws -> ExportKind {
        if let format { return format }
        let ending = output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? ""
        guard let kind = ExportKind(rawValue: ExportKind.format(ofPathExtension: ending)) else {
            throw ValidationError("\".\(ending)\" tells no format: give one with --format.")
        }
        return kind
    }
}

extension ExportKind: ExpressibleByArgument {}
