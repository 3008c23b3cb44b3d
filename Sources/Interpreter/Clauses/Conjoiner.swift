/// Puts the pieces of an utterance together as clauses, each of which is a command.
///
/// A piece either is a command of its own, or shares the verb of the one before ("a quote to section 1 **and a
/// link in section 2**"), or goes on with the one before ("about cats **and dogs**").
struct Conjoiner {
    let text: FoldedText
    private let reading: ([Token]) -> Reading?

    struct Part {
        var tokens: [Token]
        var reading: Reading?
        /// How many pieces were put together for it.
        var pieces = 1
        /// Whether words were added since it was read.
        var isStale = false
        /// Whether it refuses what follows too: 等我看完**再改**.
        var isRefusal = false
    }

    private(set) var parts: [Part] = []
    private static let mostPieces = 24
    /// Whether a question or a refusal forbids to take the rest as commands.
    private(set) var isBarred = false

    init(text: FoldedText, reading: @escaping ([Token]) -> Reading?) {
        self.text = text
        self.reading = reading
    }

    mutating func add(_ piece: Piece) {
        let alone = reading(piece.tokens)
        if alone == nil, asks(piece.tokens.dropLast(endsAskedClause(piece) ? 1 : 0)) || isTag(piece),
            parts.isEmpty || piece.tie == .firm || piece.connective.contains(where: \.isMark),
            !piece.connective.contains(where: { $0.has(.colon) }), !isAmount(piece.tokens)
        {
            isBarred = true
        }
        if let last = parts.last, last.pieces >= Self.mostPieces, alone?.hasVerb != true || last.isRefusal {
            // A long text is not read again, nor copied, with each of its commas.
            parts[parts.count - 1].tokens += piece.connective + piece.tokens
            parts[parts.count - 1].isStale = true
            return
        }
        guard let last = parts.last else {
            parts.append(Part(tokens: piece.tokens, reading: alone))
            return
        }
        let joined = last.tokens + piece.connective + piece.tokens
        defer {
            if parts[parts.count - 1].tokens.count >= joined.count {
                parts[parts.count - 1].pieces = last.pieces + 1
            }
        }
        if isCondition(last.tokens) || last.tokens.first?.has(.condition) ?? false && isIntended(piece.tokens)
        {
            isBarred = true
        }
        guard let before = last.reading else {
            addAfterRemark(piece, alone, last: last, joined: joined)
            return
        }
        if alone == nil, before.isOpen, piece.connective.allSatisfy(\.isEnumerating),
            let whole = reading(joined),
            whole.commands.count == 1, verb(of: whole) == verb(of: before)
        {
            // 加几个副关键词：储能电池、逆变器
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
            return
        }
        if let alone, continues(before, with: alone, piece) || repeats(last, alone, piece) { return }
        if piece.tie == .firm {
            if let alone {
                parts.append(Part(tokens: piece.tokens, reading: alone))
            } else if !piece.connective.contains(where: { $0.has(.stop) }), let shared = sharing(last, piece)
            {
                parts.append(shared)
            } else if alone == nil, isWaiting(before), !piece.connective.contains(where: { $0.has(.stop) }),
                let whole = reading(joined), whole.commands.count == 1, verb(of: whole) == verb(of: before)
            {
                // 改写结论，最后留一个行动号召
                parts[parts.count - 1] = Part(tokens: joined, reading: whole)
            } else if alone == nil, !piece.connective.contains(where: { $0.has(.stop) }),
                before.commands.count == 1,
                let carried = carrying(last, piece)
            {
                // 把第三节改名为“费用”，然后移到最后
                parts.append(carried)
            } else if before.isOpen && !piece.connective.contains(where: \.isMark) || refuses(piece.tokens)
                || before.isOpen && before.commands.last is any AwaitingText,
                !piece.connective.contains(where: { $0.has(.stop) }), let whole = reading(joined)
            {
                parts[parts.count - 1] = Part(tokens: joined, reading: whole)
            } else {
                // The beginning of a command, it may be: 撤销；第二节**和第三节翻译成英文**.
                parts.append(Part(tokens: piece.tokens, reading: nil))
            }
            return
        }
        if let alone, let said = before.commands.last, alone.commands.count == 1,
            isSame(said, alone.commands[0])
        {
            // "Wait, stop" is said once.
            return
        }
        if (before.commands.last as? any DependentOnPlace)?.hasNoPlace ?? false, before.commands.count == 1,
            piece.connective.allSatisfy(\.isMark), saysWhere(piece.tokens), let whole = reading(joined),
            whole.isWhole, whole.commands.count == 1, verb(of: whole) == verb(of: before),
            !((whole.commands[0] as? any DependentOnPlace)?.hasNoPlace ?? true)
        {
            // 新增一节讲运费，放在第五节后面
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
        } else if isName(piece), !isSetting(before), let whole = reading(joined),
            whole.isWhole || alone == nil,
            whole.commands.count == 1,
            type(of: whole.commands[0]).verb == before.commands.first.map({ type(of: $0).verb })
        {
            // 加一个小节，叫“常见坑”
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
        } else if alone?.hasVerb != true, isList(piece), let whole = reading(joined), whole.isWhole,
            whole.commands.count > before.commands.count,
            whole.commands.allSatisfy({ type(of: $0).verb == type(of: whole.commands[0]).verb })
        {
            // "Make both the intro and the conclusion shorter".
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
        } else if let alone, alone.isWhole, isSetting(alone),
            piece.tokens.contains(where: { $0.concepts.intersects([.copula, .becomes, .colon]) })
        {
            // "Write a description, and the audience is teachers".
            parts.append(Part(tokens: piece.tokens, reading: alone))
        } else if goesOn(last, with: piece, alone), let whole = reading(joined), whole.isWhole,
            whole.commands.count == 1,
            [before, alone].contains(where: { $0.map { verb(of: $0) } == verb(of: whole) })
        {
            // "Shorten section 2 and section 5", "write sections 2 and 5 in 200 words".
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
        } else if alone?.hasVerb != true, isWaiting(before), piece.connective.allSatisfy(\.isMark),
            piece.tokens.first(where: { !Mood.isPreamble($0) })?.isUnknown ?? false,
            let whole = reading(joined),
            whole.commands.count == 1, verb(of: whole) == verb(of: before)
        {
            // 重写结论，呼应标题里的问题
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
        } else if !piece.tokens.contains(where: { $0.isHead && !$0.isTitleType }),
            piece.connective.allSatisfy(\.isMark), before.commands.count == 1,
            alone.map({ verb(of: $0) == verb(of: before) || namesLanguage(piece.tokens) }) ?? true,
            before.commands[0] is any TakingAmounts,
            let whole = reading(joined), whole.isWhole, whole.commands.count == 1,
            verb(of: whole) == verb(of: before)
        {
            // 标题给我二十个，要数字型的
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
        } else if isAmount(piece.tokens), let whole = reading(joined), whole.isWhole || alone == nil,
            whole.commands.count == 1, whole.commands[0] is any TakingAmounts
        {
            // "Write about sea kelp, 700 words".
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
        } else if let alone, alone.isWhole, alone.commands.count == 1, before.isOpen, isSetting(alone),
            before.commands.last.map({ type(of: $0).verb == type(of: alone.commands[0]).verb }) ?? false,
            piece.tokens.first.map({ $0.cues != .none && !$0.isGuess }) ?? false,
            !piece.connective.contains(where: \.isEnumerating)
        {
            // 语气轻松点，字数1000
            parts.append(Part(tokens: piece.tokens, reading: alone))
        } else if let meant = correcting(last, piece) {
            parts[parts.count - 1] = meant
        } else if let alone, alone.hasVerb, !(wantsMore(last, piece, alone)) {
            parts.append(Part(tokens: piece.tokens, reading: alone))
        } else if let alone, alone.isWhole, alone.namesPart, !wantsMore(last, piece, alone) {
            // 第二节缩短，第三节口语一点
            if let shared = sharing(last, piece), let said = shared.reading?.commands.first,
                isSame(said, alone.commands[0])
            {
                parts.append(shared)
            } else {
                parts.append(Part(tokens: piece.tokens, reading: alone))
            }
        } else if let shared = sharing(last, piece) {
            parts.append(shared)
        } else if alone == nil, before.commands.count == 1, let carried = carrying(last, piece) {
            // 结论不要了，删掉 says it twice.
            let isSaid = carried.reading.map { isSame(before.commands[0], $0.commands[0]) } ?? false
            if !isSaid { parts.append(carried) }
        } else if !isDone(before), isList(piece) || !isBarePart(piece), let whole = reading(joined),
            whole.isWhole && (alone == nil || verb(of: whole) == verb(of: before))
                && (alone != nil || !before.isWhole || before.commands.last is any Repeating
                    || verb(of: whole) == verb(of: before))
                || alone == nil && !piece.connective.contains(where: \.isMark)
        {
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
        } else if alone != nil || subject(of: piece.tokens) != nil
            || piece.tokens.contains(where: { $0.has(.verb) && $0.cues != .none })
        {
            parts.append(Part(tokens: piece.tokens, reading: alone))
        }
    }

    /// What comes after words that are no command: they were its beginning, or a remark that is dropped.
    private mutating func addAfterRemark(_ piece: Piece, _ alone: Reading?, last: Part, joined: [Token]) {
        if piece.tie != .firm || piece.connective.contains(where: { $0.has(.stop) }), let alone,
            (alone.commands.first as? any DependentOnPlace)?.hasNoPlace ?? false, !alone.namesPart,
            judges(last.tokens), let of = subject(of: last.tokens)
        {
            // 第三节太长了，缩短一点: the reason names what is meant.
            let tokens = of + piece.tokens
            parts[parts.count - 1] = Part(tokens: tokens, reading: reading(tokens) ?? alone)
            return
        }
        if alone == nil, piece.connective.contains(where: \.isMark), judges(last.tokens),
            piece.tokens.first(where: { !Mood.isPreamble($0) })?.has(.verb) ?? false,
            let of = subject(of: last.tokens), let whole = reading(of + piece.tokens), whole.isWhole
        {
            // 第五节太长，拆成两节
            parts[parts.count - 1] = Part(tokens: of + piece.tokens, reading: whole)
            return
        }
        if let meant = correcting(last, piece) {
            parts[parts.count - 1] = meant
            return
        }
        // "Section 5 is way too long, make it shorter"
        if let alone, alone.namesPart, let meant = resolving(piece, from: last) {
            parts[parts.count - 1] = meant
            return
        }
        let whole = reading(joined)
        let isApart = piece.tie == .firm || piece.connective.contains { $0.isMark }
        // 不要再缩短了: 再 parts nothing here.
        let isBareRefusal =
            !last.tokens.contains { $0.has(.verb) } && !piece.connective.contains(where: \.isMark)
        // 等我看完再改
        let isWaiting =
            last.tokens.first?.has(.condition) ?? false && !piece.connective.contains(where: \.isMark)
        if refuses(last.tokens), !isApart || isBareRefusal || isWaiting {
            parts[parts.count - 1].tokens = joined
            parts[parts.count - 1].isRefusal = true
            return
        }
        // 用它，并且第二节短一点: clauses share no quality.
        let isClause = alone?.isWhole == true && alone?.namesPart == true && !isList(piece)
        if let whole, whole.isWhole, piece.tie != .firm,
            !isClause || whole.commands.count <= alone?.commands.count ?? 0,
            !(alone?.isWhole == true && alone?.hasVerb == true && alone?.namesPart == true
                && saysMore(last.tokens)) || opensWithTopic(last.tokens)
        {
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
        } else if let alone, isApart || alone.hasVerb && last.tokens.allSatisfy({ !$0.saysSomething }) {
            parts.append(Part(tokens: piece.tokens, reading: alone))
        } else if let whole {
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
        } else {
            parts[parts.count - 1].tokens = joined
        }
    }

    /// Whether a command only adds to the one before: its subject, or how many more of the same.
    private mutating func continues(_ before: Reading, with alone: Reading, _ piece: Piece) -> Bool {
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

    /// Whether a command only says again what was said before: "do the intro, write it out".
    private func repeats(_ last: Part, _ alone: Reading, _ piece: Piece) -> Bool {
        guard let before = last.reading, before.commands.count == 1, alone.commands.count == 1,
            verb(of: before) == verb(of: alone), let whole = resolving(piece, from: last),
            let meant = whole.reading?.commands.first
        else { return false }
        return isSame(meant, before.commands[0])
    }

    /// The piece with the part of the one before in the place of "it".
    private func resolving(_ piece: Piece, from last: Part) -> Part? {
        // "Rewrite section 2 to match it" is done to section 2.
        guard let it = piece.tokens.firstIndex(where: { $0.has(.it) }), let of = subject(of: last.tokens),
            subject(of: piece.tokens)?.contains(where: { $0.has(.it) }) ?? true
        else { return nil }
        let tokens = Array(piece.tokens[..<it] + of + piece.tokens[(it + 1)...])
        guard let whole = reading(tokens), whole.isWhole else { return nil }
        return Part(tokens: tokens, reading: whole)
    }

    /// Whether the piece is the text for which the command before still waits: 重写第四节，加入更多数字.
    private func wantsMore(_ last: Part, _ piece: Piece, _ alone: Reading) -> Bool {
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
    private func sharing(_ last: Part, _ piece: Piece) -> Part? {
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
    private func correcting(_ last: Part, _ piece: Piece) -> Part? {
        guard last.reading == nil || (last.reading?.commands.last as? any AwaitingText)?.awaitsText ?? false,
            piece.connective.allSatisfy(\.isMark), piece.tokens.first?.has(.becomes) ?? false,
            piece.tokens.contains(where: \.isQuote), let of = subject(of: last.tokens),
            let reading = reading(of + piece.tokens), reading.isWhole
        else { return nil }
        return Part(tokens: of + piece.tokens, reading: reading)
    }

    /// The piece with the part that the command before is about: 把第三节缩短**并移到最后**.
    private func carrying(_ last: Part, _ piece: Piece) -> Part? {
        guard piece.tokens.first(where: { !Mood.isPreamble($0) })?.has(.verb) ?? false,
            !piece.tokens.contains(where: { $0.has(.it) }), let of = subject(of: last.tokens),
            let reading = reading(of + piece.tokens), reading.isWhole
        else { return nil }
        // 重写描述，多用短句
        let awaitsText = (last.reading?.commands.last as? any AwaitingText)?.awaitsText ?? false
        if awaitsText, reading.commands[0] is any FittingText { return nil }
        return Part(tokens: of + piece.tokens, reading: reading)
    }

    /// All commands, in order.
    func commands() -> [any Command] {
        parts.flatMap { part in
            let reading = part.isStale && part.reading != nil ? reading(part.tokens) : part.reading
            return reading?.commands ?? []
        }
    }
}
