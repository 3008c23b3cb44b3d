/// Whether a clause asks.
extension Mood {
    static func asks(
        _ tokens: [Token], _ text: FoldedText, first: Int, words: [Int], permission: Bool, ends: Bool,
        isChinese: Bool
    ) -> Bool {
        let opener = tokens[first]
        if let colon = tokens.prefix(4).firstIndex(where: { $0.has(.colon) }),
            ClauseSplitter.namesValue(tokens, at: colon)
        {
            return false
        }
        // 能不能不写引言
        if let ask = words.first(where: { tokens[$0].has(.permission) && tokens[$0].isWide }),
            ask + 1 < tokens.count,
            [0x4E0D, 0x522B].contains(text.folded[tokens[ask + 1].range.lowerBound])
        {
            return true
        }
        if permission, asksForQuality(tokens, words: words) { return false }
        if permission,
            opener.has(.verb) || opener.cues != .none || opener.isNumber || opener.has(.about)
                || opener.has(.coverb)
        {
            return false
        }
        // "Do how-to titles outperform question titles?"
        if ends, opener.has(.auxiliary), first + 1 < tokens.count, tokens[first + 1].isTitleType,
            !tokens[first + 1].isWide
        {
            return true
        }
        // 要多少字才算够？
        if ends, text.folded(opener.range) == "要", first + 1 < tokens.count,
            ["多少", "几"].contains(where: text.folded(tokens[first + 1].range).hasPrefix)
        {
            return true
        }
        if asksHowFar(tokens, text, words: words) { return true }
        let hasTag = words.contains { tokens[$0].has(.tag) }
        // "Shorter or longer?", 先写引言还是先写正文？
        if ends, words.dropFirst().contains(where: { offersChoice(tokens[$0], in: text) }) { return true }
        // 这篇是给新手看的还是给老手看的
        if let choice = words.first(where: { tokens[$0].isWide && offersChoice(tokens[$0], in: text) }),
            text.scalars(
                from: tokens[words[0]].range.lowerBound, to: tokens[choice].range.lowerBound
            ).contains(0x662F)
        {
            return true
        }
        // 写真实案例要先征得同意吧？
        if ends, startsWithVerb(tokens, first), let last = words.last, text.folded(tokens[last].range) == "吧",
            words.dropFirst(3).contains(where: {
                ["要", "得", "该", "会"].contains(text.folded(tokens[$0].range))
            })
        {
            return true
        }
        // 这篇写给花店老板合适吗？
        if ends, let last = words.last, tokens[last].has(.opinion),
            text.folded(tokens[last].range).hasSuffix("吗")
        {
            return true
        }
        // 引言里用数字好吗？ but 第二节里加个表格好吗？ asks for it.
        if hasTag, ends, opener.isWide, opener.concepts.intersects(parts), first + 2 < tokens.count,
            tokens[first + 1].has(.inside), tokens[first + 2].has(.use)
        {
            return true
        }
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
                let isType = token.isTitleType
                // "The keyword is 减脂早餐"
                let isNamed = place > first && !token.isWide && token.has(.copula)
                if token.has(.asking), !isTag, !isType, !isNamed, !token.isMark { return true }
                // 怎么让标题更吸引人 and 关键词是什么 ask; 怎么类标题 names a type.
                if token.has(.asking), isType, !leadsToType(tokens, place, first: first) { return true }
                if !token.isQuote, hasChoice(text, token.range) { return true }
                place += 1
            }
            let endsInParticle = words.last.map { text.folded(tokens[$0].range) == "吗" } ?? false
            if ends, !permission, !hasTag || endsInParticle && !opener.isNumber,
                !startsWithVerb(tokens, first) || describes(tokens, at: first)
            {
                return true
            }
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

    /// 撤销**能撤几步**
    private static func asksHowFar(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let can = words.dropFirst().first(where: { text.folded(tokens[$0].range) == "能" }),
            words.contains(where: {
                $0 < can && (tokens[$0].has(.verb) || tokens[$0].concepts.intersects(parts))
            })
        else { return false }
        let end = tokens[can].range.upperBound
        return text.folded(from: end, to: min(end + 4, text.folded.count)).contains("几")
    }

    /// 第二节能不能写得随意些: a part that is asked to be different.
    static func asksForQuality(_ tokens: [Token], words: [Int]) -> Bool {
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
        if place + 1 < tokens.count {
            let next = tokens[place + 1]
            // 为什么标题里要有关键词
            if place == first, tokens[place...].prefix(3).contains(where: { $0.has(.inside) }) {
                return false
            }
            if next.has(.style) || next.isHead && !next.has(.verb) || next.has(.particle) || next.isTitleType
            {
                return true
            }
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
}
