/// What a piece takes over from the command before it: its subject, its verb, or the part that it is about.
extension Conjoiner {
    /// Whether a command only adds to the one before: its subject, or how many more of the same.
    mutating func continues(_ before: Reading, with alone: Reading, _ piece: Piece) -> Bool {
        guard alone.commands.count == 1, let said = before.commands.last else { return false }
        if let asking = said as? any TakingSubject, piece.connective.allSatisfy(\.isMark),
            let naming = alone.commands[0] as? any NamingSubject, let subject = naming.subject,
            let whole = asking.about(subject)
        {
            parts[parts.count - 1].reading?.commands[before.commands.count - 1] = whole
            return true
        }
        if let naming = said as? any NamingSubject, let subject = naming.subject, before.commands.count == 1,
            let asking = alone.commands[0] as? any TakingSubject, let whole = asking.about(subject),
            piece.connective.allSatisfy(\.isMark), let last = parts.last, opensWithTopic(last.tokens)
        {
            // 针对合并报表，拟七个标题
            parts[parts.count - 1] = Part(tokens: last.tokens + piece.tokens, reading: alone)
            parts[parts.count - 1].reading?.commands = [whole]
            return true
        }
        guard let repeating = alone.commands[0] as? any Repeating else { return false }
        if let earlier = said as? any Repeating, earlier.isVague {
            // 换一批，再来十个
            parts[parts.count - 1] = Part(tokens: piece.tokens, reading: alone)
            return true
        }
        // "关键词设为帐篷，再来十个标题": after something else 再 only means "then".
        guard !repeating.isVague, !(said is any Repeatable), !(said is any Repeating),
            var opener = piece.tokens.first, opener.isWide, opener.has(.more), opener.has(.make)
        else { return false }
        opener.concepts = [.make, .verb]
        opener.senses = []
        let tokens = [opener] + piece.tokens.dropFirst()
        guard let fresh = reading(tokens), fresh.isWhole, !(fresh.commands[0] is any Repeating) else {
            return false
        }
        parts.append(Part(tokens: tokens, reading: fresh))
        return true
    }

    /// Whether an amount belongs to the subject before it: "topic: pet insurance, 1000 words".
    mutating func takesAmount(of piece: Piece, _ alone: Reading?, _ before: Reading) -> Bool {
        guard let last = parts.last, let alone, alone.commands.count == 1, isAmount(piece.tokens),
            before.commands.count == 1, let naming = before.commands[0] as? any NamingSubject,
            naming.subject != nil
        else { return false }
        // A keyword is but a keyword, and a subject is what is written about.
        let isKeyword = last.tokens.contains {
            $0.cues != .none && ["key", "关键", "词"].contains(where: text.folded($0.range).contains)
        }
        if !isKeyword, let whole = naming.written(as: alone.commands[0]) {
            parts[parts.count - 1].reading?.commands = [whole]
        } else {
            parts.append(Part(tokens: piece.tokens, reading: alone))
        }
        return true
    }

    /// Whether a length said by its name belongs to the command before: 写一篇关于露营的文章，**篇幅为2200字**.
    mutating func takesLength(of piece: Piece, _ before: Reading, _ last: Part) -> Bool {
        guard let name = piece.tokens.first, saysLength(name), isAmount(piece.tokens),
            piece.connective.allSatisfy(\.isMark), before.commands.count == 1,
            before.commands[0] is any TakingAmounts
        else { return false }
        var amount = piece.tokens.filter { $0.isNumber || $0.has(.wordUnit) && !saysLength($0) }
        if amount.allSatisfy(\.isNumber), name.has(.wordUnit) { amount.append(name) }
        let tokens = last.tokens + piece.connective + amount
        guard let whole = reading(tokens), whole.isWhole, whole.commands.count == 1,
            verb(of: whole) == verb(of: before)
        else { return false }
        parts[parts.count - 1] = Part(tokens: tokens, reading: whole)
        return true
    }

    /// Whether what is said of subsections belongs to the outline before: 六节，**每节两个小节**.
    mutating func takesSubsections(of piece: Piece, _ before: Reading, _ joined: [Token]) -> Bool {
        guard before.commands.count == 1, before.commands[0] is any TakingSubsections,
            let whole = reading(joined), whole.isWhole, whole.commands.count == 1,
            verb(of: whole) == verb(of: before), !isSame(whole.commands[0], before.commands[0])
        else { return false }
        parts[parts.count - 1] = Part(tokens: joined, reading: whole)
        return true
    }

    /// Whether a command only says again what was said before: "do the intro, write it out".
    func repeats(_ last: Part, _ alone: Reading, _ piece: Piece) -> Bool {
        guard let before = last.reading, before.commands.count == 1, alone.commands.count == 1,
            verb(of: before) == verb(of: alone), let whole = resolving(piece, from: last),
            let meant = whole.reading?.commands.first
        else { return false }
        return isSame(meant, before.commands[0])
    }

    /// The piece with the part of the one before in the place of "it".
    func resolving(_ piece: Piece, from last: Part) -> Part? {
        // "Rewrite section 2 to match it" is done to section 2.
        guard let it = piece.tokens.firstIndex(where: { $0.has(.it) }), let of = subject(of: last.tokens),
            subject(of: piece.tokens)?.contains(where: { $0.has(.it) }) ?? true
        else { return nil }
        let tokens = Array(piece.tokens[..<it] + of + piece.tokens[(it + 1)...])
        guard let whole = reading(tokens), whole.isWhole else { return nil }
        return Part(tokens: tokens, reading: whole)
    }

    /// Whether the piece is the text for which the command before still waits: 重写第四节，加入更多数字.
    func wantsMore(_ last: Part, _ piece: Piece, _ alone: Reading) -> Bool {
        guard let before = last.reading, before.commands.count == 1,
            let waiting = before.commands[0] as? any AwaitingText, waiting.awaitsText
        else { return false }
        // 用一个案例开头: what it is to be written with.
        if piece.connective.allSatisfy({ $0.isMark }), let opener = piece.tokens.first, opener.has(.use),
            opener.isWide, piece.tokens.last?.concepts.intersects([.intro, .conclusion]) ?? false
        {
            return true
        }
        // 重写第二节，面向老年人
        if piece.connective.allSatisfy({ $0.isMark }), alone.commands.count == 1,
            alone.commands[0] is any FittingText, piece.tokens.first?.isWide ?? false,
            !piece.tokens.contains(where: { $0.has(.copula) || $0.has(.becomes) || $0.has(.colon) })
        {
            return true
        }
        return piece.connective.allSatisfy { $0.isMark } && alone.commands.count == 1 && !alone.namesPart
            && (alone.commands[0] as? any DependentOnPlace)?.hasNoPlace ?? false
    }

    /// The piece with the verb of the command before, where it is a command so: "and the tone reassuring".
    func sharing(_ last: Part, _ piece: Piece) -> Part? {
        guard let verb = last.tokens.firstIndex(where: { $0.has(.verb) }),
            !piece.tokens.contains(where: { $0.has(.opinion) && !$0.has(.polite) }),
            isList(piece) || !isBarePart(piece),
            isBarePart(piece)
                || piece.tokens.contains(where: { $0.cues != .none || $0.isNumber || $0.has(.it) })
        else { return nil }
        let tokens = [last.tokens[verb]] + piece.tokens
        guard let reading = reading(tokens), reading.isWhole, let before = last.reading else { return nil }
        guard let listed = reading.commands.first, (listed as? any SharingVerb)?.standsInList ?? false else {
            return nil
        }
        guard type(of: listed).verb == before.commands.last.map({ type(of: $0).verb }) || reading.namesPart
        else { return nil }
        return Part(tokens: tokens, reading: reading)
    }

    /// What a piece makes of a command that waits for text: 把第三节的标题改一下，**改成“成本怎么算”**.
    func correcting(_ last: Part, _ piece: Piece) -> Part? {
        guard last.reading == nil || (last.reading?.commands.last as? any AwaitingText)?.awaitsText ?? false,
            piece.connective.allSatisfy(\.isMark), piece.tokens.first?.has(.becomes) ?? false,
            piece.tokens.contains(where: \.isQuote), let of = subject(of: last.tokens),
            let reading = reading(of + piece.tokens), reading.isWhole
        else { return nil }
        return Part(tokens: of + piece.tokens, reading: reading)
    }

    /// The piece with the part that the command before is about: 把第三节缩短**并移到最后**.
    func carrying(_ last: Part, _ piece: Piece) -> Part? {
        guard piece.tokens.first(where: { !Mood.isPreamble($0) })?.has(.verb) ?? false,
            !piece.tokens.contains(where: { $0.has(.it) }), let of = subject(of: last.tokens),
            let reading = reading(of + piece.tokens), reading.isWhole
        else { return nil }
        // 重写描述，多用短句
        let awaitsText = (last.reading?.commands.last as? any AwaitingText)?.awaitsText ?? false
        if awaitsText, reading.commands[0] is any FittingText { return nil }
        return Part(tokens: of + piece.tokens, reading: reading)
    }

    /// What a command that names nothing is done to behind a remark: the part that this is about, or the piece.
    func doing(_ piece: Piece, _ alone: Reading?, after remark: [Token]) -> Part? {
        guard let alone, alone.commands.count == 1, !piece.tokens.contains(where: { $0.has(.article) }),
            (alone.commands[0] as? any DoneToAll)?.namesNothing ?? false,
            piece.connective.contains(where: \.isMark)
        else { return nil }
        // "The outline is fine, write it"
        guard let of = subject(of: remark),
            !of.contains(where: { $0.concepts.intersects([.outline, .title, .titleList, .article]) })
        else { return Part(tokens: piece.tokens, reading: alone) }
        // "The intro is missing, write it"
        let tokens = of + piece.tokens.filter { !$0.has(.it) }
        return reading(tokens).map { Part(tokens: tokens, reading: $0) }
    }
}
