import Article
import Markdown

/// A body in Markdown as HTML, every piece of text escaped.
struct HTMLBody {
    /// The level of the heading that the body stands under.
    let level: Int
    let language: Language
    /// Figures that are marked wherever they stand, for the writer to check.
    var marked: [String] = []
    /// Whether images are shown, or only what they are and where.
    var fetchesImages = true

    func html(of markdown: String) -> String { html(of: MarkdownDocument(markdown).blocks) }

    private func html(of blocks: [MarkdownBlock]) -> String { blocks.map(html).joined(separator: "\n") }

    private func html(of block: MarkdownBlock) -> String {
        switch block {
        case .paragraph(let content): return "<p>\(html(of: content))</p>"
        case .heading(_, let content):
            let inner = min(level + 1, 6)
            return "<h\(inner)>\(html(of: content))</h\(inner)>"
        case .quote(let blocks): return "<blockquote>\n\(html(of: blocks))\n</blockquote>"
        case .list(let start, let isTight, let items): return list(start, isTight, items)
        case .code(_, let text): return "<pre><code>\(HTMLText.escaped(text))</code></pre>"
        case .table(let alignments, let header, let rows): return table(alignments, header, rows)
        case .rule: return "<hr>"
        }
    }

    private func list(_ start: Int?, _ isTight: Bool, _ items: [[MarkdownBlock]]) -> String {
        let entries = items.map { blocks -> String in
            let content = blocks.map { block -> String in
                if isTight, case .paragraph(let content) = block { return html(of: content) }
                return html(of: block)
            }.joined(separator: "\n")
            return "<li>\(content)</li>"
        }.joined(separator: "\n")
        guard let start else { return "<ul>\n\(entries)\n</ul>" }
        return "<ol\(start == 1 ? "" : " start=\"\(start)\"")>\n\(entries)\n</ol>"
    }

    private func table(
        _ alignments: [MarkdownBlock.Alignment], _ header: [[MarkdownInline]], _ rows: [[[MarkdownInline]]]
    ) -> String {
        func row(_ cells: [[MarkdownInline]], _ tag: String, _ attributes: String = "") -> String {
            let html = cells.enumerated().map { index, cell in
                let name = alignments.indices.contains(index) ? Self.className(of: alignments[index]) : ""
                return "<\(tag)\(attributes)\(name)>\(self.html(of: cell))</\(tag)>"
            }
            return "<tr>\(html.joined())</tr>"
        }
        let label = language == .english ? "Table" : "表格"
        // A wide table scrolls by itself, by keyboard too.
        return """
            <div class="table" role="group" aria-label="\(label)" tabindex="0">
            <table>
            <thead>\(row(header, "th", " scope=\"col\""))</thead>
            <tbody>
            \(rows.map { row($0, "td") }.joined(separator: "\n"))
            </tbody>
            </table>
            </div>
            """
    }

    private static func className(of alignment: MarkdownBlock.Alignment) -> String {
        switch alignment {
        case .none: ""
        case .left: " class=\"left\""
        case .centre: " class=\"centre\""
        case .right: " class=\"right\""
        }
    }

    private func html(of inlines: [MarkdownInline]) -> String { inlines.map(html).joined() }

    private func html(of inline: MarkdownInline) -> String {
        switch inline {
        case .text(let text): HTMLText.escaped(text, marking: marked, language)
        case .softBreak: language == .english ? "\n" : ""
        case .lineBreak: "<br>\n"
        case .code(let text): "<code>\(HTMLText.escaped(text))</code>"
        case .emphasis(let content): "<em>\(html(of: content))</em>"
        case .strong(let content): "<strong>\(html(of: content))</strong>"
        case .strikethrough(let content): "<del>\(html(of: content))</del>"
        case .link(let address, let title, let content): link(address, title, html(of: content))
        case .image(let address, _, let content): image(address, content.plainText)
        }
    }

    private func link(_ address: String, _ title: String, _ content: String) -> String {
        guard let address = HTMLText.address(address) else { return content }
        let hint = title.isBlank ? "" : " title=\"\(HTMLText.escaped(title))\""
        return "<a href=\"\(HTMLText.escaped(address))\"\(hint)>\(content)</a>"
    }

    private func image(_ address: String, _ text: String) -> String {
        guard let address = HTMLText.address(address), !address.lowercased().hasPrefix("mailto:") else {
            return HTMLText.escaped(text)
        }
        guard fetchesImages else { return placeholder(address, text) }
        return "<img src=\"\(HTMLText.escaped(address))\" alt=\"\(HTMLText.escaped(text))\" loading=\"lazy\">"
    }

    private func placeholder(_ address: String, _ text: String) -> String {
        let name = language == .english ? "Image" : "图片"
        let colon = language == .english ? ": " : "："
        let words = [name + (text.isBlank ? "" : colon + text), address].map(HTMLText.escaped)
        return "<span class=\"image\">\(words.joined(separator: " · "))</span>"
    }
}
