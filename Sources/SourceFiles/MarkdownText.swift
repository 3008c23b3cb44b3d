import Markdown

/// A Markdown text as plain text.
enum MarkdownText {
    /// The text, an empty line between its paragraphs; front matter is left out.
    static func text(of markdown: String) -> String {
        paragraphs(of: MarkdownDocument(withoutFrontMatter(markdown)).blocks).joined(separator: "\n\n")
    }

    private static func paragraphs(of blocks: [MarkdownBlock]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let content), .heading(_, let content): [content.plainText]
            case .quote(let blocks): paragraphs(of: blocks)
            case .list(_, _, let items): items.map { paragraphs(of: $0).joined(separator: " ") }
            case .code(_, let code): [code]
            case .table(_, let header, let rows):
                ([header] + rows).map { $0.map(\.plainText).joined(separator: " ") }
            case .rule: []
            }
        }.map(\.collapsed).filter { !$0.isEmpty }
    }

    private static func withoutFrontMatter(_ markdown: String) -> String {
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first?.collapsedEnd == "---",
            let end = lines.dropFirst().firstIndex(where: { $0.collapsedEnd == "---" })
        else { return markdown }
        return lines[(end + 1)...].joined(separator: "\n")
    }
}

extension Substring {
    fileprivate var collapsedEnd: String { String(self).collapsed }
}
