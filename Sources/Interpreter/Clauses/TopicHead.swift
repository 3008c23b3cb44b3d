extension Token {
    /// Whether the word names something that has a topic: titles, an article, a section, a table.
    var isHead: Bool {
        concepts.intersects([
            .title, .titleList, .outline, .faq, .article, .section, .subsection, .description,
        ])
            || senses.contains { $0.isHead }
    }

    /// Whether the word names a type of titles.
    var isTitleType: Bool { senses.contains(where: \.isTitleType) }

    /// Whether "to" after the word introduces a topic, as after "guide".
    var isGuide: Bool { has(.guide) }

    /// Whether "of" after the word introduces a topic.
    var isOfHead: Bool { senses.contains { $0.isHead } }

    /// Whether the word is written in Chinese.
    var isWide: Bool { isHan || isChineseWord }

    /// Whether the word only says again that what stood before is a subject: 充电宝**这个主题**.
    var isApposition: Bool { has(.topicEnd) && range.count > 3 }

    var isListComma: Bool { has(.comma) && isEnumerating }
}

extension Sense {
    var isLanguage: Bool { type == Sense.language }
}

/// A meaning that describes: what follows a heading and is no part of it ("the pricing section **shorter**").
public protocol Describing: Hashable, Sendable {}

/// A meaning of words that may lead up to a length: 写到, "aim for".
public protocol Aiming: Hashable, Sendable {
    /// Whether this one does.
    var aimsAtLength: Bool { get }
}

/// A meaning whose words can be followed by a topic: "a table **of prices**".
public protocol TopicHead: Hashable, Sendable {}

extension Mention {
    /// Whether the words cannot be but a part of the article: "section 2", "the intro", "it".
    func isDefinite(_ tokens: [Token]) -> Bool {
        if range.count > 1 { return true }
        let word = tokens[range.lowerBound]
        if word.has(.it) || word.has(.everything) { return true }
        if case .dotted = word.kind { return true }
        return word.concepts.intersects([.intro, .conclusion]) && !word.isWide || whole.count > 1
            || targets.count > 1
            || word.concepts.intersects([.intro, .conclusion])
    }
}
