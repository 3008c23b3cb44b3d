import ArgumentParser
import Dispatch
import Drafting
import Foundation
import Interpreter
import Synchronization

/// Gives the interpreter random and mutated utterances: none may crash it, hang it or break its JSON.
struct Fuzzing: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fuzz", abstract: "Tries the interpreter with random input.")

    @Option(help: "How many utterances.")
    var count = 10_000_000

    @Option(help: "Where the random numbers begin.")
    var seed: UInt64 = 1

    private struct Outcome {
        var slowest = 0.0
        var slowestText = ""
        var broken: [String] = []
    }

    func run() throws {
        let interpreter = Interpreter(commands: CommandCatalogue.all)
        let outcome = Mutex(Outcome())
        let chunk = 10_000
        DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { [seed] index in
            var mutator = Mutator(seed: seed &+ UInt64(index))
            for _ in 0..<chunk {
                let text = mutator.utterance()
                let start = ContinuousClock.now
                let line = InterpretationLine.encode(text, interpreter.interpret(text))
                let took = Double((ContinuousClock.now - start).components.attoseconds) / 1e18
                let isValid = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil
                guard !isValid || took > 0.005 else { continue }
                outcome.withLock { outcome in
                    if !isValid { outcome.broken.append(line) }
                    if took > outcome.slowest { (outcome.slowest, outcome.slowestText) = (took, text) }
                }
            }
        }
        let result = outcome.withLock { $0 }
        print("\(count) utterances, \(result.broken.count) broken answers")
        print(
            "slowest of those over 5 ms: \(Int(result.slowest * 1_000)) ms \(result.slowestText.debugDescription)"
        )
        for line in result.broken.prefix(20) { print(line) }
        guard result.broken.isEmpty else { throw ExitCode.failure }
    }
}
