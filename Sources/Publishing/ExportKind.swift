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
    /// A document for Word and what else opens its files.
    case docx

    /// How files of this form end.
    public var pathExtension: String {
        switch self {
        case .markdown: "md"
        case .html: "html"
        case .text: "txt"
        case .json: "json"
        case .docx: "docx"
        }
    }

    /// The format that a file's ending tells; `markdown` where it tells none.
    public static func format(ofPathExtension ending: String) -> String {
        switch ending {
        case "", "md", "markdown": "markdown"
        case "txt": "text"
        case "htm": "html"
        case "doc": "docx"
        default: ending
        }
    }

    /// Whether it can be read in a terminal.
    public var isText: Bool { self != .docx }

    /// The article in this form, today's date in it where the form has one.
    ///
    /// - Parameter address: Where a web page will stand, for its canonical link; `nil` where that is not known.
    /// - Throws: ``ExportError`` where a document needs a temporary file and can't have it.
    public func data(of article: Article, address: String? = nil) throws(ExportError) -> Data {
        switch self {
        case .markdown: Data(MarkdownExport.file(article, date: Date()).utf8)
        case .html: Data(HTMLExport.page(article, date: Date(), address: address).utf8)
        case .text: Data(TextExport.text(article).utf8)
        case .json: Data((ArticleJSON.text(article) + "\n").utf8)
        case .docx: try WordExport.document(article, date: Date())
        }
    }
}
