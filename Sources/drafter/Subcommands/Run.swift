import ArgumentParser
import Drafting
import Foundation
import Sessions
import Terminal

/// `drafter run`: says utterances from a file or standard input, a line each.
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say utterances from a file or standard input, one a line; no terminal is needed.")

    @Argument(help: "A file of utterances; without it they are read from standard input.")
    var file: String?

    @Option(help: "The session to go on with, or to begin under this name.")
    var session: String?

    @OptionGroup var options: Options

    func run() async throws {
        let settings = try await Settings(options)
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
