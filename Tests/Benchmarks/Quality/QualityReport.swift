import Article
import Foundation

/// The records of a run as a page of Markdown.
struct QualityReport {
    let records: [QualityRecord]
    let model: String

    var page: String {
        var lines = [
            "# What the built-in model writes", "",
            "Written by `make quality` on \(day), from real runs of `\(model)` with default settings on \(machine).",
            "A row is what was asked, and how often it held: cases in which it held of all cases. The checks are written",
            "anew, apart from those by which Drafter chooses its text (`Tests/Benchmarks/Quality`).", "",
            "| asked | needed | English | Chinese |", "| --- | --- | --- | --- |",
        ]
        for asked in Asked.allCases {
            let cells = Language.allCases.map { share(of: asked, by: .drafter, in: $0) }
            guard cells.contains(where: { $0 != "–" }) else { continue }
            lines.append(
                "| \(asked.rawValue) | \(Int((asked.needed * 100).rounded())) % | \(cells.joined(separator: " | ")) |"
            )
        }
        lines += ["", "## How much was written", ""] + samples
        lines += ["", "## The same model without Drafter", ""] + comparison
        lines += ["", "## What did not hold", ""] + misses
        return lines.joined(separator: "\n") + "\n"
    }

    private var samples: [String] {
        var lines = ["| task | English | Chinese |", "| --- | --- | --- |"]
        var tasks: [String] = []
        for record in records where record.author == .drafter && !tasks.contains(record.task) {
            tasks.append(record.task)
        }
        for task in tasks {
            let cells = Language.allCases.map { language in
                let own = records.filter {
                    $0.task == task && $0.language == language && $0.author == .drafter
                }
                return "\(own.count) runs, \(Set(own.map(\.keyword)).count) keywords"
            }
            lines.append("| \(task) | \(cells.joined(separator: " | ")) |")
        }
        return lines
    }

    private var comparison: [String] {
        var lines = [
            "The same requests, put to the same model as in a chat (\"User: Give me 10 how-to titles …\"), and as the",
            "beginning of a text to go on with (\"10 how-to titles …: 1.\"), one draw each, temperature 0.8, top-k 40,",
            "top-p 0.9, repeat penalty 1.1.", "",
            "| asked | Drafter en | chat en | continuation en | Drafter zh | chat zh | continuation zh |",
            "| --- | --- | --- | --- | --- | --- | --- |",
        ]
        for asked in Asked.allCases
        where records.contains(where: { $0.author != .drafter && $0.counts[asked] != nil }) {
            let cells = Language.allCases.flatMap { language in
                [QualityRecord.Author.drafter, .chat, .continuation].map {
                    share(of: asked, by: $0, in: language)
                }
            }
            lines.append("| \(asked.rawValue) | \(cells.joined(separator: " | ")) |")
        }
        return lines
    }

    private var misses: [String] {
        let lines = Asked.allCases.flatMap { asked in
            Language.allCases.compactMap { language -> String? in
                let all = records.filter { $0.author == .drafter && $0.language == language }
                    .flatMap { $0.counts[asked]?.misses ?? [] }.filter { !$0.isEmpty }
                guard !all.isEmpty else { return nil }
                let examples = all.prefix(5).map { "`\(Self.plain($0))`" }.joined(separator: "; ")
                return "- \(asked.rawValue), \(language.rawValue): \(examples)"
            }
        }
        return lines.isEmpty ? ["Nothing."] : lines
    }

    private static func plain(_ miss: String) -> String {
        String(miss.replacing("\n", with: " ").replacing("`", with: "'").prefix(160))
    }

    private func share(of asked: Asked, by author: QualityRecord.Author, in language: Language) -> String {
        let counts = records.filter { $0.author == author && $0.language == language }
            .compactMap { $0.counts[asked] }
        let (held, total) = counts.reduce((0, 0)) { ($0.0 + $1.held, $0.1 + $1.total) }
        guard total > 0 else { return "–" }
        // Rounded down, so that 100 % means all.
        let tenths = held * 1_000 / total
        return "\(held) of \(total) (\(tenths / 10)\(tenths % 10 == 0 ? "" : ".\(tenths % 10)") %)"
    }

    private var day: String { String(Date().ISO8601Format().prefix(10)) }

    private var machine: String {
        "\(ProcessInfo.processInfo.activeProcessorCount) cores of x86-64 or the like, no GPU"
    }
}

extension QualityRecord {
    /// The task without keyword and seed.
    var task: String { String(unit.split(separator: "/").first ?? "") }

    var keyword: String { String(unit.split(separator: "/").dropFirst().first ?? "") }
}
