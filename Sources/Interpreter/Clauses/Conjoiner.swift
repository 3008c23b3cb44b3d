/// Puts the pieces of an utterance together as clauses, each of which is a command.
///
/// A piece either is a command of its own, or shares the verb of the one before ("a quote to section 1 **and a
/// link in section 2**"), or goes on with the one before ("about cats **and dogs**").
struct Conjoiner {
    let text: FoldedText
    let reading: ([Token]) -> Reading?

    struct Part {
        var tokens: [Token]
        var reading: Reading?
        /// How many pieces were put together for it.
        var pieces = 1
        /// Whether words were added since it was read.
        var isStale = false
        /// Whether what follows belongs to it: 等我看完**再改**.
        var absorbs = false
    }

    var parts: [Part] = []
    private static let mostPieces = 24
    /// Whether a question or a refusal forbids to take the rest as commands.
    private(set) var isBarred = false

    init(text: FoldedText, reading: @escaping ([Token]) -> Reading?) {
        self.text = text
        self.reading = reading
    }

    mutating func add(_ piece: Piece) {
        let alone = reading(piece.tokens)
        if let last = parts.last, last.reading?.hasVerb == false, let end = last.tokens.last, end.isWide,
            end.has(.inside)
        {
            // 六个常见问题里，第三个最受欢迎
            parts[parts.count - 1].reading = nil
        }
        if alone == nil, asks(piece.tokens.dropLast(endsAskedClause(piece) ? 1 : 0)) || isTag(piece),
            parts.isEmpty || piece.tie == .firm || piece.connective.contains(where: \.isMark)
                || parts.last?.reading?.hasVerb == false
                || piece.connective.allSatisfy(\.isWide)
                    && piece.tokens.contains(where: { $0.has(.asking) && !$0.isMark }),
            !piece.connective.contains(where: { $0.has(.colon) }), !isAmount(piece.tokens)
        {
            isBarred = true
        }
        if alone == nil, let last = parts.last, endsAsking(piece), last.pieces < Self.mostPieces,
            reading(last.tokens + piece.connective + piece.tokens)?.isWhole != true
        {
            // 瑜伽老师写文章，用第一人称好不好？
            isBarred = true
        }
        if alone == nil, let last = parts.last, last.pieces < Self.mostPieces,
            !piece.connective.contains(where: \.isMark), piece.tokens.last?.has(.asking) ?? false,
            asks(last.tokens + piece.connective + piece.tokens)
        {
            // "Do the intro and the conclusion contradict each other?"
            isBarred = true
        }
        if comparesDoing(piece) || quotesSomebody(piece) || sumsUp(piece)
            || alone == nil && (tellsWhatComesOfIt(piece) || goesOnTelling(piece) || saysWhatItIsLike(piece))
        {
            isBarred = true
        }
        if let last = parts.last, last.pieces >= Self.mostPieces, alone?.hasVerb != true || last.absorbs {
            // A long text is not read again, nor copied, with each of its commas.
            parts[parts.count - 1].tokens += piece.connective + piece.tokens
            parts[parts.count - 1].isStale = true
            return
        }
        guard let last = parts.last else {
            // "Before you export, check the SEO" asks for the check alone.
            let isBefore = piece.connective.contains { text.folded($0.range) == "before you" }
            parts.append(
                isBefore
                    ? Part(tokens: piece.connective + piece.tokens)
                    : Part(tokens: piece.tokens, reading: alone))
            return
        }
        let joined = last.tokens + piece.connective + piece.tokens
        if endsInComplement(last.tokens), !piece.connective.contains(where: \.isMark) {
            parts[parts.count - 1] = Part(tokens: joined, reading: reading(joined))
            return
        }
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
        if alone == nil || isSetting(before) && followsColon(last.tokens), before.isOpen,
            piece.connective.allSatisfy(\.isEnumerating),
            let whole = reading(joined),
            whole.commands.count == 1, verb(of: whole) == verb(of: before)
        {
            // 加几个副关键词：储能电池、逆变器
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
            return
        }
        if let alone, continues(before, with: alone, piece) || repeats(last, alone, piece) { return }
        if piece.tie == .firm {
            addClause(piece, alone, after: before, last: last, joined: joined)
        } else {
            addPhrase(piece, alone, after: before, last: last, joined: joined)
        }
    }

    /// What comes behind "then" or a full stop.
    private mutating func addClause(
        _ piece: Piece, _ alone: Reading?, after before: Reading, last: Part, joined: [Token]
    ) {
        if let alone {
            parts.append(Part(tokens: piece.tokens, reading: alone))
        } else if !piece.connective.contains(where: { $0.has(.stop) }), let shared = sharing(last, piece) {
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
    }

    /// What comes behind "and" or a comma, which may join words of one clause.
    private mutating func addPhrase(
        _ piece: Piece, _ alone: Reading?, after before: Reading, last: Part, joined: [Token]
    ) {
        if let alone, let said = before.commands.last, alone.commands.count == 1,
            isSame(said, alone.commands[0])
        {
            // "Wait, stop" is said once.
            return
        }
        if isWaiting(before), piece.connective.count == 1, piece.connective[0].has(.colon),
            let whole = reading(joined), whole.commands.count == 1, verb(of: whole) == verb(of: before)
        {
            // "Rewrite the intro: open with a story"
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
            return
        }
        if takesAmount(of: piece, alone, before) || takesLength(of: piece, before, last)
            || takesSubsections(of: piece, before, joined)
        {
            return
        }
        if before.isOpen, before.commands.count == 1, isSetting(before), followsColon(last.tokens),
            piece.connective.allSatisfy(\.isMark), !isAmount(piece.tokens),
            alone.map({ !$0.hasVerb && !$0.namesPart && !isSetting($0) }) ?? true,
            let whole = reading(joined), whole.commands.count == 1, verb(of: whole) == verb(of: before)
        {
            // "Meta description: all that a landlord signs, explained in plain words"
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
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
        } else if isWaiting(before), piece.connective.allSatisfy(\.isMark),
            alone?.hasVerb != true
                && piece.tokens.first(where: { !Mood.isPreamble($0) })?.isUnknown ?? false
                || saysHowToBegin(piece.tokens),
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
        } else if alone == nil, !before.hasVerb, !piece.connective.contains(where: \.isMark),
            reading(joined) == nil
        {
            // 第二个标题和我那篇撞了: the words before chose nothing.
            parts[parts.count - 1] = Part(tokens: joined, reading: nil)
        } else if alone != nil || subject(of: piece.tokens) != nil
            || piece.tokens.contains(where: { $0.has(.verb) && $0.cues != .none })
        {
            parts.append(Part(tokens: piece.tokens, reading: alone))
        }
    }

    /// All commands, in order.
    func commands() -> [any Command] {
        parts.flatMap { part in
            let reading = part.isStale && part.reading != nil ? reading(part.tokens) : part.reading
            return reading?.commands ?? []
        }
    }
}
