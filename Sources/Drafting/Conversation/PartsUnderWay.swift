import Article

/// The parts that a turn is writing side by side, as far as each has come.
struct PartsUnderWay {
    private let parts: [Part]
    private var order: ReadingOrder
    /// The text of each part that has begun and is not finished.
    private var texts: [Int: String] = [:]
    private var lengths: [Int]
    /// How long everything was before it was gone on with.
    let standing: Int
    private(set) var results: [Int: ProseWriter.Result] = [:]
    /// Why not everything could be written.
    var failure: (any Error)?

    init(_ assignments: [ProseWriter.Assignment], of article: Article) {
        parts = assignments.map(\.part)
        lengths = assignments.map { $0.beginning.wordCount + $0.blocks.wordCount }
        standing = lengths.reduce(0, +)
        order = ReadingOrder(
            headings: assignments.map { assignment in
                let heading = assignment.part.heading(in: article).map { $0 + "\n\n" } ?? ""
                return assignment.introduction + heading
            })
    }

    /// Takes note of a part's new text; what may be shown now is returned.
    mutating func grew(_ part: Int, text: String, addition: String) -> String {
        texts[part] = text
        lengths[part] = text.wordCount
        return order.add(addition, to: part)
    }

    /// Takes note of a finished part; what may be shown now is returned.
    mutating func finish(_ part: Int, _ result: ProseWriter.Result) -> String {
        texts[part] = nil
        lengths[part] = result.text.wordCount
        results[part] = result
        failure = failure ?? result.failure
        return order.finish(part)
    }

    /// What makes the unfinished parts a part of the article.
    func edits(in article: Article) -> [Edit] {
        texts.sorted { $0.key < $1.key }.map { parts[$0.key].edit(settingTextTo: $0.value, in: article) }
    }

    /// The part that is shown, counted from 1.
    var current: Int { min(order.current + 1, parts.count) }

    /// How long everything is.
    var words: Int { lengths.reduce(0, +) }
}
