import Article
import Foundation
import Markdown

/// An article as GitHub-flavoured Markdown, with front matter that static site generators read.
public enum MarkdownExport {
    /// The whole file; parts that are not written yet are left out.
    ///
    /// The title stands in the front matter alone: the themes of Hugo, Jekyll and Astro make the heading of the first
    /// level from it, and markdownlint (MD025) takes a second for a fault. The table of contents stands behind the
    /// introduction, from whose first words Hugo and Jekyll make a page's summary.
    ///
    /// - Parameter date: When it is published; the day is told in UTC.
    public static func file(_ article: Article, date: Date) -> String {
        let published = article.published
        let contents = PartedBraces.parting(
            MarkdownContents.text(of: headings(of: published), article.language))
        return FrontMatter.text(article, date: date) + "\n" + text(published, title: "", contents: contents)
    }

    /// The article without front matter and contents, all headings included.
    public static func text(_ article: Article) -> String {
        text(article, title: heading(1, article.title), contents: "")
    }

    private static func text(_ article: Article, title: String, contents: String) -> String {
        var blocks = [title, body(article.intro), contents]
        for section in article.sections {
            blocks += [heading(2, section.heading), body(section.body)]
            for subsection in section.subsections {
                blocks += [heading(3, subsection.heading), body(subsection.body)]
            }
        }
        if !article.conclusion.isBlank {
            blocks += [heading(2, article.language.conclusionHeading), body(article.conclusion)]
        }
        if !article.faqs.isEmpty { blocks.append(heading(2, article.language.faqHeading)) }
        for faq in article.faqs { blocks += [heading(3, faq.question), body(faq.answer)] }
        return blocks.filter { !$0.isBlank }.map(\.withoutBlankEnds).joined(separator: "\n\n") + "\n"
    }

    private static func headings(of article: Article) -> [(level: Int, text: String)] {
        var headings: [(level: Int, text: String)] = []
        for section in article.sections {
            headings.append((2, section.heading))
            headings += section.subsections.map { (3, $0.heading) }
        }
        if !article.conclusion.isBlank { headings.append((2, article.language.conclusionHeading)) }
        if !article.faqs.isEmpty { headings.append((2, article.language.faqHeading)) }
        headings += article.faqs.map { (3, $0.question) }
        return headings.map { ($0.level, $0.text.withoutControls.onOneLine) }.filter { !$0.text.isEmpty }
    }

    private static func heading(_ level: Int, _ text: String) -> String {
        text.isBlank
            ? ""
            : PartedBraces.parting(MarkdownHeading.markdown(text.withoutControls.onOneLine, level: level))
    }

    private static func body(_ text: String) -> String {
        let harmless = HarmlessMarkdown(headingsBelow: 3) { $0.isEmpty || HTMLText.address($0) != nil }
        return PartedBraces.parting(harmless.text(text.withoutControls))
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
