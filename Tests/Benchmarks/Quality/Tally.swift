import Article

/// How often each thing that was asked for held, by language.
struct Tally {
    private struct Row: Hashable {
        var asked: String
        var language: Language
    }

    private var order: [Row] = []
    private var held: [Row: Int] = [:]
    private var total: [Row: Int] = [:]
    private var misses: [Row: [String]] = [:]

    /// Counts some cases of which some held.
    mutating func count(
        _ asked: String, in language: Language, held: Int, of total: Int, miss: @autoclosure () -> String = ""
    ) {
        guard total > 0 else { return }
        let row = Row(asked: asked, language: language)
        if self.total[row] == nil { order.append(row) }
        self.held[row, default: 0] += held
        self.total[row, default: 0] += total
        if held < total { misses[row, default: []].append(miss()) }
    }

    /// Counts one case.
    mutating func count(
        _ asked: String, in language: Language, holds: Bool, miss: @autoclosure () -> String = ""
    ) {
        count(asked, in: language, held: holds ? 1 : 0, of: 1, miss: miss())
    }

    /// A row for each thing, with a few of the cases that did not hold.
    var table: String {
        var lines = [
            "| asked | language | holds | of | share | for example not |", "|---|---|---|---|---|---|",
        ]
        for row in order.sorted(by: { $0.asked < $1.asked }) {
            let (held, total) = (held[row] ?? 0, total[row] ?? 0)
            let share = Double(Int(Double(held) / Double(total) * 1_000)) / 10
            let examples = (misses[row] ?? []).filter { !$0.isEmpty }.prefix(3).joined(separator: "; ")
            lines.append(
                "| \(row.asked) | \(row.language.rawValue) | \(held) | \(total) | \(share) % | \(examples.replacing("|", with: "/").replacing("\n", with: " ")) |"
            )
        }
        return lines.joined(separator: "\n")
    }
}
