import Article

/// Names of sessions, models and headings, which hold any words.
extension Clause {
    /// Takes the name of a session after a verb: "save **as crm-guide**", "open **the session X**", 把**X**打开.
    ///
    /// - Parameter strict: whether a name needs a word such as "as" or "called" before it.
    public mutating func takeSessionName<Meaning: Hashable & Sendable>(
        after verb: Meaning, noun: Meaning, strict: Bool
    ) -> String? {
        if let quotation = takeQuotation() {
            takeSmall(noun: noun)
            return quotation
        }
        // 把X打开: the name stands before the verb.
        if let coverb = tokens.firstIndex(where: {
            $0.has(.coverb) && ["把", "将", "请把", "请将"].contains(text.folded($0.range))
        }),
            let verb = tokens.indices.first(where: { $0 > coverb && used[$0] }), verb > coverb + 1
        {
            var start = coverb + 1
            while start < verb,
                isSense(noun, at: start)
                    || tokens[start].concepts.intersects([.this, .it, .article, .particle])
            {
                take(start)
                start += 1
            }
            if start < verb {
                // 把会话旧草稿删掉: the noun stood before the name.
                let end = start > coverb + 1 ? verb : trimmingNoun(noun, from: start, to: verb)
                return takeText(from: start, to: end)
            }
        }
        // 建个名为短视频版的分支
        if let tie = tokens.indices.first(where: { !used[$0] && tokens[$0].has(.named) && tokens[$0].isWide }
        ),
            let close = tokens.lastIndex(where: { $0.has(.particle) }), close > tie + 1,
            tokens[(close + 1)...].allSatisfy({ !$0.isUnknown }),
            tokens[(close + 1)...].indices.contains(where: { used[$0] || isSense(noun, at: $0) })
        {
            take(tie)
            // 新建一个叫双十一版的分支
            for place in 0..<tie where tokens[place].has(.verb) || tokens[place].number == 1 { take(place) }
            take(close..<tokens.count)
            return takeText(from: tie + 1, to: close)
        }
        var start = 0
        while start < tokens.count, !used[start] || hasLaterUsed(after: start, strict: strict) { start += 1 }
        while start < tokens.count, used[start] { start += 1 }
        var isNamed = isUsedVerbNaming(before: start)
        while start < tokens.count {
            let token = tokens[start]
            if isNamed, !token.isMark, !isNamedLater(start, noun: noun) { break }
            if text.folded(token.range) == "under", start + 1 < tokens.count {
                isNamed = true
            } else if token.isMark, !token.concepts.isEmpty || text.folded[token.range.lowerBound] == 0x3D {
                isNamed = token.has(.colon) || isNamed
            } else if token.has(.named) || token.has(.becomes) || (token.has(.to) && !token.isUnknown)
                || token.has(.copula)
            {
                isNamed = true
            } else if Self.isNameNoun(text.folded(token.range)), start + 1 < tokens.count {
                isNamed = true
            } else if !isNamed, token.closes, token.isWide {
                // 重放一下这个会话
            } else if beginsWord(start)
                || !(isSense(noun, at: start)
                    || token.concepts.intersects([
                        .the, .own, .it, .this, .article, .everything, .all, .on, .inside, .coverb, .measure,
                    ]) || (token.isNumber && token.number == 1))
                || token.isName
            {
                break
            }
            take(start)
            start += 1
        }
        guard start < tokens.count, isNamed || !strict || isUsedVerbNaming(before: start),
            start > 0 && tokens[start - 1].concepts.intersects([.named, .becomes, .colon])
                || !narrates(start..<tokens.count)
        else { return nil }
        if !tokens[start...].contains(where: { $0.saysSomething || $0.has(.filler) && isNamed }) {
            return nil
        }
        var end = tokens.count
        // 删除会话旧草稿: the noun stood before the name.
        if !isNamed, end - 1 > start, isSense(noun, at: end - 1), start == 0 || !isSense(noun, at: start - 1)
        {
            end -= 1
            take(end)
            // 年终稿那个会话
            while end - 1 > start, tokens[end - 1].isWide,
                tokens[end - 1].has(.this) || tokens[end - 1].has(.former) || tokens[end - 1].has(.particle)
            {
                end -= 1
                take(end)
            }
        }
        // "Open rome-notes for me", "play rome-notes back".
        while end - 1 > start,
            tokens[end - 1].has(.polite) && !tokens[end - 1].isWide
                || tokens[end - 1].has(.filler) && !isNamed && !tokens[end - 1].isWide
        {
            end -= 1
            take(end)
        }
        return takeText(from: start, to: end)
    }

    /// Whether small words lead up to a tie behind which the name stands: "save **it as a session** called X".
    private func isNamedLater<Meaning: Hashable & Sendable>(_ start: Int, noun: Meaning) -> Bool {
        for place in start..<min(start + 4, tokens.count) {
            if tokens[place].isQuote { return place > start }
            if Self.isNameNoun(text.folded(tokens[place].range)) {
                return place + 1 < tokens.count
            }
            if tokens[place].concepts.intersects([.named, .becomes]), place + 1 < tokens.count,
                place > start || !beginsWord(place)
            {
                return true
            }
            guard tokens[place].concepts.intersects([.the, .own, .measure]) || isSense(noun, at: place)
            else { return false }
        }
        return false
    }

    /// Whether a word that was taken comes later, so that the verb is not yet passed.
    private func hasLaterUsed(after place: Int, strict: Bool) -> Bool {
        strict
            && tokens.indices.contains { $0 > place && used[$0] && tokens[$0].has(.verb) && $0 - place < 3 }
    }

    private static func isNameNoun(_ word: String) -> Bool { ["name", "名字", "名称"].contains(word) }

    private func isUsedVerbNaming(before place: Int) -> Bool {
        guard place > 0 else { return false }
        let word = text.folded(tokens[place - 1].range)
        return word.hasSuffix("as") || word.hasSuffix("为") || word.hasSuffix("成") || word.hasSuffix("under")
    }

    private mutating func takeSmall<Meaning: Hashable & Sendable>(noun: Meaning) {
        _ = take(noun)
        for place in tokens.indices
        where isFree(place)
            && Self.isNameNoun(text.folded(tokens[place].range))
            || isFree(place)
                && tokens[place].concepts.intersects([
                    .named, .becomes, .to, .copula, .article, .it, .this, .on, .measure, .inside,
                ])
        { take(place) }
        takeOneMeasure()
    }

    private mutating func trimmingNoun<Meaning: Hashable & Sendable>(
        _ noun: Meaning, from start: Int, to end: Int
    ) -> Int {
        var last = end
        while last > start + 1,
            isSense(noun, at: last - 1) || tokens[last - 1].concepts.intersects([.particle])
                || (tokens[last - 1].has(.former) || tokens[last - 1].has(.this))
        {
            last -= 1
            take(last)
        }
        return last
    }

    func isSense<Meaning: Hashable & Sendable>(_ meaning: Meaning, at place: Int) -> Bool {
        tokens[place].senses.contains { $0(as: Meaning.self) == meaning }
    }

    /// Takes what may be saved or played without being named: "it", "this", "the article".
    public mutating func takeSaved() {
        for concept in [Concept.it, .this, .article, .everything, .all, .change, .own, .those] {
            take(concept: concept)
        }
        for place in tokens.indices
        where isFree(place)
            && ["session", "work", "progress", "会话", "进度", "changes", "工作", "project", "draft", "成果"]
                .contains(text.folded(tokens[place].range))
        { take(place) }
    }

    /// Whether the clause names a session by a noun, a hyphenated name or a quotation.
    public func namesSession<Meaning: Hashable & Sendable>(_ noun: Meaning) -> Bool {
        if namesPart(beyondTitles: true) { return false }
        let sessions: Set<String> = [
            "session", "sessions", "会话", "project", "file", "saved", "项目", "文件", "对话", "工程", "文稿", "文档", "草稿",
            "稿子", "document",
        ]
        return tokens.indices.contains { place in
            let word = text.folded(tokens[place].range)
            return sessions.contains(word) || word.contains("-") || tokens[place].isName
                || word.hasSuffix(" session")
        } || has(noun) && tokens.contains { $0.isUnknown || $0.isQuote }
    }

    /// Whether the whole session is what is named: "name **this session** X", 把**这个会话**命名为X.
    public var namesWholeSession: Bool {
        let sessions: Set<String> = ["session", "project", "file", "会话", "项目", "对话", "工程", "文件"]
        return tokens.indices.contains { place in
            guard !tokens[place].isQuote, sessions.contains(text.folded(tokens[place].range)) else {
                return false
            }
            guard place > 0 else { return false }
            return tokens[place - 1].concepts.intersects([.this, .it, .the, .own, .measure])
                || ["call this", "name this", "rename this"].contains(text.folded(tokens[place - 1].range))
        }
    }

    /// Whether the words from a place on only say which of the sections: "the last section", "first".
    public func isPlaceInOrder(from start: Int) -> Bool {
        let rest = tokens[min(start, tokens.count)...].filter {
            !$0.isMark && !$0.has(.the) && !$0.closes && !$0.has(.use) && !$0.has(.copula)
        }
        // "Go with title #7"
        if rest.count == 1, rest[0].isNumber,
            tokens[start...].first.map({ text.folded($0.range) == "#" }) == true
        {
            return true
        }
        guard let first = rest.first, first.isNumber && first.isOrdinal || first.has(.last) else {
            return false
        }
        return rest.dropFirst().allSatisfy {
            $0.has(.pronounOne) || $0.has(.section) || $0.has(.measure) || $0.has(.place)
        }
    }

    /// Whether a file with an extension of a text is named.
    public var hasFileName: Bool {
        tokens.contains { token in
            guard token.isName else { return false }
            let name = text.folded(token.range)
            return [".md", ".html", ".htm", ".json", ".txt", ".docx", ".markdown"].contains {
                name.hasSuffix($0)
            }
        }
    }

    /// Takes the name of a model: the word that is in no vocabulary or holds digits.
    public mutating func takeModelName(after noun: Int) -> String? {
        if let path = takePath() ?? takeQuotation() { return path }
        guard
            let first = tokens.indices.first(where: {
                isFree($0) && (tokens[$0].isUnknown && !tokens[$0].isHan || isWithDigits($0))
            })
        else { return nil }
        var last = first
        while last + 1 < tokens.count, tokens[last + 1].range.lowerBound == tokens[last].range.upperBound,
            !tokens[last + 1].isWide, !tokens[last + 1].has(.comma),
            !tokens[last + 1].has(.stop) || last + 2 < tokens.count
        {
            last += 1
        }
        return takeText(from: first, to: last + 1)
    }

    private func isWithDigits(_ place: Int) -> Bool {
        let word = text.folded[tokens[place].range]
        return word.contains(where: ScalarClass.isDigit) && word.contains(where: ScalarClass.isLetter)
    }
}
