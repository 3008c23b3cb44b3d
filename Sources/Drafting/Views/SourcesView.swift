import Article
import SEO

/// The sources, and what was made of them, as Markdown.
struct SourcesView {
    let article: Article
    let language: Language
    /// Figures of the article that stand in no source and were not said by the writer, by their place.
    let unsupported: [UnsupportedFigure]

    /// The sources, the passages that each part was written from, and the figures to check.
    var markdown: String {
        let isEnglish = language == .english
        var lines = article.sources.map { source in
            let count = source.text.wordCount
            return "- \(source.name) · \(isEnglish ? count.counted("word") : "\(count) 字")"
        }
        if lines.isEmpty {
            lines.append(
                isEnglish
                    ? "There are no sources: say, for example, \"use notes.md as a source\"."
                    : "还没有参考资料：可以说“参考资料：notes.md”。")
        }
        for (name, passages) in parts where !passages.isEmpty {
            lines.append(isEnglish ? "\n\(name) was written with:" : "\n\(name) 写作时参考了：")
            lines += passages.map { passage in
                let place =
                    isEnglish
                    ? "\(passage.source), passage \(passage.number)"
                    : "\(passage.source) 第 \(passage.number) 段"
                return "- \(place): \(passage.text.prefix(100))\(passage.text.count > 100 ? "…" : "")"
            }
        }
        if !unsupported.isEmpty {
            lines.append(isEnglish ? "\nCheck these figures, which stand in no source:" : "\n以下数字没有来源，请核实：")
            lines += unsupported.map { "- \($0.place.name(in: language)): \($0.figure)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Every part by its name, with what it was written from.
    private var parts: [(name: String, passages: [Passage])] {
        let sections = article.sections.enumerated().flatMap { index, section in
            [(name: "\(index + 1) \(section.heading)", passages: section.passages)]
                + section.subsections.enumerated().map {
                    (name: "\(index + 1).\($0 + 1) \($1.heading)", passages: $1.passages)
                }
        }
        let intro = Part.intro.name(in: language).capitalizedFirst
        return [(name: intro, passages: article.intro.isEmpty ? [] : article.introPassages)] + sections
            + article.faqs.enumerated().map { index, faq in
                (name: "\(Part.answer(index + 1).name(in: language)) \(faq.question)", passages: faq.passages)
            }
    }
}
