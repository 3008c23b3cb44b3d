import CCmarkGFM

/// A Markdown text taken apart: GitHub's flavour, with tables and strikethrough.
public struct MarkdownDocument: Equatable, Sendable {
    /// The blocks from top to bottom.
    public let blocks: [MarkdownBlock]

    /// Parses any text; there is no such thing as invalid Markdown.
    ///
    /// What is nested deeper than 100 levels is left out, so that hostile input cannot exhaust the stack.
    public init(_ source: String) {
        blocks = Self.parse(source)
    }

    // Registering writes to a global list of cmark's; Swift sets a static up once, whoever comes first.
    private static let extensionsAreRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    private static func parse(_ source: String) -> [MarkdownBlock] {
        withTree(of: source) { $0.blocks(depth: 0) } ?? []
    }

    /// What is made of cmark's tree of a text while it lives; `nil` where there was no memory for it.
    static func withTree<Result>(of source: String, _ body: (MarkdownNode) -> Result) -> Result? {
        guard extensionsAreRegistered, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough"] {
            guard let found = cmark_find_syntax_extension(name) else { continue }
            cmark_parser_attach_syntax_extension(parser, found)
        }
        var source = source
        source.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let root = cmark_parser_finish(parser) else { return nil }
        defer { cmark_node_free(root) }
        return body(MarkdownNode(root))
    }
}
