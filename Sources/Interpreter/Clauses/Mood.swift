/// How a clause is meant, as far as its surface shows.
enum Mood: Sendable {
    /// A demand, or words that name something without a verb.
    case demand
    case question
    /// Something is said to be so.
    case statement
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
        if Mood.refuses(tokens, from: words.first ?? 0, to: first) {
            self = .refusal
        } else if Mood.asks(
            tokens, text, first: first, words: words, permission: permission, ends: endsAsQuestion,
            isChinese: isChinese)
        {
            self = .question
        } else if tokens[first].has(.condition), !tokens[first].has(.polite) {
            self = .statement
        } else if Mood.states(tokens, text, first: first, words: words) {
            self = .statement
        } else {
            self = .demand
        }
    }

    /// Whether a clause asks for a reason, which no command gives: 为什么预览不一样.
    static func wonders(_ tokens: [Token], in text: FoldedText) -> Bool {
        guard let opener = tokens.first(where: { !isPreamble($0) }), opener.has(.asking) else { return false }
        return ["why", "how come", "为什么", "为何", "为啥", "凭什么"].contains(text.folded(opener.range))
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
    private static func refuses(_ tokens: [Token], from start: Int, to first: Int) -> Bool {
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
    private static func describes(_ tokens: [Token], at place: Int) -> Bool {
        tokens[place].isWide && tokens[place].has(.verb) && place > 0 && place + 1 < tokens.count
            && tokens[place + 1].has(.particle) && tokens[place + 1].isWide
    }

    static let parts: ConceptSet = [
        .title, .description, .intro, .conclusion, .outline, .faq, .section, .subsection, .article, .it,
    ]

    private static func asks(
        _ tokens: [Token], _ text: FoldedText, first: Int, words: [Int], permission: Bool, ends: Bool,
        isChinese: Bool
    ) -> Bool {
        let opener = tokens[first]
        if let colon = tokens.prefix(4).firstIndex(where: { $0.has(.colon) }),
            ClauseSplitter.namesValue(tokens, at: colon)
        {
            return false
        }
        if permission, asksForQuality(tokens, words: words) { return false }
        if permission,
            opener.has(.verb) || opener.cues != .none || opener.isNumber || opener.has(.about)
                || opener.has(.coverb)
        {
            return false
        }
        let hasTag = words.contains { tokens[$0].has(.tag) }
        // "Shorter or longer?", 先写引言还是先写正文？
        if ends, words.dropFirst().contains(where: { offersChoice(tokens[$0], in: text) }) { return true }
        if hasTag, opener.has(.pronoun) && opener.isWide || asksWhetherGood(tokens, words: words) {
            return true
        }
        if isChinese {
            var place = tokens.indices.lowerBound
            var isTold = false
            while place < tokens.count {
                let token = tokens[place]
                // 第五节的名字改成：售后怎么办
                if token.has(.colon), isTold { return false }
                isTold = isTold || token.has(.verb) || token.has(.becomes)
                let isTag = token.has(.tag) || token.has(.permission)
                // "给我10个如何类标题" names a type; a question word of a type is no question by itself.
                let isType = token.senses.contains { $0.type == ObjectIdentifier(TitleKind.self) }
                // "The keyword is 减脂早餐"
                let isNamed = place > first && !token.isWide && token.has(.copula)
                if token.has(.asking), !isTag, !isType, !isNamed, !token.isMark { return true }
                // 怎么让标题更吸引人 asks; 怎么类标题 names a type.
                if token.has(.asking), isType, place + 1 < tokens.count,
                    !leadsToType(tokens, place, first: first)
                {
                    return true
                }
                if !token.isQuote, hasChoice(text, token.range) { return true }
                place += 1
            }
            if ends, !permission, !hasTag, !startsWithVerb(tokens, first) { return true }
            return asksHowMany(tokens, words: words) || weighs(tokens, text, words: words)
        }
        if opener.has(.asking), !(opener.has(.verb) && !ends) {
            if opener.has(.condition) { return ends }
            return !permission
        }
        if opener.has(.auxiliary), first + 1 < tokens.count,
            tokens[first + 1].has(.pronoun) || tokens[first + 1].has(.want) || tokens[first + 1].has(.it)
                || (ends && tokens[first + 1].has(.the))
                || (ends
                    && (tokens[first + 1].isPlural || tokens[first + 1].isUnknown
                        || tokens[first + 1].has(.own)))
        {
            return true
        }
        return ends && !permission && !startsWithVerb(tokens, first)
    }

    /// 第二节能不能写得随意些: a part that is asked to be different.
    private static func asksForQuality(_ tokens: [Token], words: [Int]) -> Bool {
        guard let ask = words.first(where: { tokens[$0].has(.permission) && tokens[$0].isWide }),
            let last = words.last(where: {
                !tokens[$0].closes && !tokens[$0].has(.tag) && !tokens[$0].has(.asking)
            }),
            words.prefix(while: { $0 < ask }).allSatisfy({
                tokens[$0].isNumber || tokens[$0].concepts.intersects(parts)
            })
        else { return false }
        return tokens[last].has(.degree)
            && words.contains { place in place > ask && tokens[place].senses.contains { $0.isAdjective } }
    }

    /// 这个标题好吗: what is asked of a part of which nothing is to be done.
    private static func asksWhetherGood(_ tokens: [Token], words: [Int]) -> Bool {
        let subject = words.prefix { !tokens[$0].has(.tag) }
        guard let last = subject.last, tokens[last].isWide,
            tokens[last].has(.pronoun) || tokens[last].concepts.intersects(parts)
        else { return false }
        return !subject.contains { place in
            let token = tokens[place]
            return token.isNumber && !token.isOrdinal || token.isTitleType && token.isWide
                || token.concepts.intersects([
                    .verb, .coverb, .want, .more, .vague, .degree, .becomes, .copula, .about, .permission,
                ]) || token.senses.contains(where: \.isAdjective)
        }
    }

    /// 用表格好还是列表好: one thing is weighed against another.
    private static func weighs(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let last = words.last, tokens[last].has(.praise) || tokens[last].closes else { return false }
        return words.dropFirst(2).contains { offersChoice(tokens[$0], in: text) }
    }

    /// 常见问题放几个比较好: a vague amount that is judged at the end.
    private static func asksHowMany(_ tokens: [Token], words: [Int]) -> Bool {
        guard let last = words.last, tokens[last].isWide,
            tokens[last].has(.praise) || tokens[last].has(.opinion)
        else { return false }
        return words.dropLast().contains {
            tokens[$0].isWide && tokens[$0].has(.vague) && tokens[$0].has(.several)
        }
    }

    /// Whether a question word only names a type or stands inside a topic or a value: 关于如何省钱的标题.
    private static func leadsToType(_ tokens: [Token], _ place: Int, first: Int) -> Bool {
        let next = tokens[place + 1]
        if next.has(.style) || next.isHead && !next.has(.verb) || next.has(.particle) || next.isTitleType {
            return true
        }
        return place > first
            && (startsWithVerb(tokens, first)
                || tokens[..<place].contains {
                    $0.concepts.intersects([.about, .becomes, .copula, .colon, .named, .topicStart])
                })
    }

    private static func offersChoice(_ token: Token, in text: FoldedText) -> Bool {
        token.range.count == 2 && ["or", "还是"].contains(text.folded(token.range))
    }

    private static func startsWithVerb(_ tokens: [Token], _ first: Int) -> Bool {
        tokens[first].has(.verb) || tokens[first].has(.coverb) || tokens[first].has(.want)
    }

    /// 长不长, 好不好, 改没改: a choice between a thing and its opposite is a question.
    private static func hasChoice(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        for place in range where place > 0 && place + 1 < text.folded.count {
            guard text.folded[place] == 0x4E0D || text.folded[place] == 0x6CA1 else { continue }
            let doubled = text.folded[place - 1]
            // 能不能, 可不可以, 好不好, 行不行 may ask politely.
            if doubled == text.folded[place + 1], ![0x80FD, 0x53EF, 0x597D, 0x884C].contains(doubled) {
                return true
            }
        }
        return false
    }

    /// "Nice outline", "hmm, good title": a kind word and a part, and nothing that is to be done.
    private static func praises(_ tokens: [Token], words: [Int]) -> Bool {
        guard let kind = words.first(where: { tokens[$0].has(.praise) }), !tokens[kind].isWide,
            words.prefix(while: { $0 < kind }).allSatisfy({
                isPreamble(tokens[$0]) || tokens[$0].has(.degree)
            })
        else { return false }
        if words.contains(where: { $0 < kind && tokens[$0].has(.vague) }) { return false }
        let rest = words.drop { $0 <= kind }
        return !rest.isEmpty
            && rest.allSatisfy {
                tokens[$0].concepts.intersects([
                    .title, .intro, .conclusion, .outline, .section, .article, .faq, .description, .closing,
                    .praise,
                ]) || tokens[$0].isNumber && !tokens[$0].isPlural
            }
    }

    /// 编辑希望标题短一点: what somebody else wants is told, not asked for.
    private static func wishesOfOthers(_ tokens: [Token], words: [Int]) -> Bool {
        guard
            let wish = words.dropFirst().first(where: { place in
                let token = tokens[place]
                return token.isWide
                    && (token.has(.want) && token.has(.polite) || token.has(.opinion) && token.has(.polite))
            })
        else { return false }
        return words.prefix { $0 < wish }.contains { !isPreamble(tokens[$0]) }
            && !tokens[..<wish].contains { $0.isMark || $0.has(.about) || $0.isNumber || $0.isHead }
    }

    /// "I'll add a table later": what is put off is not to be done now.
    private static func postpones(_ tokens: [Token], words: [Int]) -> Bool {
        guard let opener = words.first, let last = words.last, opener != last else { return false }
        // 下周再改, 晚点我自己删
        if tokens[opener].isWide, tokens[opener].has(.delay),
            tokens[words[1]].has(.then) || tokens[words[1]].has(.polite) || tokens[words[1]].has(.coverb)
                || tokens[words[1]].has(.more)
        {
            return true
        }
        // "Later on we might add a table"
        let intends = words.prefix { !tokens[$0].has(.verb) }.contains {
            tokens[$0].has(.future) || tokens[$0].has(.pronoun)
        }
        if tokens[opener].has(.delay), intends { return true }
        return tokens[opener].has(.future) && words.contains { tokens[$0].has(.delay) }
    }

    /// 老师说引用太多了: what somebody says.
    private static func quotes(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard words.count > 2, tokens[words[0]].isHan, tokens[words[1]].isWide else { return false }
        return ["说", "觉得", "认为", "反馈", "抱怨", "提到", "告诉我"].contains(text.folded(tokens[words[1]].range))
    }

    /// 我更喜欢口语化的开头: a liking chooses only where it points at one of several.
    private static func likes(_ tokens: [Token], first: Int, words: [Int]) -> Bool {
        tokens[first].has(.opinion) && tokens[first].has(.verb)
            && !words.contains {
                tokens[$0].isNumber || tokens[$0].has(.last) || tokens[$0].has(.this)
                    || tokens[$0].has(.first)
            }
    }

    private static func states(_ tokens: [Token], _ text: FoldedText, first: Int, words: [Int]) -> Bool {
        if postpones(tokens, words: words) { return true }
        if praises(tokens, words: words) { return true }
        if quotes(tokens, text, words: words) { return true }
        if wishesOfOthers(tokens, words: words) { return true }
        let opener = tokens[first]
        // 引言昨天就写好了
        if let done = words.first(where: { tokens[$0].isWide && tokens[$0].has(.past) }),
            let last = words.last,
            text.folded(tokens[last].range).hasSuffix("了"), done < last, !tokens[first].has(.coverb)
        {
            return true
        }
        // "Wow, ten titles already"
        if let last = words.last, tokens[last].has(.past), !tokens[last].isWide, !tokens[first].has(.verb),
            words.count > 1
        {
            return true
        }
        // 感谢帮忙改了这么多遍
        if let thanks = words.first, tokens[thanks].isWide, tokens[thanks].has(.polite),
            ["感谢", "谢谢", "谢谢你", "多谢"].contains(text.folded(tokens[thanks].range)),
            words.contains(where: { ["这么", "那么"].contains(text.folded(tokens[$0].range)) })
        {
            return true
        }
        if likes(tokens, first: first, words: words) { return true }
        if opener.has(.verb) || opener.has(.want) || opener.has(.coverb) { return false }
        if opener.has(.pronoun), !opener.has(.polite) { return true }
        if opener.has(.opinion) { return true }
        // "The intro is too long": a verb of being before any verb of doing.
        var isTopic = false
        var namesPart = tokens[first].concepts.intersects(parts)
        for place in words where place > first {
            let token = tokens[place]
            defer { namesPart = namesPart || token.concepts.intersects(parts) }
            if token.has(.about) || token.has(.on) { isTopic = true }
            // "My boss wants a shorter article": somebody else does something.
            if !isTopic, token.has(.verb), token.isPlural, !token.isWide, !tokens[place - 1].isMark,
                tokens[place - 1].isUnknown
                    || opener.concepts.intersects([.the, .own]) && place > first + 1 && place != words.last
                        && !tokens[place - 1].has(.last) && !tokens[place - 1].has(.new)
            {
                return true
            }
            // "Section 3 could use an example"
            if !isTopic, token.has(.want), !token.isWide, namesPart { return true }
            // "This article makes me proud"
            if !isTopic, token.isPlural, !token.isWide, !tokens[place - 1].isPlural,
                token.has(.verb) && place != words.last && tokens[place - 1].concepts.intersects(Mood.parts)
                    || token.cues != .none && tokens[place - 1].has(.it) && !token.isHead
            {
                return true
            }
            if token.has(.copula), !token.has(.coverb), !token.has(.named) { return true }
            // "Section 5 reads well", though a section can be read.
            if token.has(.opinion), token.has(.verb), token.isPlural, !token.isWide { return true }
            // "The outline needs work": after an article it is no verb.
            let isNoun =
                !token.isWide && tokens[place - 1].concepts.intersects([.the, .own])
                || describes(tokens, at: place)
            if token.has(.verb), !token.has(.auxiliary), !isNoun { return false }
            if token.isQuote { return false }
            if token.has(.auxiliary) || token.has(.opinion) || (token.has(.copula) && !token.has(.coverb)) {
                return true
            }
        }
        return false
    }
}
