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

    /// How wide the title is before it is cut.
    public let titleWidth: Width
    /// See ``titleWidth``.
    public let descriptionWidth: Width

    /// A width in pixels, and the most that is shown.
    public struct Width: Equatable, Sendable {
        /// How wide the whole text is, rounded up.
        public let pixels: Int
        /// Where Google cuts.
        public let most: Int
    }

    /// The widths in pixels where Google cuts, and the sizes of its type (Arial).
    static let titleSize = 20
    static let mostTitle = 600.0
    static let descriptionSize = 14
    static func mostDescription(on device: Device) -> Double { device == .desktop ? 920 : 680 }

    /// The result of an article on a device; what the article does not have yet is empty.
    public init(of article: Article, on device: Device) {
        breadcrumb = "example.com" + (article.slug.isBlank ? "" : " › " + article.slug)
        title = PixelWidth.cut(Self.line(article.title), to: Self.mostTitle, size: Self.titleSize)
        let most = Self.mostDescription(on: device)
        titleWidth = Self.width(article.title, size: Self.titleSize, most: Self.mostTitle)
        descriptionWidth = Self.width(article.description, size: Self.descriptionSize, most: most)
        description = PixelWidth.cut(
            Self.line(article.description), to: most, size: Self.descriptionSize)
    }

    private static func width(_ text: String, size: Int, most: Double) -> Width {
        Width(pixels: Int(PixelWidth.of(line(text), size: size).rounded(.up)), most: Int(most))
    }

    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
