/// How a clause is meant, as far as its surface shows.
enum Mood: Sendable {
    /// A demand, or words that name something without a verb.
    case demand
    case question
    /// Something is said to be so.
    case statement
    /// Something is told that holds the words of a command.
    case remark
    /// Something is not to be done.
    case refusal

    /// The mood of a clause.
    init(of tokens: [Token], in text: FoldedText, endsAsQuestion: Bool) {
        let words = tokens.indices.filter { !tokens[$0].isMark }
        guard let first = words.first(where: { !Mood.isPreamble(tokens[$0]) }) ?? words.first else {
            self = .demand
            return
        }
        let permission =
            words.prefix { $0 <= first }.contains { tokens[$0].has(.permission) }
            || Mood.asksForQuality(tokens, words: words)
        let isChinese =
            tokens[first].range.lowerBound < text.folded.count
            && words.contains { ScalarClass.isHan(text.folded[tokens[$0].range.lowerBound]) }
        if Mood.refuses(tokens, text, from: words.first ?? 0, to: first) {
            // 之前加的链接还在吗？
            let asks = endsAsQuestion && words.last.map { text.folded(tokens[$0].range) == "吗" } ?? false
            self = asks ? .question : .refusal
        } else if Mood.asks(
            tokens, text, first: first, words: words, permission: permission, ends: endsAsQuestion,
            isChinese: isChinese)
        {
            self = .question
        } else if Mood.remarks(tokens, text, words: words) {
            self = .remark
        } else if tokens[first].has(.condition), !tokens[first].has(.polite) {
            self = .statement
        } else if Mood.states(tokens, text, first: first, words: words) {
            self = .statement
        } else {
            self = .demand
        }
    }

    /// Whether a clause asks for a reason or a verdict, which no command gives: 为什么预览不一样.
    static func wonders(_ tokens: [Token], in text: FoldedText) -> Bool {
        guard let opener = tokens.first(where: { !isPreamble($0) }) else { return false }
        // 没有表格的文章，算对比文章吗？
        if opener.isWide, text.folded(opener.range) == "算" { return true }
        // 语气亲切和语气随意，差别在哪儿？
        if opener.isWide,
            ["差别", "区别", "差异", "不同"].contains(where: text.folded(opener.range).hasPrefix)
        {
            return true
        }
        guard opener.has(.asking) else { return false }
        return [
            "why", "how come", "为什么", "为何", "为啥", "凭什么", "多久", "什么时候", "何时", "几时",
        ].contains(text.folded(opener.range))
    }

    /// Whether a word only leads up to what is meant.
    static func isPreamble(_ token: Token) -> Bool {
        if token.isMark { return true }
        if token.has(.negation)
            || token.has(.opinion) && !token.isWide && token.cues == .none && !token.has(.filler)
            || token.cues != .none
        {
            return false
        }
        if token.has(.verb), !token.has(.polite) { return false }
        return token.concepts.intersects([.polite, .filler, .and, .then])
            && !token.concepts.intersects([.title, .article, .section])
    }

    /// A "no" before the first verb refuses; one behind it is part of what is asked for.
    private static func refuses(_ tokens: [Token], _ text: FoldedText, from start: Int, to first: Int) -> Bool
    {
        let isSubject =
            tokens[start...].first.map { !$0.isWide && $0.concepts.intersects([.the, .own]) } ?? false
        var isRelative = false
        for place in start..<tokens.count {
            let token = tokens[place]
            // "The numbers in section 3 don't add up": what is spoken of stands before the verb.
            if isSubject, token.has(.copula) { return false }
            if isSubject, !token.has(.verb) || token.has(.inside), !token.has(.negation), !token.isQuote {
                continue
            }
            // "Titles about not sleeping", 标题：不要再熬夜
            if token.has(.colon) || token.has(.about) || token.has(.becomes) { return false }
            if token.isMark { continue }
            // 目标读者是不懂技术的人, 给不懂技术的人看: what is negated only describes.
            if token.isWide, token.concepts.intersects([.copula, .coverb]), place + 1 < tokens.count,
                tokens[place + 1].has(.negation), describesNoun(tokens, from: place + 2)
            {
                return false
            }
            if token.has(.negation) { return true }
            // 老顾客会不会不习惯
            if token.isWide, text.folded(token.range) == "会不会" { return false }
            // 语气先不要改, 关键词不要改成“X”; 语气不要太正式 says how it is to be.
            if token.isWide, forbidsTouching(tokens, behind: place, in: text) { return true }
            // 第四节没必要那么长: the part that is meant stands first.
            if token.isWide, token.concepts.intersects(Mood.parts), !token.has(.verb) { continue }
            // 第二节举的例子不太好: a verb with 的 describes.
            if describes(tokens, at: place) {
                isRelative = true
                continue
            }
            if isRelative, !token.has(.verb), !token.isQuote { continue }
            if token.has(.verb) || token.cues != .none || token.isQuote { return false }
        }
        return false
    }

    private static func forbidsTouching(_ tokens: [Token], behind place: Int, in text: FoldedText) -> Bool {
        guard let no = tokens[(place + 1)...].prefix(3).firstIndex(where: { !$0.has(.filler) }),
            tokens[no].isWide, tokens[no].has(.negation), no + 1 < tokens.count
        else { return false }
        return touching.contains(text.folded[tokens[no + 1].range.lowerBound])
    }

    /// 改动碰换调变删加写设
    private static let touching: Set<UInt32> = [
        0x6539, 0x52A8, 0x78B0, 0x6362, 0x8C03, 0x53D8, 0x5220, 0x52A0, 0x5199, 0x8BBE,
    ]

    /// Whether the words from a place on lead up to 的 and a noun: 懂技术**的人**.
    static func describesNoun(_ tokens: [Token], from start: Int) -> Bool {
        guard
            let tie = tokens.indices.dropFirst(start).first(where: {
                tokens[$0].isMark || tokens[$0].has(.particle)
            })
        else { return false }
        return tokens[tie].has(.particle) && tie + 1 < tokens.count && tokens[tie + 1].isWide
            && !tokens[tie + 1].closes
    }

    /// Whether a verb only describes a noun, as 举 in 举的例子.
    static func describes(_ tokens: [Token], at place: Int) -> Bool {
        tokens[place].isWide && tokens[place].has(.verb) && place > 0 && place + 1 < tokens.count
            && tokens[place + 1].has(.particle) && tokens[place + 1].isWide
    }

    static let parts: ConceptSet = [
        .title, .description, .intro, .conclusion, .outline, .faq, .section, .subsection, .article, .it,
    ]
}
