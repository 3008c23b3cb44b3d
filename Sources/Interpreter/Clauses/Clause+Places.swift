import Article

/// Where things go.
extension Clause {
    /// Whether a part is named at a place, or right behind the word there: 一段**meta描述**.
    public func namesPart(at place: Int) -> Bool {
        mentions.contains { (place...place + 1).contains($0.range.lowerBound) }
    }

    /// Takes the start or the end of the article as a place; `true` is the end.
    public mutating func takePosition() -> Bool? {
        for place in tokens.indices where !used[place] && !tokens[place].isQuote {
            let token = tokens[place]
            // 最后一节 is a part.
            if mentions.contains(where: { $0.range.count > 1 && $0.range.contains(place) }) { continue }
            // "End section 3 with a takeaway", "start section 2 with a quote".
            if token.has(.verb), tokens[..<place].allSatisfy(Mood.isPreamble) { continue }
            guard
                token.has(.end) || token.has(.start) || token.has(.last) || token.has(.first)
                    || isFirst(place)
            else { continue }
            let isEnd = token.has(.end) && !token.has(.start) || token.has(.last)
            // 最后 before a noun is "the last", not the end.
            take(place)
            for around in [place - 1, place - 2, place + 1, place + 2]
            where tokens.indices.contains(around) && !used[around]
                && tokens[around].concepts.intersects([
                    .to, .inside, .of, .the, .place, .article, .coverb, .outline, .by, .start, .end, .it,
                ])
            { take(around) }
            return isEnd
        }
        return nil
    }

    private func isFirst(_ place: Int) -> Bool {
        tokens[place].isOrdinal && tokens[place].number == 1
            && !mentions.contains { $0.range.contains(place) }
    }

    /// Whether a part is named as a place: "in section 2", 在第二节里.
    public var namesPlace: Bool {
        mentions.contains { !used[$0.range.lowerBound] && $0.role != .object && $0.role != .of }
    }

    /// Takes a part of a certain kind that only says where; whether there was one.
    public mutating func takeAsPlace(of concepts: ConceptSet) -> Bool {
        guard
            let mention = mentions.first(where: {
                !used[$0.range.lowerBound] && tokens[$0.range.upperBound - 1].concepts.intersects(concepts)
            })
        else { return false }
        take(mention.whole)
        return true
    }

    /// Takes the part after which something is to be written: **按大纲**写全文, "write it **from the outline**".
    public mutating func takeBasis(_ part: Concept) -> Bool {
        let ties: Set<String> = [
            "按", "按照", "根据", "依照", "照", "照着", "依据", "from", "following", "based on", "according to",
        ]
        for place in tokens.indices where isFree(place) && tokens[place].has(part) {
            let before = tokens[..<place].lastIndex {
                !$0.concepts.intersects([.the, .own, .this]) || $0.isMark
            }
            guard let before, ties.contains(text.folded(tokens[before].range)) else { continue }
            take(before..<place + 1)
            return true
        }
        return false
    }

    /// Takes the small words that remain around an addition and its place.
    public mutating func takeAdditionTies() {
        for concept in [
            Concept.to, .inside, .on, .of, .with, .place, .new, .more, .vague, .by, .all, .make, .use, .want,
            .named, .article, .section, .end, .write, .put, .becomes, .style,
        ] {
            take(concept: concept)
        }
        takeOneMeasure()
    }

    /// Whether a word with one meaning comes later than one with another.
    public func isLater<Meaning: Hashable & Sendable>(_ one: Meaning, than other: Meaning) -> Bool {
        guard let first = find(one), let second = find(other) else { return false }
        return first > second
    }

    /// Takes the number of steps; "the last change" is no number.
    public mutating func takeSteps() -> Int? {
        for place in tokens.indices where isFree(place) && tokens[place].isNumber {
            if tokens[place].isOrdinal { continue }
            take(place)
            // "Undo one" counts nothing; "one step" does.
            if tokens[place].has(.pronounOne), tokens[place].number == 1,
                place + 1 >= tokens.count || tokens[place + 1].isMark || !tokens[place + 1].saysSomething
            {
                continue
            }
            if tokens[place].number == 1, place + 1 < tokens.count, tokens[place + 1].isWide { return 1 }
            return tokens[place].number
        }
        return nil
    }

    /// Whether a topic is still free.
    public var hasTopic: Bool { topic.map { !used[$0.range.lowerBound] } ?? false }

    /// Whether a number stands at a place.
    public func startsNumber(at place: Int) -> Bool {
        tokens.indices.contains(place) && tokens[place].isNumber
    }

    /// Whether a word before a place, articles aside, has a concept.
    public func hasWordBefore(_ place: Int, _ concept: Concept) -> Bool {
        var before = place - 1
        while before >= 0, tokens[before].concepts.intersects([.the, .own]) { before -= 1 }
        return before >= 0 && tokens[before].has(concept) && !tokens[before].isWide
    }

    /// Whether all that is left is small or has a certain meaning.
    public func hasOnlySmallWords<Meaning: Hashable & Sendable>(besides meaning: Meaning) -> Bool {
        tokens.indices.allSatisfy { place in
            used[place] || !tokens[place].saysSomething
                || tokens[place].senses.contains { $0(as: Meaning.self) == meaning }
                || tokens[place].concepts.intersects([.it, .article, .this, .all])
        }
    }

    /// The meaning of the word at a place, of a type.
    public func meaning<Meaning: Hashable & Sendable>(_ type: Meaning.Type, at place: Int) -> Meaning? {
        guard tokens.indices.contains(place), isFree(place) else { return nil }
        for sense in tokens[place].senses { if let meaning = sense(as: type) { return meaning } }
        return nil
    }

    /// The place of the thing that is added: not the part to which it is added, and the last of several nouns.
    public func placeOfAddition<Meaning: Hashable & Sendable>(_ type: Meaning.Type) -> Int? {
        let places = tokens.indices.filter { place in
            isFree(place) && meaning(type, at: place) != nil
                && !mentions.contains {
                    $0.range.contains(place) && ($0.role != .object || $0.range.count > 1)
                        && $0.targets != [.allSections]
                }
        }
        // "A comparison table": of nouns side by side the last is the thing.
        guard var found = places.first else { return nil }
        for place in places.dropFirst() where place == found + 1 && !tokens[place].isWide { found = place }
        for place in places.dropFirst()
        where tokens[place].isWide && place == found + 1 && tokens[found].isWide { found = place }
        if tokens[found].isWide,
            let better = places.first(where: {
                $0 > found && tokens[found..<$0].contains { $0.has(.particle) }
            })
        {
            found = better
        }
        return found
    }

    /// Whether a number right before a place says which one.
    public func hasOrdinal(before place: Int) -> Bool {
        place > 0 && tokens[place - 1].isNumber && tokens[place - 1].isOrdinal
    }

    /// Whether a single character at a place is only the end of a longer word: 手**表**.
    public func isInsideWord(_ place: Int) -> Bool {
        tokens[place].isWide && tokens[place].range.count == 1 && place > 0 && tokens[place - 1].isUnknown
            && tokens[place - 1].range.upperBound == tokens[place].range.lowerBound
    }

    /// Takes the words behind a thing that nobody knows, up to the end: 加一节**售后服务**.
    public mutating func takeTail(behind noun: Int) -> String? {
        guard noun + 1 < tokens.count, !used[noun + 1], tokens[noun + 1].isUnknown,
            !used[(noun + 1)...].contains(true)
        else { return nil }
        return takeText(noun + 1..<tokens.count)
    }

    /// Takes what says of what an added thing is: "a **comparison** table", a section 讲**安全**.
    public mutating func takeModifier<Meaning: Hashable & Sendable>(of noun: Int, verb: Int?, form: Meaning)
        -> String?
    {
        // 加一个小节，叫“常见坑”
        if noun + 3 < tokens.count, tokens[noun + 1].has(.comma), !used[noun + 2] {
            let name = tokens[noun + 2].has(.title) ? noun + 3 : noun + 2
            if tokens[name].has(.named) || name > noun + 2 && tokens[name].has(.copula) {
                take(noun + 1..<name)
                return takeText(from: name, skipping: [.named, .copula])
            }
        }
        if noun + 1 < tokens.count,
            tokens[noun + 1].isQuote
                || (tokens[noun + 1].has(.colon) || tokens[noun + 1].has(.named)) && noun + 2 < tokens.count,
            !used[noun + 1]
        {
            let quotation = tokens[noun + 1].isQuote ? noun + 1 : noun + 2
            if quotation < tokens.count, tokens[quotation].isQuote {
                take(noun + 1..<quotation)
                return takeText(from: quotation, to: quotation + 1)
            }
            return takeText(from: noun + 1, skipping: [.named, .colon])
        }
        var end = noun
        while end > 0, !used[end - 1], tokens[end - 1].has(.particle) { end -= 1 }
        var start = end
        while start > 0, !used[start - 1], isFree(start - 1) {
            let token = tokens[start - 1]
            if token.isMark && !token.isEnumerating || token.isNumber { break }
            if token.has(.measure), !token.isUnknown { break }
            let isForm = token.senses.contains { $0(as: Meaning.self) == form }
            if isForm
                || token.concepts.intersects([
                    .the, .own, .vague, .coverb, .more, .new, .want, .place, .to, .with, .of, .polite,
                    .permission,
                ])
            {
                break
            }
            if token.has(.verb), !token.isTitleType { break }
            start -= 1
        }
        while start < end, tokens[start].concepts.intersects([.filler, .degree]) && !tokens[start].isUnknown {
            start += 1
        }
        guard start < end, !narrates(start..<end) else { return nil }
        let said = said(start..<end)
        take(start..<noun)
        return said.isEmpty ? nil : said
    }
}
