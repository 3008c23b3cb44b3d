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
            }) {
                continue
            }
            if token.has(.topicStart), let close = tokens[place...].firstIndex(where: { $0.has(.topicEnd) }),
                close > place + 1
            {
                return Topic(marker: place, range: place + 1..<close)
            }
            if token.has(.about), isNumber(place + 1, thenUnit: true) { continue }
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
        if mentions.contains(where: {
            $0.range.lowerBound <= place + 1 && place + 1 < $0.range.upperBound && $0.isDefinite(tokens)
        }) {
            return false
        }
        var before = place - 1
        while before >= 0,
            tokens[before].has(.filler) || tokens[before].has(.style)
                || tokens[before].has(.polite) && !tokens[before].isWide,
            !tokens[before].isHead
        { before -= 1 }
        guard before >= 0 else { return false }
        if token.has(.colon) { return tokens[before].isHead && isCounted(before) }
        if token.has(.to) { return tokens[before].isGuide }
        if token.has(.of) {
            // "A list of my articles"
            if next.has(.own) { return false }
            return tokens[before].isOfHead
                || tokens[before].senses.contains { $0.type == ObjectIdentifier(TitleKind.self) }
        }
        // "Write 1,200 words on X".
        return tokens[before].isHead
            || tokens[before].senses.contains { $0.type == ObjectIdentifier(TitleKind.self) }
            || (tokens[before].has(.wordUnit) && before > 0 && tokens[before - 1].isNumber)
    }

    /// "A guide **to** fly fishing".
    private func isGuideTie(_ place: Int) -> Bool {
        tokens[place].has(.to) && !tokens[place].isWide && place > 0 && tokens[place - 1].isGuide
    }

    /// Whether it is said how many there are to be: "five headlines: oat milk".
    private func isCounted(_ head: Int) -> Bool {
        tokens[..<head].contains {
            $0.isNumber && !$0.isOrdinal
                || $0.senses.contains { $0.type == ObjectIdentifier(TitleKind.self) }
                || $0.has(.make) || $0.has(.vague)
        } && !mentions.contains { $0.range.contains(head) && $0.isDefinite(tokens) }
    }

    /// 为《X》搭个大纲, 给X想三个标题: a coverb before a verb of making.
    private func isCoverbMarker(_ place: Int) -> Bool {
        let token = tokens[place]
        guard token.has(.coverb), !token.has(.place), tokens[place + 1].isQuote || tokens[place + 1].isUnknown
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

    private func end(from start: Int, marker: Int) -> Int {
        var place = start
        var isChinese = tokens[marker].isWide || start < tokens.count && tokens[start].isWide
        if tokens[marker].has(.coverb), !tokens[marker].has(.about) { isChinese = true }
        while place < tokens.count {
            let token = tokens[place]
            if place > start, isChinese, endsChinese(place, from: start) { return trim(place, from: start) }
            if place > start || token.has(.place), endsEnglish(place) { return trim(place, from: start) }
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
                last.isMark || last.has(.closing) || (last.has(.polite) && !last.isWide)
                    || last.has(.and) && !last.isWide
            else { break }
            end -= 1
        }
        return end
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
        if token.has(.polite), place == tokens.count - 1 || tokens[place + 1].isMark { return true }
        return false
    }

    /// A number with a unit or a part after it, or at the end: "with nine sections", "in 500 words", ", seven".
    private func startsAmount(_ place: Int) -> Bool {
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

    private func isNumber(_ place: Int, thenUnit: Bool) -> Bool {
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
        if token.has(.stop) { return true }
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
            let isType = token.senses.contains { $0.type == ObjectIdentifier(TitleKind.self) }
            guard
                token.isNumber || isType || token.has(.measure) || token.has(.style) || token.has(.particle)
                    || token.has(.wordUnit)
                    || token.has(.filler) || token.has(.vague) || token.has(.this) || token.has(.make)
                    || token.has(.former)
            else { return false }
            place += 1
        }
        return false
    }
}

extension Token {
    /// Whether the word names something that has a topic: titles, an article, a section, a table.
    var isHead: Bool {
        concepts.intersects([
            .title, .titleList, .outline, .faq, .article, .section, .subsection, .description,
        ])
            || senses.contains { $0.isHead }
    }

    /// Whether the word names a type of titles.
    var isTitleType: Bool { senses.contains { $0.type == ObjectIdentifier(TitleKind.self) } }

    /// Whether "to" after the word introduces a topic, as after "guide".
    var isGuide: Bool { has(.guide) }

    /// Whether "of" after the word introduces a topic.
    var isOfHead: Bool { senses.contains { $0.isHead } }

    /// Whether the word is written in Chinese.
    var isWide: Bool { isHan || isChineseWord }

    var isListComma: Bool { has(.comma) && isEnumerating }
}

extension Sense {
    var isLanguage: Bool { type == Sense.language }
}

/// A meaning that describes: what follows a heading and is no part of it ("the pricing section **shorter**").
public protocol Describing: Hashable, Sendable {}

/// A meaning of words that may lead up to a length: 写到, "aim for".
public protocol Aiming: Hashable, Sendable {
    /// Whether this one does.
    var aimsAtLength: Bool { get }
}

/// A meaning whose words can be followed by a topic: "a table **of prices**".
public protocol TopicHead: Hashable, Sendable {}

extension Mention {
    /// Whether the words cannot be but a part of the article: "section 2", "the intro", "it".
    func isDefinite(_ tokens: [Token]) -> Bool {
        if range.count > 1 { return true }
        let word = tokens[range.lowerBound]
        if word.has(.it) || word.has(.everything) { return true }
        if case .dotted = word.kind { return true }
        return word.concepts.intersects([.intro, .conclusion]) && !word.isWide || whole.count > 1
            || targets.count > 1
            || word.concepts.intersects([.intro, .conclusion])
    }
}
