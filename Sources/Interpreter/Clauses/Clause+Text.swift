import Article

extension Clause {
    /// The place behind the last word.
    public var end: Int { tokens.count }

    /// The place of the first free word that has a meaning.
    public func place<Meaning: Hashable & Sendable>(of meaning: Meaning) -> Int? { find(meaning) }

    /// The place of the first free word that has a meaning of a type.
    public func place<Meaning: Hashable & Sendable>(of type: Meaning.Type) -> Int? { find(type)?.place }

    /// The place of a verb of planning where the whole article is what is planned, and in how many sections.
    public func placeOfPlan<Meaning: Hashable & Sendable>(_ plan: Meaning) -> Int? {
        guard mentions.contains(where: { $0.targets == [.article] || $0.targets == [.it] }), countsSections
        else { return nil }
        return find(plan)
    }

    /// Whether it is said how many sections there are to be.
    public var countsSections: Bool {
        tokens.indices.dropFirst().contains { place in
            guard isFree(place), tokens[place].has(.section) else { return false }
            let count = tokens[..<place].last { !$0.has(.measure) && !$0.isMark || $0.isNumber }
            return count.map { $0.isNumber && !$0.isOrdinal } ?? false
        }
    }

    /// The place of the first free word with a concept.
    public func place(of concept: Concept) -> Int? { find(concept: concept) }

    /// Whether the word at a place, if there is one, has one of some concepts.
    public func hasConcept(_ concepts: ConceptSet, at place: Int) -> Bool {
        tokens.indices.contains(place) && tokens[place].concepts.intersects(concepts)
    }

    /// Whether the word at a place is a quotation.
    public func isQuotation(at place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].isQuote }

    /// Whether the word at a place was written in Chinese.
    public func isChinese(at place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].isWide }

    /// Whether the word at a place is in no vocabulary.
    public func isUnknown(at place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].isUnknown }

    /// Whether the word at a place is a mark; colons and equals signs are.
    public func isMark(at place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].isMark }

    /// Whether the word at a place was written with a capital letter.
    public func isCapitalized(at place: Int) -> Bool {
        tokens.indices.contains(place) && text.said[tokens[place].range.lowerBound].properties.isUppercase
    }

    /// Whether the words at a place are, as they are looked up, one of some.
    public func isWord(at place: Int, _ words: String...) -> Bool {
        tokens.indices.contains(place) && words.contains(text.folded(tokens[place].range))
    }

    /// Takes all from a place on as free text, less the ties before it.
    ///
    /// - Parameter literally: Whether nothing behind a copula is a tie, though it looks like one: 关键词是**用**车.
    public mutating func takeText(
        from place: Int, skipping ties: ConceptSet = [], literally: Bool = false
    ) -> String? {
        var start = place
        var isTied = false
        while start < tokens.count,
            tokens[start].isMark || (tokens[start].concepts.intersects(ties) && !tokens[start].isQuote)
        {
            if isTied, literally, !tokens[start].isMark,
                tokens[start].isWide
                    ? beginsWord(start) : !tokens[start].concepts.intersects([.becomes, .to, .named])
            {
                break
            }
            // "Make the tone simple": the last word is the value.
            if tokens[start].has(.filler), !tokens[start].closes,
                tokens[(start + 1)...].allSatisfy({ $0.isMark || $0.closes || $0.has(.polite) })
            {
                break
            }
            isTied = isTied || tokens[start].concepts.intersects([.copula, .becomes, .named, .colon])
            take(start)
            start += 1
        }
        // 描述用“一文看懂露营炊具”
        if start + 1 < tokens.count, tokens[start].has(.use), tokens[start + 1].isQuote {
            take(start)
            start += 1
        }
        guard start < tokens.count else { return nil }
        // A quotation with only small words behind it is the whole value.
        if tokens[start].isQuote, tokens[(start + 1)...].allSatisfy({ !$0.saysSomething }) {
            take(start..<tokens.count)
            return said(start..<start + 1)
        }
        // 主关键词定为“电动牙刷”，并且…
        if tokens[start].isQuote, start + 2 < tokens.count,
            tokens[start + 1].concepts.intersects([.comma, .and]), !tokens[start + 2].isQuote
        {
            return takeText(start..<start + 1)
        }
        return takeText(start..<tokens.count)
    }

    /// Whether a character that says something by itself is but the beginning of a word: 地铁, 吧台.
    func beginsWord(_ place: Int) -> Bool {
        guard tokens[place].isWide, tokens[place].range.count == 1, place + 1 < tokens.count,
            !["叫", "为", "成", "作"].contains(text.folded(tokens[place].range))
        else { return false }
        return tokens[place + 1].isHan && !tokens[place + 1].followsSpace
    }

    /// Whether a character that says something by itself begins an ordinary word: 换季, 定制.
    public func beginsPlainWord(at place: Int) -> Bool {
        tokens.indices.contains(place)
            && PlainWords.length(at: tokens[place].range.lowerBound, in: text.folded) != nil
    }

    /// Takes the words from a place on as free text, up to the part that says where.
    public mutating func takeTextUpToPlace(from place: Int) -> String? {
        let end =
            mentions.map(\.whole.lowerBound).filter { $0 > place }.min()
            ?? (place..<max(tokens.count, place)).first { used[$0] } ?? tokens.count
        return takeText(from: place, to: end)
    }

    /// Takes what follows a word with a concept that stands right behind a comma.
    public mutating func takeTextAfterMark(and concept: Concept) -> String? {
        guard
            let place = tokens.indices.dropFirst().first(where: {
                tokens[$0].has(concept) && tokens[$0].isWide && tokens[$0 - 1].has(.comma)
            }), place + 1 < tokens.count
        else { return nil }
        take(place - 1..<place + 1)
        // 写电动牙刷的
        let last = tokens.count - 1
        let end = tokens[last].has(.particle) && tokens[last].isWide ? last : tokens.count
        if end == last { take(last) }
        return takeText(from: place + 1, to: end)
    }

    /// Takes what follows a colon: 新文章：**阳台种菜**.
    public mutating func takeTextAfterColon() -> String? {
        guard
            let place = tokens.indices.first(where: {
                !used[$0] && tokens[$0].isMark && tokens[$0].has(.colon)
            }), !used[place...].contains(true)
        else { return nil }
        return takeText(from: place + 1)
    }

    /// Takes what a word behind a comma compares: a table, 对比**手冲和意式**.
    public mutating func takeTextAfterComparison() -> String? {
        guard
            let place = tokens.indices.dropFirst().first(where: { place in
                tokens[place - 1].has(.comma)
                    && tokens[place].senses.contains { $0(as: TitleKind.self)?.type == .comparison }
            }), place + 1 < tokens.count, !used[place...].contains(true)
        else { return nil }
        take(place - 1..<place + 1)
        return takeText(from: place + 1)
    }

    /// Takes the words between two places as free text.
    public mutating func takeText(from start: Int, to end: Int) -> String? {
        guard start < end, end <= tokens.count else { return nil }
        return takeText(start..<end)
    }

    /// Takes a word as small as it may be: what has been understood without being a slot.
    public mutating func takeWord(at place: Int) { take(place) }

    /// Takes the name that begins at a place: a quotation, or all words up to the end.
    public mutating func takeName(from place: Int, skipping ties: ConceptSet = []) -> String? {
        takeText(from: place, skipping: ties)
    }

    /// Takes the first file name or address.
    public mutating func takePath() -> String? {
        guard let place = tokens.indices.first(where: { !used[$0] && tokens[$0].isName }) else { return nil }
        take(place)
        return said(place..<place + 1)
    }

    /// Takes the words that stand before a thing and say what it is of: "**email marketing** titles", **比价**表格.
    public mutating func takeModifier(before place: Int) -> String? {
        var end = place
        while end > 0,
            isFree(end - 1)
                && (tokens[end - 1].concepts.intersects([.particle, .style])
                    || tokens[end - 1].has(.filler) && !tokens[end - 1].isUnknown)
                || used[end - 1] && tokens[end - 1].isTitleType
        {
            end -= 1
        }
        var start = end
        while start > 0, isFree(start - 1),
            !tokens[start - 1].isMark
                || tokens[start - 1].concepts.isEmpty && tokens[start - 1].range.count == 1 && start > 1
                    && isFree(start - 2),
            !tokens[start - 1].isNumber, !bounds(start - 1)
        {
            start -= 1
        }
        // 想看看“早睡”的标题
        if end > start, tokens[end - 1].isQuote { start = end - 1 }
        while start < end,
            tokens[start].isMark
                || tokens[start].concepts.intersects([.the, .own, .filler, .vague, .degree, .particle])
        { start += 1 }
        guard start < end, tokens[start..<end].contains(where: { $0.isUnknown || $0.isQuote }),
            !narrates(start..<end)
        else { return nil }
        let said = said(start..<end)
        take(start..<end)
        return said.isEmpty ? nil : said
    }

    private func bounds(_ place: Int) -> Bool {
        let token = tokens[place]
        if token.isUnknown || token.isQuote { return false }
        if token.concepts.intersects([.measure, .coverb, .the, .own, .vague, .want, .more, .comma]) {
            return true
        }
        if token.has(.polite) || token.has(.permission) || token.has(.opinion) && token.isWide { return true }
        if mood == .question, token.has(.asking) || token.has(.auxiliary) { return true }
        return token.has(.verb) && token.concepts.intersects([.make, .write, .change, .put, .use])
    }

    /// Whether the words behind a place end in a number and at most a unit: 平均停留四十秒.
    public func endsWithAmount(after place: Int) -> Bool {
        tokens[(place + 1)...].suffix(2).contains { $0.isNumber && !$0.isOrdinal }
    }

    /// Whether a word that nobody knows stands before a place: **竞品**的文章大概有五千字.
    public func hasUnknownWord(before place: Int) -> Bool { tokens[..<place].contains(where: \.isUnknown) }

    /// Whether the clause begins with a verb, courtesies aside.
    public var startsWithVerb: Bool {
        tokens.first { !$0.isMark && !Mood.isPreamble($0) }?.has(.verb) ?? false
    }
}
