/// Draws a table that is whole.
struct TableLayout {
    enum Alignment {
        case left
        case centre
        case right
    }

    let width: Int
    let allowsEscapes: Bool

    /// The lines of a table, or nil when the source lines are none (no row of dashes under the first).
    func lines(of source: [[Unicode.Scalar]]) -> [String]? {
        guard source.count >= 2, let alignments = alignments(of: source[1]) else { return nil }
        let columns = alignments.count
        let rows = ([source[0]] + source.dropFirst(2)).enumerated().map { index, line in
            let cells = Self.cells(of: line).prefix(columns).map { styled($0, base: index == 0 ? .bold : []) }
            return cells + Array(repeating: [], count: columns - cells.count)
        }
        let natural = (0..<columns).map { column in
            max(1, rows.map { row in row[column].reduce(0) { $0 + $1.width } }.max() ?? 1)
        }
        guard let widths = fit(natural) else { return records(rows) }
        var lines: [String] = []
        for (index, row) in rows.enumerated() {
            lines += draw(row, widths, alignments)
            if index == 0 {
                lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─"))
            }
        }
        return lines
    }

    /// The cells of a row: between bars that no backslash escapes.
    static func cells(of line: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        var cells: [[Unicode.Scalar]] = [[]]
        var isEscaped = false
        for scalar in line {
            if scalar == "|", !isEscaped {
                cells.append([])
            } else {
                if scalar == "|" { cells[cells.count - 1].removeLast() }
                cells[cells.count - 1].append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        cells = cells.map { trim($0) }
        if cells.first?.isEmpty == true { cells.removeFirst() }
        if cells.last?.isEmpty == true { cells.removeLast() }
        return cells
    }

    private static func trim(_ cell: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let tail = cell.drop { $0 == " " || $0 == "\t" }
        return Array(tail.prefix(tail.count - tail.reversed().prefix { $0 == " " || $0 == "\t" }.count))
    }

    private func alignments(of line: [Unicode.Scalar]) -> [Alignment]? {
        let cells = Self.cells(of: line)
        guard !cells.isEmpty else { return nil }
        var alignments: [Alignment] = []
        for cell in cells {
            let (left, right) = (cell.first == ":", cell.last == ":")
            let dashes = cell.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == "-" }) else { return nil }
            alignments.append(left && right ? .centre : right ? .right : .left)
        }
        return alignments
    }

    private func styled(_ cell: [Unicode.Scalar], base: TextStyle) -> [StyledCell] {
        var scanner = InlineScanner(base: base)
        for scalar in cell { scanner.feed(scalar) }
        scanner.finish()
        return scanner.ready
    }

    /// Narrows the widest columns until the table fits; nil when that would leave next to nothing of them.
    private func fit(_ natural: [Int]) -> [Int]? {
        let room = width - 3 * (natural.count - 1)
        if natural.reduce(0, +) <= room { return natural }
        var limit = natural.max() ?? 0
        while limit >= 6 {
            let widths = natural.map { min($0, limit) }
            if widths.reduce(0, +) <= room { return widths }
            limit -= 1
        }
        return nil
    }

    private func draw(_ row: [[StyledCell]], _ widths: [Int], _ alignments: [Alignment]) -> [String] {
        let wrapped = zip(row, widths).map { wrap($0, $1) }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
            var line = ""
            for column in widths.indices {
                let (text, used) = index < wrapped[column].count ? wrapped[column][index] : ("", 0)
                let gap = max(0, widths[column] - used)
                let before = alignments[column] == .left ? 0 : alignments[column] == .right ? gap : gap / 2
                let isLast = column == widths.count - 1
                line += String(repeating: " ", count: before) + text
                if !isLast { line += String(repeating: " ", count: gap - before) + " │ " }
            }
            return line
        }
    }

    private func wrap(_ cells: [StyledCell], _ width: Int) -> [(String, Int)] {
        var wrapper = LineWrapper(width: width, allowsEscapes: allowsEscapes)
        wrapper.begin(first: "", hanging: "")
        for cell in cells { wrapper.put(cell) }
        wrapper.end()
        let lines = wrapper.drain().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return Array(zip(lines, wrapper.lineWidths))
    }

    /// Too many columns for the width: each row as lines of "header: value".
    private func records(_ rows: [[[StyledCell]]]) -> [String] {
        var lines: [String] = []
        for row in rows.dropFirst() {
            if !lines.isEmpty { lines.append("") }
            for (header, value) in zip(rows[0], row) {
                lines += wrap(header + [StyledCell(":", .bold), StyledCell(" ")] + value, width).map(\.0)
            }
        }
        return lines
    }
}
