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

    @Option(
        help: "A keyword of your own in place of the list, once or more; Chinese where it holds a character.")
    var keyword: [String] = []

    @Option(help: "How many seeds for each keyword.")
    var seeds = 1

    @Option(help: "The first seed.")
    var firstSeed: UInt64 = 1

    @Option(parsing: .upToNextOption, help: "The languages: en, zh.")
    var languages: [String] = Language.allCases.map(\.rawValue)

    @Option(
        parsing: .upToNextOption, help: "What is written: titles, outline, table, rewrite, article, plain.")
    var tasks: [QualityTask] = QualityTask.allCases

    @Option(parsing: .upToNextOption, help: "The lengths of the articles.")
    var words: [Int] = [1_000]

    @Option(help: "A folder for what was written, to be read.")
    var output: String?

    @Option(help: "A file that keeps what was counted: a run that was broken off goes on from it.")
    var log: String?

    @Option(
        help: "A Markdown file for the table, written anew after every task; printed where it is left out.")
    var report: String?

    func run() async throws {
        let backend = try LlamaBackend(modelFile: URL(fileURLWithPath: model ?? Self.builtInModel))
        var log = try QualityLog(file: log.map { URL(fileURLWithPath: $0) })
        for task in tasks {
            for seed in firstSeed..<firstSeed + UInt64(max(seeds, 1)) {
                for (keyword, language) in subjects {
                    let subject = QualitySubject(
                        keyword: keyword, language: language, seed: seed, model: backend,
                        output: output.map { URL(fileURLWithPath: $0) })
                    for record in try await task.records(of: subject, lengths: words, besides: log) {
                        try log.add(record)
                    }
                    try write(QualityReport(records: log.records, model: backend.name))
                    FileHandle.standardError.write(Data("\(task) \(keyword) \(seed)\n".utf8))
                }
            }
        }
        if report == nil { print(QualityReport(records: log.records, model: backend.name).page) }
    }

    /// Keywords of both languages by turns, so that a run that is broken off has some of each.
    private var subjects: [(String, Language)] {
        let wanted = languages.compactMap(Language.init(rawValue:))
        guard keyword.isEmpty else {
            return keyword.map { keyword in
                (keyword, keyword.unicodeScalars.contains(where: \.isIdeograph) ? .chinese : .english)
            }
        }
        return (0..<keywords).flatMap { index in
            wanted.compactMap { language in
                let list = Keywords.of(language)
                return list.indices.contains(index) ? (list[index], language) : nil
            }
        }
    }

    private func write(_ report: QualityReport) throws {
        guard let file = self.report else { return }
        try report.page.write(to: URL(fileURLWithPath: file), atomically: true, encoding: .utf8)
    }

    static var builtInModel: String {
        let environment = ProcessInfo.processInfo.environment
        let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "") + "/.cache"
        return cache + "/drafter/models/gemma-3-270m-q4_k_m.gguf"
    }
}

extension QualityTask: ExpressibleByArgument {}
