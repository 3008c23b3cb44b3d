/// A text that the one before the cursor may become.
public struct CompletionCandidate: Hashable, Sendable {
    /// What the line becomes.
    public let text: String
    /// What a list shows for it; `nil` shows what would be added.
    public let label: String?

    /// A line, and how it is shown in a list of several.
    public init(_ text: String, label: String? = nil) {
        self.text = text
        self.label = label
    }
}

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
    static func of(_ typed: String, candidates: [CompletionCandidate], width: Int) -> Completion {
        let start = Array(typed.unicodeScalars)
        let labels = Dictionary(
            candidates.map { (cleaned($0.text), $0.label.map(cleaned)) }, uniquingKeysWith: { $0 ?? $1 })
        let fitting = labels.keys.filter { $0.unicodeScalars.starts(with: start) }.sorted()
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
        let entries = fitting.map { candidate in
            labels[candidate].flatMap(\.self) ?? text(Array(candidate.unicodeScalars)[shared...])
        }
        return .list(columns(entries, width: width))
    }

    private static func cleaned(_ text: String) -> String {
        SafeText.cleaned(text).replacing("\n", with: " ")
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
