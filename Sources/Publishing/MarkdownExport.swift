import Article
import Foundation

/// An article as GitHub-flavoured Markdown, with front matter that static site generators read.
public enum MarkdownExport {
    /// The whole file; parts that are not written yet are left out.
    ///
    /// - Parameter date: The day of publication, in UTC.
    public static func file(_ article: Article, date: Date) -> String {
        frontMatter(article, date: date) + "\n" + text(article)
    }

    /// The article without front matter.
    public static func text(_ article: Article) -> String {
        var blocks: [String] = []
        if !article.title.isEmpty { blocks.append("# " + article.title) }
        blocks.append(article.intro)
        for section in article.sections {
            blocks += ["## " + section.heading, section.body]
            for subsection in section.subsections {
                blocks += ["### " + subsection.heading, subsection.body]
            }
        }
        if !article.conclusion.isEmpty {
            blocks += ["## " + article.language.conclusionHeading, article.conclusion]
        }
        if !article.faqs.isEmpty { blocks.append("## " + article.language.faqHeading) }
        for faq in article.faqs { blocks += ["### " + faq.question, faq.answer] }
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private static func frontMatter(_ article: Article, date: Date) -> String {
        let keywords = ([article.keyword] + article.keywords).filter { !$0.isEmpty }
        let day = date.formatted(.iso8601.year().month().day())
        return """
            ---
            title: \(scalar(article.title))
            description: \(scalar(article.description))
            slug: \(scalar(article.slug))
            keywords: [\(keywords.map(scalar).joined(separator: ", "))]
            language: \(article.language.rawValue)
            date: \(day)
            ---

            """
    }

    /// A double-quoted YAML scalar, in which no character of the text means anything.
    private static func scalar(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            default:
                if scalar.properties.generalCategory == .control {
                    let digits = String(scalar.value, radix: 16)
                    quoted += "\\x" + (digits.count == 1 ? "0" : "") + digits
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }
}
