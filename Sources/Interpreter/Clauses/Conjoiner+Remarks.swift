/// What comes after words that are no command.
extension Conjoiner {
    /// What comes after words that are no command: they were its beginning, or a remark that is dropped.
    mutating func addAfterRemark(_ piece: Piece, _ alone: Reading?, last: Part, joined: [Token]) {
        let followsMark = piece.connective.contains(where: \.isMark)
        let goesOn =
            alone == nil || !followsMark || isNarrated(piece)
            || !demands(piece.tokens, atOnce: last.absorbs)
        if goesOn && (last.absorbs || tells(last.tokens)) || alone == nil && tells(piece.tokens)
            || !followsMark && leadsUpToHabit(last.tokens)
        {
            // 从前我们写文件，开头一律先写目的: it goes on telling.
            parts[parts.count - 1].tokens = joined
            parts[parts.count - 1].absorbs = true
            return
        }
        // "Don't fix it yet, I want to read it first"
        if !followsMark && isCleft(last.tokens, piece.tokens)
            || refuses(last.tokens) && isIntended(piece.tokens)
        {
            parts[parts.count - 1].tokens = joined
            return
        }
        if let meant = doing(piece, alone, after: last.tokens) {
            parts[parts.count - 1] = meant
            return
        }
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
        if refuses(last.tokens), let alone, isSetting(alone), !isAmount(piece.tokens),
            tellsOfAll(piece.tokens)
                || !piece.tokens.contains(where: {
                    $0.concepts.intersects([.copula, .becomes, .colon, .change, .named])
                })
        {
            // 不要翻译，这篇只给国内的客户看: why it is not to be done.
            parts[parts.count - 1].tokens = joined
            return
        }
        if let meant = correcting(last, piece) {
            parts[parts.count - 1] = meant
            return
        }
        // "Section 5 is way too long, make it shorter"
        if alone?.namesPart ?? piece.connective.contains(where: \.isMark),
            let meant = resolving(piece, from: last)
        {
            parts[parts.count - 1] = meant
            return
        }
        // "Oat milk": five titles
        if last.tokens.count == 1, last.tokens[0].isQuote,
            piece.connective.contains(where: { $0.has(.colon) }),
            let alone, alone.commands.count == 1, let asking = alone.commands[0] as? any TakingSubject,
            case .quote(let inner) = last.tokens[0].kind,
            let whole = asking.about(Wording.quoted(text.said(inner)))
        {
            parts[parts.count - 1] = Part(tokens: joined, reading: alone)
            parts[parts.count - 1].reading?.commands = [whole]
            return
        }
        let whole = reading(joined)
        // 第三节，四百字: the length of a part is not the article's.
        if isAmount(piece.tokens), namesSmallPart(last.tokens), whole?.commands.count ?? 1 == 1 {
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
            return
        }
        let isApart = piece.tie == .firm || piece.connective.contains { $0.isMark }
        // 不要再缩短了: 再 parts nothing here.
        let isBareRefusal =
            !last.tokens.contains { $0.has(.verb) } && !piece.connective.contains(where: \.isMark)
        // 等我看完再改
        let isWaiting =
            last.tokens.first?.has(.condition) ?? false && !piece.connective.contains(where: \.isMark)
        if refuses(last.tokens), !isApart || isBareRefusal || isWaiting {
            parts[parts.count - 1].tokens = joined
            parts[parts.count - 1].absorbs = true
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
        } else if let alone, alone.isWhole || alone.hasVerb,
            isApart || alone.hasVerb && last.tokens.allSatisfy({ !$0.saysSomething })
        {
            parts.append(Part(tokens: piece.tokens, reading: alone))
        } else if let whole {
            parts[parts.count - 1] = Part(tokens: joined, reading: whole)
        } else {
            parts[parts.count - 1].tokens = joined
        }
    }
}
