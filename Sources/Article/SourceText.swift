/// A text that the writer gave to write from.
public struct SourceText: Codable, Equatable, Sendable {
    /// The file's name, by which the writer knows it; a source of the same name takes its place.
    public var name: String
    /// What it says, as plain text with an empty line between its paragraphs.
    public var text: String

    /// A source by its name.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// A piece of a source that a part of an article was written from.
public struct Passage: Codable, Hashable, Sendable {
    /// The name of the source.
    public var source: String
    /// Which passage of the source it is, from 1.
    public var number: Int
    /// What it says.
    public var text: String

    /// A passage by where it stands.
    public init(source: String, number: Int, text: String) {
        self.source = source
        self.number = number
        self.text = text
    }
}
