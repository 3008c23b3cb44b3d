/// A stretch of text that looks the same from its beginning to its end.
public struct MarkdownRun: Equatable, Sendable {
    public var text: String
    public var style: Style

    /// How a stretch of text stands out.
    public struct Style: OptionSet, Hashable, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        public static let strong = Style(rawValue: 1)
        public static let emphasis = Style(rawValue: 2)
        public static let code = Style(rawValue: 4)
        public static let struck = Style(rawValue: 8)
    }

    public init(_ text: String, style: Style = []) {
        self.text = text
        self.style = style
    }
}

/// A table with its cells as runs; every row has as many cells as the header.
public struct MarkdownTable: Equatable, Sendable {
    public var header: [[MarkdownRun]]
    public var rows: [[[MarkdownRun]]]
}
