import ArgumentParser
import Article
import Drafting
import Sessions

/// `drafter open NAME`: goes on with a session.
struct OpenSession: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "open", abstract: "Go on with a session.")

    @Argument(
        help: "The session's name or what it is about; \"drafter sessions\" lists them.",
        completion: .sessionNames)
    var name: String

    @OptionGroup var options: Options

    func run() async throws {
        let settings = try await Settings(options)
        let session = try settings.store.open(settings.store.nameMeant(by: name))
        try await ConversationLoop(settings: settings, session: session).run()
    }
}
