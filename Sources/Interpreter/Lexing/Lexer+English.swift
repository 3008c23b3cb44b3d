/// Words and numbers of English.
extension Lexer {
    struct Word {
        var range: Range<Int>
        var text: String
    }

    /// The words that follow on another from here, with a hyphen or a space between them.
    func words(from start: Int, atMost count: Int) -> [Word] {
        var found: [Word] = []
        var next = start
        while found.count < count {
            let begin = next
            while ScalarClass.isLetter(scalar(next))
                || (scalar(next) == 0x27 && next > begin && ScalarClass.isLetter(scalar(next + 1)))
                || (found.isEmpty == false || next > begin) && ScalarClass.isDigit(scalar(next))
                    && next > begin
            {
                next += 1
            }
            guard next > begin else { break }
            found.append(Word(range: begin..<next, text: text.folded(begin..<next)))
            if scalar(next) == 0x2D { next += 1 } else { while scalar(next) == 0x20 { next += 1 } }
        }
        return found
    }

    mutating func readWords() {
        var ahead = words(from: place, atMost: 6)
        guard let first = ahead.first else {
            place += 1
            return
        }
        // A number in words may be longer than any phrase.
        if EnglishNumbers.isNumber(first.text) { ahead = words(from: place, atMost: 12) }
        let compound = compoundEnd(first.range.upperBound)
        let texts = ahead.map(\.text)
        let number = EnglishNumbers.read(texts[...])
        let phrase = longestPhrase(texts).flatMap { followsNoun($0, texts) ? nil : $0 }
        let length = max(number?.length ?? 0, phrase?.length ?? 0)
        // "for-dealers" is one word unless all its words are known.
        if let compound, length == 0 || ahead[length - 1].range.upperBound < compound.end,
            !compound.words.allSatisfy(isKnown)
        {
            tokens.append(Token(kind: .word, range: place..<compound.end))
            place = compound.end
            return
        }
        if let number, number.length >= (phrase?.length ?? 0) {
            appendNumber(
                number.value, place..<ahead[number.length - 1].range.upperBound, isOrdinal: number.isOrdinal)
            if number.length == 1, let entry = phrase?.entry {
                let found = lexicon.entries[entry]
                tokens[tokens.count - 1].concepts = found.concepts
                tokens[tokens.count - 1].cues = found.cues
                tokens[tokens.count - 1].senses = found.senses
            }
        } else if let phrase {
            appendEntry(phrase.entry, place..<ahead[phrase.length - 1].range.upperBound)
            tokens[tokens.count - 1].isPlural = phrase.isPlural || lexicon.entries[phrase.entry].isPlural
            tokens[tokens.count - 1].isGerund = phrase.isGerund
            tokens[tokens.count - 1].isGuess = phrase.isGuess
            if phrase.isParticiple { readAsParticiple() }
        } else if let meant = misspeltNumber(texts) {
            appendNumber(meant.value, first.range, isOrdinal: meant.isOrdinal)
            tokens[tokens.count - 1].isGuess = true
        } else {
            tokens.append(Token(kind: .word, range: first.range))
            tokens[tokens.count - 1].isPlural = first.text.hasSuffix("s")
            place = first.range.upperBound
        }
    }

    /// Whether a courtesy is but the end of a noun and a tie: "screen **time to** section 2".
    private func followsNoun(_ phrase: FoundPhrase, _ words: [String]) -> Bool {
        phrase.length == 2 && words[1] == "to" && lexicon.entries[phrase.entry].concepts == [.polite]
            && tokens.last?.isUnknown ?? false
    }

    /// The number that an unknown word was meant to be where something that is counted stands beside it: "the nineth
    /// title".
    func misspeltNumber(_ words: [String]) -> EnglishNumbers.Reading? {
        let counted: ConceptSet = [
            .title, .titleList, .section, .subsection, .faq, .question, .wordUnit, .pronounOne,
        ]
        let isCounted =
            words.count > 1
            && longestPhrase(Array(words[1...])).map {
                let next = lexicon.entries[$0.entry]
                return next.concepts.intersects(counted) || next.senses.contains(where: \.isTitleType)
            } ?? false
        guard isCounted || tokens.last?.concepts.intersects(counted) ?? false else { return nil }
        return EnglishNumbers.misspelt(words[0])
    }

    /// Lets a participle mean its verb only where a wish stands before it: "I want it translated".
    ///
    /// Elsewhere it describes or tells what was done: "the translated section", "you deleted it".
    mutating func readAsParticiple() {
        let last = tokens.count - 1
        // A clause is no longer than this, however long the text.
        let clause = tokens.indices.dropLast().suffix(24)
        let start = clause.last { tokens[$0].has(.stop) } ?? clause.startIndex
        let wishes = clause.filter { $0 >= start && (tokens[$0].has(.want) || isCausative($0)) }
        if !wishes.isEmpty {
            tokens[last].concepts = [.verb]
            for wish in wishes { tokens[wish].concepts.insert(.polite) }
        } else {
            let range = tokens[last].range
            let isWhole = !text.folded[range].contains(0x20)
            tokens[last] = Token(kind: .word, range: range)
            if !isWhole { place = words(from: range.lowerBound, atMost: 1).first?.range.upperBound ?? place }
            tokens[last].range = range.lowerBound..<place
        }
    }

    /// "**Get** it translated", "**have** section 2 shortened".
    private func isCausative(_ place: Int) -> Bool {
        tokens[place].range.count < 5 && ["get", "have"].contains(text.folded(tokens[place].range))
    }

    /// The whole of a word with hyphens, or `nil` where there is none.
    func compoundEnd(_ firstEnd: Int) -> (end: Int, words: [String])? {
        guard scalar(firstEnd) == 0x2D else { return nil }
        var end = place
        while end - place < 128,
            ScalarClass.isLetter(scalar(end)) || ScalarClass.isDigit(scalar(end))
                || ((scalar(end) == 0x2D || scalar(end) == 0x27)
                    && (ScalarClass.isLetter(scalar(end + 1)) || ScalarClass.isDigit(scalar(end + 1))))
        {
            end += 1
        }
        let words = text.folded(place..<end).split(separator: "-").map(String.init)
        return words.count > 1 ? (end, words) : nil
    }

    func isKnown(_ word: String) -> Bool {
        lexicon.words.contains(word) || EnglishNumbers.isNumber(word) || Int(word) != nil
            || (word.hasSuffix("s") && lexicon.words.contains(String(word.dropLast())))
    }

    struct FoundPhrase {
        var entry: Int
        var length: Int
        var isPlural = false
        var isGerund = false
        var isGuess = false
        var isParticiple = false
    }

    func longestPhrase(_ words: [String]) -> FoundPhrase? {
        if let found = phrase(words, first: words[0]) { return found }
        for (form, isPlural, isGerund) in Inflection.stems(of: words[0]) {
            if var found = phrase(words, first: form) {
                let isVerb = lexicon.entries[found.entry].concepts.contains(.verb)
                // "Canning" is no form of "can", and "push sticks to 4.1" sticks to nothing.
                if isGerund, !isVerb { continue }
                // "Tenant rights before section 4" are no place right before it.
                if isPlural, found.length > 1, lexicon.entries[found.entry].concepts.contains(.place) {
                    continue
                }
                if isPlural, isVerb, found.length > 1, let alone = phrase([words[0]], first: form) {
                    found = alone
                }
                found.isPlural = found.isPlural || isPlural
                found.isGerund = isGerund
                return found
            }
        }
        for verb in Inflection.verbs(ofParticiple: words[0]) {
            if var found = phrase(words, first: verb), lexicon.entries[found.entry].concepts.contains(.verb) {
                found.isParticiple = true
                return found
            }
        }
        // "draft2" is a name.
        guard words[0].utf8.count >= 3, !EnglishNumbers.isNumber(words[0]),
            !words[0].utf8.contains(where: { (0x30...0x39).contains($0) }),
            let meant = lexicon.slips.word(nearest: words[0]),
            var found = phrase(words, first: meant)
                ?? Inflection.stems(of: meant).lazy.compactMap({ form -> FoundPhrase? in
                    guard var found = phrase(words, first: form.stem) else { return nil }
                    found.isPlural = form.isPlural
                    return found
                }).first
        else { return nil }
        found.isGuess = true
        return found
    }

    func phrase(_ words: [String], first: String) -> FoundPhrase? {
        guard let candidates = lexicon.phrases[first] else { return nil }
        var near: FoundPhrase?
        for candidate in candidates where candidate.rest.count < words.count {
            if let near, candidate.rest.count + 1 < near.length { return near }
            var isPlural = false
            var isExact = true
            let matches = zip(candidate.rest, words[1...]).enumerated().allSatisfy { place, pair in
                if pair.0 == pair.1 || pair == ("me", "us") { return true }
                isExact = false
                if place == candidate.rest.count - 1, Inflection.isPlural(pair.1, of: pair.0) {
                    isPlural = true
                    return true
                }
                // "Is three" is no slip for "is there", "section titled" none for "section title".
                return pair.1.utf8.count >= 5 && pair.0.utf8.count >= 5
                    && !EnglishNumbers.isNumber(pair.1) && !lexicon.words.contains(pair.1)
                    && EditDistance.between(pair.0, pair.1) == 1
            }
            // Of two as long, what was said to the letter is meant.
            if matches, isExact || near == nil {
                near = FoundPhrase(
                    entry: candidate.entry, length: candidate.rest.count + 1, isPlural: isPlural)
                if isExact { return near }
            }
        }
        return near
    }
}
