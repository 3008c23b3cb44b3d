/// A block of a Markdown document.
public indirect enum MarkdownBlock: Equatable, Sendable {
    /// How a table column is set.
    public enum Alignment: Equatable, Sendable {
        case none
        case left
        case centre
        case right
    }

    /// A paragraph.
    case paragraph([MarkdownInline])
    /// A heading of level 1 to 6.
    case heading(level: Int, [MarkdownInline])
    /// A quote.
    case quote([MarkdownBlock])
    /// A list with its items; `start` is nil for bullets, and `isTight` says that no empty line parts the items.
    case list(start: Int?, isTight: Bool, items: [[MarkdownBlock]])
    /// Code as it stands, with its final newline; the language is empty where none is named.
    case code(language: String, String)
    /// A table; every row has as many cells as there are alignments.
    case table(alignments: [Alignment], header: [[MarkdownInline]], rows: [[[MarkdownInline]]])
    /// A horizontal rule.
    case rule
}
