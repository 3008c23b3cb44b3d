import Article

/// What a command may ask of a clause before it takes anything.
extension Clause {
    /// Whether the word at a place stands for several.
    public func isPlural(at place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].isPlural }

    /// Whether a question asks how something had better be: "how long **should** it be?".
    public var asksForAdvice: Bool {
        let words: Set<String> = [
            "should", "would", "ought", "must", "应该", "该", "够不够", "够吗", "够", "最好", "合适", "比较好", "才好", "适合",
        ]
        return tokens.contains { words.contains(text.folded($0.range)) }
    }

    /// Whether a question is about a kind of thing and not about one: "what is **a** meta description?".
    public var asksForMeaning: Bool {
        guard let mention = mentions.first else { return false }
        let noun = mention.range.lowerBound
        let before = noun > 0 ? text.folded(tokens[noun - 1].range) : ""
        let first = text.folded(tokens[noun].range)
        return ["a", "an"].contains(before) || ["a", "an"].contains(first) || before.hasSuffix("what are")
            || before.hasSuffix("what is") && mention.targets.allSatisfy { $0 == .faqs || $0 == .titles }
    }

    /// Whether a part is one that is yet to be: "a shorter **outline**", 短一点的大纲.
    public func isIndefinite(_ part: Concept) -> Bool {
        guard let place = tokens.firstIndex(where: { $0.has(part) }) else { return false }
        return tokens[..<place].contains {
            $0.has(.measure) || $0.has(.vague) || $0.has(.particle) || $0.has(.new) || $0.isNumber
                || ["a", "an"].contains(text.folded($0.range))
        }
    }

    /// Whether the words from a place on lead up to 的 and a noun.
    public func describesNoun(from start: Int) -> Bool { Mood.describesNoun(tokens, from: start) }

    /// Whether things are counted by a certain measure: 一**篇**.
    public func hasMeasureWord(_ measure: String) -> Bool {
        tokens.indices.contains {
            isFree($0) && tokens[$0].isWide && text.folded(tokens[$0].range).hasSuffix(measure)
        }
    }

    /// Whether a free number says which one.
    public var hasOrdinal: Bool {
        tokens.indices.contains { isFree($0) && (tokens[$0].isOrdinal || tokens[$0].has(.last)) }
    }

    /// Whether a part is named, leaving out titles, of which a list is no part.
    public func namesPart(beyondTitles: Bool) -> Bool {
        mentions.contains { mention in
            guard !used[mention.range.lowerBound] else { return false }
            return mention.targets.contains { ![.title, .titles, .it, .article].contains($0) }
        }
    }

    /// Whether the last word that says something names what has a topic: titles, an outline, an article.
    public var endsWithHead: Bool { tokens.last { !$0.isMark && !$0.closes }?.isHead ?? false }

    /// Whether a section or another part, leaving out titles, is named before a place.
    public func namesPart(before place: Int) -> Bool {
        tokens[..<place].contains { $0.has(.section) }
            || mentions.contains { mention in
                mention.range.lowerBound < place
                    && mention.targets.contains {
                        ![.title, .titles, .description, .it, .article].contains($0)
                    }
            }
    }

    /// Whether the clause begins with a word of a certain meaning, courtesies aside.
    public func startsWithCue<Meaning: Hashable & Sendable>(_ meaning: Meaning) -> Bool {
        for place in tokens.indices where !tokens[place].isMark {
            if tokens[place].senses.contains(where: { $0(as: Meaning.self) == meaning }) { return true }
            if !Mood.isPreamble(tokens[place]) { return false }
        }
        return false
    }

    /// Whether the clause begins with a word of a concept, courtesies aside: "**new** outline please".
    public func startsWith(_ concept: Concept) -> Bool {
        for token in tokens where !token.isMark {
            if token.has(concept) { return true }
            if !token.has(.polite), !Mood.isPreamble(token) { return false }
        }
        return false
    }

    /// Whether the clause begins with what is not there yet: "a **new** section", 新的一节.
    public var startsWithNew: Bool {
        tokens.first { !$0.isMark && !$0.has(.polite) && !$0.concepts.intersects([.the]) }?.has(.new) ?? false
    }

    /// Whether a number with a noun follows a verb, as what comes out: 拆成**两节**.
    public func hasResult<Meaning: Hashable & Sendable>(_ verb: Meaning) -> Bool {
        guard let place = place(of: verb), place + 2 < tokens.count else { return false }
        return tokens[place].isWide && tokens[place + 1].isNumber && !tokens[place + 1].isOrdinal
            && tokens[place + 2].concepts.intersects([.section, .subsection, .measure])
    }

    /// Whether a quality is asked for: "shorter", 更正式.
    public var hasQuality: Bool {
        tokens.indices.contains { isFree($0) && tokens[$0].senses.contains { $0.isAdjective } }
    }

    /// Whether the word at a place is a quality or says how much of one.
    public func isQuality(at place: Int) -> Bool {
        tokens.indices.contains(place)
            && (tokens[place].has(.degree) || tokens[place].senses.contains { $0.isAdjective })
    }

    /// Takes a number, where it is the only thing that says which one: "title 3".
    public mutating func takeBareNumber() -> Int? {
        for place in tokens.indices
        where isFree(place) && tokens[place].isNumber
            && (!tokens[place].has(.pronounOne) || place > 0 && used[place - 1])
        {
            if place + 1 < tokens.count,
                tokens[place + 1].has(.wordUnit)
                    || tokens[place + 1].isPlural && !tokens[place + 1].has(.verb)
            {
                continue
            }
            take(place)
            return tokens[place].number
        }
        return nil
    }

    /// Takes 一篇 and the like, which count nothing.
    public mutating func takeOneMeasure() {
        for place in tokens.indices where isFree(place) && tokens[place].isNumber && tokens[place].number == 1
        {
            take(place)
        }
    }

    /// Takes a lone number as a section where the clause holds little else: 写2, "write 2 and 3".
    public mutating func takeBareSectionOfNumbers() -> Target? {
        let rest = tokens.indices.filter { !used[$0] && tokens[$0].saysSomething }
        guard rest.count == 1, tokens[rest[0]].isNumber, !tokens[rest[0]].isOrdinal else { return nil }
        return takeBareSection()
    }

    /// Takes words that only say how much.
    public mutating func takeDegrees() {
        take(concept: .degree)
        take(concept: .more)
    }

    /// Takes the first stretch of words in no vocabulary, with what lies between them, as free text.
    public mutating func takeUnknownText() -> String? {
        guard
            let first = tokens.indices.first(where: {
                isFree($0) && (tokens[$0].isUnknown || tokens[$0].isQuote)
            })
        else { return nil }
        var last = first
        for place in first..<tokens.count {
            guard isFree(place), !tokens[place].isNumber, !tokens[place].has(.with), !tokens[place].isMark
            else { break }
            if !tokens[place].has(.closing) { last = place }
        }
        return takeText(first..<last + 1)
    }
}
