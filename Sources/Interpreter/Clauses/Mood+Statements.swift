/// Whether a clause tells something instead of asking for it.
extension Mood {
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
        guard words.count > 2,
            let who = words.first(where: { !isPreamble(tokens[$0]) }),
            tokens[who].isHan || ["小", "老"].contains(text.folded(tokens[who].range)),
            let says = words.first(where: { $0 > who && !(tokens[who].range.count == 1 && tokens[$0].isHan) }
            ),
            tokens[says].isWide, says != words.last
        else { return false }
        let word = text.folded(tokens[says].range)
        // 小王建议加个表格; 露营建议标题 names titles.
        if ["建议", "提议", "要求", "主张"].contains(word) {
            return tokens[says + 1].has(.verb)
                || ["我", "我们", "咱们", "你", "大家"].contains(text.folded(tokens[says + 1].range))
        }
        return ["说", "觉得", "认为", "反馈", "抱怨", "提到", "告诉我"].contains(word)
    }

    /// 我更喜欢口语化的开头: a liking chooses only where it points at one of several.
    private static func likes(_ tokens: [Token], first: Int, words: [Int]) -> Bool {
        tokens[first].has(.opinion) && tokens[first].has(.verb)
            && !words.contains {
                tokens[$0].isNumber || tokens[$0].has(.last) || tokens[$0].has(.this)
                    || tokens[$0].has(.first)
            }
    }

    /// 我之前用第三个标题发过一篇
    private static func tellsOfThePast(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let last = words.last, text.folded[tokens[0].range.lowerBound] == 0x6211,
            !tokens.contains(where: { $0.has(.asking) })
        else { return false }
        let start = tokens[0].range.lowerBound
        let said = text.folded(start..<max(start, tokens[last].range.upperBound))
        return ["我之前", "我以前", "我曾", "我们之前", "我们以前", "我们曾"].contains(where: said.hasPrefix)
            && said.contains("过")
    }

    /// "The last freelancer wrote twelve FAQs", 竞品的FAQ写了二十条, 我同学也在写文章.
    private static func tellsOfOthers(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let first = words.first(where: { !isPreamble(tokens[$0]) }) else { return false }
        guard tokens[first].isWide else {
            let verb = words.first {
                $0 > first && (3...5).contains(tokens[$0].range.count)
                    && ["wrote", "made", "gave", "used", "had"].contains(text.folded(tokens[$0].range))
            }
            return verb.map { verb in
                (tokens[verb - 1].isUnknown || tokens[verb - 1].isNumber
                    || tokens[verb - 1].concepts.intersects(parts))
                    && !tokens[first..<verb].contains { $0.has(.verb) || $0.isMark }
            } ?? false
        }
        let start = tokens[words[0]].range.lowerBound
        let opening = text.folded(start..<min(start + 3, text.folded.count))
        if ["也在", "都在", "也正在"].contains(where: opening.hasPrefix) {
            return words.contains { tokens[$0].has(.verb) }
        }
        // 在写这种文章; 在写五个标题 may be a slip of 再写.
        if opening.hasPrefix("在写") { return !tokens.contains(where: \.isNumber) }
        return tokens[first].isHan && !tokens.contains { $0.has(.coverb) }
            && words.contains { place in
                place > first
                    && (text.folded(tokens[place].range) == "写了"
                        || tokens[place].has(.verb) && place + 1 < tokens.count
                            && text.folded(tokens[place + 1].range) == "了")
            }
    }

    private static let impressing: Set<String> = ["sounded", "seemed", "felt", "looked", "turned", "struck"]

    static func states(_ tokens: [Token], _ text: FoldedText, first: Int, words: [Int]) -> Bool {
        if postpones(tokens, words: words) { return true }
        if praises(tokens, words: words) { return true }
        if quotes(tokens, text, words: words) { return true }
        if wishesOfOthers(tokens, words: words) { return true }
        let opener = tokens[first]
        // 引言昨天就写好了, 老板上次把标题改成了疑问句
        if let done = words.first(where: { tokens[$0].isWide && tokens[$0].has(.past) }),
            !tokens[first].has(.coverb), !tokens[first].has(.verb),
            text.scalars(
                from: tokens[done].range.upperBound, to: tokens[words[words.count - 1]].range.upperBound
            )
            .contains(0x4E86)
        {
            return true
        }
        if tellsOfThePast(tokens, text, words: words) || tellsOfOthers(tokens, text, words: words) {
            return true
        }
        // 我比较担心…: before a judgement it says how much.
        if opener.isWide, let next = words.first(where: { $0 > first }), tokens[next].has(.opinion),
            text.folded(opener.range) == "比较"
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
            // "A 2000-word article about pickles sounded mad to me"
            if isTopic, !token.isWide, Self.impressing.contains(text.folded(token.range)) { return true }
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
