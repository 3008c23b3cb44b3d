import Article
import Interpreter

/// Values with the name of what they are decided for.
extension SetValue {
    private static let ties: ConceptSet = [
        .copula, .becomes, .to, .named, .colon, .particle, .closing, .degree, .approximately, .coverb,
    ]

    /// KEY is VALUE; set KEY to VALUE; use VALUE as KEY.
    static func named(_ original: inout Clause) -> SetValue? {
        var clause = original
        guard var place = clause.place(of: Key.self), var key = clause.key(at: place) else { return nil }
        // "The related search term is …", 其他关键字
        if key == .keyword, clause.isSecondary(before: place) {
            key = .keywords
            clause.takeWord(at: place - 1)
        }
        // "Five headlines: …" asks for titles.
        if key == .title, clause.isPlural(at: place), !clause.isChinese(at: place) { return nil }
        // "Make it more formal in tone" is said of a part.
        if key == .tone, clause.hasQuality, clause.has(concept: .it) { return nil }
        // "Topic: section 8 housing": behind a tie all is the value.
        let holdsText = key != .words && key != .language
        let isLiteral =
            holdsText
            && (clause.hasConcept([.copula, .becomes, .named, .colon], at: place + 1)
                || clause.isMark(at: place + 1))
        if isLiteral ? clause.namesPart(before: place) : clause.namesOtherPart(than: key) { return nil }
        if clause.hasWordBefore(place, .of), key != .words { return nil }
        // 把标题里的“终极”去掉 is done to what the title holds.
        if clause.isChinese(at: place + 1), clause.hasConcept([.inside], at: place + 1) { return nil }
        clause.takeWord(at: place)
        clause.takeLeadIn(before: place)
        // 主题关键词: two words for one key.
        while clause.isWordOf(key: key, at: place + 1) {
            place += 1
            clause.takeWord(at: place)
        }
        switch key {
        case .words:
            let words = clause.takeWords() ?? clause.takeNumber()
            _ = clause.take(Cue.aim)
            clause.takeManners()
            clause.take(anyOf: [.change, .copula])
            // "Rank with 800 words"
            guard let words, words > 0, !clause.startsWithUnknown else { return nil }
            original = clause
            return SetValue(key: key, value: .number(words))
        case .language:
            guard let language = clause.takeLanguage() else { return nil }
            clause.take(anyOf: [.change, .becomes, .use, .copula])
            original = clause
            return SetValue(key: key, value: .language(language))
        default: break
        }
        if let before = clause.takeValueBefore(place) {
            original = clause
            return SetValue(key: key, value: value(before, for: key))
        }
        if key == .tone, let before = clause.takeQualifier(before: place) {
            original = clause
            return SetValue(key: key, value: value(before, for: key))
        }
        while clause.isChinese(at: place + 1), clause.hasConcept([.polite, .filler], at: place + 1),
            clause.hasConcept([.copula, .becomes, .named, .use], at: place + 2)
        {
            place += 1
            clause.takeWord(at: place)
        }
        // 文章标题就定“X”, 主题就定亲子露营
        while clause.isChinese(at: place + 1), clause.hasConcept([.polite, .filler, .verb], at: place + 1),
            clause.isQuotation(at: place + 2) || clause.isQuotation(at: place + 3)
                || clause.isWord(at: place + 1, "就定", "就选", "就用", "就叫", "就写") && place + 2 < clause.end
        {
            place += 1
            clause.takeWord(at: place)
        }
        // 次要关键词加上：卡式炉、套锅
        if key == .keywords, clause.isWord(at: place + 1, "加上", "加", "添加", "增加", "包括", "还有", "补充", "加入") {
            place += 1
            clause.takeWord(at: place)
        }
        // 这个语气像机器人写的
        if clause.isWord(at: place - 1, "这个", "那个", "这种", "那种"), !isLiteral { return nil }
        guard place + 1 < clause.end else { return nil }
        let isPart = key == .title || key == .description
        let isTied =
            clause.hasConcept([.copula, .becomes, .to, .named, .colon, .with, .use], at: place + 1)
            || clause.isMark(at: place + 1) && !(isPart && clause.hasConcept([.comma], at: place + 1))
            || key == .audience && clause.hasConcept([.of], at: place + 1)
        let isQuoted = clause.isQuotation(at: place + 1)
        // "Now the description, write it"
        if isPart, !isTied, clause.hasConcept([.comma], at: place + 1) { return nil }
        let isMade = clause.startsWithVerb || clause.hasConcept([.change], at: place + 1)
        guard isTied || isQuoted || isMade || key == .tone || key == .audience || key == .keyword else {
            return nil
        }
        // 标题用第三个 points at one of the titles.
        if key == .title, clause.isPlaceInOrder(from: place + 1) { return nil }
        if key == .title || key == .description, !isTied, !isQuoted { clause.doubt += 3 }
        // "Description: shorter" wants another; "description: a guide in plain words" gives it.
        let isGiven = clause.isMark(at: place + 1) && !clause.isQuality(at: place + 2)
        if isPart, clause.hasQuality, !isQuoted, !isGiven, !clause.hasQuotation { return nil }
        // 语气忽冷忽热的 only describes.
        if key == .tone, !isTied, !isMade, clause.isChinese(at: place),
            clause.hasConcept([.particle], at: clause.end - 1),
            clause.isUnknown(at: place + 1)
        {
            return nil
        }
        // "A meta description is a summary", "the keyword appears too often".
        if clause.isWord(at: place - 1, "a", "an"), !isMade { return nil }
        if !isTied, !isQuoted,
            clause.hasConcept([.opinion, .auxiliary], at: place + 1) || !isMade && clause.judges(after: place)
        {
            return nil
        }
        if clause.isJudgement(after: place, of: key) { return nil }
        if !isTied, !isQuoted, !isMade, clause.hasConcept([.place, .end, .start, .and], at: place + 1) {
            return nil
        }
        // "Let's keep the title for now"
        if !isTied, !isQuoted, key != .tone, clause.saysNothing(from: place + 1) { return nil }
        // 写元描述，一百二十字
        if key == .description || key == .title, clause.startsLength(from: place + 1) { return nil }
        guard
            let text = clause.takeText(
                from: place + 1, skipping: ties.with(key: key), literally: key != .tone && key != .audience)
        else { return nil }
        clause.doubt += isTied || isQuoted ? 0 : 1
        original = clause
        return SetValue(key: key, value: value(text, for: key))
    }

    private static func value(_ text: String, for key: Key) -> Value {
        switch key {
        case .keywords: .list(ListWording.items(of: text))
        case .tone: .text(ToneWording.plain(text))
        case .audience: .text(AudienceWording.plain(text))
        default: .text(text)
        }
    }
}

extension ConceptSet {
    /// The ties of a key: before an audience "for" says nothing.
    fileprivate func with(key: SetValue.Key) -> ConceptSet {
        var ties = self
        if key == .audience {
            ties.insert(.on)
            ties.insert(.of)
        }
        if key != .title, key != .description {
            // 语气有温度: having is part of a tone.
            if key != .tone { ties.insert(.with) }
            ties.insert(.use)
        }
        if key == .tone {
            ties.insert(.filler)
            ties.insert(.more)
        }
        if key == .title || key == .description || key == .keyword || key == .keywords || key == .slug {
            ties.remove(.degree)
            ties.remove(.approximately)
        }
        return ties
    }
}

extension Clause {
    fileprivate func key(at place: Int) -> SetValue.Key? { meaning(SetValue.Key.self, at: place) }

    /// Whether the word before a key says that there is another, which comes first.
    fileprivate func isSecondary(before place: Int) -> Bool {
        hasConcept([.more], at: place - 1)
            || isWord(
                at: place - 1, "secondary", "related", "supporting", "long-tail", "side", "lsi", "次要", "副",
                "辅助", "相关",
                "相关的", "长尾", "次级", "附加", "额外", "另外", "二级", "补充")
    }

    fileprivate func isWordOf(key: SetValue.Key, at place: Int) -> Bool {
        meaning(SetValue.Key.self, at: place) == key
    }

    /// Whether a part that is not the key itself is spoken of.
    fileprivate func namesOtherPart(than key: SetValue.Key) -> Bool {
        has(concept: .section) || namesPart(beyondTitles: true) && key != .description
    }

    /// Takes the words that lead up to a key: "set the", "make our", 把.
    fileprivate mutating func takeLeadIn(before place: Int) {
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
    fileprivate mutating func takeValueBefore(_ place: Int) -> String? {
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
    fileprivate mutating func takeQualifier(before place: Int) -> String? {
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
    fileprivate func judges(after place: Int) -> Bool {
        (place + 1..<max(end, place + 1)).prefix { !isWord(at: $0, "who", "that", "which") }
            .contains { hasConcept([.opinion], at: $0) && !isQuotation(at: $0) }
    }

    /// Whether what follows only judges: "the tone is too dry".
    fileprivate func isJudgement(after place: Int, of key: SetValue.Key) -> Bool {
        var next = place + 1
        while hasConcept([.copula, .auxiliary], at: next), !hasConcept([.opinion], at: next) { next += 1 }
        guard next > place + 1 || isStatement else { return false }
        while hasConcept([.degree], at: next), hasConcept([.opinion, .degree], at: next + 1) { next += 1 }
        // "The title is Great Lakes by Bike", "the keyword is good habits".
        if isCapitalized(at: next) { return false }
        if key == .keyword, hasConcept([.praise], at: next), isUnknown(at: next + 1) { return false }
        // 目标读者是不懂技术的人
        if hasConcept([.negation], at: next), describesNoun(from: next + 1) { return false }
        return (hasConcept([.opinion, .negation], at: next) && !isQuotation(at: next))
            || isWord(
                at: next, "a bit", "a little", "a little bit", "quite", "rather", "pretty", "fairly", "so",
                "fine", "ok", "okay", "good", "great", "perfect", "right")
    }
}
