import Article

/// Finds the parts of an article that a clause names.
struct MentionParser {
    let text: FoldedText
    let tokens: [Token]

    /// Parts that are named together, with the words that name them.
    struct Found {
        var targets: [Target]
        var range: Range<Int>
    }

    /// All mentions, in order, each with the role that the words around it give it.
    func mentions() -> [Mention] {
        var all: [Mention] = []
        var place = 0
        while place < tokens.count {
            guard var found = part(at: place) else {
                place += 1
                continue
            }
            // "The intro and the conclusion", 第四、第五节: one list.
            while let next = listed(after: found.range.upperBound, given: found),
                !next.targets.allSatisfy(found.targets.contains)
            {
                found.targets += next.targets
                found.range = found.range.lowerBound..<next.range.upperBound
            }
            let joined = Target.joining(found.targets)
            all.append(roled(Mention(targets: joined, range: found.range, whole: found.range)))
            place = max(found.range.upperBound, all[all.count - 1].whole.upperBound)
        }
        return all
    }

    func token(_ place: Int) -> Token? { tokens.indices.contains(place) ? tokens[place] : nil }

    func has(_ place: Int, _ concept: Concept) -> Bool { token(place)?.has(concept) ?? false }

    // MARK: Lists

    func listed(after end: Int, given: Found) -> Found? {
        var place = end
        var sawTie = false
        while let tie = token(place), tie.has(.and) || tie.has(.comma), !tie.has(.verb) {
            place += 1
            sawTie = true
        }
        guard sawTie else { return nil }
        // "sections 2 and 3": the number alone stands for a section.
        if given.targets.last?.wholeSections != nil, let number = token(place), number.isNumber,
            !number.isOrdinal,
            !has(place + 1, .wordUnit), !has(place + 1, .measure),
            token(place + 1)?.isHead != true || has(place + 1, .section)
        {
            return Found(
                targets: [.section(SectionNumber(number.number))],
                range: place..<(has(place + 1, .section) ? place + 2 : place + 1))
        }
        // "Shorten section 4, it's too long"
        if has(place, .it),
            has(place, .auxiliary) || has(place + 1, .copula) || has(place + 1, .auxiliary)
        {
            return nil
        }
        return saysHowPartBegins(at: place) ? nil : part(at: place)
    }

    /// 重写第一节，**开头用一个故事**: no part of its own, but how the one before is to begin.
    func saysHowPartBegins(at place: Int) -> Bool {
        guard let opener = token(place), let tie = token(place + 1), tie.isWide else { return false }
        return hasAny(opener, "开头", "开篇", "开场", "结尾", "收尾", "最后")
            && (tie.concepts.intersects([.use, .put, .want]) || hasAny(tie, "以", "得", "留", "加"))
    }

    // MARK: Roles

    func roled(_ mention: Mention) -> Mention {
        var mention = mention
        var start = mention.range.lowerBound
        var end = mention.range.upperBound
        while start > 0, tokens[start - 1].concepts.intersects([.the, .own, .both]),
            !tokens[start - 1].has(.verb)
        { start -= 1 }
        // "The **long** section 3"
        if start == mention.range.lowerBound, start > 1, let word = token(start - 1), !word.isWide,
            !word.isMark,
            word.isUnknown || word.senses.contains(where: \.isAdjective) || word.concepts == [.filler]
                || word.concepts.isEmpty,
            tokens[start - 2].concepts.intersects([.the, .own]), !tokens[start - 2].isWide,
            tokens[mention.range.lowerBound].has(.section) || tokens[mention.range.lowerBound].isNumber
        {
            start -= 2
        }
        // 第三节后面, 第二节之前, 第二节里
        var after = end
        while has(after, .particle) { after += 1 }
        if let word = token(after), word.isWide, word.has(.place) || word.has(.end) || word.has(.start),
            !(word.has(.inside) && word.has(.verb))
        {
            let isMotion = word.has(.filler) && (token(after + 1).map { !$0.isMark && $0.isNumber } ?? false)
            if !isMotion {
                if word.has(.before) {
                    mention.role = .before
                } else if word.has(.after) {
                    mention.role = .after
                } else {
                    mention.role = .to
                }
                end = after + 1
            }
        }
        if let word = token(start - 1) {
            if word.isWide {
                if word.has(.coverb) || word.has(.to) || word.has(.by) {
                    if mention.role == .object, !hasAny(word, "把", "将", "请把", "请将", "让", "使", "令", "对") {
                        mention.role = .to
                    }
                    start -= 1
                }
            } else if word.has(.before) {
                (mention.role, start) = (.before, start - 1)
            } else if word.has(.after) {
                (mention.role, start) = (.after, start - 1)
            } else if word.has(.inside) || word.has(.to) || word.has(.on)
                || word.has(.named) && mention.role != .object
            {
                (mention.role, start) = (.to, start - 1)
                while has(start - 1, .filler) && !has(start - 1, .verb) && token(start - 1)?.has(.end) == true
                { start -= 1 }
            } else if word.has(.of) || word.has(.from) {
                (mention.role, start) = (.of, start - 1)
                // "At the end of section 2", "the end of the intro".
                if has(start - 1, .end) || has(start - 1, .start) {
                    mention.role = .to
                    start -= 1
                    while start > 0, tokens[start - 1].concepts.intersects([.the, .place, .to]) { start -= 1 }
                }
            } else if hasAny(word, "at", "under") {
                (mention.role, start) = (.to, start - 1)
            }
        }
        mention.whole = start..<max(end, mention.range.upperBound)
        return mention
    }

    func hasAny(_ token: Token, _ words: String...) -> Bool {
        words.contains(text.folded(token.range))
    }

    // MARK: Parts

    func part(at start: Int) -> Found? {
        var place = start
        while has(place, .the) || has(place, .own) || has(place, .both), token(place)?.isWide == false,
            !has(place, .verb)
        { place += 1 }
        guard let word = token(place) else { return nil }
        // "The first two sections", 前两节
        if word.has(.first) || hasAny(word, "first", "前", "头"), let count = token(place + 1), count.isNumber,
            !count.isOrdinal,
            count.number > 1, has(place + 2, .section)
        {
            return Found(targets: [.sectionRange(1...count.number)], range: place..<place + 3)
        }
        // 大纲第三节: where else would a section be?
        if word.isWide, word.has(.outline) || word.has(.article), !word.has(.verb) {
            var inner = place + 1
            while has(inner, .particle) || has(inner, .inside) { inner += 1 }
            if token(inner)?.isOrdinal ?? false, let found = numbered(at: inner),
                case .section? = found.targets.first
            {
                return Found(targets: found.targets, range: place..<found.range.upperBound)
            }
        }
        let found =
            named(at: place, from: start) ?? numbered(at: place) ?? last(at: place) ?? single(at: place, word)
        guard var found else { return nil }
        found.range = place..<found.range.upperBound
        return found
    }
}
