/// Verbs with their particles apart.
extension Lexer {
    /// Lets "cut" mean "cut down" in "cut section 4 down".
    mutating func joinSeparated() {
        for end in tokens.indices where end > 1 && tokens[end].range.count <= 8 && !tokens[end].isMark {
            guard !tokens[end].isHan, !tokens[end].isChineseWord else { continue }
            let particle = text.folded(tokens[end].range)
            guard Lexicon.particles.contains(particle), closesClause(after: end) else { continue }
            for start in stride(from: end - 2, through: max(0, end - 8), by: -1) {
                let token = tokens[start]
                if token.has(.and) || token.has(.comma) || token.has(.stop) { break }
                guard let entry = lexicon.separable[text.folded(token.range)]?[particle] else { continue }
                let found = lexicon.entries[entry]
                (tokens[start].concepts, tokens[start].cues) = (found.concepts, found.cues)
                (tokens[start].senses, tokens[start].principal) = (found.senses, found.principal)
                tokens[end].concepts = [.filler]
                (tokens[end].cues, tokens[end].senses) = (.none, [])
                break
            }
        }
    }

    /// Lets 看看 and 试试 behind what is to be done say nothing of their own: 再来几个看看.
    mutating func closeTrials() {
        for place in tokens.indices.dropFirst()
        where tokens[place].isChineseWord && tokens[place].range.count < 4
            && ["看看", "看一下", "瞧瞧", "试试", "瞅瞅", "看一看", "试一下"].contains(text.folded(tokens[place].range))
            && (place + 1 == tokens.count || tokens[place + 1].isMark || tokens[place + 1].has(.closing))
        {
            let clause = tokens[..<place].suffix(24).reversed().prefix { !$0.isMark }
            guard
                clause.contains(where: {
                    $0.concepts.intersects([.make, .write, .change]) && !$0.has(.polite)
                }),
                clause.contains(where: { $0.isNumber || $0.has(.vague) || $0.has(.degree) })
            else { continue }
            tokens[place].concepts = [.filler, .closing]
            (tokens[place].cues, tokens[place].senses) = (.none, [])
        }
    }

    func closesClause(after place: Int) -> Bool {
        guard place + 1 < tokens.count else { return true }
        let next = tokens[place + 1]
        return next.isMark
            || next.concepts.intersects([.to, .polite, .degree, .then, .and, .closing, .filler, .inside, .by])
    }
}
