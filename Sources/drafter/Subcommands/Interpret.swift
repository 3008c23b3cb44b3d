import ArgumentParser
import Drafting
import Interpreter
import Terminal

/// `drafter interpret`: utterances in, JSON commands out.
struct Interpret: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the commands that utterances from standard input mean, as JSON, one object a line.")

    func run() async throws {
        let interpreter = Interpreter(commands: CommandCatalogue.all)
        let lines = LineReader()
        while case .line(let utterance) = await lines.read(prompt: "") {
            print(InterpretationLine.encode(utterance, interpreter.interpret(utterance)))
        }
    }
}
