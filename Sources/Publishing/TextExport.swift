import Article

/// An article as plain text, its headings numbered as readers of the language expect.
public enum TextExport {
    /// The article with `1.` and `1.1` before English headings, `一、` and `1、` before Chinese ones.
    ///
    /// Parts that are not written yet are left out, and numbers count what is there. Marks of Markdown are
    /// taken away; a table's cells are parted by tabs.
    public static func text(_ article: Article) -> String {
        let article = article.published
        var blocks = [article.title.onOneLine, article.intro]
        for (index, section) in article.sections.enumerated() {
            blocks += [heading(section, [index + 1], article.language), section.body]
            for (inner, subsection) in section.subsections.enumerated() {
                blocks += [heading(subsection, [index + 1, inner + 1], article.language), subsection.body]
            }
        }
        if !article.conclusion.isBlank { blocks += [article.language.conclusionHeading, article.conclusion] }
        if !article.faqs.isEmpty { blocks.append(article.language.faqHeading) }
        for faq in article.faqs { blocks += [faq.question.onOneLine, faq.answer] }
        return blocks.map { PlainText.text(ofMarkdown: $0.withoutControls).trimmedOfSpace }.filter {
            !$0.isEmpty
        }
        .joined(separator: "\n\n") + "\n"
    }

    private static func heading(_ section: Section, _ numbers: [Int], _ language: Language) -> String {
        let text = section.heading.onOneLine
        return switch (language, numbers.count) {
        case (.english, 1): "\(numbers[0]). \(text)"
        case (.english, _): "\(numbers[0]).\(numbers[1]) \(text)"
        case (.chinese, 1): "\(chinese(numbers[0]))、\(text)"
        case (.chinese, _): "\(numbers[1])、\(text)"
        }
    }

    /// A number in Chinese; from 100 on in digits.
    static func chinese(_ number: Int) -> String {
        guard (1...99).contains(number) else { return "\(number)" }
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let tens = number / 10
        return (tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十") + digits[number % 10]
    }
}
