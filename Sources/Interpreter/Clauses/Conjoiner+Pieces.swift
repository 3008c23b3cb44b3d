/// What pieces look like to one another.
extension Conjoiner {
    /// Whether a command that could take an instruction has said all it wants.
    func isDone(_ reading: Reading) -> Bool {
        guard let command = reading.commands.last as? any AwaitingText else { return false }
        return !command.awaitsText && !reading.isOpen && reading.isWhole
    }

    /// Whether a command waits for text that may follow: 重写第四节.
    func isWaiting(_ reading: Reading) -> Bool {
        (reading.commands.last as? any AwaitingText)?.awaitsText ?? false
    }

    /// The words of the one part that a remark is about.
    func subject(of tokens: [Token]) -> [Token]? {
        let mentions = MentionParser(text: text, tokens: tokens).mentions()
        guard let first = mentions.first else { return nil }
        return Array(tokens[first.range])
    }

    /// Whether words say with what a text begins or ends: 用一组数据开头, 开头用一个故事.
    func saysHowToBegin(_ tokens: [Token]) -> Bool {
        if MentionParser(text: text, tokens: tokens).saysHowPartBegins(at: 0) { return true }
        guard let opener = tokens.first, let last = tokens.last(where: { !$0.isMark && !$0.closes }) else {
            return false
        }
        return opener.isWide && opener.has(.use) && last.isWide
            && last.concepts.intersects([.start, .end, .intro])
    }

    /// Whether words are the name of a value, a colon and the value.
    func followsColon(_ tokens: [Token]) -> Bool {
        tokens.indices.prefix(6).contains {
            tokens[$0].has(.colon) && ClauseSplitter.namesValue(tokens, at: $0)
        }
    }

    /// Whether words name a part that is not the whole article.
    func namesSmallPart(_ tokens: [Token]) -> Bool {
        MentionParser(text: text, tokens: tokens).mentions().contains { mention in
            mention.targets.contains { ![.article, .it, .titles, .outline].contains($0) }
        }
    }

    /// Whether a reading decides something by its name.
    func isSetting(_ reading: Reading) -> Bool { reading.commands[0] is any FittingText }

    func isSame(_ one: any Command, _ other: any Command) -> Bool {
        func equals<C: Command>(_ one: C) -> Bool { (other as? C) == one }
        return equals(one)
    }

    /// Whether words only say on what something depends: "if it gets too long", 万一太长.
    func isCondition(_ tokens: [Token]) -> Bool {
        guard let opener = tokens.first(where: { !Mood.isPreamble($0) }), opener.has(.condition) else {
            return false
        }
        return ["if", "unless", "in case", "suppose", "如果", "要是", "假如", "假设", "万一", "除非", "等", "等到"]
            .contains(text.folded(opener.range))
    }

    /// Whether a language is named: 写一篇文章，用英文.
    func namesLanguage(_ tokens: [Token]) -> Bool {
        tokens.contains { $0.senses.contains(where: \.isLanguage) }
    }

    /// Whether a piece only says what something is to be called, or is about: 叫“常见坑”, 标题叫“常见坑”, 围绕售后.
    func isName(_ piece: Piece) -> Bool {
        guard piece.connective.allSatisfy(\.isMark), let first = piece.tokens.first else { return false }
        if first.has(.named) || first.has(.about) || first.has(.on) && piece.tokens.count > 1 { return true }
        // 想三个标题，写空气净化器
        if first.isWide, first.has(.write), piece.tokens.count > 1 {
            return !piece.tokens[1...].contains {
                $0.isHead || $0.isNumber || $0.concepts.intersects(Mood.parts)
            }
        }
        return first.has(.title) && piece.tokens.count > 1
            && piece.tokens[1].concepts.intersects([.named, .copula])
    }

    /// Whether words only say where something goes: 放在第五节后面, "right after section 2".
    func saysWhere(_ tokens: [Token]) -> Bool {
        let mentions = MentionParser(text: text, tokens: tokens).mentions()
        guard mentions.count == 1, mentions[0].role != .object else { return false }
        return tokens.indices.allSatisfy {
            mentions[0].whole.contains($0) || !tokens[$0].saysSomething
                || tokens[$0].concepts.intersects([.put, .to, .inside, .it, .place, .want])
        }
    }

    /// Whether a piece only names a part.
    func isBarePart(_ piece: Piece) -> Bool {
        let mentions = MentionParser(text: text, tokens: piece.tokens).mentions()
        return mentions.count == 1
            && piece.tokens.indices.allSatisfy {
                mentions[0].whole.contains($0) || !piece.tokens[$0].saysSomething
            }
    }

    /// Whether the tie of a piece joins words of one kind: 和, 、, "and"; 并且 and a Chinese comma join clauses.
    func isList(_ piece: Piece) -> Bool {
        piece.connective.allSatisfy { tie in
            guard tie.isWide || tie.isMark else { return true }
            if tie.isMark { return tie.isEnumerating || !(piece.tokens.first?.isWide ?? false) }
            return ["和", "与", "跟", "以及", "还有", "及"].contains(text.folded(tie.range))
        }
    }

    func verb(of reading: Reading) -> String { type(of: reading.commands[0]).verb }

    /// Whether a piece goes on with a list of parts: it is but a part, a number behind a number, or a part with
    /// the quality for which the piece before waits.
    func goesOn(_ last: Part, with piece: Piece, _ alone: Reading?) -> Bool {
        guard let first = piece.tokens.first, let end = last.tokens.last else { return false }
        guard isList(piece) else { return false }
        if end.isNumber, first.isNumber, !first.isOrdinal, !end.isOrdinal { return true }
        let mentions = MentionParser(text: text, tokens: piece.tokens).mentions()
        guard mentions.count == 1, mentions[0].range.lowerBound <= 1 else { return false }
        if alone == nil { return isBarePart(piece) }
        return alone?.hasVerb == false
            && last.tokens.first { !Mood.isPreamble($0) }.map { $0.has(.make) && !$0.has(.write) } ?? false
    }

    /// Whether words only say how much or how many: "700 words", "four of them".
    func isAmount(_ tokens: [Token]) -> Bool {
        let tokens = tokens.drop(while: saysLength)
        return tokens.contains { $0.isNumber && !$0.isOrdinal }
            && tokens.allSatisfy {
                $0.isNumber || !$0.saysSomething
                    || $0.concepts.intersects([
                        .wordUnit, .of, .those, .title, .section, .all, .to, .with, .copula, .becomes,
                    ])
                    || $0.isWide && $0.has(.verb) && $0.senses.contains { $0.isLength }
            }
    }

    /// Whether a word is the name of a length.
    func saysLength(_ token: Token) -> Bool {
        token.isWide && ["字数", "篇幅", "长度", "总字数"].contains(text.folded(token.range))
    }

    /// 关于儿童牙刷，想五个标题: words that say the subject first.
    func opensWithTopic(_ tokens: [Token]) -> Bool {
        guard let opener = tokens.firstIndex(where: { !Mood.isPreamble($0) || $0.has(.topicStart) }) else {
            return false
        }
        if tokens[opener].concepts.intersects([.about, .topicStart]) { return true }
        // "For sourdough starters, …"
        return tokens[opener].has(.on) && opener + 1 < tokens.count
            && (tokens[opener + 1].isQuote || tokens[opener + 1].isUnknown)
    }

    /// Whether words say more than the name of a part would.
    func saysMore(_ tokens: [Token]) -> Bool {
        tokens.contains {
            $0.isUnknown || $0.isQuote || $0.has(.verb) && !$0.has(.coverb) || $0.has(.opinion)
                || $0.has(.auxiliary)
        }
    }

    /// Whether the mark that asks at the end of a piece is that of the polite question before it: 能不能给我十个标题，关于
    /// 露营的？
    func endsAskedClause(_ piece: Piece) -> Bool {
        guard let last = parts.last, last.reading != nil, piece.tokens.count > 1,
            piece.tokens.last.map({ $0.isMark && $0.has(.asking) }) ?? false,
            piece.connective.allSatisfy({ $0.isMark && !$0.has(.stop) })
        else { return false }
        return last.tokens.prefix(8).contains { $0.has(.permission) }
    }

    /// Whether a piece behind a mark that says something of its own ends as a question does.
    func endsAsking(_ piece: Piece) -> Bool {
        guard piece.connective.contains(where: \.isMark), !isAmount(piece.tokens),
            piece.tokens.contains(where: \.isUnknown),
            let last = piece.tokens.last(where: { !$0.isMark }), last.isWide
        else { return false }
        return last.has(.tag) || last.has(.asking)
    }

    func asks(_ tokens: some Collection<Token>) -> Bool {
        let tokens = Array(tokens)
        let ends = tokens.last.map { $0.isMark && $0.has(.asking) } ?? false
        return Mood(of: tokens, in: text, endsAsQuestion: ends) == .question
    }

    /// Whether a piece only asks to agree: "…, don't you think?".
    func isTag(_ piece: Piece) -> Bool {
        guard let last = piece.tokens.last, last.isMark, last.has(.asking),
            piece.connective.contains(where: \.isMark),
            let first = piece.tokens.first
        else { return false }
        return !first.isWide && (first.has(.negation) || first.has(.auxiliary))
    }
}
