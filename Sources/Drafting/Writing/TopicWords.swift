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

    /// The share of the words of both that they have in common (Jaccard 1912); 0 where neither has any.
    func similarity(to other: TopicWords) -> Double {
        let all = stems.union(other.stems).count
        return all == 0 ? 0 : Double(stems.intersection(other.stems).count) / Double(all)
    }

    /// Whether there are no words to tell it by.
    var isEmpty: Bool { stems.isEmpty }

    /// How many words, or in Chinese pairs of characters, tell it.
    var count: Int { stems.count }

    /// Whether a text holds a content word of the topic, in English whatever its ending; where there is no
    /// topic, any does.
    func isMentioned(in text: String) -> Bool {
        stems.isEmpty || !stems.isDisjoint(with: Self.terms(of: text, in: language))
    }

    /// The terms that say what a text is about; where it has none, those that it has.
    static func words(of text: String, in language: Language) -> Set<String> {
        let all = terms(of: text, in: language)
        let content = all.filter { term in
            switch language {
            case .english: term.count > 2 && !functionStems.contains(term)
            case .chinese:
                (term.count > 1 || term.first?.isASCII == true) && !functionPairs.contains(term)
                    && !term.contains("的")
            }
        }
        // "What You Need to Know", "AI", 茶: what is left must do.
        return content.isEmpty ? all.filter { !TitleSubject.functionWords.contains($0) } : content
    }

    /// In English the stems of all words; in Chinese every character, every two in a row, and Latin words.
    private static func terms(of text: String, in language: Language) -> Set<String> {
        let words = TitleSubject.words(of: text)
        switch language {
        case .english: return Set(words.map(stem))
        case .chinese:
            var terms: Set<String> = []
            for word in words {
                var last: Character?
                for character in word {
                    defer { last = character.isASCII ? nil : character }
                    guard !character.isASCII else { continue }
                    terms.insert(String(character))
                    if let last { terms.insert(String([last, character])) }
                }
                terms.formUnion(word.split { !$0.isASCII }.map(String.init))
            }
            return terms
        }
    }

    private static func stem(_ word: String) -> String {
        for ending in ["ings", "ing", "ers", "ies", "ed", "es", "er", "s", "e", "y"]
        where word.hasSuffix(ending) && word.count - ending.count >= 3 {
            return String(word.dropLast(ending.count))
        }
        return word
    }

    private static let functionStems: Set<String> = Set(functionWords.map(stem))
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
        "什么", "怎么", "怎样", "如何", "为什", "哪些", "需要", "可以", "一个", "我们", "你的", "以及", "完全", "指南", "方法", "了解",
    ]
}
