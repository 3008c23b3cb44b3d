import ArgumentParser
import Drafting

/// `drafter`: a new conversation.
struct Chat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat", abstract: "Begin a new conversation (the default).")

    @OptionGroup var options: Options

    func run() async throws {
        let settings = try await Settings(options)
        try await ConversationLoop(settings: settings, session: settings.newSession()).run()
    }
}
