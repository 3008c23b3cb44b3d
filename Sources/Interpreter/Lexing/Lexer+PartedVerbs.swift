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

    func closesClause(after place: Int) -> Bool {
        guard place + 1 < tokens.count else { return true }
        let next = tokens[place + 1]
        return next.isMark
            || next.concepts.intersects([.to, .polite, .degree, .then, .and, .closing, .filler, .inside, .by])
    }
}
