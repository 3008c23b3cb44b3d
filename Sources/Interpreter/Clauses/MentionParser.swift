import Article

/// Finds the parts of an article that a clause names.
struct MentionParser {
    let text: FoldedText
    let tokens: [Token]

    private struct Found {
        var targets: [Target]
        var range: Range<Int>
    }

    /// All mentions, in order, each with the role that the words around it give it.
    func mentions() -> [Mention] {
        var all: [Mention] = []
        var place = 0
        while place < tokens.count {
            guard var found = part(at: place) else {
                place += 1
                continue
            }
            // "The intro and the conclusion", 第四、第五节: one list.
            while let next = listed(after: found.range.upperBound, given: found) {
                found.targets += next.targets
                found.range = found.range.lowerBound..<next.range.upperBound
            }
            let joined = Target.joining(found.targets)
            all.append(roled(Mention(targets: joined, range: found.range, whole: found.range)))
            place = max(found.range.upperBound, all[all.count - 1].whole.upperBound)
        }
        return all
    }

    private func token(_ place: Int) -> Token? { tokens.indices.contains(place) ? tokens[place] : nil }

    private func has(_ place: Int, _ concept: Concept) -> Bool { token(place)?.has(concept) ?? false }

    // MARK: Lists

    private func listed(after end: Int, given: Found) -> Found? {
        var place = end
        var sawTie = false
        while let tie = token(place), tie.has(.and) || tie.has(.comma), !tie.has(.verb) {
            place += 1
            sawTie = true
        }
        guard sawTie else { return nil }
        // "sections 2 and 3": the number alone stands for a section.
        if given.targets.last?.wholeSections != nil, let number = token(place), number.isNumber,
            !number.isOrdinal,
            !has(place + 1, .wordUnit), !has(place + 1, .measure),
            token(place + 1)?.isHead != true || has(place + 1, .section)
        {
            return Found(
                targets: [.section(SectionNumber(number.number))],
                range: place..<(has(place + 1, .section) ? place + 2 : place + 1))
        }
        return part(at: place)
    }

    // MARK: Roles

    private func roled(_ mention: Mention) -> Mention {
        var mention = mention
        var start = mention.range.lowerBound
        var end = mention.range.upperBound
        while start > 0, tokens[start - 1].concepts.intersects([.the, .own, .both]),
            !tokens[start - 1].has(.verb)
        { start -= 1 }
        // 第三节后面, 第二节之前, 第二节里
        var after = end
        while has(after, .particle) { after += 1 }
        if let word = token(after), word.isWide, word.has(.place) || word.has(.end) || word.has(.start),
            !(word.has(.inside) && word.has(.verb))
        {
            let isMotion = word.has(.filler) && (token(after + 1).map { !$0.isMark && $0.isNumber } ?? false)
            if !isMotion {
                if word.has(.before) {
                    mention.role = .before
                } else if word.has(.after) {
                    mention.role = .after
                } else {
                    mention.role = .to
                }
                end = after + 1
            }
        }
        if let word = token(start - 1) {
            if word.isWide {
                if word.has(.coverb) || word.has(.to) || word.has(.by) {
                    if mention.role == .object, !hasAny(word, "把", "将", "请把", "请将", "让", "使", "令", "对") {
                        mention.role = .to
                    }
                    start -= 1
                }
            } else if word.has(.before) {
                (mention.role, start) = (.before, start - 1)
            } else if word.has(.after) {
                (mention.role, start) = (.after, start - 1)
            } else if word.has(.inside) || word.has(.to) || word.has(.on)
                || word.has(.named) && mention.role != .object
            {
                (mention.role, start) = (.to, start - 1)
                while has(start - 1, .filler) && !has(start - 1, .verb) && token(start - 1)?.has(.end) == true
                { start -= 1 }
            } else if word.has(.of) || word.has(.from) {
                (mention.role, start) = (.of, start - 1)
                // "At the end of section 2", "the end of the intro".
                if has(start - 1, .end) || has(start - 1, .start) {
                    mention.role = .to
                    start -= 1
                    while start > 0, tokens[start - 1].concepts.intersects([.the, .place, .to]) { start -= 1 }
                }
            } else if hasAny(word, "at", "under") {
                (mention.role, start) = (.to, start - 1)
            }
        }
        mention.whole = start..<max(end, mention.range.upperBound)
        return mention
    }

    private func hasAny(_ token: Token, _ words: String...) -> Bool {
        words.contains(text.folded(token.range))
    }

    // MARK: Parts

    private func part(at start: Int) -> Found? {
        var place = start
        while has(place, .the) || has(place, .own) || has(place, .both), token(place)?.isWide == false,
            !has(place, .verb)
        { place += 1 }
        guard let word = token(place) else { return nil }
        let found =
            named(at: place, from: start) ?? numbered(at: place) ?? last(at: place) ?? single(at: place, word)
        guard var found else { return nil }
        found.range = place..<found.range.upperBound
        return found
    }

    /// The numbers listed from here: 第四、第五; 2, 3 and 5; 2-4; 2 to 4.
    private func numbers(at start: Int, ordinal: Bool?, rangeWithTo: Bool) -> (targets: [Target], end: Int)? {
        guard let first = token(start), let number = section(first),
            ordinal == nil || first.isOrdinal == ordinal
        else { return nil }
        var targets = [number]
        var place = start + 1
        while token(place) != nil {
            if case .section(let low) = targets[targets.count - 1], low.subsection == nil,
                let next = rangeTie(at: place, rangeWithTo: rangeWithTo),
                let end = token(next), case .section(let high)? = section(end), high.subsection == nil,
                low.section <= high.section
            {
                targets[targets.count - 1] =
                    low.section == high.section ? .section(low) : .sectionRange(low.section...high.section)
                place = next + 1
                continue
            }
            var next = place
            while has(next, .measure), has(next + 1, .and) || has(next + 1, .comma) { next += 1 }
            while let tie = token(next), tie.has(.and) || tie.has(.comma), !tie.has(.verb) { next += 1 }
            guard next > place, has(next - 1, .and) || has(next - 1, .comma), let end = token(next),
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

    private func rangeTie(at place: Int, rangeWithTo: Bool) -> Int? {
        guard let tie = token(place) else { return nil }
        var next = place + 1
        if tie.isMark {
            guard hasAny(tie, "-", "~") else { return nil }
        } else if hasAny(tie, "through", "thru", "until") || (rangeWithTo && hasAny(tie, "to"))
            || (hasAny(tie, "到", "至"))
        {
            while has(next, .the) || has(next, .section) { next += 1 }
        } else {
            return nil
        }
        return next
    }

    private func section(_ token: Token) -> Target? {
        switch token.kind {
        case .dotted(let section, let subsection): .section(SectionNumber(section, subsection))
        case .number where token.number > 0: .section(SectionNumber(token.number))
        default: nil
        }
    }

    private func numbered(at place: Int) -> Found? {
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
            isHan(token(list.end)), list.end > place + 1
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

    private func isHan(_ token: Token?) -> Bool {
        guard let token else { return false }
        return ScalarClass.isHan(text.folded[token.range.lowerBound])
    }

    /// 第四节, "the second and third sections", 第三个常见问题, "the first subsection of section 2".
    private func ordinal(at place: Int) -> Found? {
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

    private func faq(_ target: Target) -> Target? {
        guard case .section(let number) = target else { return nil }
        return .faq(number.section)
    }

    /// "Question 2 **of the FAQ**".
    private func faqTail(_ end: Int) -> Int {
        var place = end
        while has(place, .of) || has(place, .inside) || has(place, .from) || has(place, .the) { place += 1 }
        return has(place, .faq) ? place + 1 : end
    }

    private func sectionNumber(at place: Int) -> Found? {
        guard let word = token(place) else { return nil }
        var next = place + 1
        while let mark = token(next), mark.isMark, hasAny(mark, "#", ".") { next += 1 }
        if let word = token(next), hasAny(word, "no", "number", "nr", "num") {
            next += 1
            while let mark = token(next), mark.isMark, hasAny(mark, "#", ".") { next += 1 }
        }
        if !isHan(word)
            || token(next).map({
                $0.isNumber && !$0.has(.pronounOne) && !has(next + 1, .measure) && !has(next + 1, .wordUnit)
                    && !has(next + 1, .section)
            }) == true
        {
            if let list = numbers(at: next, ordinal: nil, rangeWithTo: word.isPlural) {
                var end = list.end
                if list.targets.count == 1, case .section(let first) = list.targets[0],
                    first.subsection == nil
                {
                    var minor = end
                    while has(minor, .comma) || has(minor, .particle) || has(minor, .the)
                        || token(minor).map({ hasAny($0, "'s") }) == true
                    { minor += 1 }
                    if has(minor, .subsection), let number = token(minor + 1), number.isNumber {
                        return Found(
                            targets: [.section(SectionNumber(first.section, number.number))],
                            range: place..<minor + 2)
                    }
                    if let number = token(minor), number.isNumber, number.isOrdinal,
                        has(minor + 1, .subsection)
                    {
                        return Found(
                            targets: [.section(SectionNumber(first.section, number.number))],
                            range: place..<minor + 2)
                    }
                    if let upper = rangeTie(at: end, rangeWithTo: false), let last = token(upper),
                        last.isNumber, last.number > first.section
                    {
                        end = upper + 1
                        return Found(
                            targets: [.sectionRange(first.section...last.number)], range: place..<end)
                    }
                }
                return Found(targets: list.targets, range: place..<end)
            }
        }
        guard !isHan(word) else { return nil }
        if has(next, .last) { return Found(targets: [.lastSection], range: place..<next + 1) }
        if let quote = token(next), case .quote(let inner) = quote.kind {
            return Found(targets: [.sectionNamed(Wording.trimmed(text.said(inner)))], range: place..<next + 1)
        }
        if has(next, .named) || has(next, .about) || has(next, .on), !hasAny(tokens[next], "as", "for"),
            let quote = token(next + 1), case .quote(let inner) = quote.kind,
            !(token(place - 1).map { hasAny($0, "a", "an", "new", "another", "extra") } ?? false)
        {
            return Found(targets: [.sectionNamed(Wording.trimmed(text.said(inner)))], range: place..<next + 2)
        }
        // "The section on pricing": only where it is a certain one.
        if hasDefinite(before: place),
            has(next, .about) || has(next, .on) || (has(next, .named) && !hasAny(tokens[next], "as")),
            !(token(next).map { hasAny($0, "for") } ?? false), let end = headingEnd(from: next + 1)
        {
            return Found(targets: [.sectionNamed(heading(next + 1..<end))], range: place..<end)
        }
        return nil
    }

    private func hasDefinite(before place: Int) -> Bool {
        guard let word = token(place - 1) else { return false }
        return hasAny(word, "the", "that", "our", "my", "this")
    }

    private func heading(_ range: Range<Int>) -> String {
        if range.count == 1, case .quote(let inner) = tokens[range.lowerBound].kind {
            return Wording.trimmed(text.said(inner))
        }
        return Wording.trimmed(
            text.said(
                tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound))
    }

    private func headingEnd(from start: Int) -> Int? {
        var end = start
        while let word = token(end), !word.isMark {
            if end > start,
                word.concepts.intersects([
                    .to, .before, .after, .inside, .becomes, .with, .by, .and, .then, .degree,
                ]) || word.has(.polite)
            {
                break
            }
            if end > start, word.senses.contains(where: { $0.isAdjective }) { break }
            if end > start, word.concepts.intersects([.place]) { break }
            end += 1
        }
        return end > start ? end : nil
    }

    private func subsection(at place: Int) -> Found? {
        var next = place + 1
        while let mark = token(next), mark.isMark, hasAny(mark, "#") { next += 1 }
        guard let number = token(next) else { return nil }
        if case .dotted(let major, let minor) = number.kind {
            return Found(targets: [.section(SectionNumber(major, minor))], range: place..<next + 1)
        }
        guard number.isNumber, has(next + 1, .of) || has(next + 1, .inside) else { return nil }
        var parent = next + 2
        while has(parent, .the) { parent += 1 }
        guard let found = numbered(at: parent), case .section(let section)? = found.targets.first else {
            return nil
        }
        return Found(
            targets: [.section(SectionNumber(section.section, number.number))],
            range: place..<found.range.upperBound)
    }

    private func question(at place: Int) -> Found? {
        guard let word = token(place) else { return nil }
        var next = place + 1
        while let mark = token(next), mark.isMark,
            hasAny(mark, "#") || hasAny(mark, ".") && token(next + 1)?.isNumber == true
        { next += 1 }
        if let mark = token(next), hasAny(mark, "number", "no", "nr") { next += 1 }
        if let number = token(next), number.isNumber, number.number > 0, !number.has(.measure),
            !has(next + 1, .measure), !has(next + 1, .wordUnit), !(token(next + 1)?.isHead ?? false),
            !isHan(word) || !number.isOrdinal
        {
            guard !isHan(word) || word.has(.faq) || ScalarClass.isDigit(text.folded[number.range.lowerBound])
            else { return nil }
            var targets: [Target] = [.faq(number.number)]
            var end = next + 1
            while has(end, .and) || has(end, .comma), let more = token(end + 1), more.isNumber,
                !has(end + 2, .measure), !has(end + 2, .wordUnit)
            {
                targets.append(.faq(more.number))
                end += 2
            }
            return Found(targets: targets, range: place..<faqTail(end))
        }
        if word.has(.faq), has(next, .last), !isHan(word) {
            return Found(targets: [.faq(-1)], range: place..<next + 1)
        }
        if word.has(.faq), isHan(word) || true {
            // 常见问题第三个, 常见问题里的第二个
            var inner = next
            while has(inner, .particle) || has(inner, .inside) { inner += 1 }
            if let number = token(inner), number.isNumber, number.isOrdinal,
                has(inner + 1, .measure) || has(inner + 1, .question) || has(inner + 1, .pronounOne)
            {
                return Found(
                    targets: [.faq(number.number)],
                    range: place..<(has(inner + 2, .question) ? inner + 3 : inner + 2))
            }
            if has(inner, .last), isHan(token(inner)) {
                var end = inner + 1
                while token(end).map({ $0.isNumber }) == true || has(end, .measure) || has(end, .question) {
                    end += 1
                }
                if end > inner + 1 { return Found(targets: [.faq(-1)], range: place..<end) }
            }
        }
        return nil
    }

    private func last(at place: Int) -> Found? {
        guard has(place, .last) else { return nil }
        var end = place + 1
        if let number = token(end), number.isNumber, number.number == 1 {
            end += 1
        } else if token(end)?.isNumber == true {
            return nil
        }
        while has(end, .measure), !has(end, .section) { end += 1 }
        guard let noun = token(end) else { return nil }
        if noun.has(.faq) || noun.has(.question) {
            return Found(targets: [.faq(-1)], range: place..<faqTail(end + 1))
        }
        if noun.has(.section), !(hasAny(noun, "部分") && end == place + 1 && false) {
            return Found(targets: [.lastSection], range: place..<end + 1)
        }
        return nil
    }

    // MARK: Names and single words

    /// 讲保险的那一节, “定价”那一节, "the pricing section".
    private func named(at place: Int, from start: Int) -> Found? {
        guard let word = token(place) else { return nil }
        if word.isWide || word.isQuote, let found = chineseNamed(at: place) { return found }
        guard !word.isWide, place > start, hasDefinite(before: place) else { return nil }
        // "The pricing section", "the 'Getting started' section", "the cost and pricing part".
        var end = place
        while let next = token(end), end - place < 6, !next.isMark, !next.isNumber, !next.isWide,
            !next.has(.section),
            !next.concepts.intersects([
                .of, .to, .inside, .before, .after, .about, .on, .becomes, .last, .it, .with,
            ]), !next.has(.then),
            !next.has(.intro) && !next.has(.conclusion) && !next.has(.faq) || !next.isHead
        {
            end += 1
        }
        guard end > place, let noun = token(end), noun.has(.section), !noun.isPlural, !hasAny(noun, "h2")
        else { return nil }
        if token(end + 1).map({ section($0) != nil }) == true { return nil }
        let words = tokens[place..<end]
        guard words.contains(where: { $0.isUnknown || $0.isQuote || !$0.senses.isEmpty }) else { return nil }
        guard !words.contains(where: { $0.has(.everything) || $0.has(.new) && $0.has(.more) }) else {
            return nil
        }
        return Found(targets: [.sectionNamed(heading(place..<end))], range: place..<end + 1)
    }

    private func chineseNamed(at place: Int) -> Found? {
        guard let word = token(place) else { return nil }
        let isMarked = word.has(.about)
        var start = isMarked ? place + 1 : place
        if isMarked { while has(start, .about) { start += 1 } }
        var end = start
        // The words up to 那一节, with or without 的.
        while let next = token(end), end - start < 10, !next.isMark, !next.has(.then) {
            if end > start,
                let tail = demonstrative(
                    at: end, allowsBare: isMarked || tokens[end - 1].isQuote, isMarked: isMarked)
            {
                var last = end
                while last > start, tokens[last - 1].has(.particle) { last -= 1 }
                guard last > start else { return nil }
                let words = tokens[start..<last]
                guard words.contains(where: { $0.isUnknown || $0.isQuote || !$0.senses.isEmpty }) else {
                    return nil
                }
                guard !words.contains(where: { $0.isNumber && $0.isOrdinal }) || isMarked else { return nil }
                return Found(targets: [.sectionNamed(heading(start..<last))], range: place..<tail)
            }
            if !isMarked,
                next.has(.verb) || next.has(.coverb) || next.has(.place) && !next.isQuote
                    || next.has(.polite) && !next.isUnknown
            {
                return nil
            }
            if !isMarked, next.isNumber { return nil }
            end += 1
        }
        return nil
    }

    /// The end of 那一节, 那节, 这个部分 that closes a named section.
    private func demonstrative(at start: Int, allowsBare: Bool, isMarked: Bool) -> Int? {
        var place = start
        var sawParticle = false
        while has(place, .particle) {
            place += 1
            sawParticle = true
        }
        var pointed = false
        if has(place, .former) || has(place, .this), isHan(token(place)) {
            place += 1
            pointed = true
        }
        if let word = token(place), word.has(.it), isHan(word), word.range.count > 1, !word.has(.this) {
            return place + 1
        }
        while let word = token(place),
            word.isNumber && word.number == 1 || word.has(.measure) && !word.has(.section)
        {
            if !pointed, word.isNumber, isMarked { return nil }
            place += 1
            if !pointed { return nil }
        }
        guard let noun = token(place), noun.has(.section), isHan(noun) else { return nil }
        guard
            pointed || (sawParticle && isMarked) || (allowsBare && !isMarked)
                || (hasAny(noun, "部分", "章节") && !sawParticle)
        else { return nil }
        return place + 1
    }

    private func single(at place: Int, _ word: Token) -> Found? {
        func found(_ target: Target, _ length: Int = 1) -> Found {
            Found(targets: [target], range: place..<place + length)
        }
        if word.has(.everything) || word.has(.all), !word.has(.verb) || word.has(.everything) {
            var next = place + 1
            while has(next, .the) || has(next, .own) || has(next, .particle) || has(next, .measure) {
                next += 1
            }
            if has(next, .faq) { return found(.faqs, next + 1 - place) }
            if has(next, .title) || has(next, .titleList) { return found(.titles, next + 1 - place) }
            if has(next, .section) { return found(.allSections, next + 1 - place) }
            if has(next, .article), !isHan(token(next)) || next == place + 1 {
                return found(.article, next + 1 - place)
            }
            if word.has(.everything) { return found(.allSections) }
            return nil
        }
        if word.has(.titleList) { return found(.titles) }
        if word.has(.it) || word.has(.this) {
            if word.has(.this) {
                var next = place + 1
                while has(next, .measure) || token(next).map({ $0.isNumber && $0.number == 1 }) == true {
                    next += 1
                }
                if let noun = token(next), !word.has(.former) || noun.has(.section) {
                    if noun.has(.article) { return found(.article, next + 1 - place) }
                    if noun.has(.section) || noun.has(.subsection) { return found(.it, next + 1 - place) }
                    if let part = plain(noun), next == place + 1 || isHan(word) {
                        return Found(targets: [part], range: place..<next + 1)
                    }
                    // 这篇: the noun may be left out.
                    if isHan(word), next > place + 1, hasAny(tokens[next - 1], "篇") {
                        return found(.article, next - place)
                    }
                }
                if isHan(word), next > place + 1, hasAny(tokens[next - 1], "篇") {
                    return found(.article, next - place)
                }
                if word.has(.former) { return nil }
            }
            return word.has(.it) ? found(.it) : nil
        }
        guard let part = plain(word) else { return nil }
        var length = 1
        // "Meta description", "FAQ section", meta描述: two words for one part.
        while let next = token(place + length),
            plain(next) == part || (part == .faqs && next.has(.section))
                || ((part == .intro || part == .conclusion) && next.has(.section)
                    && token(place + length + 1)?.isNumber != true)
                || (part == .titles && next.has(.title)) || (part == .faqs && next.has(.question))
        { length += 1 }
        return found(part, length)
    }

    private func plain(_ word: Token) -> Target? {
        if word.has(.description) { return .description }
        if word.has(.intro) { return .intro }
        if word.has(.conclusion) { return .conclusion }
        if word.has(.outline) { return .outline }
        if word.has(.faq) { return .faqs }
        if word.has(.titleList) { return .titles }
        if word.has(.title) { return word.isPlural ? .titles : .title }
        if word.has(.article) { return word.has(.verb) ? nil : .article }
        return nil
    }
}
