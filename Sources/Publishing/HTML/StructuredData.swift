import Article
import Foundation
import Markdown

/// What the page says about itself to machines: schema.org's `Article` and `FAQPage` as JSON-LD.
enum StructuredData {
    /// The objects of a page, each for a script element of its own.
    static func objects(of article: Article, date: Date, address: String?) -> [String] {
        let article = article.published
        return ([self.article(article, date: date, address: address)] + questions(of: article)).map {
            harmless($0.text())
        }
    }

    /// JSON in which no text ends the script element, begins a comment or turns the direction of what follows.
    private static func harmless(_ json: String) -> String {
        json.unicodeScalars.map { scalar in
            switch scalar {
            case "<", ">", "&", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                let hex = String(scalar.value, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: return String(scalar)
            }
        }.joined()
    }

    private static func article(_ article: Article, date: Date, address: String?) -> OrderedJSON {
        let time = OrderedJSON.string(date.formatted(.iso8601))
        var properties: [(String, OrderedJSON)] = [
            ("@context", .string("https://schema.org")),
            ("@type", .string("Article")),
            ("headline", .string(article.title.onOneLine)),
            ("description", .string(article.description.onOneLine)),
            ("image", .string(HTMLExport.image(of: article)?.address ?? "")),
            ("datePublished", time),
            ("dateModified", time),
            ("inLanguage", .string(article.language.rawValue)),
            ("wordCount", .integer(article.wordCount)),
        ]
        // Where the page will stand nobody but its publisher knows; a slug is read against the site's address.
        if let page = address ?? article.slug.nonBlank {
            properties.append(
                ("mainEntityOfPage", .object([("@type", .string("WebPage")), ("@id", .string(page))])))
        }
        return .object(properties.filter { if case .string("") = $0.1 { false } else { true } })
    }

    private static func questions(of article: Article) -> [OrderedJSON] {
        guard !article.faqs.isEmpty else { return [] }
        let questions = article.faqs.map { faq in
            OrderedJSON.object([
                ("@type", .string("Question")),
                ("name", .string(faq.question.onOneLine)),
                (
                    "acceptedAnswer",
                    .object([
                        ("@type", .string("Answer")),
                        ("text", .string(PlainText.text(ofMarkdown: faq.answer).trimmedOfSpace)),
                    ])
                ),
            ])
        }
        return [
            .object([
                ("@context", .string("https://schema.org")), ("@type", .string("FAQPage")),
                ("inLanguage", .string(article.language.rawValue)), ("mainEntity", .array(questions)),
            ])
        ]
    }
}
