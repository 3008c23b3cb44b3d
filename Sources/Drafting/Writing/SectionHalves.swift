import Article
import LanguageModel

/// A section cut in two: between subsections where there are several, else in its text near the middle.
struct SectionHalves: Equatable {
    var first: Section
    /// Still without a heading; empty where the section has nothing that could be cut.
    var second: Section

    init(_ section: Section) {
        first = section
        second = Section(heading: "")
        if section.subsections.count > 1 {
            let middle = (section.subsections.count + 1) / 2
            first.subsections = Array(section.subsections.prefix(middle))
            second.subsections = Array(section.subsections.dropFirst(middle))
            return
        }
        let bodies = Self.halves(of: section.body)
        first.body = bodies.first
        second.body = bodies.second
        guard !second.body.isEmpty else { return }
        // What follows the text goes with its second half.
        second.subsections = section.subsections
        first.subsections = []
    }

    /// Between two paragraphs, or in a single paragraph between two sentences.
    private static func halves(of text: String) -> (first: String, second: String) {
        let paragraphs = text.split(separator: "\n\n").map(String.init)
        if paragraphs.count > 1 { return halves(of: paragraphs, separator: "\n\n") }
        return halves(of: SentenceBoundary.split(text).map(String.init), separator: "")
    }

    private static func halves(of pieces: [String], separator: String) -> (first: String, second: String) {
        let lengths = pieces.map(\.wordCount)
        let total = lengths.reduce(0, +)
        // The cut where the two sides differ least.
        let cut = pieces.indices.dropFirst().min { one, other in
            abs(lengths[..<one].reduce(0, +) * 2 - total) < abs(lengths[..<other].reduce(0, +) * 2 - total)
        }
        guard let cut else { return (pieces.joined(separator: separator), "") }
        return (
            pieces[..<cut].joined(separator: separator).trimmed,
            pieces[cut...].joined(separator: separator).trimmed
        )
    }
}
