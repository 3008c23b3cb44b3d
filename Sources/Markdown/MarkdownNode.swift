import CCmarkGFM

/// A node of cmark's tree, read into values while the tree lives.
struct MarkdownNode {
    private static let deepest = 100
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    func blocks(depth: Int) -> [MarkdownBlock] {
        depth > Self.deepest ? [] : children.compactMap { $0.block(depth: depth + 1) }
    }

    private func inlines(depth: Int) -> [MarkdownInline] {
        guard depth <= Self.deepest else { return [] }
        var inlines: [MarkdownInline] = []
        for inline in children.compactMap({ $0.inline(depth: depth + 1) }) {
            // cmark cuts text at each character that might have been markup.
            if case .text(let more) = inline, case .text(let text)? = inlines.last {
                inlines[inlines.count - 1] = .text(text + more)
            } else {
                inlines.append(inline)
            }
        }
        return inlines
    }

    func block(depth: Int) -> MarkdownBlock? {
        switch kind {
        case "paragraph": .paragraph(inlines(depth: depth))
        case "heading": .heading(level: Int(cmark_node_get_heading_level(pointer)), inlines(depth: depth))
        case "block_quote": .quote(blocks(depth: depth))
        case "list": list(depth: depth)
        case "code_block": .code(language: language, literal)
        case "html_block": .paragraph([.text(literal.trimmingFinalNewlines)])
        case "thematic_break": .rule
        case "table": table(depth: depth)
        default: nil
        }
    }

    func inline(depth: Int) -> MarkdownInline? {
        switch kind {
        case "text", "html_inline": .text(literal)
        case "softbreak": .softBreak
        case "linebreak": .lineBreak
        case "code": .code(literal)
        case "emph": .emphasis(inlines(depth: depth))
        case "strong": .strong(inlines(depth: depth))
        case "strikethrough": .strikethrough(inlines(depth: depth))
        case "link": .link(address: address, title: title, inlines(depth: depth))
        case "image": .image(address: address, title: title, inlines(depth: depth))
        default: nil
        }
    }

    private func list(depth: Int) -> MarkdownBlock {
        let isNumbered = cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
        return .list(
            start: isNumbered ? Int(cmark_node_get_list_start(pointer)) : nil,
            isTight: cmark_node_get_list_tight(pointer) != 0,
            items: children.map { $0.blocks(depth: depth + 1) })
    }

    private func table(depth: Int) -> MarkdownBlock {
        let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
        let letters = cmark_gfm_extensions_get_table_alignments(pointer)
        let alignments = (0..<count).map { column -> MarkdownBlock.Alignment in
            switch letters?[column] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .centre
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
        let rows = children.map { row in
            let cells = row.children.map { $0.inlines(depth: depth) }
            return cells + Array(repeating: [], count: max(0, count - cells.count))
        }
        return .table(alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
    }

    var children: [MarkdownNode] {
        var found: [MarkdownNode] = []
        var next = cmark_node_first_child(pointer)
        while let node = next {
            found.append(MarkdownNode(node))
            next = cmark_node_next(node)
        }
        return found
    }

    /// cmark's name of the type: extension types have no constant to switch on.
    var kind: String { Self.string(cmark_node_get_type_string(pointer)) }
    var literal: String { Self.string(cmark_node_get_literal(pointer)) }
    var address: String { Self.string(cmark_node_get_url(pointer)) }
    private var title: String { Self.string(cmark_node_get_title(pointer)) }

    private var language: String {
        Self.string(cmark_node_get_fence_info(pointer)).split(separator: " ").first.map(String.init) ?? ""
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}

extension String {
    fileprivate var trimmingFinalNewlines: String {
        var text = self
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
