/// A stretch of an utterance between two connectives.
struct Piece {
    /// What ties it to the piece before.
    enum Tie {
        case none
        /// "and", 和, a comma: may also join words of one clause.
        case loose
        /// "then", 然后, a semicolon: what follows is a clause of its own.
        case firm
    }

    var tie: Tie
    /// The words of the tie, which belong to the clause where it goes on.
    var connective: [Token]
    var tokens: [Token]

    /// This piece with the next, where this one begins with a verb and the next has none of its own.
    func joined(with next: Piece) -> Piece? {
        guard let verb = tokens.first(where: { !Mood.isPreamble($0) }), verb.has(.verb), verb.cues != .none,
            let opener = next.tokens.first, !opener.has(.verb)
        else { return nil }
        return Piece(tie: tie, connective: connective, tokens: tokens + next.connective + next.tokens)
    }
}

/// Cuts an utterance at its connectives; which cuts hold is for the readings to say.
struct ClauseSplitter {
    let tokens: [Token]
    /// Whether something is to be done already since the last mark, by the place of each token.
    private let followsVerb: [Bool]

    init(tokens: [Token]) {
        self.tokens = tokens
        // Told in one pass: a thousand 后 in a row would each look back over all the others.
        var hasVerb = false
        followsVerb = tokens.map { token in
            defer {
                if token.isMark {
                    hasVerb = false
                } else if token.has(.verb) && !token.has(.then) || token.isQuote {
                    hasVerb = true
                }
            }
            return hasVerb
        }
    }

    func pieces() -> [Piece] {
        var pieces: [Piece] = []
        var current: [Token] = []
        var connective: [Token] = []
        var tie = Piece.Tie.none
        for (place, token) in tokens.enumerated() {
            let found = self.tie(at: place)
            if found == .none {
                // "First undo two steps": it only counts the clauses.
                if current.isEmpty, token.isNumber, token.isOrdinal, token.has(.filler),
                    place + 1 < tokens.count,
                    tokens[place + 1].has(.verb) || tokens[place + 1].has(.comma)
                {
                    continue
                }
                current.append(token)
                continue
            }
            if !current.isEmpty {
                pieces.append(Piece(tie: tie, connective: connective, tokens: current))
                (current, connective, tie) = ([], [], .none)
            }
            connective.append(token)
            if tie != .firm { tie = found }
            // A mark that asks also ends the clause before it.
            if token.has(.asking), token.isMark, !pieces.isEmpty {
                pieces[pieces.count - 1].tokens.append(token)
            }
        }
        if !current.isEmpty { pieces.append(Piece(tie: tie, connective: connective, tokens: current)) }
        return pieces
    }

    private func tie(at place: Int) -> Piece.Tie {
        let token = tokens[place]
        if token.isMark, !(token.has(.and) && token.followsSpace) {
            if token.has(.stop) {
                // "sec. 2" and "no. 3" go on.
                if place > 0, token.range.count == 1, place + 1 < tokens.count, tokens[place + 1].isNumber,
                    tokens[place - 1].has(.section), tokens[place - 1].range.count == 3
                {
                    return .none
                }
                return .firm
            }
            // 第二、第四、第六节
            if token.isEnumerating, place > 0, tokens[place - 1].isNumber, place + 1 < tokens.count,
                tokens[place + 1].isNumber
            {
                return .none
            }
            // "Sections 2, 5"
            if token.has(.comma), place > 1, tokens[place - 1].isNumber, tokens[place - 2].has(.section),
                tokens[place - 2].isPlural, place + 1 < tokens.count, tokens[place + 1].isNumber
            {
                return .none
            }
            if token.has(.colon), Self.namesValue(tokens, at: place) { return .none }
            return token.has(.comma) || token.has(.colon) ? .loose : .none
        }
        if token.has(.then), token.has(.place), place > 0,
            tokens[place - 1].concepts.intersects([
                .section, .subsection, .intro, .conclusion, .faq, .it, .title, .question,
            ]) || tokens[place - 1].isNumber && place > 1 && tokens[place - 2].has(.section)
        {
            return .none
        }
        // 最后一节改叫下一步怎么走
        if token.has(.then), token.isWide, place > 0, !tokens[place - 1].isMark, place + 1 < tokens.count,
            tokens[place + 1].has(.asking), !tokens[place + 1].isMark
        {
            return .none
        }
        if isFinally(place) { return .firm }
        if partsClauses(place) { return .firm }
        // "，接着我要一份大纲": behind a mark it does not go on writing.
        if token.has(.then), token.has(.verb), token.isWide, !token.has(.more), place > 0,
            tokens[place - 1].isMark, place + 1 < tokens.count, !tokens[place + 1].isMark,
            !tokens[place + 1].has(.closing)
        {
            return .firm
        }
        // "A section on next steps", "where to go next": only behind a mark it orders what is to be done.
        if token.has(.then), !token.isWide, token.range.count == 4, !token.has(.filler), place > 0,
            !tokens[place - 1].isMark
        {
            return .none
        }
        if token.has(.then), !token.has(.verb) || place > 0 {
            // 再短一点, 再来三个: 再 is "more" at the beginning; "next" may be a place.
            if place == 0 {
                return token.has(.more) || token.has(.degree) || token.has(.verb) ? .none : .firm
            }
            if place + 1 < tokens.count, token.isChineseWord || !(tokens[place + 1].isMark) || true {
                if token.isWide, wantsAnother(place) { return .none }
                if token.has(.degree), !tokens[place - 1].isMark {
                    // In 第四节再缩短一点 nothing comes before 再.
                    return isDegree(place) || !followsVerb[place] ? .none : .firm
                }
                if token.has(.verb) || token.has(.filler) && !token.isChineseWord && place + 1 >= tokens.count
                {
                    return .none
                }
                return .firm
            }
            return .none
        }
        // 把第四节**也**展开: inside a clause it parts nothing.
        if token.isWide, token.has(.and), token.has(.filler), place > 0, !tokens[place - 1].isMark {
            return .none
        }
        // 跟旅行有关的标题
        if token.has(.and), token.has(.topicStart),
            tokens[(place + 1)...].prefix(8).contains(where: { $0.has(.topicEnd) })
        {
            return .none
        }
        return token.has(.and) && place > 0 ? .loose : .none
    }

    /// Whether a colon stands behind the mere name of what it gives: "topic: …", "seven titles, keyword: …".
    static func namesValue(_ tokens: [Token], at colon: Int) -> Bool {
        guard colon > 0 else { return false }
        let name = tokens[colon - 1]
        if name.isWide, name.concepts.intersects([.becomes, .named]) { return true }
        guard name.cues != .none, !name.has(.verb) else { return false }
        // 给这篇换个标题：《老房翻新避坑手册》
        if name.isWide, name.has(.title), colon + 1 < tokens.count, tokens[colon + 1].isQuote { return true }
        let before = tokens[..<(colon - 1)].last { !$0.concepts.intersects([.the, .own, .new]) }
        return before.map { $0.isMark || $0.concepts.intersects([.then, .and]) } ?? true
    }

    /// Whether 最后 means "finally", as in 合并第二、三节，最后检查SEO: no noun that could be the last follows.
    private func isFinally(_ place: Int) -> Bool {
        guard tokens[place].has(.last), tokens[place].isWide, place > 0, tokens[place - 1].isMark,
            place + 1 < tokens.count
        else { return false }
        let next = tokens[place + 1]
        if next.isMark || next.isNumber && !next.isOrdinal { return false }
        return next.has(.verb)
            || !next.concepts.intersects([
                .section, .faq, .former, .measure, .particle, .title, .question, .it,
            ])
    }

    /// Whether 后 says that one thing is done before the next, as in 保存后退出; what something is moved behind is a
    /// place: 移到第二节后.
    private func partsClauses(_ place: Int) -> Bool {
        guard tokens[place].isWide, tokens[place].has(.after), place > 0, place + 1 < tokens.count,
            tokens[place + 1].has(.verb) || tokens[place + 1].cues != .none && !tokens[place + 1].isNumber,
            followsVerb[place]
        else { return false }
        let clause =
            tokens[..<place].suffix(24).lastIndex { $0.isMark && !$0.isEnumerating }.map { $0 + 1 }
            ?? max(0, place - 24)
        let verb = tokens[clause..<place].last {
            $0.has(.verb) || $0.concepts.intersects([.to, .inside, .coverb])
        }
        return verb.map { !$0.concepts.intersects([.to, .inside, .coverb, .put]) } ?? true
    }

    /// Whether 再 wants more of the same: 标题再想四个.
    private func wantsAnother(_ place: Int) -> Bool {
        guard tokens[place].has(.more), place + 2 < tokens.count, tokens[place + 1].has(.make) else {
            return false
        }
        return tokens[(place + 2)...].lazy.prefix { !$0.isMark }.allSatisfy {
            $0.isNumber && !$0.isOrdinal || $0.has(.measure) || $0.has(.vague) || $0.has(.closing)
                || $0.has(.title)
        }
    }

    /// Whether 再 means "more": a quality follows it.
    private func isDegree(_ place: Int) -> Bool {
        guard place + 1 < tokens.count else { return true }
        let next = tokens[place + 1]
        return next.senses.contains { $0.isAdjective } && !next.has(.verb) || next.isNumber
            || next.has(.degree) || next.has(.measure) || next.has(.vague)
    }
}
