/// Reads tables that were copied as text: cells parted by tabs, or by spaces behind full stops.
enum PlainTextTable {
    /// The table in Markdown; `nil` where the lines are none.
    static func markdown(of lines: [String]) -> String? {
        guard lines.count >= 2 else { return nil }
        guard let rows = rows(of: lines, parted: cells(partedByTabs:)) ?? spacedRows(of: lines) else {
            return nil
        }
        let texts = rows.map { row in
            "| " + row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
        }
        let rule = "| " + rows[0].map { _ in "---" }.joined(separator: " | ") + " |"
        return ([texts[0], rule] + texts.dropFirst()).joined(separator: "\n")
    }

    private static func rows(of lines: [String], parted: (String) -> [String]) -> [[String]]? {
        let rows = lines.map(parted)
        guard let first = rows.first, first.count > 1, rows.allSatisfy({ $0.count == first.count }) else {
            return nil
        }
        return rows
    }

    private static func cells(partedByTabs line: String) -> [String] {
        line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmedOfSpace }
    }

    /// Rows whose first cell is a word, and whose other cells end with a full stop, under a head of words.
    private static func spacedRows(of lines: [String]) -> [[String]]? {
        let head = lines[0].split(separator: " ").map(String.init)
        guard lines.count >= 3, (2...6).contains(head.count), !lines[0].contains("。") else { return nil }
        let rows = lines.dropFirst().map { line -> [String] in
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2, parts[1].hasSuffix("。") else { return [] }
            let cells = parts[1].split(separator: "。 ").map { String($0).trimmedOfSpace }
            return [parts[0]] + cells.map { $0.hasSuffix("。") ? $0 : $0 + "。" }
        }
        return rows.allSatisfy { $0.count == head.count } ? [head] + rows : nil
    }
}
