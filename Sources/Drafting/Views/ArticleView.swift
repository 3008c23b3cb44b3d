import Article

/// What `show` shows, as Markdown.
struct ArticleView {
    let article: Article

    /// Parts with their headings, in order.
    func text(of parts: [Part]) -> String {
        parts.map { part in
            let text = part.text(in: article)
            let heading = part.heading(in: article).map { "\($0)\n\n" } ?? ""
            return heading + (text.isEmpty ? "…" : text)
        }.joined(separator: "\n\n") + "\n"
    }

    /// Title, headings with briefs and lengths, and questions.
    func outline() -> String {
        var lines = article.title.isEmpty ? [] : ["# \(article.title)\n"]
        for (index, section) in article.sections.enumerated() {
            let words = section.body.isEmpty ? "" : " · \(section.wordCount)"
            let lineEnd = section.brief.isEmpty ? "" : "  "
            lines.append("\(index + 1). **\(section.heading)**\(words)\(lineEnd)")
            if !section.brief.isEmpty { lines.append("   \(section.brief)") }
            for (inner, subsection) in section.subsections.enumerated() {
                lines.append("   - \(index + 1).\(inner + 1) \(subsection.heading)")
            }
        }
        for faq in article.faqs { lines.append("- \(faq.question)") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The title ideas as a numbered list.
    func titles() throws(Problem) -> String {
        guard !article.titleIdeas.isEmpty else {
            throw Problem("There are no titles yet: say \"give me 5 titles\" first.", "还没有标题：请先说“来5个标题”。")
        }
        return article.titleIdeas.enumerated().map { "\($0 + 1). \($1.text)\n" }.joined()
    }

    /// A part that is one line.
    func field(_ field: Edit.TextField, in language: Language) throws(Problem) -> String {
        guard !article[field].isEmpty else {
            let name = TurnSummary.name(of: field, in: language)
            throw Problem("There is no \(field.rawValue) yet.", "还没有\(name)。")
        }
        return article[field] + "\n"
    }

    /// What was decided.
    func settings(in language: Language) -> String {
        let isEnglish = language == .english
        let rows = [
            (isEnglish ? "keyword" : "关键词", article.keyword),
            (isEnglish ? "keywords" : "次要关键词", article.keywords.joined(separator: ", ")),
            (isEnglish ? "tone" : "语气", article.tone),
            (isEnglish ? "audience" : "读者", article.audience),
            (isEnglish ? "language" : "语言", article.language.rawValue),
            (isEnglish ? "length" : "篇幅", "\(article.words)"),
            (isEnglish ? "title" : "标题", article.title),
            (isEnglish ? "slug" : "网址", article.slug),
        ]
        return rows.map { "- \($0.0): \($0.1.isEmpty ? "–" : $0.1)\n" }.joined()
    }

    /// How long the whole and each part is.
    func stats(in language: Language) -> String {
        let unit = language == .english ? "words" : "字"
        var lines = ["\(article.wordCount) / \(article.words) \(unit)\n"]
        for (part, text) in article.prose { lines.append("- \(part.name(in: language)): \(text.wordCount)") }
        return lines.joined(separator: "\n") + "\n"
    }
}
