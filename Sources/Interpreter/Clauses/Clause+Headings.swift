import Article

/// Sections that get another heading.
extension Clause {
    /// The place of the mention of the section to rename, where there is one.
    public func sectionMention() -> Int? {
        mentions.firstIndex { mention in
            !used[mention.range.lowerBound] && mention.targets.count == 1
                && Self.hasHeading(mention.targets[0])
        }
    }

    private static func hasHeading(_ target: Target) -> Bool {
        switch target {
        case .section, .lastSection, .sectionNamed, .it, .faq: true
        default: false
        }
    }

    /// Takes the section of a mention.
    public mutating func takeSectionTarget(at place: Int) -> Target? {
        let mention = mentions[place]
        take(mention.whole)
        return mention.targets[0]
    }

    /// Whether a quotation is in the clause.
    public var hasQuotation: Bool { tokens.indices.contains { !used[$0] && tokens[$0].isQuote } }

    /// Whether two quotations and no part are named.
    public var mayRenameByQuotations: Bool { mentions.isEmpty && tokens.filter(\.isQuote).count == 2 }

    /// Whether a word for naming is there that says so by itself: 叫, "as".
    public func hasNaming<Meaning: Hashable & Sendable>(_ meaning: Meaning) -> Bool {
        tokens.indices.contains {
            isFree($0) && ["叫", "叫做", "改叫", "call", "名为", "称为"].contains(text.folded(tokens[$0].range))
        }
    }

    /// Where the new name of a section begins: behind "to", 为, 叫, "the heading".
    public func startOfNewName<Meaning: Hashable & Sendable>(
        heading: Meaning, call: Meaning, rename: Meaning, alter: Meaning, strict: Bool
    ) -> Int? {
        guard let target = tokens.indices.first(where: { used[$0] && !isSense(rename, at: $0) }) else {
            return nil
        }
        var start =
            tokens.indices.last(where: { used[$0] && $0 - target < 12 && isPartOfTarget($0, from: target) })
            .map { $0 + 1 } ?? target + 1
        var sawTie = !strict
        while start < tokens.count {
            let token = tokens[start]
            if sawTie, beginsWord(start) { break }
            if !token.isWide, !token.isMark, start > 0, tokens[start - 1].has(.to),
                !token.concepts.intersects([.named, .the, .becomes, .copula])
            {
                break
            }
            // "To The Basics": the name has begun, unless the heading is spoken of.
            if token.has(.the), start + 1 < tokens.count, !tokens[start + 1].has(.new),
                !isSense(heading, at: start + 1)
            {
                break
            }
            let isSmall =
                token.concepts.intersects([
                    .to, .becomes, .copula, .particle, .named, .with, .the, .coverb, .closing, .new,
                ]) || isSense(heading, at: start) || isSense(call, at: start) || isSense(rename, at: start)
                || isSense(alter, at: start) && token.isWide || used[start] || token.isMark
            guard isSmall else { break }
            if token.concepts.intersects([.to, .becomes, .copula, .named]) || isSense(heading, at: start)
                || isSense(call, at: start) || token.has(.colon)
            {
                sawTie = true
            }
            start += 1
        }
        return start < tokens.count
            && (sawTie
                || tokens[..<target].contains { t in t.senses.contains { $0(as: Meaning.self) == call } })
            ? start : nil
    }

    /// Whether only small words stand from a place on.
    public func saysNothing(from start: Int) -> Bool { !tokens[start...].contains(where: \.saysSomething) }

    private func isPartOfTarget(_ place: Int, from start: Int) -> Bool {
        (start...place).allSatisfy { used[$0] }
    }

    /// Takes all words before a place.
    @discardableResult
    public mutating func takeUpTo(_ place: Int) -> Bool {
        for before in 0..<place where !used[before] { take(before) }
        return true
    }
}
