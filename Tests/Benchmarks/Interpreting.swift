import ArgumentParser
import Drafting
import Foundation
import Interpreter

/// How fast utterances are read, and whether the time grows with their length alone.
struct Interpreting: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Times the interpreter.")

    func run() throws {
        let interpreter = Interpreter(commands: CommandCatalogue.all)
        let utterances = Utterances.examples
        let lines = utterances.map { InterpretationLine.encode($0, interpreter.interpret($0)) }
        let decoder = JSONDecoder()
        var reading: [Double] = []
        var decoding: [Double] = []
        for _ in 0..<50 {
            for (utterance, line) in zip(utterances, lines) {
                reading.append(seconds { _ = interpreter.interpret(utterance) })
                let data = Data(line.utf8)
                decoding.append(seconds { _ = try? decoder.decode(AnyLine.self, from: data) })
            }
        }
        let median = reading.median
        print(
            "interpret: median \(micro(median)) µs, \(Int(1 / reading.mean)) utterances/s, of \(utterances.count)"
        )
        print("interpret : JSON-decode its answer = \(ratio(median, decoding.median))")
        let (short, long) = (row(of: 32_768), row(of: 65_536))
        let shortTime = (0..<5).map { _ in seconds { _ = interpreter.interpret(short) } }.median
        let longTime = (0..<5).map { _ in seconds { _ = interpreter.interpret(long) } }.median
        print("64 KB : 32 KB = \(ratio(longTime, shortTime)) (2 is linear)")
        let megabyte = seconds { _ = interpreter.interpret(row(of: 1_048_576)) }
        print("1 MB: \(micro(megabyte) / 1_000) ms")
    }

    private struct AnyLine: Decodable { var text: String }

    private func row(of bytes: Int) -> String {
        var text = ""
        while text.utf8.count < bytes { text += "expand section 2, make the intro shorter and 展开第二节。" }
        return text
    }

    private func seconds(_ body: () -> Void) -> Double {
        let took = ContinuousClock().measure(body)
        return Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    }

    private func micro(_ seconds: Double) -> Double { (seconds * 1e7).rounded() / 10 }

    private func ratio(_ one: Double, _ other: Double) -> Double { (one / other * 100).rounded() / 100 }
}

extension [Double] {
    fileprivate var median: Double { sorted()[count / 2] }
    fileprivate var mean: Double { reduce(0, +) / Double(count) }
}
