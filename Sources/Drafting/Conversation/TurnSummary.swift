import Article
import SEO

/// The quiet line after a turn: what changed, how long the article is, and how long it took.
enum TurnSummary {
    /// What changed, how long the article is, its score, and how long it took.
    ///
    /// - Parameter score: What the SEO check gives the article; `nil` where there is too little to check.
    static func line(
        from old: Article, to new: Article, turn: TurnUnderWay, score: Int?, in language: Language
    ) -> String {
        let parts = turn.deeds + changes(from: old, to: new, in: language)
        let words = new.wordCount
        let length =
            language == .english ? "article \(words) of \(new.words) words" : "全文 \(words) / \(new.words) 字"
        let items =
            parts + (turn.wasShortened ? [shortened(in: language)] : []) + (words > 0 ? [length] : [])
            + (score.map { ["SEO \($0)"] } ?? [])
            + [duration(turn.seconds)]
        return items.joined(separator: " · ")
    }

    private static func shortened(in language: Language) -> String {
        language == .english
            ? "examples or earlier text left out: the model's context is too small" : "模型上下文不够，略去了部分示例或前文"
    }

    /// What changed, a phrase for each part.
    static func changes(from old: Article, to new: Article, in language: Language) -> [String] {
        let isEnglish = language == .english
        var lines: [String] = []
        for field in Edit.TextField.allCases where old[field] != new[field] {
            let name = name(of: field, in: language)
            switch field {
            case .intro, .conclusion: lines.append(written(name, old[field], new[field], in: language))
            // It follows the title.
            case .slug: if old.title == new.title { lines.append("\(name): \(new.slug)") }
            case .description:
                let length = DescriptionLength.length(of: new.description, in: new.language)
                lines.append(isEnglish ? "\(name): \(length.counted("character"))" : "\(name)：\(length) 字")
            default:
                let value = new[field].nonEmpty ?? (isEnglish ? "none" : "无")
                lines.append(isEnglish ? "\(name): \(value)" : "\(name)：\(value)")
            }
        }
        if old.keywords != new.keywords {
            lines.append(
                (isEnglish ? "keywords: " : "次要关键词：") + new.keywords.joined(separator: isEnglish ? ", " : "、")
            )
        }
        if old.language != new.language {
            lines.append(isEnglish ? "language: \(new.language.rawValue)" : "语言：\(new.language.rawValue)")
        }
        if old.words != new.words {
            lines.append(isEnglish ? "length: \(new.words) words" : "篇幅：\(new.words) 字")
        }
        if old.titleIdeas != new.titleIdeas {
            lines.append(
                isEnglish ? new.titleIdeas.count.counted("title idea") : "\(new.titleIdeas.count) 个标题")
        }
        if old.sections.map(\.heading) != new.sections.map(\.heading) {
            lines.append(isEnglish ? new.sections.count.counted("section") : "\(new.sections.count) 节")
        }
        // Where sections moved, the ones of the same number are not the same.
        let isRearranged = !old.sections.isEmpty && old.outline != new.outline
        for (index, section) in new.sections.enumerated() where !isRearranged {
            guard old.sections.indices.contains(index), old.sections[index] != section else { continue }
            let before = old.sections[index]
            guard before.body != section.body || before.subsections != section.subsections else { continue }
            lines.append(
                written(
                    isEnglish ? "section \(index + 1)" : "第 \(index + 1) 节", before.text, section.text,
                    in: language))
        }
        if old.sources != new.sources {
            lines.append(isEnglish ? new.sources.count.counted("source") : "\(new.sources.count) 份参考资料")
        }
        if old.faqs != new.faqs {
            lines.append(isEnglish ? new.faqs.count.counted("FAQ") : "\(new.faqs.count) 个常见问题")
        }
        return lines
    }

    private static func written(_ name: String, _ old: String, _ new: String, in language: Language) -> String
    {
        switch language {
        case .english:
            "\(name): " + (old.isEmpty ? "" : "\(old.wordCount) → ") + new.wordCount.counted("word")
        case .chinese: "\(name)：" + (old.isEmpty ? "" : "\(old.wordCount) → ") + "\(new.wordCount) 字"
        }
    }

    /// A field as people call it.
    static func name(of field: Edit.TextField, in language: Language) -> String {
        guard language == .chinese else { return field.rawValue }
        return switch field {
        case .keyword: "关键词"
        case .tone: "语气"
        case .audience: "读者"
        case .title: "标题"
        case .slug: "网址"
        case .description: "描述"
        case .intro: "引言"
        case .conclusion: "结语"
        }
    }

    /// `0.4 s`, `12 s` or `1:05`.
    static func duration(_ seconds: Double) -> String {
        if seconds < 10 { return "\((seconds * 10).rounded() / 10) s" }
        if seconds < 60 { return "\(Int(seconds)) s" }
        let rest = Int(seconds) % 60
        return "\(Int(seconds) / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension Article {
    /// The headings, by which sections are known again.
    fileprivate var outline: [[String]] {
        sections.map { [$0.heading] + $0.subsections.map(\.heading) }
    }
}

extension Section {
    /// Body and subsections as one text, for counting.
    fileprivate var text: String {
        ([body] + subsections.map { $0.heading + "\n" + $0.body }).joined(separator: "\n")
    }
}
