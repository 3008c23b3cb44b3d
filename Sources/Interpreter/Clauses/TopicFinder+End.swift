/// Where a topic ends.
extension TopicFinder {
    func end(from start: Int, marker: Int) -> Int {
        var place = start
        var isChinese = tokens[marker].isWide || start < tokens.count && tokens[start].isWide
        if tokens[marker].has(.coverb), !tokens[marker].has(.about) { isChinese = true }
        while place < tokens.count {
            let token = tokens[place]
            if place > start, isChinese, endsChinese(place, from: start) { return trim(place, from: start) }
            if place > start || token.has(.place), endsEnglish(place, marker: marker) {
                return trim(place, from: start)
            }
            place += 1
        }
        return trim(tokens.count, from: start)
    }

    private func trim(_ end: Int, from start: Int) -> Int {
        var end = end
        while end > start {
            let last = tokens[end - 1]
            if last.has(.particle), last.isWide, end - 1 > start {
                end -= 1
                continue
            }
            guard
                last.isMark || last.closes || (last.has(.polite) && !last.isWide && !last.isGuess)
                    || last.has(.and) && !last.isWide
            else { break }
            end -= 1
        }
        return end
    }

    private func endsEnglish(_ place: Int, marker: Int) -> Bool {
        if tokens[place].concepts.intersects([.want, .make, .permission]), tokens[marker].has(.on),
            tokens[..<marker].allSatisfy(Mood.isPreamble)
        {
            return true
        }
        return endsEnglish(place)
    }

    private func endsEnglish(_ place: Int) -> Bool {
        let token = tokens[place]
        if token.has(.colon), startsAmount(place + 1) { return true }
        if token.has(.stop) || token.has(.colon) { return place + 1 >= tokens.count || token.has(.stop) }
        if token.has(.comma) {
            if isNumber(place + 1, thenUnit: false) || startsAmount(place + 1) { return true }
            if place + 1 < tokens.count,
                tokens[place + 1].has(.polite) || tokens[place + 1].has(.place) || endsEnglish(place + 1)
            {
                return true
            }
            return false
        }
        if isNumber(place, thenUnit: true) { return true }
        if token.has(.with) || token.has(.inside) || token.has(.of) || token.has(.to) || token.has(.on)
            || token.has(.coverb) || token.has(.named)
        {
            if startsAmount(place + 1) { return true }
            if place + 1 < tokens.count, tokens[place + 1].senses.contains(where: { $0.isLanguage }) {
                return true
            }
        }
        if token.has(.place) || token.has(.to) || token.has(.of) || token.has(.coverb) || token.has(.with)
            || token.has(.on)
        {
            // "to section 2", "right after the intro".
            if mentions.contains(where: { $0.whole.lowerBound == place && $0.isDefinite(tokens) }) {
                return true
            }
            if token.has(.place) || token.has(.to), place + 2 < tokens.count, tokens[place + 1].has(.the),
                tokens[place + 2].has(.end) || tokens[place + 2].has(.start)
            {
                return true
            }
        }
        // "At the end"
        if token.range.count == 2, !token.isMark, place + 2 < tokens.count, tokens[place + 1].has(.the),
            tokens[place + 2].has(.end) || tokens[place + 2].has(.start),
            place + 3 == tokens.count || tokens[place + 3].isMark || tokens[place + 3].has(.of)
        {
            return true
        }
        // 合规要求 ends in no wish.
        return token.has(.polite) && !token.isGuess && !(token.isWide && token.has(.opinion))
            && (place == tokens.count - 1 || tokens[place + 1].isMark)
    }

    /// A number with a unit or a part after it, or at the end: "with nine sections", "in 500 words", ", seven".
    func startsAmount(_ place: Int) -> Bool {
        var place = place
        while place < tokens.count,
            tokens[place].has(.approximately) || tokens[place].has(.the) || tokens[place].has(.measure)
        { place += 1 }
        guard place < tokens.count, tokens[place].isNumber else { return false }
        guard place + 1 < tokens.count else { return true }
        let unit = tokens[place + 1]
        if unit.has(.of), place + 2 < tokens.count, tokens[place + 2].has(.those) { return true }
        return unit.isMark || unit.has(.wordUnit) || unit.has(.section) || unit.has(.measure) || unit.isHead
            || unit.has(.polite) || unit.has(.more) || unit.has(.approximately)
    }

    func isNumber(_ place: Int, thenUnit: Bool) -> Bool {
        var place = place
        while place < tokens.count, tokens[place].has(.approximately) { place += 1 }
        guard place < tokens.count, tokens[place].isNumber else { return false }
        var unit = place + 1
        if unit < tokens.count, tokens[unit].isMark, !tokens[unit].has(.comma) { unit += 1 }
        while unit < tokens.count, tokens[unit].has(.vague) { unit += 1 }
        if unit < tokens.count, tokens[unit].has(.wordUnit) { return true }
        return !thenUnit && unit >= tokens.count
    }

    private func endsChinese(_ place: Int, from start: Int) -> Bool {
        let token = tokens[place]
        if token.has(.comma), !token.isListComma { return true }
        if token.has(.stop) || token.isApposition { return true }
        if token.has(.particle), leadsToHead(place + 1) { return true }
        if token.isNumber, !token.isOrdinal, place + 1 < tokens.count {
            let next = tokens[place + 1]
            if next.has(.wordUnit) || (next.has(.measure) || next.isHead) && leadsToHead(place) {
                return true
            }
        }
        // "围绕X想七个标题": a verb of making with an amount or a head after it.
        // A verb that 的 follows is the end of a word: 关于保修的常见问题.
        if place + 1 < tokens.count, tokens[place + 1].has(.particle), !token.isNumber { return false }
        if token.has(.verb), leadsToHead(place + 1) { return true }
        if token.has(.make) || token.has(.write), place + 1 < tokens.count,
            tokens[place + 1].isNumber || tokens[place + 1].has(.vague)
        {
            return true
        }
        if token.has(.want) || token.has(.polite), !token.has(.filler), leadsToHead(place + 1) { return true }
        return false
    }

    /// Whether only amounts, types and manners stand between here and the name of what has the topic.
    private func leadsToHead(_ start: Int) -> Bool {
        var place = start
        while place < tokens.count {
            let token = tokens[place]
            if token.isHead { return true }
            let isType = token.isTitleType
            guard
                token.isNumber || isType || token.senses.contains(where: \.isLanguage) || token.has(.measure)
                    || token.has(.style) || token.has(.particle)
                    || token.has(.wordUnit)
                    || token.has(.filler) || token.has(.vague) || token.has(.this) || token.has(.make)
                    || token.has(.former)
            else { return false }
            place += 1
        }
        return false
    }
}
