extension String {
    /// How long the text is as its writer counts: words in English, characters in Chinese.
    ///
    /// A word is a run of letters and digits (the word boundaries of Unicode Standard Annex 29, less the
    /// ideographs): an apostrophe or point joins two letters or two digits, a comma two digits only. In Chinese
    /// each ideograph or kana counts as one, and so does each run of other letters and digits; spaces,
    /// punctuation and symbols count as nothing. An ideograph in an English text counts as one too.
    public var wordCount: Int { words.count }

    /// The words that ``wordCount`` counts, in order, as they stand in the text.
    public var words: [Substring] {
        let scalars = unicodeScalars
        var words: [Substring] = []
        var start = startIndex
        /// Behind the last letter or digit of the word under way.
        var end = startIndex
        /// The last letter or digit, while the word that it stands in may go on.
        var last: Unicode.Scalar?
        var joiner: Unicode.Scalar?
        func finish() {
            if last != nil { words.append(self[start..<end]) }
            last = nil
            joiner = nil
        }
        for index in scalars.indices {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            if scalar.isIdeograph {
                finish()
                words.append(self[index..<next])
            } else if scalar.isWordCharacter {
                let isJoined = last.map { last in joiner.map { $0.joins(last, scalar) } ?? true } ?? false
                if !isJoined {
                    finish()
                    start = index
                }
                last = scalar
                joiner = nil
                end = next
            } else if last != nil, joiner == nil, scalar.canJoin {
                joiner = scalar
            } else if !scalar.isIgnoredInWords {
                finish()
            } else if joiner == nil {
                end = next
            }
        }
        finish()
        return words
    }
}

extension Unicode.Scalar {
    /// Whether this is a Han character or a kana, each of which counts as a word of its own.
    public var isIdeograph: Bool {
        // Looking a property up takes longer than all the rest of a count.
        guard value > 0x3000 else { return false }
        return (0x4E00...0x9FFF).contains(value) || properties.isIdeographic
            || (0x3041...0x30FF).contains(value) && properties.isAlphabetic
    }

    fileprivate var isWordCharacter: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "_": true
        default: !isASCII && (properties.isAlphabetic || properties.numericType != nil)
        }
    }

    fileprivate var canJoin: Bool {
        self == "'" || self == "’" || self == "." || self == ","
    }

    fileprivate func joins(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
        let areDigits = before.properties.numericType != nil && after.properties.numericType != nil
        return areDigits || self != "," && before.properties.isAlphabetic && after.properties.isAlphabetic
    }

    /// Accents, soft hyphens, joiners: what neither makes nor ends a word. The space of no width does end it.
    fileprivate var isIgnoredInWords: Bool {
        !isASCII && (properties.isGraphemeExtend || properties.generalCategory == .format && value != 0x200B)
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
