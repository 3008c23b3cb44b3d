// Emphasis, as CommonMark pairs it.
extension InlineScanner {
    mutating func resolve(_ delimiter: Unicode.Scalar, _ count: Int, before next: Unicode.Scalar) {
        if delimiter == "`" {
            mode = .code(ticks: count, closing: 0)
            return
        }
        let (afterSpace, beforeSpace) = (previous.properties.isWhitespace, next.properties.isWhitespace)
        let (afterMark, beforeMark) = (previous.isASCIIPunctuation, next.isASCIIPunctuation)
        let opens = !beforeSpace && (!beforeMark || afterSpace || afterMark)
        let closes = !afterSpace && (!afterMark || beforeSpace || beforeMark)
        var canOpen = opens
        var canClose = closes
        if delimiter == "_" {
            canOpen = opens && (!closes || afterMark)
            canClose = closes && (!opens || beforeMark)
        } else if delimiter == "~", count != 2 {
            canOpen = false
            canClose = false
        }
        var count = count
        while canClose, count > 0, let used = close(delimiter, count, canOpen: canOpen) { count -= used }
        if count > 0 {
            let cells = Array(repeating: StyledCell(delimiter, base), count: count)
            if canOpen {
                nodes.append(Node(cells: cells, opener: delimiter, canClose: canClose))
                openers += 1
            } else {
                for cell in cells { append(cell) }
            }
        }
        previous = delimiter
        settle()
    }

    /// Pairs a closing run with the nearest opener that fits, and says how many delimiters that used.
    private mutating func close(_ delimiter: Unicode.Scalar, _ count: Int, canOpen: Bool) -> Int? {
        let start = nodes.lastIndex { node in
            guard node.opener == delimiter else { return false }
            let sum = node.cells.count + count
            let isAmbiguous = node.canClose || canOpen
            return !isAmbiguous || sum % 3 != 0 || (node.cells.count % 3 == 0 && count % 3 == 0)
        }
        guard let start else { return nil }
        let used = min(2, count, nodes[start].cells.count)
        makeText(from: start + 1)
        let look: TextStyle = delimiter == "~" ? .struck : used == 2 ? .bold : .italic
        for index in (start + 1)..<max(start + 1, nodes.count) { style(&nodes[index], look) }
        nodes[start].cells.removeLast(used)
        if nodes[start].cells.isEmpty {
            nodes[start].opener = nil
            openers -= 1
        }
        return used
    }
}

extension Unicode.Scalar {
    var isASCIIPunctuation: Bool {
        switch value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
