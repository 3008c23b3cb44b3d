/// What remarks look like that hold the words of a command, but tell of nothing to be done.
extension Mood {
    static func remarks(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        if doesHabitually(tokens, text, words: words) || judgesDoing(tokens, text, words: words) {
            return true
        }
        guard let start = words.first, let end = words.last, words.contains(where: { tokens[$0].isWide })
        else { return false }
        let said = text.folded(from: tokens[start].range.lowerBound, to: tokens[end].range.upperBound)
        if words.contains(where: {
            tokens[$0].isWide && ["反而", "反倒"].contains(text.folded(tokens[$0].range))
        }) {
            return true
        }
        if recalls(tokens, text, words: words) || hasDone(tokens, text, words: words)
            || isDoing(tokens, text, words: words)
            || growsWithDoing(tokens, text, words: words)
            || pointsElsewhere(tokens, text, words: words)
            || counts(tokens, text, words: words)
            || concedes(tokens, said, words: words)
            || judgesTask(tokens, text, words: words)
        {
            return true
        }
        if othersDo(tokens, text, said, words: words) { return true }
        if fails(tokens, text, words: words) || tellsWhatCame(tokens, text, words: words) { return true }
        guard let opener = words.first(where: { !isPreamble(tokens[$0]) }),
            !tokens[opener].concepts.intersects(demanding)
        else { return false }
        return takesStance(tokens, words: words) || comparesVersions(tokens, text, words: words)
            || suffers(tokens, text, words: words) || hasHappened(tokens, text, words: words)
    }

    /// 写不出好标题, 配不上这个标题: what cannot be done.
    private static func fails(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let opener = words.first(where: { !isPreamble(tokens[$0]) && !tokens[$0].has(.stance) }),
            tokens[opener].isWide
        else { return false }
        let range = tokens[opener].range
        let place = text.folded[range].firstIndex(of: 0x4E0D) ?? range.upperBound
        guard place > range.lowerBound, place + 1 < text.folded.count, text.folded[place] == 0x4E0D else {
            return false
        }
        return results.contains(text.folded[place + 1])
    }

    /// 上出到了懂动好起住着: what a verb with 不 does not come to.
    private static let results: Set<UInt32> = [
        0x4E0A, 0x51FA, 0x5230, 0x4E86, 0x61C2, 0x52A8, 0x597D, 0x8D77, 0x4F4F, 0x7740,
    ]

    /// 上次撤销之后表格就没了, 从前我们写文件…: what was once; 上次的标题 only points at it.
    private static func recalls(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let first = words.first,
            !words.contains(where: {
                tokens[$0].has(.coverb) && ["把", "将", "给"].contains(text.folded(tokens[$0].range))
            })
        else { return false }
        let start = tokens[first].range.lowerBound
        let said = text.folded(from: start, to: min(start + 8, text.folded.count))
        guard let once = recollections.first(where: said.hasPrefix) else { return false }
        // 去年我写过一篇关于代账的文章
        if said.dropFirst(once.count).hasPrefix("我"), said.contains("过") { return true }
        return !["的", "那", "写的"].contains(where: said.dropFirst(once.count).hasPrefix)
            && (once.contains("我") || !words.contains { tokens[$0].concepts.intersects(valued) })
    }

    private static let recollections = [
        "上次", "上回", "昨天", "昨晚", "前天", "去年", "前年", "从前", "以前我", "以前写", "以前做", "当年", "小时候", "前几天", "前阵子", "我以前",
        "我们以前", "我从前",
        "我当年",
    ]

    /// 改了三遍引言, 用回了原来那个: what was done to something; 删了第二节 may be told to do.
    private static func hasDone(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let last = words.last(where: { !tokens[$0].closes }) else { return false }
        for place in words where place < last {
            let token = tokens[place]
            if token.concepts.intersects(valued) || token.isQuote || token.has(.coverb) { return false }
            guard token.isWide, token.has(.verb) else { continue }
            // 了 may be a part of the verb's token: 写了.
            let end = token.range.upperBound
            let isPast = text.folded[end - 1] == 0x4E86
            guard isPast || end < text.folded.count && text.folded[end] == 0x4E86 else { continue }
            if end + (isPast ? 0 : 1) < tokens[last].range.upperBound,
                !text.folded[token.range].contains(where: removing.contains)
            {
                return true
            }
        }
        return false
    }

    /// 删去掉砍撤
    private static let removing: Set<UInt32> = [0x5220, 0x53BB, 0x6389, 0x780D, 0x64A4]

    /// 大家都在改标题: what goes on.
    private static func isDoing(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        words.dropFirst().contains { place in
            let start = tokens[place].range.lowerBound
            return tokens[place].isWide && tokens[place].has(.verb) && start > 1
                && text.folded[start - 1] == 0x5728
                && [0x90FD, 0x4E5F, 0x76F4, 0x603B, 0x8001].contains(text.folded[start - 2])
        }
    }

    /// 标题换来换去, 与其加表格不如加图, 列得再细也没用: what is done or might be done, and does not help.
    private static func concedes(_ tokens: [Token], _ said: String, words: [Int]) -> Bool {
        guard let first = words.first, tokens[first].isWide else { return false }
        let scalars = Array(said.unicodeScalars)
        let goesToAndFro = scalars.indices.dropLast(3).contains {
            scalars[$0 + 1] == "来" && scalars[$0 + 3] == "去" && scalars[$0] == scalars[$0 + 2]
        }
        if goesToAndFro { return true }
        // 改标题改到半夜
        if tokens[first].has(.verb), tokens[first].range.count == 1, let verb = said.first,
            said.dropFirst().contains("\(verb)到"), !words.contains(where: { tokens[$0].has(.wordUnit) })
        {
            return true
        }
        if said.hasPrefix("与其") { return true }
        // 刚才那次重写比我预想的好
        if ["比我预", "比我想", "比我以为", "比之前的", "比原来的"].contains(where: said.contains),
            !words.contains(where: { tokens[$0].has(.coverb) })
        {
            return true
        }
        // 关键词这回选得准
        if ["选得", "起得", "挑得", "定得", "配得"].contains(where: said.contains), !said.hasSuffix("点"),
            !said.hasSuffix("些")
        {
            return true
        }
        guard let again = said.firstIndex(of: "再") else { return false }
        return ["也没", "也不", "也是", "也白", "也行", "也就"].contains(where: said[again...].contains)
    }

    /// 写引言最费脑子
    private static func judgesTask(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let first = words.first, tokens[first].isWide, tokens[first].has(.verb), let last = words.last,
            let part = words.dropFirst().first(where: { tokens[$0].concepts.intersects(parts) }), part < last
        else { return false }
        let rest = text.folded(from: tokens[part].range.upperBound, to: tokens[last].range.upperBound)
        // 写元描述比给牛接生还累
        if rest.hasPrefix("比"), ["还", "更", "都", "难", "累"].contains(where: rest.dropFirst(2).contains) {
            return true
        }
        return ["对我", "一直", "总是", "是我", "最", "真", "太", "挺", "特别", "好难", "好累", "可真"].contains(
            where: rest.hasPrefix)
            && !["最好", "最后", "最多", "最少", "最新", "最终", "真实", "太阳"].contains(where: rest.hasPrefix)
    }

    /// 越改越糊涂
    private static func growsWithDoing(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let first = words.first, let last = words.last else { return false }
        let said = text.scalars(from: tokens[first].range.lowerBound, to: tokens[last].range.upperBound)
        return said.indices.dropLast(2).contains {
            said[$0] == 0x8D8A && said[$0 + 2] == 0x8D8A && doing.contains(said[$0 + 1])
        }
    }

    /// 改写看读
    private static let doing: Set<UInt32> = [0x6539, 0x5199, 0x770B, 0x8BFB]

    /// "Our competitors **always** open with a statistic", "a rival **just** published 30 FAQs".
    private static func doesHabitually(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let opener = words.first, !tokens[opener].isWide, !tokens[opener].has(.verb) else {
            return false
        }
        return words.dropFirst().contains { place in
            habits.contains(text.folded(tokens[place].range)) && place != words.last
                && (tokens[place - 1].isUnknown || tokens[place - 1].has(.pronoun))
                && words.prefix { $0 < place }.allSatisfy {
                    tokens[$0].isUnknown
                        || tokens[$0].concepts.intersects([.the, .own, .pronoun, .filler, .last])
                }
        }
    }

    private static let habits: Set<String> = [
        "always", "often", "usually", "never", "rarely", "sometimes", "just", "keep", "keeps", "kept", "only",
    ]

    /// "Writing the conclusion **is** always the hardest part", "the rule **was to** cut the intro".
    private static func judgesDoing(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        let wasTo = words.dropFirst().contains {
            text.folded(tokens[$0].range) == "was" && $0 + 1 < tokens.count
                && text.folded(tokens[$0 + 1].range) == "to"
        }
        if wasTo { return true }
        guard let opener = words.first, tokens[opener].has(.verb),
            text.folded(tokens[opener].range).prefix(while: { $0 != " " }).hasSuffix("ing")
        else { return false }
        return words.dropFirst(2).contains {
            ["is", "was", "isn't", "wasn't", "takes", "feels", "seems"].contains(
                text.folded(tokens[$0].range))
        }
    }

    /// 那篇关于房贷的爆款文章: another article than this one, with which nothing is to be done.
    private static func pointsElsewhere(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let first = words.first, begins(text, at: tokens[first], with: ["那篇", "那期", "那本", "那条"])
        else { return false }
        return words.contains { tokens[$0].has(.about) }
            && !words.contains { tokens[$0].concepts.intersects(demanding) }
    }

    /// 光常见问题就有四十来个: how many there are.
    private static func counts(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard
            let number = words.dropFirst().first(where: { place in
                let start = tokens[place].range.lowerBound
                return tokens[place].isNumber && start > 1
                    && ["就有", "只有", "才有", "已有", "一共", "总共"].contains(text.folded(from: start - 2, to: start))
            })
        else { return false }
        return !words.contains { $0 < number && tokens[$0].concepts.intersects(demanding) }
    }

    private static let demanding: ConceptSet = [.verb, .coverb, .want, .permission]
    static let valued: ConceptSet = [.colon, .copula, .becomes, .about, .named]

    /// 第二节其实写得更生动: what the speaker makes of it, where nothing is demanded behind it.
    private static func takesStance(_ tokens: [Token], words: [Int]) -> Bool {
        guard let stance = words.first(where: { tokens[$0].has(.stance) }),
            !tokens[..<stance].contains(where: { $0.concepts.intersects(valued) || $0.isQuote }),
            let next = words.first(where: { $0 > stance && !isPreamble(tokens[$0]) })
        else { return false }
        return !words.contains { $0 >= next && tokens[$0].concepts.intersects([.coverb, .permission]) }
            && !tokens[next].concepts.intersects(demanding)
    }

    /// 之前那版引言更有感染力: how an earlier version was, where nothing is done with it.
    private static func comparesVersions(_ tokens: [Token], _ text: FoldedText, words: [Int]) -> Bool {
        guard let first = words.first, begins(text, at: tokens[first], with: earlierVersions) else {
            return false
        }
        return !words.contains {
            tokens[$0].concepts.intersects(demanding) || tokens[$0].concepts.intersects(valued)
        }
    }

    private static let earlierVersions = [
        "之前那", "之前的", "之前写", "上一版", "上一稿", "上个版本", "上次那", "上次的", "上次写", "原来那", "原来的", "原先", "旧版", "老版本", "原版",
        "以前那", "以前的", "初版", "第一版", "第一稿",
    ]

    private static func begins(_ text: FoldedText, at token: Token, with openings: [String]) -> Bool {
        let start = token.range.lowerBound
        let said = text.folded(from: start, to: min(start + 4, text.folded.count))
        return openings.contains(where: said.hasPrefix)
    }
}
