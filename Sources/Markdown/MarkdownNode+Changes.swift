import CCmarkGFM
import Foundation

/// How a tree of cmark's is walked through, changed, and written as Markdown again.
extension MarkdownNode {
    /// All nodes below this one, gathered before any is changed; the walk keeps no stack, however deep they are.
    var descendants: [MarkdownNode] {
        guard let walk = cmark_iter_new(pointer) else { return [] }
        defer { cmark_iter_free(walk) }
        var found: [MarkdownNode] = []
        while true {
            let event = cmark_iter_next(walk)
            guard event != CMARK_EVENT_DONE else { return found }
            if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(walk), node != pointer {
                found.append(MarkdownNode(node))
            }
        }
    }

    /// The lines of the source, counted from 0.
    var lines: ClosedRange<Int> {
        let start = Int(cmark_node_get_start_line(pointer)) - 1
        return start...max(start, Int(cmark_node_get_end_line(pointer)) - 1)
    }

    var level: Int { Int(cmark_node_get_heading_level(pointer)) }

    func setLevel(_ level: Int) { cmark_node_set_heading_level(pointer, Int32(level)) }

    /// Puts a paragraph with the node's text, line by line, in its place.
    func replaceByParagraph() {
        guard let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) else { return }
        for (index, line) in literal.split(whereSeparator: \.isNewline).enumerated() {
            if index > 0, let end = cmark_node_new(CMARK_NODE_SOFTBREAK) {
                cmark_node_append_child(paragraph, end)
            }
            guard let text = cmark_node_new(CMARK_NODE_TEXT) else { continue }
            cmark_node_set_literal(text, String(line))
            cmark_node_append_child(paragraph, text)
        }
        replace(by: paragraph)
    }

    /// Puts the node's own source, as text, in its place.
    func replaceByText() {
        guard let text = cmark_node_new(CMARK_NODE_TEXT) else { return }
        cmark_node_set_literal(text, literal.split(whereSeparator: \.isNewline).joined(separator: " "))
        replace(by: text)
    }

    /// Puts what the node holds in its place.
    func replaceByContent() {
        while let child = cmark_node_first_child(pointer) {
            guard cmark_node_insert_before(pointer, child) != 0 else { break }
        }
        cmark_node_unlink(pointer)
        cmark_node_free(pointer)
    }

    private func replace(by node: OpaquePointer) {
        guard cmark_node_replace(pointer, node) != 0 else { return cmark_node_free(node) }
        cmark_node_free(pointer)
    }

    /// The tree as Markdown.
    var markdown: String {
        guard let text = cmark_render_commonmark(pointer, CMARK_OPT_DEFAULT, 0) else { return "" }
        defer { free(text) }
        // cmark parts two lists by a comment, which is HTML.
        return String(cString: text).replacing("\n<!-- end list -->\n", with: "")
    }
}
