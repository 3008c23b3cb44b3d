import Article

/// The words by which a sentence shows that it keeps to its heading.
struct TopicWords: Equatable, Sendable {
    private let language: Language
    private var stems: Set<String>

    /// - Parameter texts: A heading, a keyword or a question.
    init(_ texts: [String], language: Language) {
        self.language = language
        stems = texts.reduce(into: []) { $0.formUnion(Self.words(of: $1, in: language)) }
    }

    /// This topic less what another one shares with it.
    func subtracting(_ other: TopicWords) -> TopicWords {
        var topic = self
        topic.stems.subtract(other.stems)
        return topic
    }

    /// The share of the words of the one with fewer that the other has too; 0 where one has none.
    func overlap(with other: TopicWords) -> Double {
        let fewer = min(stems.count, other.stems.count)
        return fewer == 0 ? 0 : Double(stems.intersection(other.stems).count) / Double(fewer)
    }

    /// Whether a text holds a content word of the topic, in English whatever its ending; where there is no
    /// topic, any does.
    func isMentioned(in text: String) -> Bool {
        stems.isEmpty || !stems.isDisjoint(with: Self.words(of: text, in: language))
    }

    /// In English the stems of content words; in Chinese every two characters in a row, and Latin words.
    static func words(of text: String, in language: Language) -> Set<String> {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        switch language {
        case .english:
            return Set(words.filter { $0.count > 2 && !functionWords.contains($0) }.map(stem))
        case .chinese:
            return words.reduce(into: []) { stems, word in
                let characters = Array(word)
                if characters.allSatisfy(\.isASCII) { stems.insert(word) }
                for index in characters.indices.dropFirst() {
                    let pair = String(characters[index - 1...index])
                    if !functionPairs.contains(pair) { stems.insert(pair) }
                }
            }
        }
    }

    private static func stem(_ word: String) -> String {
        for ending in ["ings", "ing", "ers", "ies", "ed", "es", "er", "s", "e", "y"]
        where word.hasSuffix(ending) && word.count - ending.count >= 3 {
            return String(word.dropLast(ending.count))
        }
        return word
    }

    private static let functionWords: Set<String> = [
        "about", "and", "are", "best", "between", "can", "choose", "does", "for", "from", "get", "guide",
        "has",
        "have", "how", "into", "its", "know", "make", "more", "most", "need", "not", "our", "out", "that",
        "the",
        "their", "them", "things", "this", "tips", "use", "vs", "was", "ways", "what", "when", "where",
        "which",
        "who", "why", "will", "with", "worth", "you", "your",
    ]
    private static let functionPairs: Set<String> = [
        "什么", "怎么", "怎样", "如何", "为什", "哪些", "需要", "可以", "一个", "我们", "你的", "以及", "完全", "指南", "方法",
    ]
}
