/// A stretch of text inside a block.
public indirect enum MarkdownInline: Equatable, Sendable {
    /// Plain text; raw HTML is plain text too, and so shows rather than acts.
    case text(String)
    /// A newline in the source that means no more than a space, or nothing between Chinese characters.
    case softBreak
    /// A line break that was asked for.
    case lineBreak
    /// Code.
    case code(String)
    /// Emphasis, usually italic.
    case emphasis([MarkdownInline])
    /// Strong emphasis, usually bold.
    case strong([MarkdownInline])
    /// Struck out.
    case strikethrough([MarkdownInline])
    /// A link; the address is as written, not checked for a harmless scheme.
    case link(address: String, title: String, [MarkdownInline])
    /// An image, with the text that describes it.
    case image(address: String, title: String, [MarkdownInline])

    /// The text without its markup: breaks as spaces, an image as its description.
    public var plainText: String {
        switch self {
        case .text(let text), .code(let text): text
        case .softBreak, .lineBreak: " "
        case .emphasis(let content), .strong(let content), .strikethrough(let content): content.plainText
        case .link(_, _, let content), .image(_, _, let content): content.plainText
        }
    }
}

extension [MarkdownInline] {
    /// The text of all of them without markup.
    public var plainText: String { map(\.plainText).joined() }
}
