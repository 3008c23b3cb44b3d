import ArgumentParser
import Article
import Foundation
import LlamaBackend

/// Has the real model write, and counts how often what was asked for holds.
///
/// The checks are written anew, apart from those by which Drafter chooses its text.
struct Quality: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes with the real model, and counts how often what was asked for holds.")

    @Option(help: "The GGUF file; the built-in model where it is left out.")
    var model: String?

    @Option(help: "How many keywords of each language, up to 20.")
    var keywords = 4

    @Option(help: "How many seeds for each keyword.")
    var seeds = 1

    @Option(help: "The languages: en, zh.")
    var languages: [String] = Language.allCases.map(\.rawValue)

    @Option(help: "What is written: titles, outline, article, rewrite, table.")
    var tasks: [QualityTask] = QualityTask.allCases

    @Option(help: "The lengths of the articles.")
    var words: [Int] = [1_000]

    @Option(help: "A folder for the articles, to be read.")
    var output: String?

    func run() async throws {
        let backend = try LlamaBackend(modelFile: URL(fileURLWithPath: model ?? Self.builtInModel))
        var tally = Tally()
        for language in languages.compactMap(Language.init(rawValue:)) {
            for keyword in Keywords.of(language).prefix(keywords) {
                for seed in 1...UInt64(max(seeds, 1)) {
                    let subject = QualitySubject(
                        keyword: keyword, language: language, seed: seed, model: backend,
                        output: output.map { URL(fileURLWithPath: $0) })
                    for task in tasks {
                        try await task.run(on: subject, lengths: words, tally: &tally)
                        FileHandle.standardError.write(Data("\(task) \(keyword) \(seed)\n".utf8))
                    }
                }
            }
        }
        print(tally.table)
    }

    static var builtInModel: String {
        let environment = ProcessInfo.processInfo.environment
        let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "") + "/.cache"
        return cache + "/drafter/models/gemma-3-270m-q4_k_m.gguf"
    }
}

extension QualityTask: ExpressibleByArgument {}
