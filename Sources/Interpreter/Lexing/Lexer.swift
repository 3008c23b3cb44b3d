/// Cuts an utterance into tokens, the longest known phrase first.
struct Lexer {
    private let text: FoldedText
    private let lexicon: Lexicon
    private let quotations: Quotations
    private var place = 0
    private var tokens: [Token] = []

    /// The tokens of an utterance.
    static func tokens(of text: FoldedText, lexicon: Lexicon) -> [Token] {
        var lexer = Lexer(text: text, lexicon: lexicon)
        lexer.run()
        lexer.joinSeparated()
        return lexer.tokens
    }

    private init(text: FoldedText, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        quotations = Quotations(text)
        tokens.reserveCapacity(min(text.folded.count, 64))
    }

    private func scalar(_ place: Int) -> UInt32 { place < text.folded.count ? text.folded[place] : 0 }

    private mutating func run() {
        var followsSpace = true
        while place < text.folded.count {
            let before = tokens.count
            let value = text.folded[place]
            if ScalarClass.isSpace(value) {
                place += 1
                followsSpace = true
                continue
            }
            if let close = quotations.closing[place] {
                tokens.append(Token(kind: .quote(inner: place + 1..<close), range: place..<close + 1))
                place = close + 1
            } else if ScalarClass.isHan(value) {
                readHan()
            } else if let name = nameEnd() {
                tokens.append(Token(kind: .name, range: place..<name))
                place = name
            } else if ScalarClass.isDigit(value) {
                readDigits()
            } else if ScalarClass.isLetter(value) {
                readWords()
            } else {
                readMark(value)
            }
            if before < tokens.count { tokens[before].followsSpace = followsSpace }
            followsSpace = false
        }
    }

    /// Lets "cut" mean "cut down" in "cut section 4 down".
    private mutating func joinSeparated() {
        for end in tokens.indices where end > 1 && tokens[end].range.count <= 5 && !tokens[end].isMark {
            guard !tokens[end].isHan, !tokens[end].isChineseWord else { continue }
            let particle = text.folded(tokens[end].range)
            guard Lexicon.particles.contains(particle), closesClause(after: end) else { continue }
            for start in stride(from: end - 2, through: max(0, end - 8), by: -1) {
                let token = tokens[start]
                if token.has(.and) || token.has(.comma) || token.has(.stop) { break }
                guard let entry = lexicon.separable[text.folded(token.range)]?[particle] else { continue }
                let found = lexicon.entries[entry]
                (tokens[start].concepts, tokens[start].cues) = (found.concepts, found.cues)
                (tokens[start].senses, tokens[start].principal) = (found.senses, found.principal)
                tokens[end].concepts = [.filler]
                (tokens[end].cues, tokens[end].senses) = (.none, [])
                break
            }
        }
    }

    private func closesClause(after place: Int) -> Bool {
        guard place + 1 < tokens.count else { return true }
        let next = tokens[place + 1]
        return next.isMark
            || next.concepts.intersects([.to, .polite, .degree, .then, .and, .closing, .filler, .inside, .by])
    }

    // MARK: Marks

    private mutating func readMark(_ value: UInt32) {
        var token = Token(kind: .mark, range: place..<place + 1)
        switch Unicode.Scalar(value) {
        case ",", "、": token.concepts = [.comma]
        case ";", "。", "\n", "!": token.concepts = [.stop]
        case ".": token.concepts = [.stop]
        case ":": token.concepts = [.colon]
        case "?": token.concepts = [.asking, .stop]
        case "&", "+": token.concepts = [.and]
        default: break
        }
        token.isEnumerating = value == 0x3001
        // A run of one mark is one mark: "??", "……".
        while scalar(place + 1) == value { place += 1 }
        token.range = token.range.lowerBound..<place + 1
        place += 1
        tokens.append(token)
    }

    // MARK: Names

    /// Where a file name, an address or a name of a model that begins here ends; `nil` where none begins.
    private func nameEnd() -> Int? {
        var end = place
        var isName = false
        var digits = 0
        while end < text.folded.count, end - place < 256 {
            let value = text.folded[end]
            let isInner = ScalarClass.isLetter(value) || ScalarClass.isDigit(value)
            if isInner || value == 0x5F || value == 0x7E {
                if value == 0x5F { isName = true }
                if ScalarClass.isDigit(value) { digits += 1 }
            } else if value == 0x2F || value == 0x2E || value == 0x3A || value == 0x40 {
                // A point, a slash or a colon counts when a letter or a digit follows at once.
                let next = scalar(end + 1)
                guard ScalarClass.isLetter(next) || ScalarClass.isDigit(next) || next == 0x2F || next == 0x2E
                else { break }
                let before = end > place ? scalar(end - 1) : 0
                let betweenDigits = ScalarClass.isDigit(before) && ScalarClass.isDigit(next)
                if value == 0x2F { isName = true }
                if value == 0x2E, !betweenDigits, ScalarClass.isLetter(next) { isName = true }
                // An address: "https://…".
                if value == 0x3A, end > place, next == 0x2F, scalar(end + 2) == 0x2F { isName = true }
                if value == 0x3A, end > place, text.folded[place..<end].contains(where: ScalarClass.isLetter),
                    text.folded[place..<end].contains(where: {
                        ScalarClass.isDigit($0) || $0 == 0x2F || $0 == 0x2D || $0 == 0x2E
                    })
                {
                    isName = true
                }
                if value == 0x3A, !isName { break }
                if value == 0x2E, end == place, !ScalarClass.isLetter(next), next != 0x2F, next != 0x2E {
                    break
                }
            } else if value == 0x2D, end > place,
                ScalarClass.isLetter(scalar(end + 1)) || ScalarClass.isDigit(scalar(end + 1))
            {
                // A hyphen continues a name that has begun, and may be part of one that shows later.
            } else {
                break
            }
            end += 1
        }
        // "section 2.The" and "e.g." are no names, nor is a file name with nothing before its point.
        return isName && end - place > 2 ? end : nil
    }

    // MARK: Digits

    private mutating func readDigits() {
        let start = place
        var value = 0
        var end = place
        func take() {
            value = min(value &* 10 &+ Int(text.folded[end] - 0x30), 1_000_000_000)
            end += 1
        }
        while ScalarClass.isDigit(scalar(end)) { take() }
        while scalar(end) == 0x2C, end - start <= 3 || value > 999,
            ScalarClass.isDigit(scalar(end + 1)), ScalarClass.isDigit(scalar(end + 2)),
            ScalarClass.isDigit(scalar(end + 3)), !ScalarClass.isDigit(scalar(end + 4))
        {
            end += 1
            for _ in 0..<3 { take() }
        }
        var token = Token(kind: .number, range: start..<end)
        if scalar(end) == 0x2E, ScalarClass.isDigit(scalar(end + 1)), end - start <= 4 {
            var minor = 0
            var next = end + 1
            while ScalarClass.isDigit(scalar(next)), next - end < 5 {
                minor = minor * 10 + Int(text.folded[next] - 0x30)
                next += 1
            }
            if scalar(next) == 0x6B, !ScalarClass.isLetter(scalar(next + 1)) {
                let places = (0..<(next - end - 1)).reduce(1) { product, _ in product * 10 }
                value = value * 1_000 + minor * 1_000 / places
                end = next + 1
            } else {
                token.kind = .dotted(value, minor)
                end = next
            }
        } else if scalar(end) == 0x6B, !ScalarClass.isLetter(scalar(end + 1)) {
            value *= 1_000
            end += 1
        } else if let suffix = ordinalSuffix(at: end) {
            token.isOrdinal = true
            end += suffix
        } else if let scale = [0x5343: 1_000, 0x767E: 100, 0x4E07: 10_000][Int(scalar(end))], value < 100_000
        {
            value *= scale
            end += 1
        }
        // "Section 2's heading"
        if scalar(end) == 0x27, scalar(end + 1) == 0x73, !ScalarClass.isLetter(scalar(end + 2)) { end += 2 }
        token.number = value
        token.range = start..<end
        place = end
        tokens.append(token)
    }

    private func ordinalSuffix(at place: Int) -> Int? {
        guard !ScalarClass.isLetter(scalar(place + 2)) else { return nil }
        switch (scalar(place), scalar(place + 1)) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return 2
        default: return nil
        }
    }

    // MARK: Chinese

    private mutating func readHan() {
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
    private mutating func readChinesePoint() {
        guard scalar(place) == 0x70B9,
            let minor = ChineseNumbers.read(text.folded[(place + 1)..<min(place + 8, text.folded.count)])
        else { return }
        let last = tokens.count - 1
        tokens[last].kind = .dotted(tokens[last].number, minor.value)
        place += 1 + minor.length
        tokens[last].range = tokens[last].range.lowerBound..<place
    }

    private func longestPhrase(at place: Int) -> Lexicon.HanPhrase? {
        lexicon.hanPhrases[text.folded[place]]?.first { phrase in
            place + phrase.scalars.count <= text.folded.count
                && zip(phrase.scalars, text.folded[place...]).allSatisfy { $0 == $1 }
        }
    }

    private func slippedPhrase(at place: Int) -> Lexicon.HanPhrase? {
        let folded = text.folded
        return lexicon.soundPhrases[Homophones.sound(folded[place])]?.first { phrase in
            guard place + phrase.scalars.count <= folded.count else { return false }
            let entry = lexicon.entries[phrase.entry]
            guard entry.cues != .none || !entry.concepts.isEmpty else { return false }
            return zip(phrase.scalars, folded[place...]).allSatisfy { $0 == Homophones.sound($1) }
        }
    }

    private mutating func appendNumber(_ value: Int, _ range: Range<Int>, isOrdinal: Bool) {
        var token = Token(kind: .number, range: range)
        token.number = value
        token.isOrdinal = isOrdinal
        tokens.append(token)
        place = range.upperBound
    }

    private mutating func appendEntry(_ entry: Int, _ range: Range<Int>) {
        let found = lexicon.entries[entry]
        var token = Token(
            kind: .word, range: range, concepts: found.concepts, cues: found.cues, senses: found.senses)
        token.principal = found.principal
        token.isChineseWord = ScalarClass.isHan(text.folded[range.lowerBound])
        tokens.append(token)
        place = range.upperBound
    }

    // MARK: English

    private struct Word {
        var range: Range<Int>
        var text: String
    }

    /// The words that follow on another from here, with a hyphen or a space between them.
    private func words(from start: Int, atMost count: Int) -> [Word] {
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

    private mutating func readWords() {
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
        let phrase = longestPhrase(texts)
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
        } else {
            tokens.append(Token(kind: .word, range: first.range))
            tokens[tokens.count - 1].isPlural = first.text.hasSuffix("s")
            place = first.range.upperBound
        }
    }

    /// Lets a participle mean its verb only where a wish stands before it: "I want it translated".
    ///
    /// Elsewhere it describes or tells what was done: "the translated section", "you deleted it".
    private mutating func readAsParticiple() {
        let last = tokens.count - 1
        let wishes = tokens.indices.dropLast().filter { tokens[$0].has(.want) }
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

    /// The whole of a word with hyphens, or `nil` where there is none.
    private func compoundEnd(_ firstEnd: Int) -> (end: Int, words: [String])? {
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

    private func isKnown(_ word: String) -> Bool {
        lexicon.words.contains(word) || EnglishNumbers.isNumber(word) || Int(word) != nil
            || (word.hasSuffix("s") && lexicon.words.contains(String(word.dropLast())))
    }

    private struct FoundPhrase {
        var entry: Int
        var length: Int
        var isPlural = false
        var isGerund = false
        var isGuess = false
        var isParticiple = false
    }

    private func longestPhrase(_ words: [String]) -> FoundPhrase? {
        if let found = phrase(words, first: words[0]) { return found }
        for (form, isPlural, isGerund) in Inflection.stems(of: words[0]) {
            if var found = phrase(words, first: form) {
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
        guard words[0].utf8.count >= 3, !EnglishNumbers.isNumber(words[0]),
            let meant = lexicon.slips.word(nearest: words[0]), var found = phrase(words, first: meant)
        else { return nil }
        found.isGuess = true
        return found
    }

    private func phrase(_ words: [String], first: String) -> FoundPhrase? {
        guard let candidates = lexicon.phrases[first] else { return nil }
        var near: FoundPhrase?
        for candidate in candidates where candidate.rest.count < words.count {
            if let near, candidate.rest.count + 1 < near.length { return near }
            var isPlural = false
            var isExact = true
            let matches = zip(candidate.rest, words[1...]).enumerated().allSatisfy { place, pair in
                if pair.0 == pair.1 { return true }
                isExact = false
                if place == candidate.rest.count - 1, Inflection.isPlural(pair.1, of: pair.0) {
                    isPlural = true
                    return true
                }
                return pair.1.utf8.count >= 5 && pair.0.utf8.count >= 5
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
