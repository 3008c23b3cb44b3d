import Article

/// What follows a `/command`, from which the command takes its slots by position.
public struct ShortForm: Sendable {
    /// One word or one quotation.
    struct Argument: Sendable {
        var text: String
        var isQuoted: Bool
        var end: Int
    }

    private var arguments: ArraySlice<Argument>
    private let text: FoldedText
    private let start: Int
    private let lexicon: Lexicon
    let usage: String

    /// The command of an utterance that begins with `/`.
    static func read(
        _ utterance: String, commands: [any Command.Type], lexicon: Lexicon
    ) throws(ShortFormError) -> any Command {
        let text = FoldedText(utterance)
        var place = text.folded.firstIndex(of: 0x2F).map { $0 + 1 } ?? 0
        let start = place
        while place < text.folded.count, !ScalarClass.isSpace(text.folded[place]), text.folded[place] != 0x0A,
            place < start + 64
        { place += 1 }
        let verb = text.folded(start..<place)
        guard let command = commands.first(where: { $0.verb == verb }) else {
            throw ShortFormError.unknown(verb, nearest: nearest(to: verb, among: commands))
        }
        var form = ShortForm(text: text, start: place, lexicon: lexicon, usage: command.help.usage)
        let read = try command.read(&form)
        guard form.isEmpty else { throw ShortFormError.unexpected(form.remainder, usage: command.help.usage) }
        return read
    }

    private static func nearest(to verb: String, among commands: [any Command.Type]) -> String? {
        let near = commands.map {
            (usage: $0.help.usage, distance: EditDistance.between($0.verb, verb), verb: $0.verb)
        }
        if let begun = near.first(where: { verb.count > 1 && $0.verb.hasPrefix(verb) }) { return begun.usage }
        guard let best = near.min(by: { $0.distance < $1.distance }), best.distance <= max(2, verb.count / 2)
        else { return nil }
        return best.usage
    }

    private init(text: FoldedText, start: Int, lexicon: Lexicon, usage: String) {
        self.text = text
        self.start = start
        self.lexicon = lexicon
        self.usage = usage
        var found: [Argument] = []
        let quotations = Quotations(text)
        var place = start
        while place < text.folded.count {
            let value = text.folded[place]
            if ScalarClass.isSpace(value) || value == 0x0A {
                place += 1
                continue
            }
            if let close = quotations.closing[place] {
                found.append(Argument(text: text.said(place + 1..<close), isQuoted: true, end: close + 1))
                place = close + 1
                continue
            }
            let begin = place
            while place < text.folded.count, !ScalarClass.isSpace(text.folded[place]),
                text.folded[place] != 0x0A
            { place += 1 }
            found.append(Argument(text: text.said(begin..<place), isQuoted: false, end: place))
        }
        arguments = found[...]
    }

    /// Whether all arguments are taken.
    public var isEmpty: Bool { arguments.isEmpty }

    var remainder: String { arguments.map(\.text).joined(separator: " ") }

    /// Takes a number, where one is next.
    public mutating func takeNumber() -> Int? {
        guard let next = arguments.first, !next.isQuoted else { return nil }
        let tokens = Lexer.tokens(of: FoldedText(next.text), lexicon: lexicon)
        guard tokens.count == 1, tokens[0].isNumber else { return nil }
        arguments.removeFirst()
        return tokens[0].number
    }

    /// Takes a word that has a meaning of a type, where one is next.
    public mutating func take<Meaning>(_ type: Meaning.Type) -> Meaning? {
        guard let next = arguments.first, !next.isQuoted else { return nil }
        let tokens = Lexer.tokens(of: FoldedText(next.text), lexicon: lexicon)
        guard tokens.count == 1 else { return nil }
        for sense in tokens[0].senses {
            if let meaning = sense(as: type) {
                arguments.removeFirst()
                return meaning
            }
        }
        return nil
    }

    /// Takes one of the words given, where it is next.
    public mutating func take(word choices: String...) -> String? {
        guard let next = arguments.first, !next.isQuoted, choices.contains(next.text.lowercased()) else {
            return nil
        }
        arguments.removeFirst()
        return next.text.lowercased()
    }

    /// Takes a type of title, where one is next.
    public mutating func takeTitleType() -> TitleType? { take(TitleKind.self)?.type }

    /// Takes a part of the article, a bare number being a section; as many words as name it.
    public mutating func takeTarget() -> Target? {
        guard let next = arguments.first else { return nil }
        if next.isQuoted {
            arguments.removeFirst()
            return .sectionNamed(next.text)
        }
        let plain = next.text
        if let range = Target("sections " + plain), !plain.isEmpty,
            plain.contains(where: { $0 == "-" || $0 == "," })
        {
            arguments.removeFirst()
            return range
        }
        if plain.lowercased() == "all" || plain.lowercased() == "everything" {
            arguments.removeFirst()
            return .allSections
        }
        if plain.lowercased() == "last" {
            arguments.removeFirst()
            return .lastSection
        }
        // The longest run of words that is one part, up to "first subsection of section 2".
        for count in stride(from: min(6, arguments.count), through: 1, by: -1) {
            let words = arguments.prefix(count)
            if words.dropFirst().contains(where: \.isQuoted), count != 2 { continue }
            let joined = FoldedText(
                words.map { $0.isQuoted ? "\"\($0.text)\"" : $0.text }.joined(separator: " "))
            let tokens = Lexer.tokens(of: joined, lexicon: lexicon)
            if tokens.count == 1, tokens[0].isNumber {
                arguments.removeFirst(count)
                return .section(SectionNumber(tokens[0].number))
            }
            let mentions = MentionParser(text: joined, tokens: tokens).mentions()
            if mentions.count == 1, mentions[0].whole == tokens.indices, mentions[0].role == .object,
                mentions[0].targets.count == 1
            {
                arguments.removeFirst(count)
                return mentions[0].targets[0]
            }
        }
        return nil
    }

    /// Takes one word or one quotation.
    public mutating func takeWord() -> String? {
        arguments.popFirst()?.text
    }

    /// Takes all that is left, as it was said.
    public mutating func takeRest() -> String? {
        guard let first = arguments.first else { return nil }
        defer { arguments = [] }
        if arguments.count == 1 { return Wording.trimmed(first.text) }
        return Wording.trimmed(text.said(beginning(of: first)..<text.folded.count))
    }

    /// Takes all that is left before one of some words.
    public mutating func takeWords(before stops: String...) -> String? {
        var words: [String] = []
        while let next = arguments.first, next.isQuoted || !stops.contains(next.text.lowercased()) {
            words.append(next.text)
            arguments.removeFirst()
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private func beginning(of argument: Argument) -> Int {
        argument.end - argument.text.unicodeScalars.count - (argument.isQuoted ? 2 : 0)
            + (argument.isQuoted ? 0 : 0)
    }

    /// The mistake of leaving out what must be said.
    public func incomplete() -> ShortFormError { .incomplete(usage: usage) }
}
