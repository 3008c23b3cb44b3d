/// Lets out the text of parts that are written side by side in the order in which they are read.
///
/// The first part that is not finished streams; what comes of those after it is held until its turn.
struct ReadingOrder {
    private var parts: [Held]
    /// The part whose text is let out as it comes, counted from 0.
    private(set) var current = 0

    private struct Held {
        /// What is let out with the part's first text.
        var heading: String
        var text = ""
        var hasBegun = false
        var isFinished = false
    }

    /// - Parameter headings: What stands before the text of each part, in reading order.
    init(headings: [String]) {
        parts = headings.map { Held(heading: $0) }
    }

    /// Takes more text of a part; what may be shown now is returned.
    mutating func add(_ text: String, to part: Int) -> String {
        parts[part].text += text
        return part == current ? release() : ""
    }

    /// Takes note that nothing more comes of a part; what may be shown now is returned.
    mutating func finish(_ part: Int) -> String {
        parts[part].isFinished = true
        var shown = ""
        while current < parts.count, parts[current].isFinished {
            shown += release()
            if parts[current].hasBegun { shown += "\n\n" }
            current += 1
        }
        return current < parts.count ? shown + release() : shown
    }

    private mutating func release() -> String {
        let part = parts[current]
        guard !part.text.isEmpty else { return "" }
        parts[current].text = ""
        parts[current].hasBegun = true
        return part.hasBegun ? part.text : part.heading + part.text
    }
}
