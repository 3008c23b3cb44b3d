import Article
import Interpreter

extension SetValue {
    static func read(_ clause: inout Clause) -> SetValue? {
        guard !clause.isQuestion else { return nil }
        return named(&clause) ?? length(&clause) ?? language(&clause) ?? calling(&clause) ?? audience(&clause)
            ?? topic(&clause)
    }

    /// "Aim for 2000 words", 写到3000字.
    private static func length(_ original: inout Clause) -> SetValue? {
        var clause = original
        guard !clause.namesPart(beyondTitles: true), let words = clause.takeWords() else { return nil }
        guard !clause.hasTopic else { return nil }
        _ = clause.take(Cue.aim)
        clause.take(anyOf: [.change, .article, .it, .copula, .all, .becomes])
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
        _ = clause.take(Cue.aim)
        clause.take(anyOf: [
            .copula, .write, .change, .article, .it, .becomes, .everything, .all, .to, .inside,
        ])
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
        guard let text = original.takeText(from: place + 1, skipping: [.copula, .named, .pronounOne]) else {
            return nil
        }
        return SetValue(key: .title, value: .text(text))
    }

    /// "Write it for small business owners", 写给新手看.
    private static func audience(_ original: inout Clause) -> SetValue? {
        var clause = original
        // 写一篇面向新手的理财文章 asks for an article.
        if clause.endsWithHead, clause.isChinese(at: clause.end - 1) { return nil }
        // 给新手爸妈看
        if let given = (0..<clause.end).first(where: {
            !clause.hasConcept([.it, .article, .filler, .copula], at: $0)
        }),
            let close = (0..<clause.end).last(where: { !clause.hasConcept([.particle, .closing], at: $0) }),
            clause.isWord(at: given, "给"), close > given + 1, !clause.namesPart(beyondTitles: true),
            !clause.hasConcept([.polite, .pronoun, .measure, .vague], at: given + 1),
            clause.isWord(at: close, "看", "看的", "读", "阅读", "读的"),
            let text = clause.takeText(from: given + 1, to: close)
        {
            clause.takeUpTo(given + 1)
            clause.takeUpTo(clause.end)
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
        // 我要写一个关于桌游的大纲 asks for an outline.
        if let place = clause.place(of: Cue.about), clause.startsWithCue(Cue.about) || clause.isStatement,
            !(clause.isChinese(at: place) && clause.hasTopic && clause.endsWithHead)
        {
            clause.takeWord(at: place)
            guard let text = clause.takeText(from: place + 1, skipping: [.about, .copula, .particle]),
                let subject = SubjectWording.plain(text)
            else { return nil }
            clause.doubt += 1
            original = clause
            return SetValue(key: .keyword, value: .text(subject))
        }
        // 这篇就写共享充电宝
        if let place = clause.place(of: Concept.write), clause.isChinese(at: place),
            !clause.namesPart(beyondTitles: true),
            (0..<place).contains(where: { clause.isWord(at: $0, "这篇", "这次", "这回", "本文", "这篇文章", "今天") }),
            (0..<place).allSatisfy({ clause.hasConcept([.filler, .polite, .article, .it], at: $0) }),
            !clause.endsWithHead, !clause.startsNumber(at: place + 1),
            let text = clause.takeText(from: place + 1, skipping: [.about])
        {
            clause.takeUpTo(place + 1)
            original = clause
            original.doubt += 1
            return SetValue(key: .keyword, value: .text(text))
        }
        guard
            clause.take(Cue.write) || clause.take(Cue.about) || clause.take(concept: .article),
            let text = clause.takeTopic()
        else { return nil }
        clause.take(anyOf: [.it, .article])
        guard clause.isSpent else { return nil }
        clause.doubt += 2
        original = clause
        return SetValue(key: .keyword, value: .text(text))
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> SetValue {
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
