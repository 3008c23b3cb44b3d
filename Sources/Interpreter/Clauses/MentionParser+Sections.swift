import Article

/// Sections by the word "section": "section 2", "section on pricing", "subsection 1 of section 2".
extension MentionParser {
    func sectionNumber(at place: Int) -> Found? {
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
            if let list = numbers(
                at: next, ordinal: nil, rangeWithTo: word.isPlural || hasFrom(before: place))
            {
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
                    if let upper = rangeTie(at: end, rangeWithTo: hasFrom(before: place)),
                        let last = token(upper),
                        last.isNumber, last.number > first.section, !has(upper + 1, .wordUnit)
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
        if let quote = token(next), case .quote(let inner) = quote.kind, !isNew(at: place) {
            return Found(targets: [.sectionNamed(Wording.trimmed(text.said(inner)))], range: place..<next + 1)
        }
        if has(next, .named) || has(next, .about) || has(next, .on), !hasAny(tokens[next], "as", "for"),
            let quote = token(next + 1), case .quote(let inner) = quote.kind, !isNew(at: place)
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

    /// Whether the section at a place is one that is wanted: "a section", "add section", "7 sections".
    private func isNew(at place: Int) -> Bool {
        token(place - 1).map {
            $0.isNumber && !$0.isOrdinal
                || hasAny($0, "a", "an", "new", "another", "extra", "add", "insert", "append", "include")
        } ?? false
    }

    private func hasFrom(before place: Int) -> Bool { has(place - 1, .from) }

    func hasDefinite(before place: Int) -> Bool {
        guard var word = token(place - 1) else { return false }
        // "The whole section on history"
        if word.has(.all), !word.isWide, let before = token(place - 2) { word = before }
        return hasAny(word, "the", "that", "our", "my", "this")
    }

    func heading(_ range: Range<Int>) -> String {
        if range.count == 1, case .quote(let inner) = tokens[range.lowerBound].kind {
            return Wording.trimmed(text.said(inner))
        }
        return Wording.trimmed(text.said(tokens[range]))
    }

    func headingEnd(from start: Int) -> Int? {
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
            // "Take the section on dyes out"
            if end > start,
                ["forward", "forwards", "backward", "backwards", "back", "up", "down"]
                    .contains(text.folded(word.range))
            {
                break
            }
            if end > start, word.concepts == [.filler], token(end + 1)?.isMark ?? true { break }
            if end > start, word.concepts.intersects([.place, .negation]) { break }
            // "In my editor", "in two"
            if end > start, !word.isUnknown,
                ["in ", "into "].contains(where: text.folded(word.range).hasPrefix)
            {
                break
            }
            end += 1
        }
        return end > start ? end : nil
    }

    func subsection(at place: Int) -> Found? {
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
}
