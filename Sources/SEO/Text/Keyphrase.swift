import Article

/// What an article is to be found by, and how it is found in a text again.
///
/// Case, accents, full or half width and English inflection make no difference. In Chinese the keyword is found
/// by its characters, and what joins its words (a space, 与, 和, 及) may differ or be missing.
public struct Keyphrase: Equatable, Sendable {
    let language: Language
    /// As the writer gave it.
    let text: String
    /// All words, folded; in Chinese the runs of characters between what joins them.
    let words: [String]
    /// The words without function words; all of them where nothing else is left.
    let contentWords: [String]

    /// `nil` where the keyword holds no letter and no digit.
    public init?(_ text: String, language: Language) {
        self.language = language
        self.text = text.trimmedOfSpace
        words =
            switch language {
            case .english: text.folded.words.map(String.init)
            case .chinese: ChineseRuns.runs(of: text.folded)
            }
        guard !words.isEmpty else { return nil }
        let content = language == .english ? words.filter { !FunctionWords.contains($0) } : words
        contentWords = content.isEmpty ? words : content
    }

    /// How long it is: content words in English, characters in Chinese.
    var length: Int { language == .english ? contentWords.count : text.wordCount }

    /// How many words of a text's length one occurrence counts for in the density: a longer keyword weighs more.
    ///
    /// In English by its content words (Yoast SEO's formula), in Chinese by its characters.
    public var densityWeight: Double {
        language == .english ? 0.7 + Double(contentWords.count) / 3 : Double(length)
    }

    /// How often a sentence holds all of it.
    ///
    /// In English the content words may stand anywhere in the sentence. In Chinese they stand side by side; a
    /// sentence that holds them all apart from each other counts once.
    func occurrences(in sentence: Sentence) -> Int {
        switch language {
        case .english: contentWords.map { count(of: $0, in: sentence) }.min() ?? 0
        case .chinese:
            max(
                ChineseRuns.count(of: contentWords, in: sentence.folded),
                contentWords.allSatisfy { count(of: $0, in: sentence) > 0 } ? 1 : 0)
        }
    }

    /// How often the sentences of a text hold it.
    func occurrences(in text: String) -> Int {
        Sentence.all(in: text).reduce(0) { $0 + occurrences(in: $1) }
    }

    /// Whether a sentence holds all content words.
    func isWhole(in sentence: Sentence) -> Bool { occurrences(in: sentence) > 0 }

    /// Whether a line, such as a title or a heading, holds all content words.
    func isWhole(in line: String) -> Bool { isWhole(in: Sentence(line)) }

    /// How many of the content words a sentence holds.
    func wordsHeld(by sentence: Sentence) -> Int {
        contentWords.count { count(of: $0, in: sentence) > 0 }
    }

    /// Whether a sentence speaks of the topic: it holds one of up to three content words, or half of more.
    func isTouched(in sentence: Sentence) -> Bool {
        let held = wordsHeld(by: sentence)
        return contentWords.count > 3 ? held * 2 >= contentWords.count : held > 0
    }

    /// Whether a line holds the keyword word for word, and whether it begins with it.
    func placeOfExactMatch(in line: String) -> ExactMatch {
        let sentence = Sentence(line)
        switch language {
        case .english:
            let starts = sentence.words.indices.filter { start in
                start + words.count <= sentence.words.count
                    && zip(words, sentence.words[start...]).allSatisfy(EnglishInflection.areForms)
            }
            return starts.first.map { $0 == 0 ? .atStart : .elsewhere } ?? .none
        case .chinese:
            if ChineseRuns.begin(sentence.folded, with: contentWords) { return .atStart }
            return ChineseRuns.count(of: contentWords, in: sentence.folded) > 0 ? .elsewhere : .none
        }
    }

    enum ExactMatch { case none, elsewhere, atStart }

    private func count(of word: String, in sentence: Sentence) -> Int {
        switch language {
        case .english: sentence.words.count { EnglishInflection.areForms(word, $0) }
        case .chinese: ChineseRuns.count(of: [word], in: sentence.folded)
        }
    }
}
