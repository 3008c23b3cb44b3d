import Article
import Foundation

/// An article as GitHub-flavoured Markdown, with front matter that static site generators read.
public enum MarkdownExport {
    /// The whole file; parts that are not written yet are left out.
    ///
    /// - Parameter date: When it is published; the day is told in UTC.
    public static func file(_ article: Article, date: Date) -> String {
        frontMatter(article, date: date) + "\n" + text(article.published)
    }

    /// The article without front matter, all headings included.
    public static func text(_ article: Article) -> String {
        var blocks = [heading(1, article.title), article.intro]
        for section in article.sections {
            blocks += [heading(2, section.heading), section.body]
            for subsection in section.subsections {
                blocks += [heading(3, subsection.heading), subsection.body]
            }
        }
        if !article.conclusion.isBlank {
            blocks += [heading(2, article.language.conclusionHeading), article.conclusion]
        }
        if !article.faqs.isEmpty { blocks.append(heading(2, article.language.faqHeading)) }
        for faq in article.faqs { blocks += [heading(3, faq.question), faq.answer] }
        return blocks.filter { !$0.isBlank }.map(\.withoutBlankEnds).joined(separator: "\n\n") + "\n"
    }

    private static func heading(_ level: Int, _ text: String) -> String {
        text.isBlank ? "" : String(repeating: "#", count: level) + " " + text.onOneLine
    }

    private static func frontMatter(_ article: Article, date: Date) -> String {
        let keywords = ([article.keyword] + article.keywords).filter { !$0.isBlank }
        let list = keywords.map(YAMLString.quoted).joined(separator: ", ")
        var lines = [
            ("title", article.title), ("description", article.description), ("slug", article.slug),
        ].filter { !$0.1.isBlank }.map { "\($0): \(YAMLString.quoted($1))" }
        if !keywords.isEmpty { lines.append("keywords: [\(list)]") }
        lines.append("language: \(YAMLString.quoted(article.language.rawValue))")
        // Not quoted: site generators want a date, which a string is not.
        lines.append("date: \(date.formatted(.iso8601.year().month().day()))")
        return "---\n" + lines.joined(separator: "\n") + "\n---\n"
    }
}

extension String {
    /// The text without line ends around it; spaces at its start may mean something in Markdown.
    fileprivate var withoutBlankEnds: String {
        let start = drop(while: \.isNewline)
        return String(
            start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
    }
}
