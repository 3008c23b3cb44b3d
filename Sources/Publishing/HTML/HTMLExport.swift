import Article
import Foundation
import Markdown

/// An article as one HTML page that needs nothing beside it.
public enum HTMLExport {
    /// The page; parts that are not written yet are left out, and everything in it is escaped.
    ///
    /// - Parameters:
    ///   - date: When it is published.
    ///   - address: Where the page will stand, an http or https address; `nil` where that is not known.
    public static func page(_ article: Article, date: Date, address: String? = nil) -> String {
        let address = address.flatMap(HTMLText.address).flatMap { $0.hasPrefix("http") ? $0 : nil }
        return """
            <!DOCTYPE html>
            <html lang="\(article.language.rawValue)">
            <head>
            \(head(article, date: date, address: address))
            </head>
            <body>
            \(body(article.published))
            </body>
            </html>

            """
    }

    private static func head(_ article: Article, date: Date, address: String?) -> String {
        let title = HTMLText.escaped(article.title.onOneLine)
        let description = HTMLText.escaped(article.description.onOneLine)
        let name = title.isEmpty ? HTMLText.escaped(article.keyword.onOneLine) : title
        var lines = [
            "<meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<title>\(name)</title>",
        ]
        if !description.isEmpty { lines.append("<meta name=\"description\" content=\"\(description)\">") }
        if let address { lines.append("<link rel=\"canonical\" href=\"\(HTMLText.escaped(address))\">") }
        var properties = [("og:type", "article"), ("og:title", name), ("og:description", description)]
        properties.append(("og:locale", article.language == .english ? "en_US" : "zh_CN"))
        if let image = image(of: article.published) {
            properties.append(("og:image", HTMLText.escaped(image.address)))
            properties.append(("og:image:alt", HTMLText.escaped(image.text)))
        }
        properties.append(("og:url", HTMLText.escaped(address ?? "")))
        properties.append(("article:published_time", date.formatted(.iso8601)))
        lines += properties.filter { !$0.1.isEmpty }.map { "<meta property=\"\($0)\" content=\"\($1)\">" }
        lines += StructuredData.objects(of: article, date: date, address: address).map {
            "<script type=\"application/ld+json\">\n\($0)\n</script>"
        }
        lines.append("<style>\n\(HTMLStyle.css)\n</style>")
        return lines.joined(separator: "\n")
    }

    private static func body(_ article: Article) -> String {
        let language = article.language
        let parts = parts(of: article)
        var lines = [
            "<a class=\"skip\" href=\"#content\">\(language == .english ? "Skip to the text" : "跳到正文")</a>",
            "<main>", "<article>", "<header>",
        ]
        if !article.title.isBlank { lines.append("<h1>\(HTMLText.escaped(article.title.onOneLine))</h1>") }
        lines.append("</header>")
        let contents = contents(of: parts.compactMap(\.heading))
        if !contents.isEmpty {
            let name = language == .english ? "Contents" : "目录"
            lines.append(
                "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">\(name)</h2>\n\(contents)\n</nav>")
        }
        lines.append("<div id=\"content\" tabindex=\"-1\">")
        for part in parts {
            if let heading = part.heading { lines.append(heading.html) }
            let text = HTMLBody(level: part.heading?.level ?? 1, language: language).html(of: part.markdown)
            if !text.isEmpty { lines.append(text) }
        }
        return (lines + ["</div>", "</article>", "</main>"]).joined(separator: "\n")
    }

    /// The picture that stands for the page: the first that other sites can fetch.
    static func image(of article: Article) -> MarkdownImage? {
        parts(of: article).lazy.flatMap { MarkdownImage.all(in: $0.markdown) }.first { image in
            image.address.contains(/^(?i)https?:\/\//)
        }
    }

    /// A heading with what stands under it; the intro has none.
    struct Part {
        let heading: HTMLHeading?
        let markdown: String
    }

    static func parts(of article: Article) -> [Part] {
        var names = HTMLNames()
        return [Part(heading: nil, markdown: article.intro)]
            + ArticleHeading.all(of: article).map { heading in
                let text = (heading.number?.text ?? "") + heading.text
                return Part(
                    heading: HTMLHeading(text: text, level: heading.level, id: names.name(for: heading.text)),
                    markdown: heading.markdown)
            }
    }

    /// The table of contents as lists of links.
    static func contents(of headings: [HTMLHeading]) -> String {
        guard !headings.isEmpty else { return "" }
        var html = "<ul>"
        var isInner = false
        var hasItem = false
        for heading in headings {
            if heading.level > 2, !isInner {
                html += hasItem ? "\n<ul>" : "\n<li><ul>"
                isInner = true
            } else if heading.level == 2, isInner {
                html += "</li>\n</ul></li>"
                isInner = false
            } else if hasItem {
                html += "</li>"
            }
            html += "\n<li>\(heading.link)"
            hasItem = true
        }
        return html + (isInner ? "</li>\n</ul></li>" : "</li>") + "\n</ul>"
    }
}
