import Article

/// The words of one command, or of the language at large, each group with what it means.
///
/// A phrase is written as one would say it, in lower case and simplified characters: `"flesh out"`, `"展开"`.
/// Plurals, `-ing` forms, traditional characters and small slips are found by themselves.
public struct Vocabulary: Sendable, ExpressibleByArrayLiteral {
    var groups: [Group]

    /// A vocabulary of the groups in a list.
    public init(arrayLiteral elements: Group...) {
        groups = elements
    }

    /// A meaning with the phrases that have it.
    public struct Group: Sendable {
        var sense: Sense?
        var concepts: ConceptSet
        /// Whether one of these words makes the command worth trying.
        var isCue: Bool
        var phrases: [String]

        /// Verbs by which a command is recognised.
        public static func verb<Meaning: Hashable & Sendable>(_ meaning: Meaning, _ phrases: String...)
            -> Group
        {
            Group(sense: Sense(meaning), concepts: [.verb], isCue: true, phrases: phrases)
        }

        /// Other words by which a command is recognised.
        public static func noun<Meaning: Hashable & Sendable>(_ meaning: Meaning, _ phrases: String...)
            -> Group
        {
            Group(sense: Sense(meaning), concepts: [], isCue: true, phrases: phrases)
        }

        /// Words that are a slot's value; they do not bring the command to mind.
        public static func value<Meaning: Hashable & Sendable>(_ meaning: Meaning, _ phrases: String...)
            -> Group
        {
            Group(sense: Sense(meaning), concepts: [], isCue: false, phrases: phrases)
        }

        /// Words that are put together of a stem and an ending, each with each: 设定 and 换, 为 and 成.
        @inline(never)
        static func composed(_ concepts: [Concept], of stems: [String], with endings: [String]) -> Group {
            Group(
                sense: nil, concepts: ConceptSet(concepts), isCue: false,
                phrases: stems.flatMap { stem in endings.map { stem + $0 } })
        }

        /// Verbs of a command that are put together of a stem and an ending, each with each: 新建 and 开, 分支 and 一个副本.
        public static func composed<Meaning: Hashable & Sendable>(
            _ meaning: Meaning, of stems: [String], with endings: [String]
        ) -> Group {
            Group(
                sense: Sense(meaning), concepts: [.verb], isCue: true,
                phrases: stems.flatMap { stem in endings.map { stem + $0 } })
        }

        // Lists of concepts, and out of line: as many sets made in one function take the optimiser minutes.

        /// Words that mean the same to all commands.
        @inline(never)
        static func shared(_ concepts: [Concept], _ phrases: String...) -> Group {
            Group(sense: nil, concepts: ConceptSet(concepts), isCue: false, phrases: phrases)
        }
    }

    /// These words and those.
    static func + (one: Vocabulary, other: Vocabulary) -> Vocabulary {
        var sum = one
        sum.groups += other.groups
        return sum
    }
}

/// One meaning of a word, of a type that a command or a slot knows.
struct Sense: Sendable {
    let type: ObjectIdentifier
    let value: any Hashable & Sendable
    /// Whether the meaning is a thing with a topic of its own, as each kind of addition is.
    let isHead: Bool
    /// Whether the meaning aims at a length, as 写到 does.
    let isLength: Bool
    /// Whether the meaning is a quality that a part may be given.
    let isAdjective: Bool

    init<Meaning: Hashable & Sendable>(_ value: Meaning) {
        isHead = value is any TopicHead
        isAdjective = value is any Describing
        isLength = (value as? any Aiming)?.aimsAtLength ?? false
        type = ObjectIdentifier(Meaning.self)
        self.value = value
    }

    static let language = ObjectIdentifier(Language.self)

    private static let titleType = ObjectIdentifier(TitleKind.self)

    var isTitleType: Bool { type == Self.titleType }

    /// The meaning, where it is of the type asked for.
    func callAsFunction<Meaning>(as meaning: Meaning.Type) -> Meaning? {
        guard type == ObjectIdentifier(meaning) else { return nil }
        return value as? Meaning
    }
}
