/// An image of a Markdown text.
public struct MarkdownImage: Equatable, Sendable {
    /// Where the picture is, as written, not checked for a harmless scheme.
    public let address: String
    /// What describes it, without markup.
    public let text: String

    /// The images of a text, top to bottom, in lists, tables and links too.
    public static func all(in source: String) -> [MarkdownImage] {
        MarkdownDocument.withTree(of: source) { root in
            root.descendants.compactMap { node in
                guard case .image(let address, _, let content)? = node.inline(depth: 1) else { return nil }
                return MarkdownImage(address: address, text: content.plainText)
            }
        } ?? []
    }
}
