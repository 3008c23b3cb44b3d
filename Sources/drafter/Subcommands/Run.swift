import ArgumentParser
import Drafting
import Foundation
import Sessions
import Terminal

/// `drafter run`: says utterances from a file or standard input, a line each; or writes the articles of a list.
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say utterances from a file or standard input, one a line; no terminal is needed.",
        discussion: """
            With --batch an article is written for each row of a CSV file, in a session of its own, and exported as \
            Markdown. The columns are keyword, words, type, language, title, tone, audience and keywords; only the \
            keyword is needed, and a first row with the columns' names lets them stand in any order. The same \
            command again goes on where it was stopped or killed, and leaves alone what is written. The summary \
            goes to standard output, the progress to standard error; the exit status is 1 where an article failed.
            """)

    @Argument(help: "A file of utterances; without it they are read from standard input.")
    var file: String?

    @Option(help: "The session to go on with, or to begin under this name.")
    var session: String?

    @Option(
        help: ArgumentHelp("Write an article for each row of a CSV file instead.", valueName: "csv"),
        completion: .file(extensions: ["csv"]))
    var batch: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The folder of a batch's Markdown files; without it the working folder.", valueName: "dir"),
        completion: .directory)
    var output: String?

    @Option(
        help: ArgumentHelp(
            "How many articles of a batch a server is asked for at a time; without it parallelRequests. The built-in model writes the parts of one article side by side.",
            valueName: "n"))
    var sideBySide: Int?

    @OptionGroup var options: Options

    func validate() throws {
        guard batch == nil || file == nil && session == nil else {
            throw ValidationError(
                "A batch has sessions of its own: leave out --session and the file of utterances.")
        }
        guard batch != nil || output == nil && sideBySide == nil else {
            throw ValidationError("--output and --side-by-side are for a batch: name its file with --batch.")
        }
        guard sideBySide.map({ $0 > 0 }) ?? true else {
            throw ValidationError("--side-by-side is 1 or more.")
        }
    }

    func run() async throws {
        let settings = try await Settings(options)
        if let batch {
            let run = try BatchRun(list: batch, output: output ?? ".", settings: settings)
            return try await run.write(sideBySide: sideBySide)
        }
        var current = settings.newSession()
        if let session {
            if settings.store.exists(session) {
                current = try settings.store.open(session)
            } else {
                current.name = try settings.store.unusedName(session)
            }
        }
        let lines: LineReader
        if let file {
            let descriptor = open(file, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                throw ValidationError("The file \(file) can't be read: check its path.")
            }
            lines = LineReader(descriptor: descriptor)
        } else {
            lines = LineReader()
        }
        let failed = try await ConversationLoop(settings: settings, session: current, source: lines).run()
        if failed { throw Exit.failure }
    }
}
