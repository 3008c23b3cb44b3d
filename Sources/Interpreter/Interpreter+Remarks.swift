/// What an utterance that is no command is.
extension Interpreter {
    /// Whether an utterance that is no command says that something is not to be done, and asks for nothing.
    public func refuses(_ utterance: String) -> Bool {
        guard let (text, pieces) = clauses(of: utterance) else { return false }
        return !Self.holdsQuestionMark(utterance)
            && pieces.first.map { Mood(of: $0.tokens, in: text, endsAsQuestion: false) } == .refusal
    }

    /// Whether an utterance that is no command asks something.
    public func asks(_ utterance: String) -> Bool {
        guard let (text, pieces) = clauses(of: utterance) else { return false }
        return Self.holdsQuestionMark(utterance)
            || pieces.contains { Mood(of: $0.tokens, in: text, endsAsQuestion: false) == .question }
    }

    /// The verb of the command that an utterance comes nearest to: the one with the words that fewest others know.
    public func nearestVerb(to utterance: String) -> String? {
        guard let tokens = clauses(of: utterance)?.pieces.flatMap(\.tokens) else { return nil }
        var scores = [Double](repeating: 0, count: verbs.count)
        for token in tokens where !token.isGuess {
            let knowing = verbs.indices.filter { token.cues.intersects(CommandSet($0)) }
            for place in knowing { scores[place] += 1 / Double(knowing.count) }
        }
        guard let most = scores.max(), most > 0 else { return nil }
        return scores.firstIndex(of: most).map { verbs[$0] }
    }

    private static func holdsQuestionMark(_ utterance: String) -> Bool {
        utterance.contains { $0 == "?" || $0 == "？" }
    }
}
