import Article

/// A heading of an article with what stands under it, numbered where readers of its language expect it.
struct ArticleHeading {
    /// A number that Chinese headings have, 一、 and within it 1、.
    struct Number {
        let text: String
        /// Whether it counts questions, and no sections.
        let isQuestion: Bool
    }

    /// 2 or 3.
    let level: Int
    let text: String
    let markdown: String
    var number: Number?

    /// The headings of what is published of an article, top to bottom; the intro has none.
    static func all(of article: Article) -> [ArticleHeading] {
        let isNumbered = article.language == .chinese
        func number(_ text: String, isQuestion: Bool = false) -> Number? {
            isNumbered ? Number(text: text + "、", isQuestion: isQuestion) : nil
        }
        var headings: [ArticleHeading] = []
        for (index, section) in article.sections.enumerated() {
            headings.append(
                ArticleHeading(
                    level: 2, text: section.heading.onOneLine, markdown: section.body,
                    number: number(TextExport.chinese(index + 1))))
            headings += section.subsections.enumerated().map { inner, subsection in
                ArticleHeading(
                    level: 3, text: subsection.heading.onOneLine, markdown: subsection.body,
                    number: number("\(inner + 1)"))
            }
        }
        if !article.conclusion.isBlank {
            headings.append(
                ArticleHeading(
                    level: 2, text: article.language.conclusionHeading, markdown: article.conclusion))
        }
        if !article.faqs.isEmpty {
            headings.append(ArticleHeading(level: 2, text: article.language.faqHeading, markdown: ""))
        }
        headings += article.faqs.enumerated().map { index, faq in
            ArticleHeading(
                level: 3, text: faq.question.onOneLine, markdown: faq.answer,
                number: number("\(index + 1)", isQuestion: true))
        }
        return headings
    }
}
