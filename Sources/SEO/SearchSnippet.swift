import Article

/// An article's search result as Google shows it, cut at its pixel widths.
public struct SearchSnippet: Equatable, Sendable {
    /// What shows the result.
    public enum Device: Sendable, CaseIterable { case desktop, phone }

    /// The address as a path from the site to the page.
    public let breadcrumb: String
    /// The title as far as it is shown.
    public let title: String
    /// The description as far as it is shown.
    public let description: String

    /// The widths in pixels where Google cuts, and the sizes of its type (Arial).
    static let titleSize = 20
    static let titleWidth = 600.0
    static let descriptionSize = 14
    static func descriptionWidth(on device: Device) -> Double { device == .desktop ? 920 : 680 }

    /// The result of an article on a device; what the article does not have yet is empty.
    public init(of article: Article, on device: Device) {
        breadcrumb = "example.com" + (article.slug.isBlank ? "" : " › " + article.slug)
        title = PixelWidth.cut(Self.line(article.title), to: Self.titleWidth, size: Self.titleSize)
        description = PixelWidth.cut(
            Self.line(article.description), to: Self.descriptionWidth(on: device), size: Self.descriptionSize)
    }

    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
