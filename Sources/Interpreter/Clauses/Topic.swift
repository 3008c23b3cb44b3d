/// The words of a clause that say what something is to be about.
struct Topic: Sendable {
    /// The word that introduces it: "about", 关于.
    var marker: Int
    var range: Range<Int>
}

/// Finds the topic of a clause, and where it ends.
struct TopicFinder {
    let tokens: [Token]
    let mentions: [Mention]

    /// The topic, or `nil` where the clause has none.
    func topic() -> Topic? {
        for place in tokens.indices.dropLast() {
            let token = tokens[place]
            if mentions.contains(where: {
                $0.range.contains(place) || $0.whole.lowerBound..<$0.range.lowerBound ~= place
            }), !beginsCompound(place + 1) {
                continue
            }
            if token.has(.topicStart), !token.has(.polite) || tokens[place + 1].isQuote,
                let close = tokens[place...].firstIndex(where: { $0.has(.topicEnd) }),
                close > place + 1
            {
                return Topic(marker: place, range: place + 1..<close)
            }
            if token.has(.about) || token.has(.of), isNumber(place + 1, thenUnit: true) { continue }
            if token.has(.about) || isWeakMarker(place) || isCoverbMarker(place) {
                var start = place + 1
                while start < tokens.count,
                    tokens[start].has(.particle) || tokens[start].has(.colon)
                        || (tokens[start].has(.about) && token.has(.about))
                { start += 1 }
                let end = end(from: start, marker: place)
                if start < end { return Topic(marker: place, range: start..<end) }
            }
        }
        return nil
    }

    /// "for", "on" and "of" introduce a topic only after the name of what has one.
    private func isWeakMarker(_ place: Int) -> Bool {
        let token = tokens[place]
        guard token.has(.on) || token.has(.of) || token.has(.colon) || isGuideTie(place), !token.has(.about)
        else { return false }
        let next = tokens[place + 1]
        if next.has(.polite) || next.has(.pronoun) || next.has(.filler) && place + 2 >= tokens.count {
            return false
        }
        // "An outline for a guide on composting"
        if token.has(.on), let guide = tokens[(place + 1)...].firstIndex(where: { !$0.has(.the) }),
            tokens[guide].isGuide, guide + 1 < tokens.count,
            tokens[guide + 1].concepts.intersects([.on, .about, .to])
        {
            return false
        }
        if mentions.contains(where: {
            $0.range.lowerBound <= place + 1 && place + 1 < $0.range.upperBound && $0.isDefinite(tokens)
        }), !beginsCompound(place + 1) {
            return false
        }
        var before = place - 1
        while before >= 0,
            tokens[before].has(.filler) || tokens[before].has(.style)
                || token.has(.on) && tokens[before].has(.comma)
                || tokens[before].has(.polite) && !tokens[before].isWide,
            !tokens[before].isHead
        { before -= 1 }
        if token.has(.on),
            let place = mentions.first(where: { $0.whole.upperBound == before + 1 && $0.role != .object })
        {
            // "Add a table to section 2 on prices"
            before = place.whole.lowerBound - 1
        } else if token.has(.on), before > 1, tokens[before].has(.end) || tokens[before].has(.start),
            tokens[before - 1].has(.the)
        {
            // "Add a section at the end on next steps"
            before -= 2
            if before > 0, !tokens[before].isHead { before -= 1 }
        }
        // "Beginner titles, 10 of them, for painting"
        if token.has(.on), before > 2, tokens[before].has(.those), tokens[before - 1].has(.of),
            tokens[before - 2].isNumber
        {
            before -= 3
            while before >= 0, tokens[before].isMark { before -= 1 }
        }
        if before < 0 { return token.has(.on) && leads(place) }
        if token.has(.colon) { return tokens[before].isHead && isCounted(before) }
        if token.has(.to) { return tokens[before].isGuide }
        if token.has(.of) {
            // "A list of my articles"
            if next.has(.own) { return false }
            return tokens[before].isOfHead || tokens[before].isTitleType
        }
        // "Write 1,200 words on X".
        return tokens[before].isHead || tokens[before].isGuide || tokens[before].isTitleType
            || (tokens[before].has(.wordUnit) && before > 0 && tokens[before - 1].isNumber)
    }

    /// "**For kombucha** I'd like 8 titles": the subject comes before the wish.
    private func leads(_ place: Int) -> Bool {
        guard
            let wish = tokens[(place + 1)...].firstIndex(where: {
                $0.concepts.intersects([.want, .make, .permission])
            })
        else { return false }
        return wish > place + 1 && (tokens[place + 1].isUnknown || tokens[place + 1].isQuote)
            && tokens[wish...].contains(where: \.isHead)
    }

    /// "Titles for **title** insurance": a bare noun right before one that nobody knows names no part.
    private func beginsCompound(_ place: Int) -> Bool {
        tokens[place - 1].has(.on) && place + 1 < tokens.count
            && tokens[place].range.upperBound < tokens[place + 1].range.lowerBound
            && !tokens[place].isWide && !tokens[place].has(.it) && !tokens[place].isPlural
            && tokens[place + 1].isUnknown && !tokens[place + 1].isWide && !tokens[place + 1].isName
    }

    /// "A guide **to** fly fishing".
    private func isGuideTie(_ place: Int) -> Bool {
        tokens[place].has(.to) && !tokens[place].isWide && place > 0 && tokens[place - 1].isGuide
    }

    /// Whether it is said how many there are to be: "five headlines: oat milk".
    private func isCounted(_ head: Int) -> Bool {
        tokens[..<head].contains {
            $0.isNumber && !$0.isOrdinal || $0.isTitleType || $0.has(.make) || $0.has(.vague)
        } && !mentions.contains { $0.range.contains(head) && $0.isDefinite(tokens) }
    }

    /// 就**脐橙保鲜**出九个标题
    private func namesSubject(_ place: Int) -> Bool {
        place + 2 < tokens.count && tokens[place].isUnknown && tokens[place].isHan
            && tokens[place + 1].has(.make) && tokens[place + 2].isNumber
    }

    /// 为《X》搭个大纲, 给X想三个标题: a coverb before a verb of making.
    private func isCoverbMarker(_ place: Int) -> Bool {
        let token = tokens[place]
        guard
            token.has(.coverb) && (tokens[place + 1].isQuote || tokens[place + 1].isUnknown)
                || token.has(.topicStart) && (tokens[place + 1].isQuote || namesSubject(place + 1)),
            !token.has(.place)
        else { return false }
        guard tokens[..<place].allSatisfy({ $0.isMark || Mood.isPreamble($0) }) else { return false }
        guard
            let verb = tokens.indices.first(where: {
                $0 > place && tokens[$0].has(.make) || tokens[$0].has(.write) && $0 > place
            })
        else { return false }
        return verb > place + 1 && tokens[verb...].contains { $0.isHead }
            && !mentions.contains { $0.range.upperBound <= verb && $0.range.lowerBound > place }
    }
}
