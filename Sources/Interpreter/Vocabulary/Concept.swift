/// What a word means to every command alike: a part of an article, a place, a unit, a courtesy.
///
/// What a word means to one command only stands in that command's own vocabulary.
public enum Concept: UInt8, Sendable, CaseIterable {
    // Parts of an article
    case title, titleList, description, intro, conclusion, outline, article, faq, question
    case section, subsection, guide, everything
    // Pointing at parts
    case it, this, the, own, all, both, last, first, pronounOne, those, former
    // Places
    case before, after, inside, start, end, place
    // Small words that tie slots to their values
    case about, topicStart, topicEnd, on, to, of, with, from, by, named, becomes, copula, particle, coverb,
        passive
    // Amounts
    case wordUnit, measure, vague, several, approximately, degree, more, less
    // Speech
    case polite, filler, want, opinion, praise, blame, asking, tag, permission, negation, condition, pronoun,
        auxiliary, future, delay, past, stance
    // Verbs that several commands share
    case verb, make, write, change, put, use, new
    // Ties between clauses
    case and, then, comma, stop, colon, closing
    // Kinds of words around titles
    case style
}

/// A set of concepts, as small and as fast as a number.
public struct ConceptSet: Sendable, Hashable, ExpressibleByArrayLiteral {
    private var bits: UInt128 = 0

    /// A set of the concepts in a list.
    public init(arrayLiteral elements: Concept...) {
        for element in elements { insert(element) }
    }

    /// A set of some concepts.
    init(_ concepts: [Concept]) {
        for concept in concepts { insert(concept) }
    }

    /// Whether nothing is in the set.
    public var isEmpty: Bool { bits == 0 }

    /// Whether a concept is in the set.
    public func contains(_ concept: Concept) -> Bool { bits & (1 << UInt128(concept.rawValue)) != 0 }

    /// Whether the two sets have a concept in common.
    public func intersects(_ other: ConceptSet) -> Bool { bits & other.bits != 0 }

    /// Whether the other set has all concepts of this one.
    public func isSubset(of other: ConceptSet) -> Bool { bits & ~other.bits == 0 }

    /// Adds one concept.
    public mutating func insert(_ concept: Concept) { bits |= 1 << UInt128(concept.rawValue) }

    /// Takes one concept out.
    public mutating func remove(_ concept: Concept) { bits &= ~(1 << UInt128(concept.rawValue)) }

    /// Adds all concepts of another set.
    public mutating func formUnion(_ other: ConceptSet) { bits |= other.bits }
}
