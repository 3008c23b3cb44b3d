/// Words and numbers of Chinese.
extension Lexer {
    mutating func readHan() {
        let folded = text.folded
        // 第 with a number is an ordinal.
        if folded[place] == 0x7B2C {
            var start = place + 1
            while ScalarClass.isSpace(scalar(start)) { start += 1 }
            if ScalarClass.isDigit(scalar(start)) {
                let first = place
                place = start
                readDigits()
                tokens[tokens.count - 1].range = first..<place
                tokens[tokens.count - 1].isOrdinal = true
                return
            }
            if let number = ChineseNumbers.read(folded[start..<min(start + 16, folded.count)]) {
                appendNumber(number.value, place..<start + number.length, isOrdinal: true)
                readChinesePoint()
                return
            }
        }
        let phrase = longestPhrase(at: place)
        if let number = ChineseNumbers.read(folded[place..<min(place + 16, folded.count)]),
            number.length > (phrase.map { $0.scalars.count - 1 } ?? 0)
        {
            appendNumber(number.value, place..<place + number.length, isOrdinal: false)
            return
        }
        if let phrase {
            appendEntry(phrase.entry, place..<place + phrase.scalars.count)
            return
        }
        if let phrase = slippedPhrase(at: place) {
            appendEntry(phrase.entry, place..<place + phrase.scalars.count)
            tokens[tokens.count - 1].isGuess = true
            return
        }
        // Characters of no known word run together into one token.
        if let last = tokens.last, last.isHan, last.range.upperBound == place {
            tokens[tokens.count - 1].range = last.range.lowerBound..<place + 1
        } else {
            tokens.append(Token(kind: .han, range: place..<place + 1))
        }
        place += 1
    }

    /// 第二点一节, a subsection said in words.
    mutating func readChinesePoint() {
        guard scalar(place) == 0x70B9,
            let minor = ChineseNumbers.read(text.folded[(place + 1)..<min(place + 8, text.folded.count)])
        else { return }
        let last = tokens.count - 1
        tokens[last].kind = .dotted(tokens[last].number, minor.value)
        place += 1 + minor.length
        tokens[last].range = tokens[last].range.lowerBound..<place
    }

    func longestPhrase(at place: Int) -> Lexicon.HanPhrase? {
        lexicon.hanPhrases[text.folded[place]]?.first { phrase in
            place + phrase.scalars.count <= text.folded.count
                && zip(phrase.scalars, text.folded[place...]).allSatisfy { $0 == $1 }
        }
    }

    func slippedPhrase(at place: Int) -> Lexicon.HanPhrase? {
        let folded = text.folded
        return lexicon.soundPhrases[Homophones.sound(folded[place])]?.first { phrase in
            guard place + phrase.scalars.count <= folded.count else { return false }
            let entry = lexicon.entries[phrase.entry]
            guard entry.cues != .none || !entry.concepts.isEmpty else { return false }
            return zip(phrase.scalars, folded[place...]).allSatisfy { $0 == Homophones.sound($1) }
        }
    }

    mutating func appendNumber(_ value: Int, _ range: Range<Int>, isOrdinal: Bool) {
        var token = Token(kind: .number, range: range)
        token.number = value
        token.isOrdinal = isOrdinal
        tokens.append(token)
        place = range.upperBound
    }

    mutating func appendEntry(_ entry: Int, _ range: Range<Int>) {
        let found = lexicon.entries[entry]
        var token = Token(
            kind: .word, range: range, concepts: found.concepts, cues: found.cues, senses: found.senses)
        token.principal = found.principal
        token.isChineseWord = ScalarClass.isHan(text.folded[range.lowerBound])
        tokens.append(token)
        place = range.upperBound
    }
}
