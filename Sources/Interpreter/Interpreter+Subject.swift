extension Interpreter {
    /// What an utterance that is no command wants written about: "my boss wants a post on **slow travel**",
    /// 老板让我写一篇**仓库安全**的文章.
    ///
    /// `nil` for what asks or refuses, and where nothing is to be written.
    public func subject(of utterance: String) -> String? {
        guard let (text, pieces) = clauses(of: utterance) else { return nil }
        return pieces.reversed().lazy.compactMap { subject(of: $0.tokens, in: text) }.first
    }

    /// What an utterance says beside its commands, where that is one stretch of it: "**solar panels**, 800 words".
    public func aside(of utterance: String) -> String? {
        guard let (text, pieces) = clauses(of: utterance) else { return nil }
        let isRead = pieces.map { reading(of: $0.tokens, in: text) != nil }
        guard let first = isRead.firstIndex(of: false), let last = isRead.lastIndex(of: false),
            !isRead[first...last].contains(true)
        else { return nil }
        let tokens = pieces[first...last].enumerated().flatMap { index, piece in
            (index > 0 ? piece.connective : []) + piece.tokens
        }
        return text.said(tokens[...])
    }

    private func subject(of tokens: [Token], in text: FoldedText) -> String? {
        let mood = Mood(of: tokens, in: text, endsAsQuestion: false)
        guard mood != .question, mood != .refusal else { return nil }
        var clause = Clause(text: text, tokens: tokens, mood: mood, verbs: verbs)
        guard clause.speaksOfWriting else { return nil }
        return clause.takeTopic() ?? clause.takeWhatIsWritten()
    }
}

extension Clause {
    /// Whether something is written, or is something that one writes: "a blog about cats".
    fileprivate var speaksOfWriting: Bool {
        tokens.indices.contains { tokens[$0].has(.write) || tokens[$0].isHead || leadsToSubject($0) }
    }

    /// What stands behind a Chinese word for writing: 帮我写点**旅行保险**的东西, 来一篇**家庭收纳**.
    fileprivate mutating func takeWhatIsWritten() -> String? {
        guard let lead = tokens.indices.last(where: leadsToSubject) else { return nil }
        var end = tokens[lead...].firstIndex { $0.isMark || $0.has(.particle) && $0.isWide } ?? tokens.count
        while end > lead + 1, tokens[end - 1].closes || tokens[end - 1].has(.asking) { end -= 1 }
        return takeText(from: lead + 1, to: end)
    }

    private func leadsToSubject(_ place: Int) -> Bool {
        guard tokens[place].isWide else { return false }
        let word = text.folded(tokens[place].range)
        return tokens[place].concepts.intersects([.write, .about]) || word.hasPrefix("写") || word == "篇"
    }
}
