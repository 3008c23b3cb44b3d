import Article
import SEO

/// The SEO check and the search result, as Markdown.
public enum SEOView {
    /// The score, and what is not good yet: problems first; of what is good only how much there is.
    ///
    /// - Parameter withCaution: Whether to say that a score is advice.
    public static func report(_ report: SEOReport, in language: Language, withCaution: Bool) -> String {
        let problems = report.findings.filter { $0.grade == .bad }.sorted { $0.score < $1.score }
        let others = report.findings.filter { $0.grade == .ok }
        let lists =
            list(problems, under: language == .english ? "Problems" : "问题")
            + list(others, under: language == .english ? "Could be better" : "可以更好")
        return score(report, in: language) + lists + (withCaution ? "\n\(caution(in: language))\n" : "")
    }

    /// The score in one line, with how many findings there are of each grade.
    public static func score(_ report: SEOReport, in language: Language) -> String {
        let counts = [Finding.Grade.bad, .ok, .good].map { grade in
            report.findings.count { $0.grade == grade }
        }
        return switch language {
        case .english:
            "**SEO \(report.score)** of 100: \(counts[0].counted("problem")), \(counts[1]) could be better, \(counts[2]) good\n"
        case .chinese:
            "**SEO \(report.score)** / 100：\(counts[0]) 个问题，\(counts[1]) 项可以更好，\(counts[2]) 项良好\n"
        }
    }

    /// The problems that are left, or nothing where there are none.
    static func remaining(_ report: SEOReport, in language: Language) -> String {
        let problems = report.findings.filter { $0.grade == .bad }.sorted { $0.score < $1.score }
        return list(problems, under: language == .english ? "Left for you" : "留给您处理")
    }

    private static func list(_ findings: [Finding], under heading: String) -> String {
        guard !findings.isEmpty else { return "" }
        return "\n**\(heading)**\n\n" + findings.map { "- \(literal($0.message))\n" }.joined()
    }

    private static func caution(in language: Language) -> String {
        switch language {
        case .english:
            "The score is advice: it follows common rules of thumb, and no search engine promises anything for it."
        case .chinese: "得分仅供参考：它依据通行的经验规则，搜索引擎并不据此作任何保证。"
        }
    }

    /// Text of the article in which no character means anything to Markdown.
    static func literal(_ text: String) -> String {
        text.map { "\\`*_[]<>~|#".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}

extension SEOView {
    /// How much of the room title and description take up.
    private static func widths(of snippet: SearchSnippet, in language: Language) -> String {
        let (title, text) = (snippet.titleWidth, snippet.descriptionWidth)
        return switch language {
        case .english:
            "title \(title.pixels) of \(title.most) px · description \(text.pixels) of \(text.most) px"
        case .chinese: "标题 \(title.pixels) / \(title.most) 像素 · 描述 \(text.pixels) / \(text.most) 像素"
        }
    }

    /// The search result on a desktop and on a phone, as Google shows it.
    static func snippet(of article: Article, in language: Language) -> String {
        let names = language == .english ? ("Desktop", "Phone") : ("电脑", "手机")
        return zip([names.0, names.1], SearchSnippet.Device.allCases).map { name, device in
            let snippet = SearchSnippet(of: article, on: device)
            let lines = [
                "*\(name)* · \(widths(of: snippet, in: language))", literal(snippet.breadcrumb),
                "**\(snippet.title.isEmpty ? "…" : literal(snippet.title))**",
                snippet.description.isEmpty ? "…" : literal(snippet.description),
            ]
            // Two spaces end a line within a quotation.
            return lines.map { "> \($0)" }.joined(separator: "  \n") + "\n"
        }.joined(separator: "\n")
    }
}
