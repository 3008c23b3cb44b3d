import Article

/// Parts by their names, and sections by words of their headings.
extension MentionParser {
    /// 讲保险的那一节, “定价”那一节, "the pricing section".
    func named(at place: Int, from start: Int) -> Found? {
        guard let word = token(place) else { return nil }
        if word.isQuote, let found = quotedList(at: place) { return found }
        if word.isWide || word.isQuote || word.isUnknown || word.isTitleType,
            let found = chineseNamed(at: place)
        {
            return found
        }
        guard !word.isWide, place > start, hasDefinite(before: place) else { return nil }
        // "The pricing section", "the 'Getting started' section", "the cost and pricing part".
        var end = place
        while let next = token(end), end - place < 6, !next.isMark, !next.isNumber, !next.isWide,
            !next.has(.section),
            !next.concepts.intersects([
                .of, .to, .inside, .before, .after, .about, .on, .becomes, .last, .it, .with,
            ]), !next.has(.then),
            !next.has(.intro) && !next.has(.conclusion) && !next.has(.faq) || !next.isHead
        {
            end += 1
        }
        guard end > place, let noun = token(end), noun.has(.section), !noun.isPlural, !hasAny(noun, "h2")
        else { return nil }
        if token(end + 1).map({ section($0) != nil }) == true { return nil }
        let words = tokens[place..<end]
        guard words.contains(where: { $0.isUnknown || $0.isQuote || !$0.senses.isEmpty && !$0.has(.all) })
        else {
            return nil
        }
        guard !words.contains(where: { $0.has(.everything) || $0.has(.new) && $0.has(.more) }) else {
            return nil
        }
        return Found(targets: [.sectionNamed(heading(place..<end))], range: place..<end + 1)
    }

    /// “成本”和“报价”两节, "the 'Costs' and 'Quotes' sections".
    private func quotedList(at place: Int) -> Found? {
        var headings: [Target] = []
        var end = place
        while let word = token(end), word.isQuote {
            headings.append(.sectionNamed(heading(end..<end + 1)))
            end += 1
            guard let next = token(end), next.has(.and) || next.has(.comma) else { break }
            end += 1
        }
        guard headings.count > 1, !has(end - 1, .and), !has(end - 1, .comma) else { return nil }
        while has(end, .particle) || has(end, .this) || has(end, .measure) && !has(end, .section)
            || token(end).map({ $0.isNumber && $0.number == headings.count }) ?? false
        { end += 1 }
        guard let noun = token(end), noun.has(.section), noun.isWide || noun.isPlural else { return nil }
        return Found(targets: headings, range: place..<end + 1)
    }

    func chineseNamed(at place: Int) -> Found? {
        guard let word = token(place) else { return nil }
        let isMarked = word.has(.about)
        // 一个关于费用的章节, 一个叫“常见坑”的章节
        let isTied =
            has(place - 1, .about) || has(place - 1, .named) || endsInTelling(place - 1)
        if isMarked || isTied, isIndefinite(before: isTied ? place - 1 : place) { return nil }
        var start = isMarked ? place + 1 : place
        if isMarked { while has(start, .about) { start += 1 } }
        var end = start
        // The words up to 那一节, with or without 的.
        while let next = token(end), end - start < 10, !next.isMark, !next.has(.then) {
            if end > start,
                let tail = demonstrative(
                    at: end, allowsBare: isMarked || tokens[end - 1].isQuote, isMarked: isMarked)
            {
                var last = end
                while last > start, tokens[last - 1].has(.particle) { last -= 1 }
                guard last > start else { return nil }
                let words = tokens[start..<last]
                guard
                    words.contains(where: {
                        $0.isUnknown || $0.isQuote || !$0.senses.isEmpty && !$0.has(.last)
                    })
                else { return nil }
                guard !words.contains(where: { $0.isNumber && $0.isOrdinal }) || isMarked else { return nil }
                return Found(targets: [.sectionNamed(heading(start..<last))], range: place..<tail)
            }
            if !isMarked, !isTied,
                next.has(.verb) || next.has(.coverb) || next.has(.place) && !next.isQuote
                    || next.has(.polite) && !next.isUnknown
            {
                return nil
            }
            if !isMarked, next.isNumber || next.has(.about) || end == start && next.has(.measure) {
                return nil
            }
            end += 1
        }
        return nil
    }

    /// Whether a verb ends in telling, as 展开讲 does: what follows may say of which section.
    private func endsInTelling(_ place: Int) -> Bool {
        guard let verb = token(place), verb.isWide, verb.has(.verb), verb.range.count > 1 else {
            return false
        }
        return ["讲", "说", "谈", "聊"].contains(text.folded(verb.range.suffix(1)))
    }

    /// Whether what follows is one of many: 一个关于费用的章节.
    private func isIndefinite(before place: Int) -> Bool {
        guard let word = token(place - 1) else { return false }
        if word.has(.new) || word.has(.vague) || word.isNumber && !word.isOrdinal { return true }
        return word.has(.measure) && word.isWide
            && (token(place - 2).map { $0.isNumber && !$0.isOrdinal || $0.has(.verb) } ?? false)
    }

    /// The end of 那一节, 那节, 这个部分 that closes a named section.
    func demonstrative(at start: Int, allowsBare: Bool, isMarked: Bool) -> Int? {
        var place = start
        var sawParticle = false
        while has(place, .particle) {
            place += 1
            sawParticle = true
        }
        var pointed = false
        if has(place, .former) || has(place, .this), isHan(token(place)) {
            place += 1
            pointed = true
        }
        if let word = token(place), word.has(.it), isHan(word), word.range.count > 1, !word.has(.this) {
            return place + 1
        }
        while let word = token(place),
            word.isNumber && word.number == 1 || word.has(.measure) && !word.has(.section)
        {
            if !pointed, word.isNumber, isMarked { return nil }
            place += 1
            if !pointed { return nil }
        }
        guard let noun = token(place), noun.has(.section), isHan(noun) else { return nil }
        guard
            pointed || (sawParticle && isMarked) || (allowsBare && !isMarked)
                || (hasAny(noun, "部分", "章节") && !sawParticle)
        else { return nil }
        return place + 1
    }

    func single(at place: Int, _ word: Token) -> Found? {
        func found(_ target: Target, _ length: Int = 1) -> Found {
            Found(targets: [target], range: place..<place + length)
        }
        if word.has(.everything) || word.has(.all), !word.has(.verb) || word.has(.everything) {
            var next = place + 1
            while has(next, .the) || has(next, .own) || has(next, .particle) || has(next, .measure) {
                next += 1
            }
            if has(next, .faq) { return found(.faqs, next + 1 - place) }
            if has(next, .title) || has(next, .titleList) { return found(.titles, next + 1 - place) }
            if has(next, .section) || has(next, .subsection) {
                return found(.allSections, next + 1 - place)
            }
            if let noun = token(next), plain(noun) == .article, !isHan(noun) || next == place + 1 {
                return found(.article, next + 1 - place)
            }
            if word.has(.everything) { return found(.allSections) }
            return nil
        }
        if word.has(.titleList) { return found(.titles) }
        // "Titles that ask a question"
        if hasAny(word, "that"), let noun = token(place - 1), !noun.isMark, noun.isHead || noun.isPlural,
            !noun.has(.verb)
        {
            return nil
        }
        if word.has(.it) || word.has(.this) {
            if word.has(.this) {
                var next = place + 1
                while has(next, .measure) || token(next).map({ $0.isNumber && $0.number == 1 }) == true {
                    next += 1
                }
                if let noun = token(next), !word.has(.former) || noun.has(.section) {
                    if noun.has(.article) { return found(.article, next + 1 - place) }
                    if noun.has(.section) || noun.has(.subsection) { return found(.it, next + 1 - place) }
                    if let part = plain(noun), next == place + 1 || isHan(word) {
                        return Found(targets: [part], range: place..<next + 1)
                    }
                    // 这篇: the noun may be left out.
                    if isHan(word), next > place + 1, hasAny(tokens[next - 1], "篇") {
                        return found(.article, next - place)
                    }
                }
                if isHan(word), next > place + 1, hasAny(tokens[next - 1], "篇") {
                    return found(.article, next - place)
                }
                if word.has(.former) { return nil }
            }
            return word.has(.it) ? found(.it) : nil
        }
        guard let part = plain(word) else { return nil }
        var length = 1
        // "Meta description", "FAQ section", meta描述: two words for one part.
        while let next = token(place + length),
            plain(next) == part || (part == .faqs && next.has(.section))
                || ((part == .intro || part == .conclusion) && next.has(.section)
                    && token(place + length + 1)?.isNumber != true)
                || (part == .titles && next.has(.title)) || (part == .faqs && next.has(.question))
        { length += 1 }
        return found(part, length)
    }

    func plain(_ word: Token) -> Target? {
        // "I prefer shorter intros" names none of them.
        if word.isPlural, !word.isWide,
            word.concepts.intersects([.intro, .conclusion, .description, .outline])
        {
            return nil
        }
        if word.has(.description) { return .description }
        if word.has(.intro) { return .intro }
        if word.has(.conclusion) { return .conclusion }
        if word.has(.outline) { return .outline }
        if word.has(.faq) { return .faqs }
        if word.has(.titleList) { return .titles }
        if word.has(.title) { return word.isPlural ? .titles : .title }
        if word.has(.article) { return word.has(.verb) || (word.isPlural && !word.isWide) ? nil : .article }
        return nil
    }
}
