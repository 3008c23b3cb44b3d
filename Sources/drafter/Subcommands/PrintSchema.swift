import ArgumentParser
import Sessions

/// `drafter schema`: how a session's file is made.
struct PrintSchema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of a session's file.")

    func run() { print(SessionSchema.json, terminator: "") }
}
