import CCmarkGFM

/// A heading of a Markdown text that stands by itself, in no quote and no list, with its place in the source.
public struct MarkdownHeading: Equatable, Sendable {
    /// 1 to 6.
    public let level: Int
    /// What it says, without markup.
    public let text: String
    /// The lines that it takes up, counted from 0; two where it is underlined.
    public let lines: ClosedRange<Int>

    /// The headings of a text, top to bottom; what looks like one in code is none.
    public static func all(in source: String) -> [MarkdownHeading] {
        MarkdownDocument.withTree(of: source) { root in root.headings } ?? []
    }

    /// A heading that says a text to the letter: what Markdown would take for markup is escaped.
    ///
    /// - Parameter text: One line.
    public static func markdown(_ text: String, level: Int) -> String {
        let mark = String(repeating: "#", count: level) + " "
        let isPlain =
            MarkdownDocument(mark + text).blocks == [.heading(level: level, [.text(text)])]
            && MarkdownDocument.rawHTML(in: mark + text).isEmpty
        if isPlain { return mark + text }
        return mark + MarkdownInline.literal(text)
    }
}

extension MarkdownInline {
    /// A link that says a text to the letter, as ``MarkdownHeading/markdown(_:level:)`` does.
    public static func link(_ text: String, to address: String) -> String {
        let plain = "[\(text)](\(address))"
        let isPlain =
            MarkdownDocument(plain).blocks
            == [.paragraph([.link(address: address, title: "", [.text(text)])])]
            && MarkdownDocument.rawHTML(in: plain).isEmpty
        return isPlain ? plain : "[\(literal(text))](\(address))"
    }

    /// A text in which no character means anything to Markdown.
    static func literal(_ text: String) -> String {
        text.map { $0.isASCII && ($0.isPunctuation || $0.isSymbol) ? "\\\($0)" : String($0) }.joined()
    }
}

extension MarkdownNode {
    fileprivate var headings: [MarkdownHeading] {
        children.compactMap { node in
            guard case .heading(let level, let text)? = node.block(depth: 1) else { return nil }
            return MarkdownHeading(level: level, text: text.plainText, lines: node.lines)
        }
    }
}
