extension String {
    /// How long the text is as its writer counts: words in English, characters in Chinese.
    ///
    /// A word is a run of letters and digits, an apostrophe, point or comma between two of them included
    /// (the word boundaries of Unicode Standard Annex 29, less the ideographs). In Chinese each ideograph or
    /// kana counts as one, and so does each run of other letters and digits; spaces, punctuation and symbols
    /// count as nothing. An ideograph in an English text counts as one too.
    public var wordCount: Int {
        var count = 0
        var inWord = false
        var pendingJoiner = false
        for scalar in unicodeScalars {
            if scalar.isIdeograph {
                count += 1
                inWord = false
                pendingJoiner = false
            } else if scalar.isWordCharacter {
                if !inWord { count += 1 }
                inWord = true
                pendingJoiner = false
            } else if inWord, !pendingJoiner, scalar.joinsWords {
                pendingJoiner = true
                continue
            } else if !scalar.properties.isGraphemeExtend {
                inWord = false
                pendingJoiner = false
            }
        }
        return count
    }
}

extension Unicode.Scalar {
    /// Whether this is a Han character or a kana, each of which counts as a word of its own.
    public var isIdeograph: Bool {
        properties.isIdeographic || (0x3041...0x30FF).contains(value)
    }

    fileprivate var isWordCharacter: Bool {
        properties.isAlphabetic || properties.numericType != nil || self == "_"
    }

    fileprivate var joinsWords: Bool {
        self == "'" || self == "’" || self == "." || self == ","
    }
}

extension Article {
    /// How long the article is: title and headings, bodies and FAQs, but not description, briefs and ideas.
    public var wordCount: Int {
        title.wordCount + intro.wordCount + sections.reduce(0) { $0 + $1.wordCount } + conclusion.wordCount
            + faqs.reduce(0) { $0 + $1.question.wordCount + $1.answer.wordCount }
    }
}

extension Section {
    /// How long the section is: heading, body and subsections.
    public var wordCount: Int {
        heading.wordCount + body.wordCount + subsections.reduce(0) { $0 + $1.wordCount }
    }
}
