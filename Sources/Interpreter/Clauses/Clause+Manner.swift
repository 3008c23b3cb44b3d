import Article

/// Instructions, and the small words around a quality.
extension Clause {
    /// Takes words that only carry a quality or a place: "in a … tone", 写得, "make it".
    public mutating func takeManners() {
        let words: Set<String> = [
            "tone", "style", "voice", "way", "register", "sound", "read", "language", "manner", "fashion",
            "wording", "feel", "look", "sounding", "write", "语气", "风格",
            "口吻", "文风", "语调", "措辞", "写得", "说得", "写", "讲得", "语言", "弄得", "改得", "方式", "篇幅", "说", "文字", "显得",
            "变得", "要", "搞得", "处理得", "读起来", "听起来",
            "改成", "做得", "更", "对", "让", "all", "way", "全文", "内容", "使", "令", "调", "to", "for", "in", "be", "目标",
            "of", "make", "give", "set", "at", "should", "than", "it", "ok", "so", "that", "so that", "it is",
            "it's", "is",
            "sounds", "reads",
        ]
        for place in tokens.indices
        where isFree(place)
            && !mentions.contains(where: {
                $0.range.contains(place) && !$0.targets.contains(.it) && !$0.targets.contains(.article)
            })
        {
            let token = tokens[place]
            if words.contains(text.folded(token.range))
                || token.concepts.intersects([
                    .becomes, .to, .inside, .change, .make, .write, .use, .with, .more, .want, .opinion,
                ]) && !token.has(.it) || token.isGerund && token.has(.verb)
                || token.isNumber && token.number == 1 && token.has(.pronounOne)
                || ["写的", "sound"].contains(text.folded(token.range))
            {
                take(place)
            }
        }
    }

    /// Whether nothing that says something is left behind a verb; what is small is taken.
    public mutating func takeUntaken(after verb: Int) -> Bool { unread == 0 }

    /// Takes all that follows what was taken so far as an instruction, connecting word included.
    public mutating func takeInstruction(after verb: Int) -> String? {
        // The last word taken without a gap after the verb or the target.
        let taken = tokens.indices.filter { used[$0] }
        guard let last = taken.last else { return nil }
        var start = last + 1
        while start < tokens.count,
            tokens[start].isMark && !tokens[start].isQuote
                || tokens[start].has(.closing) && !tokens[start].isUnknown
                || tokens[start].has(.polite) && !tokens[start].has(.make) && !tokens[start].isWide
                || ["一遍", "一次"].contains(text.folded(tokens[start].range))
        {
            take(start)
            start += 1
        }
        guard start < tokens.count else { return nil }
        let range = start..<tokens.count
        let said = said(range, keepingQuotes: true)
        take(range)
        isOpen = true
        return said.isEmpty ? nil : said
    }

    /// Takes the words before a verb that say how it is to be done: **按时间顺序**改写.
    public mutating func takeManner(before verb: Int) -> String? {
        let ties: Set<String> = ["用", "以", "按", "按照", "根据", "依照", "参照"]
        guard
            let start = tokens[..<verb].indices.first(where: { ties.contains(text.folded(tokens[$0].range)) }
            ),
            start + 1 < verb, (start..<verb).allSatisfy({ !used[$0] && !tokens[$0].isMark })
        else { return nil }
        take(start..<verb)
        // 用小学生能懂的话: no particle closes what a verb follows.
        return Wording.trimmed(text.said(tokens[start..<verb]))
    }

    /// Takes all that follows what was taken, where it can describe: "funnier", "more vivid", "sound like a story".
    public mutating func takeQuality() -> String? {
        guard let last = tokens.indices.last(where: { used[$0] }), last + 1 < tokens.count else { return nil }
        let rest = tokens[(last + 1)...].filter { !$0.isMark && !$0.closes && !$0.has(.polite) }
        guard let first = rest.first,
            !rest.contains(where: { $0.isNumber || $0.isQuote || $0.has(.negation) || $0.has(.wordUnit) }),
            first.isUnknown || ["sound", "read", "feel", "look"].contains(text.folded(first.range))
                || first.has(.degree) || first.has(.less) || first.has(.opinion) || first.has(.praise),
            rest.contains(where: { $0.isUnknown || $0.has(.praise) })
        else { return nil }
        return takeText(last + 1..<tokens.count)
    }

    /// Takes 更生动, 再有趣一点: what is compared.
    ///
    /// - Parameter strict: Whether 再, which may order clauses too, compares nothing.
    public mutating func takeComparison(strict: Bool = false) -> String? {
        guard
            let start = tokens.indices.first(where: {
                isFree($0)
                    && (["更", "更加", "更为"] + (strict ? [] : ["再"])).contains(text.folded(tokens[$0].range))
            }), start + 1 < tokens.count
        else { return nil }
        return takeText(start..<tokens.count)
    }

    /// What was said, with quotation marks where they are part of an instruction.
    private func said(_ range: Range<Int>, keepingQuotes: Bool) -> String {
        guard let first = range.first else { return "" }
        var end = range.upperBound
        while end > range.lowerBound + 1,
            tokens[end - 1].closes || tokens[end - 1].isMark && !tokens[end - 1].isQuote
        { end -= 1 }
        return Wording.trimmed(text.said(tokens[first..<end]))
    }
}
