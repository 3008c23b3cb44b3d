import Article
import Interpreter

extension SetValue {
    private static let ties: ConceptSet = [
        .copula, .becomes, .to, .named, .colon, .particle, .closing, .degree, .approximately, .coverb,
    ]

    public static func read(_ clause: inout Clause) -> SetValue? {
        guard !clause.isQuestion else { return nil }
        return named(&clause) ?? length(&clause) ?? language(&clause) ?? calling(&clause) ?? audience(&clause)
            ?? topic(&clause)
    }

    /// KEY is VALUE; set KEY to VALUE; use VALUE as KEY.
    private static func named(_ original: inout Clause) -> SetValue? {
        var clause = original
        guard var place = clause.place(of: Key.self), let key = clause.key(at: place) else { return nil }
        // "Five headlines: …" asks for titles.
        if key == .title, clause.isPlural(at: place), !clause.isChinese(at: place) { return nil }
        // "Make it more formal in tone" is said of a part.
        if key == .tone, clause.hasQuality, clause.has(concept: .it) { return nil }
        if clause.has(concept: .section) || clause.namesPart(beyondTitles: true) && key != .description {
            return nil
        }
        if clause.hasWordBefore(place, .of), key != .words { return nil }
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
            clause.takeManners()
            clause.take(concept: .change)
            clause.take(concept: .copula)
            guard let words, words > 0 else { return nil }
            original = clause
            return SetValue(key: key, value: .number(words))
        case .language:
            guard let language = clause.takeLanguage() else { return nil }
            clause.take(concept: .change)
            clause.take(concept: .becomes)
            clause.take(concept: .use)
            clause.take(concept: .copula)
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
        guard place + 1 < clause.end else { return nil }
        let isTied =
            clause.hasConcept([.copula, .becomes, .to, .named, .colon, .with, .use], at: place + 1)
            || clause.isMark(at: place + 1) || key == .audience && clause.hasConcept([.of], at: place + 1)
        let isQuoted = clause.isQuotation(at: place + 1)
        let isMade = clause.startsWithVerb || clause.hasConcept([.change], at: place + 1)
        guard isTied || isQuoted || isMade || key == .tone || key == .audience || key == .keyword else {
            return nil
        }
        // 标题用第三个 points at one of the titles.
        if key == .title, clause.isPlaceInOrder(from: place + 1) { return nil }
        if key == .title || key == .description, !isTied, !isQuoted { clause.doubt += 3 }
        if key == .title || key == .description, clause.hasQuality, !isQuoted, !clause.hasQuotation {
            return nil
        }
        // "A meta description is a summary", "the keyword appears too often".
        if clause.isWord(at: place - 1, "a", "an"), !isMade { return nil }
        if !isTied, !isQuoted,
            clause.hasConcept([.opinion, .auxiliary], at: place + 1) || !isMade && clause.judges(after: place)
        {
            return nil
        }
        if clause.isJudgement(after: place) { return nil }
        if !isTied, !isQuoted, !isMade, clause.hasConcept([.place, .end, .start, .and], at: place + 1) {
            return nil
        }
        guard let text = clause.takeText(from: place + 1, skipping: ties.with(key: key)) else { return nil }
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

    /// "Aim for 2000 words", 写到3000字.
    private static func length(_ original: inout Clause) -> SetValue? {
        var clause = original
        guard !clause.namesPart(beyondTitles: true), let words = clause.takeWords() else { return nil }
        guard !clause.hasTopic else { return nil }
        _ = clause.take(Cue.aim)
        clause.take(concept: .change)
        clause.take(concept: .article)
        clause.take(concept: .it)
        clause.take(concept: .copula)
        clause.take(concept: .all)
        clause.take(concept: .becomes)
        clause.takeManners()
        guard clause.isSpent else { return nil }
        original = clause
        return SetValue(key: .words, value: .number(words))
    }

    /// "Switch to Chinese", 用英文写.
    private static func language(_ original: inout Clause) -> SetValue? {
        var clause = original
        guard !clause.namesPart(beyondTitles: true), clause.has(Cue.switchTo) || clause.has(Cue.write) else {
            return nil
        }
        guard let language = clause.takeLanguage() else { return nil }
        _ = clause.take(Cue.switchTo)
        _ = clause.take(Cue.write)
        clause.take(concept: .write)
        clause.take(concept: .change)
        clause.take(concept: .article)
        clause.take(concept: .it)
        clause.take(concept: .becomes)
        clause.take(concept: .everything)
        clause.take(concept: .all)
        clause.take(concept: .to)
        clause.take(concept: .inside)
        guard clause.isSpent else { return nil }
        original = clause
        return SetValue(key: .language, value: .language(language))
    }

    /// "Call it 'CRM vs ERP, Explained'".
    private static func calling(_ original: inout Clause) -> SetValue? {
        guard let place = original.place(of: Cue.call), original.startsWithCue(Cue.call),
            !original.namesWholeSession
        else { return nil }
        original.takeWord(at: place)
        guard let text = original.takeText(from: place + 1, skipping: [.copula, .named]) else { return nil }
        return SetValue(key: .title, value: .text(text))
    }

    /// "Write it for small business owners", 写给新手看.
    private static func audience(_ original: inout Clause) -> SetValue? {
        var clause = original
        // 给新手爸妈看
        if clause.isWord(at: 0, "给"), clause.end > 2, !clause.namesPart, clause.isUnknown(at: 1)
            || clause.meaning(TitleKind.self, at: 1) != nil,
            clause.isWord(at: clause.end - 1, "看", "看的", "读", "阅读"),
            let text = clause.takeText(from: 1, to: clause.end - 1)
        {
            clause.takeWord(at: 0)
            clause.takeWord(at: clause.end - 1)
            original = clause
            return SetValue(key: .audience, value: .text(AudienceWording.plain(text)))
        }
        guard
            clause.startsWithCue(Cue.write) || clause.startsWithCue(Cue.aim)
                || clause.isStatement && clause.has(concept: .copula),
            let verb = clause.place(of: Cue.write) ?? clause.place(of: Cue.aim)
        else { return nil }
        clause.takeWord(at: verb)
        if clause.isStatement { clause.takeUpTo(verb) }
        var place = verb + 1
        while clause.hasConcept([.it, .article, .the, .this, .all], at: place), !clause.isQuotation(at: place)
        {
            clause.takeWord(at: place)
            place += 1
        }
        let isTied = clause.isWord(at: verb, "aimed at", "geared to", "geared towards", "written for")
        if clause.meaning(Cue.self, at: place) == .forReaders, !clause.isWord(at: place, "for", "to", "at") {
            clause.takeWord(at: place)
            guard let text = clause.takeText(from: place + 1) else { return nil }
            original = clause
            return SetValue(key: .audience, value: .text(AudienceWording.plain(text)))
        }
        guard isTied || clause.isWord(at: place, "for", "at", "to", "toward", "towards"),
            place + 1 < clause.end || isTied && place < clause.end
        else { return nil }
        if clause.isMark(at: place + 1),
            !isTied || clause.namesPart(beyondTitles: true) || clause.startsNumber(at: place + 1)
        {
            return nil
        }
        if clause.isWord(at: place, "at") {
            clause.takeWord(at: place)
            place += 1
        }
        guard let text = clause.takeText(from: place, skipping: [.on, .to]) ?? clause.takeTopic() else {
            return nil
        }
        original = clause
        original.doubt += 1
        return SetValue(key: .audience, value: .text(AudienceWording.plain(text)))
    }

    /// "Write about remote work".
    private static func topic(_ original: inout Clause) -> SetValue? {
        var clause = original
        if let place = clause.place(of: Cue.about), clause.startsWithCue(Cue.about) || clause.isStatement {
            clause.takeWord(at: place)
            guard let text = clause.takeText(from: place + 1, skipping: [.about, .copula, .particle]) else {
                return nil
            }
            clause.doubt += 1
            original = clause
            return SetValue(key: .keyword, value: .text(text))
        }
        guard
            clause.take(Cue.write) || clause.take(Cue.about) || clause.take(concept: .article),
            let text = clause.takeTopic()
        else { return nil }
        clause.take(concept: .it)
        clause.take(concept: .article)
        guard clause.isSpent else { return nil }
        clause.doubt += 2
        original = clause
        return SetValue(key: .keyword, value: .text(text))
    }

    public static func read(_ form: inout ShortForm) throws(ShortFormError) -> SetValue {
        guard let key = form.take(Key.self) else { throw form.incomplete() }
        switch key {
        case .words:
            guard let number = form.takeNumber() else { throw form.incomplete() }
            return SetValue(key: key, value: .number(number))
        case .language:
            guard let language = form.take(Language.self) else { throw form.incomplete() }
            return SetValue(key: key, value: .language(language))
        default:
            guard let rest = form.takeRest(), !rest.isEmpty else { throw form.incomplete() }
            return SetValue(
                key: key, value: key == .keywords ? .list(ListWording.items(of: rest)) : .text(rest))
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
            ties.insert(.with)
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

    fileprivate func isWordOf(key: SetValue.Key, at place: Int) -> Bool {
        meaning(SetValue.Key.self, at: place) == key
    }

    /// Takes the words that lead up to a key: "set the", "make our", 把.
    fileprivate mutating func takeLeadIn(before place: Int) {
        for before in 0..<place
        where hasConcept(
            [.change, .use, .make, .want, .coverb, .all, .article, .it, .this, .own, .the, .put, .new, .write, .on,
            ],
            at: before) && !isUnknown(at: before)
        {
            takeWord(at: before)
        }
    }

    /// The value of "use VALUE as the slug", 用VALUE作关键词.
    fileprivate mutating func takeValueBefore(_ place: Int) -> String? {
        var start = 0
        while start < place,
            !hasConcept([.use, .change], at: start) && !isWord(at: start, "let", "with", "go", "把", "以", "将")
        { start += 1 }
        guard start < place else { return nil }
        // "Make 'slow travel' the keyword".
        if isQuotation(at: start + 1) || start == 0 && hasConcept([.make], at: 0) && isQuotation(at: 1),
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
                        .use, .with, .inside, .make, .want, .write, .change, .the, .own, .polite, .coverb,
                        .it, .article, .filler, .becomes,
                    ], at: start) && !isUnknown(at: start)
        { start += 1 }
        var last = place
        while last > start, hasConcept([.particle, .the, .inside], at: last - 1) { last -= 1 }
        // "Stop using passive voice" names no tone.
        guard last > start, !hasConcept([.negation], at: start),
            let text = takeText(from: start, to: last)
        else { return nil }
        takeUpTo(start)
        for after in place..<end { takeWord(at: after) }
        return text
    }

    /// Whether a judgement stands anywhere behind a place.
    fileprivate func judges(after place: Int) -> Bool {
        (place + 1..<max(end, place + 1)).contains { hasConcept([.opinion], at: $0) && !isQuotation(at: $0) }
    }

    /// Whether what follows only judges: "the tone is too dry".
    fileprivate func isJudgement(after place: Int) -> Bool {
        var next = place + 1
        while hasConcept([.copula, .auxiliary], at: next), !hasConcept([.opinion], at: next) { next += 1 }
        guard next > place + 1 || isStatement else { return false }
        while hasConcept([.degree], at: next), hasConcept([.opinion, .degree], at: next + 1) { next += 1 }
        // "The title is Great Lakes by Bike".
        if isCapitalized(at: next) { return false }
        return (hasConcept([.opinion, .negation], at: next) && !isQuotation(at: next))
            || isWord(
                at: next, "a bit", "a little", "a little bit", "quite", "rather", "pretty", "fairly", "so",
                "fine", "ok", "okay", "good", "great", "perfect", "right")
    }
}
