/// How an outline's sections are to be parted.
extension Clause {
    /// Takes how many subsections each section is to have: "each with 3 subsections", 每节两个小节.
    ///
    /// - Parameter name: The meaning of what names subsections in an outline alone: 小标题.
    /// - Returns: 2 where no number is said, 0 where they are refused.
    public mutating func takeSubsections<Meaning: Hashable & Sendable>(named name: Meaning) -> Int? {
        guard
            let noun = tokens.indices.first(where: { isFree($0) && tokens[$0].has(.subsection) })
                ?? find(name)
        else { return nil }
        var start = noun
        while start > 0, isFree(start - 1), tokens[start - 1].has(.measure), !tokens[start - 1].isNumber {
            start -= 1
        }
        let isCounted = start > 0 && isFree(start - 1) && tokens[start - 1].isNumber
        if isCounted { start -= 1 }
        let count = isCounted ? tokens[start].number : 2
        let isRefused = tokens[..<start].suffix(2).contains { $0.has(.negation) }
        let each = tokens.indices.filter(saysEach)
        if tokens[noun].isWide, each.isEmpty, !isRefused {
            // 列一个六小节的大纲 counts the sections.
            guard isCounted ? tokens[..<start].contains(where: isCount) : isTied(start) else { return nil }
        }
        // "2 to 3 subsections"
        if isCounted, start > 1, tokens[start - 2].isNumber,
            !tokens[start - 1].saysSomething || isMark(at: start - 1)
        {
            start -= 2
        }
        if isRefused { start = max(start - 2, 0) }
        take(min(start, each.first { start - $0 < 5 } ?? start)..<noun + 1)
        for place in each { take(place) }
        return isRefused ? 0 : count
    }

    private func saysEach(_ place: Int) -> Bool {
        tokens[place].concepts.intersects([.all, .everything]) || isWord(at: place, "per")
    }

    private func isCount(_ token: Token) -> Bool { token.isNumber && !token.isOrdinal && token.number != 1 }

    /// Whether a word before a place says that something belongs to what is made: 带小节, "with subsections".
    private func isTied(_ place: Int) -> Bool {
        place > 0
            && (tokens[place - 1].concepts.intersects([.with, .and, .inside])
                || isWord(at: place - 1, "带", "带上", "含", "包含", "包括", "有", "要有", "附", "加", "加上"))
    }
}
