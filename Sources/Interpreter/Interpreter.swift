/// Reads what writers say as commands: a pure function of the words.
///
/// It knows no command by name. What may be said comes from the commands that it is made with.
public struct Interpreter: Sendable {
    private let commands: [any Command.Type]
    let verbs: [String]
    private let lexicon: Lexicon
    /// The length beyond which an utterance is no command: some 20 pages.
    static let longest = 65_536
    /// The number of words beyond which a clause is no command.
    private static let mostWords = 2_000
    /// The number of things beyond which a list is none of a command's.
    private static let mostListed = 8
    /// The number of commands beyond which an utterance is pasted notes and none of them is meant.
    private static let mostCommands = 12

    /// An interpreter of some commands; the earlier in the list wins where two read an utterance alike.
    public init(commands: [any Command.Type]) {
        self.commands = commands
        verbs = commands.map { $0.verb }
        lexicon = Lexicon(
            shared: [.parts, .places, .ties, .speech, .amounts, .verbs, .titleTypes, .languages],
            commands: commands.map { $0.vocabulary })
    }

    /// The commands that an utterance says, or what is wrong with a short form.
    public func interpret(_ utterance: String) -> Interpretation {
        if utterance.utf8.first == UInt8(ascii: "/")
            || utterance.drop(while: \.isWhitespace).utf8.first == UInt8(ascii: "/")
        {
            return interpretShortForm(utterance)
        }
        if utterance.utf8.count <= Self.longest * 3 {
            let text = FoldedText(utterance)
            if text.said.count <= Self.longest {
                let found = read(text, Lexer.tokens(of: text, lexicon: lexicon))
                if (1...Self.mostCommands).contains(found.count) { return .commands(found) }
            }
        }
        return .commands(answer(utterance))
    }

    /// The clauses of an utterance that is no command; `nil` where it is too long to be looked into.
    func clauses(of utterance: String) -> (text: FoldedText, pieces: [Piece])? {
        guard utterance.utf8.count <= Self.longest else { return nil }
        let text = FoldedText(utterance)
        return (text, ClauseSplitter(tokens: Lexer.tokens(of: text, lexicon: lexicon)).pieces())
    }

    private func answer(_ utterance: String) -> [any Command] {
        for command in commands { if let answer = command.answering(utterance) { return [answer] } }
        return []
    }

    private func interpretShortForm(_ utterance: String) -> Interpretation {
        do throws(ShortFormError) {
            return .commands([try ShortForm.read(utterance, commands: commands, lexicon: lexicon)])
        } catch {
            return .mistake(error.description)
        }
    }

    // MARK: Clauses

    private func read(_ text: FoldedText, _ tokens: [Token]) -> [any Command] {
        let pieces = ClauseSplitter(tokens: tokens).pieces()
        guard !pieces.isEmpty else { return [] }
        var reader = Conjoiner(text: text) { tokens in self.reading(of: tokens, in: text) }
        var place = 0
        while place < pieces.count {
            var piece = pieces[place]
            // "…, and merge sections 4 and 5": a verb whose parts are cut off from it.
            while place > 0, place + 1 < pieces.count, pieces[place + 1].tie == .loose, place < 24,
                let whole = piece.joined(with: pieces[place + 1]), reading(of: piece.tokens, in: text) == nil,
                reading(of: whole.tokens, in: text)?.isWhole == true
            {
                piece = whole
                place += 1
            }
            if let listing = listing(from: place, in: pieces, of: text) {
                piece = listing.piece
                place = listing.last
            }
            reader.add(piece)
            if reader.isBarred { return [] }
            place += 1
        }
        return reader.commands()
    }

    /// The clause that a list cuts off from its verb: 加一个**手冲、法压和意式的对比表**.
    private func listing(
        from first: Int, in pieces: [Piece], of text: FoldedText
    ) -> (piece: Piece, last: Int)? {
        guard first + 1 < pieces.count, first < 24,
            pieces[first + 1].connective.contains(where: \.isEnumerating),
            pieces[first].tokens.contains(where: { $0.has(.verb) && $0.cues != .none }),
            reading(of: pieces[first].tokens, in: text) == nil
        else { return nil }
        var listing = pieces[first]
        for place in first + 1..<min(first + Self.mostListed, pieces.count) {
            guard pieces[place].tie == .loose || pieces[place].connective.contains(where: \.isEnumerating)
            else {
                return nil
            }
            listing.tokens += pieces[place].connective + pieces[place].tokens
            if let whole = reading(of: listing.tokens, in: text), whole.isWhole, whole.commands.count == 1 {
                return (listing, place)
            }
        }
        return nil
    }

    /// What a row of words says, where it says a command.
    func reading(of tokens: [Token], in text: FoldedText) -> Reading? {
        let content = tokens.filter { !$0.isMark }
        guard !content.isEmpty, content.count <= Self.mostWords else { return nil }
        var cues = CommandSet.none
        for token in content { cues.formUnion(token.cues) }
        guard cues != .none else { return nil }
        let ends = tokens.last(where: { !$0.has(.closing) || $0.isMark })?.has(.asking) ?? false
        let endsAsQuestion = ends && tokens.last?.isMark == true
        let mood = Mood(of: tokens, in: text, endsAsQuestion: endsAsQuestion)
        guard mood != .refusal, mood != .remark, !(mood == .question && Mood.wonders(tokens, in: text)) else {
            return nil
        }
        let clause = Clause(text: text, tokens: tokens, mood: mood, verbs: verbs)
        var best: Reading?
        for (place, command) in commands.enumerated() where cues.intersects(CommandSet(place)) {
            if mood == .question, !command.answersQuestions { continue }
            guard let reading = Reading(command, clause) else { continue }
            if best.map({ reading.rank > $0.rank }) ?? true { best = reading }
        }
        return best
    }
}
