import Article

/// What came of a batch, as a table.
public struct BatchSummary {
    let outcomes: [BatchOutcome]
    let language: Language

    /// A table in the writer's language, a row for each article.
    public init(_ outcomes: [BatchOutcome], in language: Language) {
        self.outcomes = outcomes
        self.language = language
    }

    /// Whether an article could not be written.
    public var hasFailures: Bool {
        outcomes.contains { if case .failed = $0.state { true } else { false } }
    }

    /// A Markdown table, in which nothing that a model wrote is markup.
    public var markdown: String {
        let header =
            language == .english
            ? ["Keyword", "Title", "Words", "SEO", "Time", "File"] : ["关键词", "标题", "字数", "SEO", "用时", "文件"]
        let rows = outcomes.map { outcome in
            [
                outcome.row.keyword, outcome.title, outcome.words > 0 ? "\(outcome.words)" : "",
                outcome.score.map(String.init) ?? "", TurnSummary.duration(outcome.seconds),
                result(of: outcome),
            ].map { SEOView.literal($0.split(whereSeparator: \.isNewline).joined(separator: " ")) }
        }
        let lines = [header, ["---", "---", "---:", "---:", "---:", "---"]] + rows
        return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    private func result(of outcome: BatchOutcome) -> String {
        let isEnglish = language == .english
        let names = outcome.changes.map { $0.name(in: language) }
        let changes =
            names.isEmpty
            ? ""
            : isEnglish
                ? "; not by the list's new \(names.joined(separator: ", "))"
                : "；未按列表中新的\(names.joined(separator: "、"))"
        return switch outcome.state {
        case .written: (outcome.path ?? "") + changes
        case .stoodAlready:
            (outcome.path ?? "") + (isEnglish ? " (stood already\(changes))" : "（已写好\(changes)）")
        case .failed(let sentence): (isEnglish ? "failed: " : "失败：") + sentence
        case .stopped: isEnglish ? "stopped" : "已停止"
        case .notBegun: isEnglish ? "not begun" : "未开始"
        }
    }
}
