import Article

/// One clause of an utterance, from which a command takes what it understands.
///
/// Each command reads a copy of its own. A word that was taken is not found again, and what nobody took in the
/// end (`unread`) speaks against the reading.
public struct Clause: Sendable {
    let text: FoldedText
    let tokens: [Token]
    /// Whether a word has been understood, by the place of its token.
    private(set) var used: [Bool]
    /// The verbs of all commands, in the order of the catalogue.
    let verbs: [String]
    /// How the clause is meant.
    let mood: Mood
    /// The parts of the article that the clause names, in order.
    var mentions: [Mention]
    /// What the clause is about: "titles **about CRM**".
    let topic: Topic?
    /// Which of the parts in a list ("the intro and the conclusion") the command is read for.
    var choice = 0
    /// How many commands the list of parts gives.
    private(set) var choices = 1
    /// What speaks against the reading beside the words that were not understood.
    public var doubt = 0
    /// Whether the last free text taken runs to the end of the clause, so that it could go on in the next.
    public internal(set) var isOpen = false

    init(text: FoldedText, tokens: [Token], mood: Mood, verbs: [String]) {
        self.verbs = verbs
        self.text = text
        self.tokens = tokens
        self.mood = mood
        used = [Bool](repeating: false, count: tokens.count)
        let found = MentionParser(text: text, tokens: tokens).mentions()
        topic = TopicFinder(tokens: tokens, mentions: found).topic()
        if let topic {
            mentions = found.filter { !topic.range.overlaps($0.range) || $0.range.lowerBound < topic.marker }
        } else {
            mentions = found
        }
    }

    // MARK: Words

    /// Whether the word at a place may still be taken: it is not understood yet and is no part of a topic.
    func isFree(_ place: Int) -> Bool {
        !used[place] && !(topic?.range.contains(place) ?? false)
    }

    mutating func take(_ place: Int) { used[place] = true }

    mutating func take(_ range: Range<Int>) { for place in range { used[place] = true } }

    /// The first free word with a meaning of a type.
    func find<Meaning>(_ type: Meaning.Type) -> (place: Int, meaning: Meaning)? {
        for place in tokens.indices where isFree(place) {
            for sense in tokens[place].senses { if let meaning = sense(as: type) { return (place, meaning) } }
        }
        return nil
    }

    /// The place of the first free word with one certain meaning.
    func find<Meaning: Equatable>(_ meaning: Meaning) -> Int? {
        tokens.indices.first { place in
            isFree(place) && tokens[place].senses.contains { $0(as: Meaning.self) == meaning }
        }
    }

    /// Whether a free word has a meaning of a type.
    public func has<Meaning: Hashable & Sendable>(_ type: Meaning.Type) -> Bool { find(type) != nil }

    /// Takes every free word with a meaning of a type, and gives the first.
    public mutating func take<Meaning: Hashable & Sendable>(_ type: Meaning.Type) -> Meaning? {
        guard let (place, meaning) = find(type) else { return nil }
        take(place)
        return meaning
    }

    /// Takes the words with one certain meaning; whether there were any.
    public mutating func take<Meaning: Hashable & Sendable>(_ meaning: Meaning) -> Bool {
        var found = false
        while let place = find(meaning) {
            take(place)
            found = true
        }
        return found
    }

    /// Whether a free word has one certain meaning.
    public func has<Meaning: Hashable & Sendable>(_ meaning: Meaning) -> Bool { find(meaning) != nil }

    /// The place of the first free word with a concept.
    func find(concept: Concept) -> Int? {
        tokens.indices.first { isFree($0) && tokens[$0].has(concept) }
    }

    /// Whether a free word has a concept that all commands know.
    public func has(concept: Concept) -> Bool { find(concept: concept) != nil }

    /// Takes every free word with a concept; whether there were any.
    @discardableResult
    public mutating func take(concept: Concept) -> Bool {
        var found = false
        for place in tokens.indices where isFree(place) && tokens[place].has(concept) {
            take(place)
            found = true
        }
        return found
    }

    /// Takes every free word with one of some concepts; whether there were any.
    @discardableResult
    public mutating func take(anyOf concepts: ConceptSet) -> Bool {
        var found = false
        for place in tokens.indices where isFree(place) && tokens[place].concepts.intersects(concepts) {
            take(place)
            found = true
        }
        return found
    }

    /// Whether the clause is asked, not told.
    public var isQuestion: Bool { mood == .question }

    /// Whether the clause states something instead of demanding it.
    public var isStatement: Bool { mood == .statement }

    /// Whether nothing but small words is left to understand.
    public var isSpent: Bool { unread == 0 }

    /// How many words say something that was not understood.
    public var unread: Int {
        var count = 0
        for place in tokens.indices where !used[place] && tokens[place].saysSomething { count += 1 }
        return count
    }

    /// Whether a word that may turn a demand into something else was not understood: "might", 昨天, 太.
    var leavesMoodUnread: Bool {
        tokens.indices.contains {
            !used[$0] && tokens[$0].saysSomething && !tokens[$0].isQuote && !tokens[$0].isMark
                && tokens[$0].concepts.intersects(Self.moodWords)
        }
    }

    /// Whether words that nobody knows were not understood, so that somebody or something may be told of.
    ///
    /// In a demand they may describe: "add a **killer** statistic", 展开**干巴**的第二节.
    var leavesNarrationUnread: Bool {
        let opener = tokens.first { !$0.isMark && !Mood.isPreamble($0) }
        let isDemand = opener?.concepts.intersects([.verb, .coverb, .want, .permission]) ?? false
        return tokens.indices.contains { place in
            guard !used[place], tokens[place].isUnknown, !tokens[place].isName else { return false }
            guard tokens[place].isHan else { return !isDemand }
            let describes = isDemand && place + 1 < tokens.count && tokens[place + 1].has(.particle)
            return !describes && !Self.leadingUp.contains(text.folded(tokens[place].range))
        }
    }

    private static let moodWords: ConceptSet = [
        .auxiliary, .negation, .opinion, .condition, .delay, .past, .future, .asking, .tag,
    ]

    /// How many words were understood.
    var read: Int {
        var count = 0
        for place in tokens.indices where used[place] && tokens[place].saysSomething { count += 1 }
        return count
    }

    // MARK: Parts

    /// Takes the part that the clause is about; where it lists several, one at a time.
    public mutating func takeTarget() -> Target? {
        guard
            let place = mentions.firstIndex(where: { $0.role == .object && !isUsed($0) })
                ?? mentions.firstIndex(where: { ($0.role == .of) && !isUsed($0) })
        else { return nil }
        return take(mention: place)
    }

    /// Takes the part that the clause is about, wherever it says that it stands.
    public mutating func takeAnyTarget() -> Target? {
        if let target = takeTarget() { return target }
        guard let place = mentions.firstIndex(where: { !isUsed($0) }) else { return nil }
        return take(mention: place)
    }

    /// Takes the part that stands in a certain role: before what, after what, into what.
    public mutating func takeTarget(as role: Mention.Role) -> Target? {
        guard let place = mentions.firstIndex(where: { $0.role == role && !isUsed($0) }) else { return nil }
        return take(mention: place)
    }

    /// Takes all the parts that the clause lists.
    public mutating func takeAllTargets() -> [Target] {
        var targets: [Target] = []
        for mention in mentions where !isUsed(mention) {
            targets += mention.targets.flatMap(\.each)
            take(mention.whole)
        }
        return targets
    }

    /// Whether a part is named that nobody has taken yet.
    public var namesPart: Bool { mentions.contains { !isUsed($0) } }

    private func isUsed(_ mention: Mention) -> Bool { used[mention.range.lowerBound] }

    private mutating func take(mention place: Int) -> Target? {
        let mention = mentions[place]
        choices = max(choices, mention.targets.count)
        take(mention.whole)
        return mention.targets[min(choice, mention.targets.count - 1)]
    }

    /// Takes a bare number as a section: "expand 2", 合并2和3.
    ///
    /// - Parameter skippingOne: Whether "one" is no section, but says what comes out.
    public mutating func takeBareSection(skippingOne: Bool = false) -> Target? {
        for place in tokens.indices where isFree(place) && tokens[place].isNumber {
            if skippingOne, tokens[place].number == 1, !isDigit(place) { continue }
            let next = place + 1 < tokens.count ? tokens[place + 1] : nil
            if let next, next.has(.wordUnit) || next.has(.measure) || next.has(.titleList) { continue }
            // 这两节 counts.
            if let next, next.has(.section), next.isWide, !isDigit(place), !tokens[place].isOrdinal {
                continue
            }
            take(place)
            return .section(SectionNumber(tokens[place].number))
        }
        return nil
    }

    /// Takes a bare number as the section beside which something goes: "move 3 **before 1**", 把3挪到**1前面**.
    public mutating func takeBareSection(beside side: Concept) -> Target? {
        for place in tokens.indices where isFree(place) && tokens[place].has(side) {
            var number = tokens[place].isWide ? place - 1 : place + 1
            while tokens.indices.contains(number), tokens[number].has(.the) { number += 1 }
            guard tokens.indices.contains(number), isFree(number), tokens[number].isNumber else { continue }
            take(place)
            take(number)
            return .section(SectionNumber(tokens[number].number))
        }
        return nil
    }
}

extension Token {
    /// Whether a reading that leaves the word out leaves something out.
    var saysSomething: Bool {
        switch kind {
        case .mark: return false
        case .number, .dotted, .quote, .name: return true
        case .word, .han: break
        }
        return !concepts.intersects(Token.small)
    }

    /// Whether the word only rounds a sentence off: 吧, "please"; "tanks" is no slip of "thanks" for sure.
    var closes: Bool { has(.closing) && !isGuess }

    private static let small: ConceptSet = [
        .polite, .filler, .particle, .the, .own, .coverb, .degree, .and, .then, .closing, .measure,
        .approximately,
        .comma, .stop, .vague, .pronounOne, .permission, .topicStart, .topicEnd, .from, .tag, .style,
    ]
}
