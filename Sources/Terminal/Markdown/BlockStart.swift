/// What a line begins, as far as it has come.
struct BlockStart: Equatable {
    enum Kind: Equatable {
        case blank
        case heading(level: Int)
        case bullet
        case numbered(String)
        case fence(Unicode.Scalar, count: Int)
        case rule
        case tableRow
        case text
    }

    /// How many `>` stand before it.
    var quoteDepth = 0
    /// Spaces before it, inside the quote.
    var indent = 0
    var kind: Kind
    /// Where its text begins in the head of the line.
    var contentOffset: Int

    /// Decides what the head of a line begins, or nil while one more character could change that.
    ///
    /// `isWhole` says that the line ends here.
    static func of(_ head: [Unicode.Scalar], isWhole: Bool) -> BlockStart? {
        // Deciding is done anew for each character: a head made to be long must not make that dear.
        if head.count > 200, !isWhole { return BlockStart(kind: .text, contentOffset: 0) }
        var start = BlockStart(kind: .blank, contentOffset: 0)
        var offset = 0
        while offset < head.count {
            switch head[offset] {
            case " ": start.indent += 1
            case "\t": start.indent += 4
            case ">" where start.indent < 4 && start.quoteDepth < 8:
                start.quoteDepth += 1
                start.indent = 0
                if offset + 1 < head.count, head[offset + 1] == " " { offset += 1 }
            default:
                guard let (kind, length) = marker(head[offset...], isWhole: isWhole) else { return nil }
                start.kind = kind
                start.contentOffset = offset + length
                return start
            }
            offset += 1
        }
        start.contentOffset = offset
        return isWhole ? start : nil
    }

    private static func marker(_ rest: ArraySlice<Unicode.Scalar>, isWhole: Bool) -> (Kind, Int)? {
        guard let first = rest.first else { return (.blank, 0) }
        switch first {
        case "|": return (.tableRow, 0)
        case "#": return heading(rest, isWhole: isWhole)
        case "`", "~":
            let count = rest.prefix { $0 == first }.count
            if count >= 3 { return (.fence(first, count: 3), 3) }
            return count < rest.count || isWhole ? (.text, 0) : nil
        case "-", "*", "+", "_": return bulletOrRule(rest, first, isWhole: isWhole)
        case "0"..."9": return numbered(rest, isWhole: isWhole)
        default: return (.text, 0)
        }
    }

    private static func heading(_ rest: ArraySlice<Unicode.Scalar>, isWhole: Bool) -> (Kind, Int)? {
        let level = rest.prefix { $0 == "#" }.count
        guard level <= 6 else { return (.text, 0) }
        guard level < rest.count else { return isWhole ? (.heading(level: level), level) : nil }
        return rest[rest.startIndex + level] == " " ? (.heading(level: level), level + 1) : (.text, 0)
    }

    private static func bulletOrRule(
        _ rest: ArraySlice<Unicode.Scalar>, _ mark: Unicode.Scalar, isWhole: Bool
    ) -> (Kind, Int)? {
        let couldBeRule = rest.allSatisfy { $0 == mark || $0 == " " }
        if couldBeRule, !isWhole { return nil }
        if couldBeRule, mark != "+", rest.count(where: { $0 == mark }) >= 3 { return (.rule, rest.count) }
        guard mark != "_" else { return (.text, 0) }
        if rest.count == 1 { return (.bullet, 1) }
        return rest[rest.startIndex + 1] == " " ? (.bullet, 2) : (.text, 0)
    }

    private static func numbered(_ rest: ArraySlice<Unicode.Scalar>, isWhole: Bool) -> (Kind, Int)? {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard digits.count <= 9 else { return (.text, 0) }
        let after = rest.dropFirst(digits.count)
        guard let dot = after.first else { return isWhole ? (.text, 0) : nil }
        guard dot == "." || dot == ")" else { return (.text, 0) }
        guard let space = after.dropFirst().first else { return isWhole ? (.text, 0) : nil }
        guard space == " " else { return (.text, 0) }
        return (.numbered(String(String.UnicodeScalarView(digits + [dot]))), digits.count + 2)
    }
}
