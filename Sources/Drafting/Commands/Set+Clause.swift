import Interpreter

/// What a clause says around the name of what it decides.
extension Clause {
    func key(at place: Int) -> SetValue.Key? { meaning(SetValue.Key.self, at: place) }

    /// Whether the word before a key says that there is another, which comes first.
    func isSecondary(before place: Int) -> Bool {
        hasConcept([.more], at: place - 1)
            || isWord(
                at: place - 1, "secondary", "related", "supporting", "long-tail", "side", "lsi", "次要", "副",
                "辅助", "相关",
                "相关的", "长尾", "次级", "附加", "额外", "另外", "二级", "补充")
    }

    func isWordOf(key: SetValue.Key, at place: Int) -> Bool {
        meaning(SetValue.Key.self, at: place) == key
    }

    /// Whether a part that is not the key itself is spoken of.
    func namesOtherPart(than key: SetValue.Key) -> Bool {
        has(concept: .section) || namesPart(beyondTitles: true) && key != .description
    }

    /// Takes the words that lead up to a key: "set the", "make our", 把.
    mutating func takeLeadIn(before place: Int) {
        for before in 0..<place
        where hasConcept(
            [
                .change, .use, .make, .want, .coverb, .all, .article, .it, .this, .own, .the, .put, .new,
                .write, .on,
            ],
            at: before) && !isUnknown(at: before)
        {
            takeWord(at: before)
        }
    }

    /// The value of "use VALUE as the slug", 用VALUE作关键词.
    mutating func takeValueBefore(_ place: Int) -> String? {
        // "Let's make 'slow travel' the keyword" has two verbs.
        var start =
            (0..<place).first { hasConcept([.use, .change, .make], at: $0) && isQuotation(at: $0 + 1) } ?? 0
        while start < place,
            !hasConcept([.use, .change, .make], at: start)
                && !isWord(at: start, "let", "with", "go", "把", "以", "将")
        { start += 1 }
        guard start < place else { return nil }
        // "Make 'slow travel' the keyword".
        if isQuotation(at: start + 1),
            (start + 2..<place).allSatisfy({ hasConcept([.the, .own, .filler, .named, .article], at: $0) }),
            let text = takeText(from: start + 1, to: start + 2)
        {
            takeUpTo(place)
            return text
        }
        var end = place
        while end > start + 1, hasConcept([.the, .own, .filler, .article], at: end - 1),
            !isUnknown(at: end - 1)
        { end -= 1 }
        guard end > start + 1,
            isWord(
                at: end - 1, "as", "for", "作为", "当", "作", "做", "当作", "当做", "设为", "定为", "设成", "be", "作", "为",
                "用作", "用做", "成为")
        else { return nil }
        guard let text = takeText(from: start + 1, to: end - 1) else { return nil }
        takeWord(at: start)
        takeWord(at: end - 1)
        return text
    }

    /// The value of "a calm tone", 用幽默的语气: what stands before the key, where nothing follows it.
    mutating func takeQualifier(before place: Int) -> String? {
        guard
            (place + 1..<max(end, place + 1)).allSatisfy({
                isMark(at: $0) || hasConcept([.closing, .polite, .filler, .write], at: $0)
            })
        else { return nil }
        var start = 0
        while start < place,
            isMark(at: start)
                || hasConcept(
                    [
                        .use, .with, .inside, .make, .want, .write, .change, .verb, .the, .own, .polite,
                        .coverb,
                        .it, .article, .filler, .becomes,
                    ], at: start) && !isUnknown(at: start)
                || startsNumber(at: start) || hasConcept([.measure], at: start)
        { start += 1 }
        var last = place
        while last > start, hasConcept([.particle, .the, .inside], at: last - 1) { last -= 1 }
        // "Stop using passive voice" names no tone.
        // "A simple tone": the last word before the key says which.
        if last == start, start > 0, hasConcept([.filler], at: start - 1),
            !hasConcept([.new, .praise], at: start - 1),
            !isWord(at: start - 1, "different", "current", "existing", "proper", "suitable", "fitting")
        {
            start -= 1
        }
        // "Another tone", 换一种语气: nobody knows which.
        guard last > start, !hasConcept([.negation, .new, .more], at: start),
            let text = takeText(from: start, to: last)
        else { return nil }
        takeUpTo(start)
        for after in place..<end { takeWord(at: after) }
        return text
    }

    /// Whether a judgement stands anywhere behind a place.
    func judges(after place: Int) -> Bool {
        (place + 1..<max(end, place + 1)).prefix { !isWord(at: $0, "who", "that", "which") }
            .contains { hasConcept([.opinion], at: $0) && !isQuotation(at: $0) }
    }

    /// Whether what follows only judges: "the tone is too dry".
    func isJudgement(after place: Int, of key: SetValue.Key) -> Bool {
        var next = place + 1
        while hasConcept([.copula, .auxiliary], at: next), !hasConcept([.opinion], at: next) { next += 1 }
        guard next > place + 1 || isStatement else { return false }
        while hasConcept([.degree], at: next), hasConcept([.opinion, .degree], at: next + 1) { next += 1 }
        // "The title is Great Lakes by Bike", "the keyword is good habits".
        if isCapitalized(at: next) { return false }
        // "The new title is growing on me", "our readers are smarter than this"
        // "The meta description is the hardest part for me"
        if key == .title || key == .description, isWord(at: end - 1, "me", "us", "for me", "for us") {
            return true
        }
        // 标题是好标题
        if key == .title, isChinese(at: next), hasConcept([.praise, .opinion], at: next),
            hasConcept([.title], at: next + 1)
        {
            return true
        }
        // "My readers are mostly asleep by section 3"
        if key == .audience,
            (next..<end).contains(where: {
                isWord(at: $0, "than") || hasConcept([.section], at: $0) && startsNumber(at: $0 + 1)
            })
        {
            return true
        }
        if key == .keyword, hasConcept([.praise], at: next), isUnknown(at: next + 1) { return false }
        // 目标读者是不懂技术的人
        if hasConcept([.negation], at: next), describesNoun(from: next + 1) { return false }
        return (hasConcept([.opinion, .negation], at: next) && !isQuotation(at: next))
            || isWord(
                at: next, "a bit", "a little", "a little bit", "quite", "rather", "pretty", "fairly", "so",
                "everything", "key", "fine", "ok", "okay", "good", "great", "perfect", "right")
    }
}
