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
        if key == .title || key == .description, clause.isPlural(at: place), !clause.isChinese(at: place) {
            return nil
        }
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
            guard let words, words > 0, !clause.hasUnknownWord(before: place) else { return nil }
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
        var isChanged = false
        // 文章标题就定“X”, 主题就定亲子露营
        while clause.isChinese(at: place + 1), clause.hasConcept([.polite, .filler, .verb], at: place + 1),
            clause.isQuotation(at: place + 2) || clause.isQuotation(at: place + 3)
                || clause.isWord(at: place + 1, "就定", "就选", "就用", "就叫", "就写") && place + 2 < clause.end
        {
            place += 1
            clause.takeWord(at: place)
            isChanged = true
        }
        // 别名就定a-b, 语气改轻松点; 关键词换季护肤 changes nothing.
        let change = clause.isWord(at: place + 1, "就", "再") ? place + 2 : place + 1
        if clause.isChinese(at: change), clause.hasConcept([.change], at: change),
            !clause.beginsPlainWord(at: change),
            !clause.isMark(at: change + 1)
        {
            // 关键词换一个: nobody knows which.
            if clause.startsNumber(at: change + 1), change + 3 >= clause.end { return nil }
            (place + 1...change).forEach { clause.takeWord(at: $0) }
            place = change
            isChanged = true
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
        // The title "…" came from my sister
        if isQuoted, !isTied, key != .keywords, !clause.saysNothing(from: place + 2) { return nil }
        // "Now the description, write it"
        if isPart, !isTied, clause.hasConcept([.comma], at: place + 1) { return nil }
        let isMade = isChanged || clause.startsWithVerb || clause.hasConcept([.change], at: place + 1)
        // "Sarah says her readers skip every list", 读者平均停留四十秒
        if key == .audience, !isTied, !isMade, !isQuoted,
            clause.hasUnknownWord(before: place) || clause.isWord(at: place, "读者", "人群", "受众", "our readers")
                || clause.hasConcept([.the, .own], at: place - 1) && !clause.isChinese(at: place)
                || clause.isChinese(at: place) && clause.endsWithAmount(after: place)
        {
            return nil
        }
        guard isTied || isQuoted || isMade || key == .tone || key == .audience || key == .keyword else {
            return nil
        }
        // 标题用第三个 points at one of the titles.
        if key == .title,
            clause.isPlaceInOrder(from: place + 1)
                || clause.isWord(at: place + 1, "#") && clause.startsNumber(at: place + 2)
        {
            return nil
        }
        if key == .title || key == .description, !isTied, !isQuoted { clause.doubt += 3 }
        // "Description: shorter" wants another; "description: a guide in plain words" gives it.
        let isGiven = clause.isMark(at: place + 1) && !clause.isQuality(at: place + 2)
        if isPart, clause.hasQuality, !isQuoted, !isGiven, !clause.hasQuotation { return nil }
        // "The formal tone suits a piece on estate planning", "that keyword brings us nothing"
        if !isTied, !isMade, !isQuoted, !clause.isChinese(at: place),
            (0..<place).contains(where: { clause.hasConcept([.the, .own, .this], at: $0) })
        {
            return nil
        }
        // 语气忽冷忽热的 only describes.
        if key == .tone, !isTied, !isMade, clause.isChinese(at: place),
            clause.hasConcept([.particle], at: clause.end - 1),
            clause.isUnknown(at: place + 1)
        {
            return nil
        }
        // "A meta description is a summary", "the keyword appears too often".
        if clause.isWord(at: place - 1, "a", "an"), !isMade { return nil }
        // "Pick whichever title is best"
        if clause.isWord(at: place - 1, "whichever", "whatever", "which", "any", "each", "every", "either") {
            return nil
        }
        if !isTied, !isQuoted,
            clause.hasConcept([.opinion, .auxiliary, .stance], at: place + 1)
                || !isMade && clause.judges(after: place)
        {
            return nil
        }
        if clause.isJudgement(after: place, of: key) { return nil }
        // 标题用疑问句好吗？ 这篇写给花店老板合适吗？ But 关键词：猫砂怎么选 gives a question.
        if !isMade || isPart, !isQuoted, !clause.hasConcept([.colon], at: place + 1),
            clause.isChinese(at: place),
            (clause.end - 2..<clause.end).contains(where: { clause.hasConcept([.tag, .asking], at: $0) })
        {
            return nil
        }
        // 语气这么随意, 对比类标题我见得太多了
        if !isTied, !isQuoted, clause.isChinese(at: place + 1),
            clause.isWord(at: place + 1, "这么", "那么", "这样", "适合")
                || clause.isWord(at: place + 1, "像") && clause.isWord(at: place + 2, "在")
                || isPart && clause.isWord(at: place + 1, "我") || clause.narrates(from: place + 1)
                || key == .tone
                    && (place + 1..<clause.end).contains(where: { clause.isWord(at: $0, "我", "我自己") })
        {
            return nil
        }
        // 语气正式的文章我自己都读不下去: so much in a row is a sentence.
        if !isTied, !isQuoted, !isMade, clause.isChinese(at: place),
            clause.length(after: place) > (key == .tone ? 8 : 14)
        {
            return nil
        }
        // 写给宝妈的文章 is spoken of.
        if key == .audience,
            (place + 1..<clause.end).contains(where: {
                clause.isChinese(at: $0) && clause.hasConcept([.article], at: $0)
                    && clause.hasConcept([.particle], at: $0 - 1)
            })
        {
            return nil
        }
        if !isTied, !isQuoted, !isMade, clause.hasConcept([.place, .end, .start, .and], at: place + 1) {
            return nil
        }
        // 关键词换一个, 关键词改一下: a verb alone is no value.
        if !isTied, !isQuoted, !isChanged, clause.isChinese(at: place + 1),
            clause.hasConcept([.verb], at: place + 1),
            clause.saysNothing(from: place + 2)
        {
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
        if key == .keyword, !isQuoted, !clause.hasConcept([.colon], at: place + 1), Self.saysHowOften(text) {
            return nil
        }
        clause.doubt += isTied || isQuoted ? 0 : 1
        original = clause
        return SetValue(key: key, value: value(text, for: key))
    }

    /// Whether words say how often or where something is named: "more often", 多用几次.
    private static func saysHowOften(_ text: String) -> Bool {
        text.contains(
            #/^((more|less|fewer|again|once|twice|often|in the (title|intro|text))\b|[多少](用|提|写|出现)|[几多一两三]+次$)/#
                .ignoresCase())
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
