import ArgumentParser
import Foundation
import LlamaBackend

/// The program: talks with a writer about one article.
@main
struct DrafterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drafter",
        abstract: "Drafts one article with its writer, in English or Chinese.",
        discussion: "With no subcommand a new conversation begins.",
        version: ProgramVersion.current,
        subcommands: [
            Chat.self, OpenSession.self, Run.self, Interpret.self, ListAll.self, ShowSession.self,
            CheckSession.self,
            ExportSession.self, ImportArticle.self,
            ReplaySession.self, ShowHistory.self, ShowDifference.self, RenameSession.self, DeleteSession.self,
            UndeleteSession.self, PrintSchema.self, Models.self,
        ],
        defaultSubcommand: Chat.self)

    static func main() async {
        // A limit on the size of files is an error of writing like any other, and not the end.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                // Only these may use the engine; the others start without the delay.
                SpinLimit.restartProgram()
                try await asynchronous.run()
            } else {
                try command.run()
            }
            Exit.leave(0)
        } catch {
            Exit.end(with: error)
        }
    }
}
