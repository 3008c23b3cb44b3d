/// What pieces look like that tell something, or go on telling it.
extension Conjoiner {
    func tells(_ tokens: [Token]) -> Bool {
        Mood(of: tokens, in: text, endsAsQuestion: false) == .remark
    }

    /// Whether words begin as a demand does: with a verb, 把 or a courtesy.
    ///
    /// - Parameter atOnce: Whether no small word may stand before that.
    func demands(_ tokens: [Token], atOnce: Bool) -> Bool {
        for token in tokens where !token.isMark {
            // 最后才写引言, 只看标题
            if token.isWide, ["才", "只"].contains(text.folded(token.range)) { return false }
            if token.concepts.intersects([.verb, .coverb, .want]) { return true }
            if token.has(.polite), !token.has(.filler), token.range.count > 1 { return true }
            if atOnce || !Mood.isPreamble(token) { return false }
        }
        return false
    }

    func refuses(_ tokens: [Token]) -> Bool {
        Mood(of: tokens, in: text, endsAsQuestion: false) == .refusal
    }

    /// 写引言**跟写代码注释一样**, 给渔民写的文章**和给游客写的文章是两码事**
    func comparesDoing(_ piece: Piece) -> Bool {
        guard piece.connective.count == 1, piece.connective[0].isWide, !piece.connective[0].isMark,
            let first = piece.tokens.first, first.isWide, first.has(.verb), let last = piece.tokens.last
        else { return false }
        let end = text.folded(
            from: max(first.range.upperBound, last.range.upperBound - 4), to: last.range.upperBound)
        return ["一样", "差不多", "没区别", "没两样", "两码事", "两回事"].contains(where: end.contains)
            && parts.last?.tokens.first.map { text.folded($0.range) == text.folded(first.range) } ?? false
    }

    /// 写完三千字，**手都麻了**; 统计数据要是编的，**读者看得出来**
    func tellsWhatComesOfIt(_ piece: Piece) -> Bool {
        guard let part = parts.last, part.pieces < 3, let first = part.tokens.first, first.isWide,
            let last = part.tokens.last, piece.connective.contains(where: \.isMark)
        else { return false }
        let start = first.range.lowerBound
        let said = text.folded(from: start + 1, to: last.range.upperBound)
        // 今天写到第四节，外面下起了大雨
        if ["要是", "写到第", "改到第", "看到第", "读到第"].contains(where: said.contains) { return true }
        return first.has(.verb) && piece.tokens.contains(where: \.isUnknown)
            && text.folded(from: start, to: min(start + 2, text.folded.count)).hasSuffix("完")
    }

    /// Whether words that 是 and 的 hold together were parted: 那篇是先写结论再写引言的.
    func isCleft(_ tokens: [Token], _ rest: [Token]) -> Bool {
        guard let last = rest.last(where: { !$0.isMark }) else { return false }
        return text.folded(last.range) == "的" && tokens.contains { text.folded($0.range) == "是" }
    }

    /// "…, **then** cut it again": what came next.
    func isNarrated(_ piece: Piece) -> Bool {
        piece.connective.contains { $0.has(.then) && !$0.isMark }
            && !piece.connective.contains { $0.has(.stop) }
    }

    /// "The description is punchy, **I'm impressed**"
    func saysWhatItIsLike(_ piece: Piece) -> Bool {
        guard let before = parts.last?.reading, isSetting(before), before.isOpen,
            let first = piece.tokens.first,
            first.has(.pronoun), !first.isWide, piece.connective.allSatisfy({ $0.has(.comma) }),
            !piece.connective.isEmpty, let tokens = parts.last?.tokens, !followsColon(tokens)
        else { return false }
        return text.folded(first.range).hasPrefix("i")
    }

    /// "…, **said** nobody ever"
    func quotesSomebody(_ piece: Piece) -> Bool {
        guard piece.connective.contains(where: \.isMark), let first = piece.tokens.first else { return false }
        return text.folded(first.range) == "said" && piece.tokens.count > 1
    }

    /// 退休以后写博客，**最头疼的就是起标题**
    func sumsUp(_ piece: Piece) -> Bool {
        guard let first = piece.tokens.first, first.isWide, let last = piece.tokens.last else { return false }
        let said = text.folded(from: first.range.lowerBound, to: last.range.upperBound)
        return said.hasPrefix("最") && ["的就是", "的是", "的还是"].contains(where: said.contains)
    }

    /// 大纲**列得**再细也没用
    func endsInComplement(_ tokens: [Token]) -> Bool {
        guard let last = tokens.last, last.isWide else { return false }
        return text.folded[last.range.upperBound - 1] == 0x5F97
    }

    /// 隔壁组那篇的语气特别正式，**读着像判决书**: more is said behind words that only name something.
    func goesOnTelling(_ piece: Piece) -> Bool {
        guard parts.count == 1, let last = parts.first, let before = last.reading,
            !before.hasVerb || onlyDescribes(last.tokens), last.pieces < 3, !followsColon(last.tokens),
            piece.connective.contains(where: \.isMark)
        else { return false }
        if saysWhatIDid(piece) { return true }
        guard last.tokens.contains(where: \.isHan), piece.tokens.contains(where: \.isHan),
            !judges(piece.tokens), !isAmount(piece.tokens), !isName(piece)
        else { return false }
        return reading(last.tokens + piece.connective + piece.tokens)?.isWhole != true
    }

    /// **刚才改短的**引言，我很喜欢
    private func onlyDescribes(_ tokens: [Token]) -> Bool {
        tokens.indices.allSatisfy { !tokens[$0].has(.verb) || Mood.describes(tokens, at: $0) }
    }

    /// 三千字的终极指南，**我一个都没读完过**
    private func saysWhatIDid(_ piece: Piece) -> Bool {
        guard let first = piece.tokens.first, ["我", "我们"].contains(text.folded(first.range)) else {
            return false
        }
        return !piece.tokens.contains { $0.concepts.intersects([.want, .coverb]) }
    }

    /// 编辑部的小王**习惯**先写结论: what follows without a mark is what somebody does always.
    func leadsUpToHabit(_ tokens: [Token]) -> Bool {
        guard let first = tokens.first, let last = tokens.last, first.isWide, !first.has(.verb) else {
            return false
        }
        let end = text.folded(
            from: max(first.range.lowerBound, last.range.upperBound - 3), to: last.range.upperBound)
        return ["习惯", "喜欢", "从来", "都是", "总是", "一般", "一般都", "向来", "往往", "通常", "主张", "坚持"].contains(
            where: end.hasSuffix)
    }

    /// 读者都是本地人, "my readers are on slow connections"
    func tellsOfAll(_ tokens: [Token]) -> Bool {
        if let first = tokens.first, !first.isWide {
            let said = opening(of: tokens)
            if ["my readers", "our readers", "my audience", "our audience"].contains(where: said.hasPrefix) {
                return true
            }
        }
        return tokens.contains { token in
            let start = token.range.lowerBound
            return token.isWide && token.has(.copula) && start > 0
                && [0x90FD, 0x5168].contains(text.folded[start - 1])
        }
    }

    /// The first two words.
    private func opening(of tokens: [Token]) -> String {
        guard let first = tokens.first, let second = tokens.prefix(2).last else { return "" }
        return text.folded(from: first.range.lowerBound, to: second.range.upperBound)
    }

    /// Whether words tell what somebody is going to do: "I'll want to export it".
    func isIntended(_ tokens: [Token]) -> Bool {
        guard let first = tokens.first else { return false }
        if first.has(.future) || first.has(.pronoun) { return true }
        // 别新建文章，我还要写这篇
        let said = opening(of: tokens)
        return said.hasPrefix("我还") || said.hasPrefix("我们还")
    }

    /// Whether words say what is wrong with something: 太长了, 没说服力, 还没写.
    func judges(_ tokens: [Token]) -> Bool {
        tokens.contains {
            $0.has(.opinion)
                || $0.isWide && $0.has(.negation)
                    && ["没", "没有", "还没", "还没有", "不够"].contains(text.folded($0.range))
        }
    }
}
