/// What Tab does with candidates.
enum Completion: Equatable {
    /// Nothing fits.
    case none
    /// Text to insert at the cursor.
    case insert(String)
    /// Several fit and nothing more is common to them: the lines to show.
    case list([String])

    /// Decides for the text before the cursor, where each candidate is that text as it would become.
    ///
    /// A candidate that does not begin with what was typed (compared scalar by scalar) is dropped.
    static func of(_ typed: String, candidates: [String], width: Int) -> Completion {
        let start = Array(typed.unicodeScalars)
        let fitting = Set(candidates.map { SafeText.cleaned($0).replacing("\n", with: " ") })
            .filter { $0.unicodeScalars.starts(with: start) }
            .sorted()
        guard let first = fitting.first else { return .none }
        var common = Array(first.unicodeScalars)
        for candidate in fitting.dropFirst() {
            let same = zip(common, candidate.unicodeScalars).prefix { $0 == $1 }.count
            common.removeLast(common.count - same)
        }
        if common.count > start.count {
            return .insert(text(common[start.count...]))
        }
        if fitting.count == 1 { return .none }
        // What all share up to the last space is known to the reader and only makes the list wide.
        let shared = start.lastIndex(of: " ").map { $0 + 1 } ?? 0
        return .list(columns(fitting.map { text(Array($0.unicodeScalars)[shared...]) }, width: width))
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    /// Lays entries out in columns, read downwards, as many as the width takes.
    static func columns(_ entries: [String], width: Int) -> [String] {
        let cell = (entries.map { DisplayWidth.of($0) }.max() ?? 0) + 2
        let across = max(1, width / cell)
        let rows = (entries.count + across - 1) / across
        return (0..<rows).map { row in
            var line = ""
            for index in stride(from: row, to: entries.count, by: rows) {
                let isLast = index + rows >= entries.count
                let gap = isLast ? 0 : cell - DisplayWidth.of(entries[index])
                line += entries[index] + String(repeating: " ", count: gap)
            }
            return line
        }
    }
}
