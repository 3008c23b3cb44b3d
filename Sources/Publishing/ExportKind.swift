import Article
import Foundation

/// A form in which an article can be written to a file.
public enum ExportKind: String, CaseIterable, Sendable {
    /// GitHub Markdown with front matter.
    case markdown
    /// One page for the web.
    case html
    /// Plain text with numbered headings.
    case text
    /// One object, all parts of the article in it.
    case json

    /// How files of this form end.
    public var pathExtension: String {
        switch self {
        case .markdown: "md"
        case .html: "html"
        case .text: "txt"
        case .json: "json"
        }
    }

    /// The format that a file's ending tells; `markdown` where it tells none.
    public static func format(ofPathExtension ending: String) -> String {
        switch ending {
        case "", "md", "markdown": "markdown"
        case "txt": "text"
        case "htm": "html"
        default: ending
        }
    }

    /// The article in this form, today's date in it where the form has one.
    public func text(of article: Article) -> String {
        switch self {
        case .markdown: MarkdownExport.file(article, date: Date())
        case .html: HTMLExport.page(article, date: Date())
        case .text: TextExport.text(article)
        case .json: ArticleJSON.text(article) + "\n"
        }
    }
}
