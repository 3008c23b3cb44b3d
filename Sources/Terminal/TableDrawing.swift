import Markdown

/// Draws a table with columns as wide as their widest cell, narrower where the terminal is.
struct TableDrawing {
    let style: TerminalStyle

    /// The lines of a table; a text that is none stands as it is.
    func text(of markdown: String) -> String {
        guard let table = MarkdownParser.table(markdown) else { return markdown }
        let rows = [table.header] + table.rows
        var widths = table.header.indices.map { column in
            rows.map { $0.indices.contains(column) ? Self.columns($0[column]) : 0 }.max() ?? 0
        }
        // The widest columns give way until the table fits.
        let available = style.width - (widths.count - 1) * 3
        while widths.reduce(0, +) > available, let widest = widths.max(), widest > 4 {
            if let index = widths.firstIndex(of: widest) { widths[index] -= 1 }
        }
        var lines = [line(table.header, widths, isHeader: true)]
        lines.append(style.dimmed(widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")))
        lines += table.rows.map { line($0, widths, isHeader: false) }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func columns(_ cell: [MarkdownRun]) -> Int {
        cell.reduce(0) { $0 + $1.text.columns }
    }

    /// One row, of several lines where a cell is too long for its column.
    private func line(_ cells: [[MarkdownRun]], _ widths: [Int], isHeader: Bool) -> String {
        let wrapped = zip(cells, widths).map { wrap($0, $1, isHeader: isHeader) }
        let height = wrapped.map(\.count).max() ?? 1
        return (0..<height).map { row in
            zip(wrapped, widths).map { lines, width in
                row < lines.count
                    ? lines[row].text + String(repeating: " ", count: max(width - lines[row].columns, 0))
                    : String(repeating: " ", count: width)
            }.joined(separator: style.dimmed(" │ "))
        }.joined(separator: "\n")
    }

    private func wrap(_ cell: [MarkdownRun], _ width: Int, isHeader: Bool) -> [(text: String, columns: Int)] {
        let plain = TerminalStyle(isTerminal: true, hasColor: false, width: width)
        var wrapper = LineWrapper(style: plain)
        var text = ""
        for run in cell { for character in run.text { text += wrapper.add(character, []) } }
        text += wrapper.finish()
        return text.split(separator: "\n", omittingEmptySubsequences: false).map {
            (isHeader ? style.styled(String($0), .strong) : String($0), String($0).columns)
        }
    }
}
