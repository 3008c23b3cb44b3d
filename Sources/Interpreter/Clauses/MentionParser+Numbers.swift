import Article

/// Sections by their place: 第四节, "the second and third sections", 2.1.
extension MentionParser {
    /// The numbers listed from here: 第四、第五; 2, 3 and 5; 2-4; 2 to 4.
    func numbers(at start: Int, ordinal: Bool?, rangeWithTo: Bool) -> (targets: [Target], end: Int)? {
        guard let first = token(start), let number = section(first),
            ordinal == nil || first.isOrdinal == ordinal
        else { return nil }
        // 三四节, 三四两节
        if let run = runTogether(first),
            has(start + 1, .section)
                || token(start + 1).map({ $0.isNumber && $0.number == run.count }) ?? false
                    && has(start + 2, .section)
        {
            return (run, start + 1)
        }
        var targets = [number]
        var place = start + 1
        while token(place) != nil {
            if case .section(let low) = targets[targets.count - 1], low.subsection == nil,
                let next = rangeTie(at: place, rangeWithTo: rangeWithTo),
                let end = token(next), case .section(let high)? = section(end), high.subsection == nil,
                !has(next + 1, .wordUnit),
                low.section <= high.section
            {
                targets[targets.count - 1] =
                    low.section == high.section ? .section(low) : .sectionRange(low.section...high.section)
                place = next + 1
                continue
            }
            // 第二第三节 needs no tie.
            if let more = token(place), first.isOrdinal, isHan(first), more.isOrdinal, isHan(more),
                let number = section(more)
            {
                targets.append(number)
                place += 1
                continue
            }
            var next = place
            while has(next, .measure), has(next + 1, .and) || has(next + 1, .comma) { next += 1 }
            while let tie = token(next), tie.has(.and) || tie.has(.comma), !tie.has(.verb) { next += 1 }
            let isTied = next > place && (has(next - 1, .and) || has(next - 1, .comma))
            if isTied, first.isOrdinal { while has(next, .the) { next += 1 } }
            guard isTied, let end = token(next),
                let number = section(end),
                end.isOrdinal == first.isOrdinal || first.isOrdinal && isHan(first),
                !has(next + 1, .wordUnit), !has(next + 1, .measure) || first.isOrdinal,
                !has(next + 1, .titleList),
                !(token(next + 1)?.isHead ?? false) || first.isOrdinal || has(next + 1, .section)
            else { break }
            targets.append(number)
            place = next + 1
        }
        return (targets, place)
    }

    func rangeTie(at place: Int, rangeWithTo: Bool) -> Int? {
        guard let tie = token(place) else { return nil }
        var next = place + 1
        if tie.isMark {
            guard hasAny(tie, "-", "~") else { return nil }
        } else if hasAny(tie, "through", "thru", "until", "till") || (rangeWithTo && hasAny(tie, "to"))
            || hasAny(tie, "到", "至", "写到", "一直到", "直到")
        {
            while has(next, .the) || has(next, .section) { next += 1 }
        } else {
            return nil
        }
        return next
    }

    /// The sections of 二三节 and 第三四节, whose numbers count up without a tie.
    func runTogether(_ token: Token) -> [Target]? {
        let digits = text.folded[token.range].compactMap { ChineseNumbers.read([$0][...])?.value }
        guard isHan(token), token.number > 10, digits.count > 1, digits.allSatisfy({ (1...9).contains($0) }),
            zip(digits, digits.dropFirst()).allSatisfy({ $0 + 1 == $1 })
        else { return nil }
        return digits.map { .section(SectionNumber($0)) }
    }

    func section(_ token: Token) -> Target? {
        switch token.kind {
        case .dotted(let section, let subsection): .section(SectionNumber(section, subsection))
        case .number where token.number > 0: .section(SectionNumber(token.number))
        default: nil
        }
    }

    func numbered(at place: Int) -> Found? {
        guard let word = token(place) else { return nil }
        if case .dotted = word.kind {
            guard !has(place + 1, .wordUnit) else { return nil }
            guard let list = numbers(at: place, ordinal: nil, rangeWithTo: false) else { return nil }
            var end = list.end
            if has(end, .section) || has(end, .subsection) { end += 1 }
            return Found(targets: list.targets, range: place..<end)
        }
        if word.isNumber, word.isOrdinal { return ordinal(at: place) }
        if word.isNumber, var list = numbers(at: place, ordinal: false, rangeWithTo: false),
            isHan(token(list.end)), list.end > place + 1 || list.targets.count > 1
        {
            if let count = token(list.end), count.isNumber, count.number == list.targets.count {
                list.end += 1
            }
            guard has(list.end, .section) else { return nil }
            // 2和3节, 2到4节, 一、二两节
            return Found(targets: list.targets, range: place..<list.end + 1)
        }
        if word.has(.section), !word.isWide || true {
            return sectionNumber(at: place)
        }
        if word.has(.subsection) { return subsection(at: place) }
        if word.has(.faq) || word.has(.question) { return question(at: place) }
        return nil
    }

    func isHan(_ token: Token?) -> Bool {
        guard let token else { return false }
        return ScalarClass.isHan(text.folded[token.range.lowerBound])
    }

    /// 第四节, "the second and third sections", 第三个常见问题, "the first subsection of section 2".
    func ordinal(at place: Int) -> Found? {
        guard let list = numbers(at: place, ordinal: true, rangeWithTo: true) else { return nil }
        var end = list.end
        while has(end, .measure) || token(end).map({ $0.isNumber && $0.number == 1 }) == true, end < place + 8
        {
            if has(end, .section) { break }
            end += 1
        }
        guard let noun = token(end), let leading = list.targets.first else { return nil }
        guard case .section(let first) = leading else {
            return noun.has(.section) ? Found(targets: list.targets, range: place..<end + 1) : nil
        }
        if noun.has(.faq) || (noun.has(.question) && !has(end + 1, .title)) {
            return Found(
                targets: list.targets.flatMap(\.each).compactMap(faq), range: place..<faqTail(end + 1))
        }
        if noun.has(.subsection) || (noun.has(.section) && noun.has(.subsection)) {
            var next = end + 1
            if has(next, .of) || has(next, .inside) || has(next, .from) {
                next += 1
                while has(next, .the) { next += 1 }
                if let parent = numbered(at: next), case .section(let number)? = parent.targets.first {
                    return Found(
                        targets: [.section(SectionNumber(number.section, first.section))],
                        range: place..<parent.range.upperBound)
                }
            }
            return nil
        }
        guard noun.has(.section) else { return nil }
        end += 1
        // 第二节第一小节, 第四节的第一小节
        var next = end
        while has(next, .particle) || has(next, .inside) && isHan(token(next)) || has(next, .comma) {
            next += 1
        }
        if list.targets.count == 1, let minor = token(next), minor.isNumber, minor.isOrdinal {
            var noun = next + 1
            while has(noun, .measure) { noun += 1 }
            if has(noun, .subsection) {
                return Found(
                    targets: [.section(SectionNumber(first.section, minor.number))], range: place..<noun + 1)
            }
        }
        if list.targets.count == 1, has(next, .subsection), let minor = token(next + 1), minor.isNumber,
            minor.number > 0
        {
            return Found(
                targets: [.section(SectionNumber(first.section, minor.number))], range: place..<next + 2)
        }
        if list.targets.count == 1, let upper = rangeTie(at: end, rangeWithTo: false),
            let last = token(upper), last.isOrdinal, has(upper + 1, .section),
            last.number > first.section
        {
            return Found(targets: [.sectionRange(first.section...last.number)], range: place..<upper + 2)
        }
        return Found(targets: list.targets, range: place..<end)
    }

    func faq(_ target: Target) -> Target? {
        guard case .section(let number) = target else { return nil }
        return .faq(number.section)
    }

    /// "Question 2 **of the FAQ**".
    ///
    /// The answer is the question's: 第一个常见问题的回答 names the first.
    func faqTail(_ end: Int) -> Int {
        var place = end
        var answer = end
        while has(answer, .particle) || token(answer).map({ hasAny($0, "'s") }) ?? false { answer += 1 }
        if let noun = token(answer), hasAny(noun, "answer", "回答", "答案", "解答") { return answer + 1 }
        while has(place, .of) || has(place, .inside) || has(place, .from) || has(place, .the) { place += 1 }
        return has(place, .faq) ? place + 1 : end
    }
}
