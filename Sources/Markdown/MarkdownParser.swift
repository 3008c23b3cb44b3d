import CCmarkGFM

/// Reads GitHub-flavoured Markdown by the reference parser, cmark-gfm. Raw HTML is kept as plain text.
public enum MarkdownParser {
    /// The runs of one paragraph; line breaks in it are `\n` where they are hard, spaces where not.
    public static func runs(of paragraph: String) -> [MarkdownRun] {
        withDocument(paragraph) { document in
            var runs: [MarkdownRun] = []
            var block = cmark_node_first_child(document)
            while let current = block {
                if cmark_node_get_type(current) == CMARK_NODE_PARAGRAPH {
                    collect(current, [], into: &runs)
                } else {
                    // What only looks like a block is the text that it is made of.
                    runs.append(MarkdownRun(source(of: current, in: paragraph)))
                }
                block = cmark_node_next(current)
            }
            return runs
        } ?? [MarkdownRun(paragraph)]
    }

    /// The table that a text is, or `nil` where it is none.
    public static func table(_ text: String) -> MarkdownTable? {
        withDocument(text) { document in
            guard let table = cmark_node_first_child(document), typeName(table) == "table" else { return nil }
            var rows: [[[MarkdownRun]]] = []
            var row = cmark_node_first_child(table)
            while let current = row {
                var cells: [[MarkdownRun]] = []
                var cell = cmark_node_first_child(current)
                while let node = cell {
                    var runs: [MarkdownRun] = []
                    collect(node, [], into: &runs)
                    cells.append(runs)
                    cell = cmark_node_next(node)
                }
                rows.append(cells)
                row = cmark_node_next(current)
            }
            guard let header = rows.first else { return nil }
            return MarkdownTable(header: header, rows: Array(rows.dropFirst()))
        } ?? nil
    }

    private static func withDocument<Result>(
        _ text: String, _ body: (OpaquePointer) -> Result
    ) -> Result? {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough"] {
            if let syntax = cmark_find_syntax_extension(name) {
                cmark_parser_attach_syntax_extension(parser, syntax)
            }
        }
        cmark_parser_feed(parser, text, text.utf8.count)
        guard let document = cmark_parser_finish(parser) else { return nil }
        defer { cmark_node_free(document) }
        return body(document)
    }

    private static func collect(
        _ node: OpaquePointer, _ style: MarkdownRun.Style, into runs: inout [MarkdownRun]
    ) {
        var child = cmark_node_first_child(node)
        while let current = child {
            switch cmark_node_get_type(current) {
            case CMARK_NODE_TEXT, CMARK_NODE_HTML_INLINE:
                runs.append(MarkdownRun(literal(current), style: style))
            case CMARK_NODE_CODE: runs.append(MarkdownRun(literal(current), style: style.union(.code)))
            case CMARK_NODE_SOFTBREAK: runs.append(MarkdownRun(" ", style: style))
            case CMARK_NODE_LINEBREAK: runs.append(MarkdownRun("\n", style: style))
            case CMARK_NODE_STRONG: collect(current, style.union(.strong), into: &runs)
            case CMARK_NODE_EMPH: collect(current, style.union(.emphasis), into: &runs)
            default:
                collect(
                    current, typeName(current) == "strikethrough" ? style.union(.struck) : style, into: &runs)
            }
            child = cmark_node_next(current)
        }
    }

    private static func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    private static func typeName(_ node: OpaquePointer) -> String {
        cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    }

    private static func source(of node: OpaquePointer, in text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let first = Int(cmark_node_get_start_line(node)), last = Int(cmark_node_get_end_line(node))
        guard first >= 1, first <= last, last <= lines.count else { return text }
        return lines[(first - 1)..<last].joined(separator: " ")
    }
}
