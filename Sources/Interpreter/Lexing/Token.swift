/// A word, a number, a quotation or a mark of an utterance, with all that it can mean.
struct Token: Sendable {
    enum Kind: Sendable {
        case word
        /// Characters of Chinese that are no known word.
        case han
        case number
        /// Two numbers with a point between them, which name a subsection or are a fraction.
        case dotted(Int, Int)
        /// What stands in quotation marks; `inner` is the place of the words without the marks.
        case quote(inner: Range<Int>)
        /// A file name, an address or another word that is read whole.
        case name
        case mark
    }

    var kind: Kind
    /// Where it stands in the utterance, in scalars.
    var range: Range<Int>
    var concepts: ConceptSet = []
    /// The commands, by their place in the catalogue, that the word brings to mind.
    var cues: CommandSet = .none
    var senses: [Sense] = []
    /// The command, by its place, for which the word is one of the first that come to mind.
    var principal: Int?
    /// The first command, by its place, that has the word among its foremost verbs.
    var home: Int?
    var number: Int = 0
    /// Whether a number says which one ("third", 第三) instead of how many.
    var isOrdinal = false
    var isPlural = false
    /// Whether the word was recognised only after a slip was mended.
    var isGuess = false
    var isGerund = false
    /// Whether a known word is written in Chinese.
    var isChineseWord = false
    /// Whether a comma is 、, which only ever lists.
    var isEnumerating = false
    /// Whether white space stands before it.
    var followsSpace = false

    func has(_ concept: Concept) -> Bool { concepts.contains(concept) }

    var isNumber: Bool { if case .number = kind { true } else { false } }
    var isQuote: Bool { if case .quote = kind { true } else { false } }
    var isMark: Bool { if case .mark = kind { true } else { false } }
    var isName: Bool { if case .name = kind { true } else { false } }
    var isHan: Bool { if case .han = kind { true } else { false } }

    /// Whether the word is in no vocabulary: the stuff that keywords and headings are made of.
    var isUnknown: Bool {
        switch kind {
        case .word, .han: concepts.isEmpty && cues == .none && senses.isEmpty
        case .name: true
        default: false
        }
    }
}

/// A set of commands, by their place in the catalogue, which may hold up to 128.
struct CommandSet: Sendable, Hashable {
    private var bits: UInt128
    static let none = CommandSet(bits: 0)

    private init(bits: UInt128) { self.bits = bits }

    init(_ place: Int) { bits = place < 128 ? 1 << UInt128(place) : 0 }

    func intersects(_ other: CommandSet) -> Bool { bits & other.bits != 0 }
    mutating func formUnion(_ other: CommandSet) { bits |= other.bits }
    func isSubset(of other: CommandSet) -> Bool { bits & ~other.bits == 0 }
}
