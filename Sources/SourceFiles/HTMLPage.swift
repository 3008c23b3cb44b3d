import CLibxml2
import Foundation

/// An HTML page as plain text: what a reader sees, less what stands around it.
enum HTMLPage {
    /// The text, an empty line between its paragraphs; there is no such thing as HTML that can't be read.
    static func text(of html: String) -> String {
        var html = html
        let options = Int32(
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NONET.rawValue)
        let document = html.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                htmlReadMemory($0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", options)
            }
        }
        guard let document else { return "" }
        defer { xmlFreeDoc(document) }
        var text = PageText()
        if let root = xmlDocGetRootElement(document) { text.add(root, depth: 0) }
        return text.paragraphs.joined(separator: "\n\n")
    }
}

/// The text of a page while its tree is walked.
private struct PageText {
    private var finished: [String] = []
    private var line = ""

    var paragraphs: [String] {
        let last = line.collapsed
        return last.isEmpty ? finished : finished + [last]
    }

    /// What is nested deeper than 200 levels is left out, so that hostile input cannot exhaust the stack.
    mutating func add(_ node: xmlNodePtr, depth: Int) {
        guard depth < 200 else { return }
        if node.pointee.type == XML_TEXT_NODE {
            if let content = node.pointee.content { line += String(cString: content) }
            return
        }
        guard node.pointee.type == XML_ELEMENT_NODE, let tag = node.pointee.name else { return }
        let name = String(cString: tag).lowercased()
        guard !Self.unseen.contains(name) else { return }
        let isBlock = Self.blocks.contains(name)
        if isBlock { endParagraph() }
        if name == "br" { line += " " }
        var child = node.pointee.children
        while let next = child {
            add(next, depth: depth + 1)
            child = next.pointee.next
        }
        if ["td", "th"].contains(name) { line += " " }
        if isBlock { endParagraph() }
    }

    private mutating func endParagraph() {
        finished = paragraphs
        line = ""
    }

    private static let unseen: Set<String> = [
        "head", "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form",
        "button", "select", "svg", "iframe", "object",
    ]
    private static let blocks: Set<String> = [
        "address", "article", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt",
        "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol", "p", "pre",
        "section", "summary", "table", "tr", "ul",
    ]
}

extension String {
    /// The text on one line, with one space for each run of white space.
    var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
