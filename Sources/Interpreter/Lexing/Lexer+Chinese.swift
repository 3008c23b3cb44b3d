/// Words and numbers of Chinese.
extension Lexer {
    mutating func readHan() {
        let folded = text.folded
        // 第 with a number is an ordinal.
        if folded[place] == 0x7B2C || isMisspeltOrdinal(at: place) {
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
        var phrase = longestPhrase(at: place)
        // 撤销两步再看看大纲, 保存后退出
        if let long = phrase, long.scalars.count > 1, folded[place] == 0x518D || folded[place] == 0x540E,
            followsVerb,
            !lexicon.entries[long.entry].concepts.contains(.more),
            let verb = longestPhrase(at: place + 1), verb.scalars.count > 1,
            let short = lexicon.hanPhrases[folded[place]]?.last
        {
            phrase = short
        }
        if let long = phrase, long.scalars.count == 2, let inner = longestPhrase(at: place + 1),
            let short = lexicon.hanPhrases[folded[place]]?.last, short.scalars.count == 1,
            tears(long, inner, leaving: short)
        {
            phrase = short
        }
        // 晨跑的: what 的 would make a word is but the end of one.
        if let long = phrase, long.scalars.count > 1, long.scalars.last == 0x7684, let last = tokens.last,
            last.isHan,
            last.range.upperBound == place, lexicon.entries[long.entry].isValue
        {
            appendUnknown(long.scalars.count - 1)
            return
        }
        if opensTopic(at: place) { phrase = lexicon.hanPhrases[folded[place]]?.last }
        let number = ChineseNumbers.read(folded[place..<min(place + 16, folded.count)])
        if let plain = plainWord(at: place), plain > max(phrase?.scalars.count ?? 0, number?.length ?? 0) {
            appendUnknown(plain)
            return
        }
        if phrase.map({ $0.scalars.count < 2 }) ?? true, soundsLikeSection(at: place),
            let section = lexicon.hanPhrases[0x8282]?.last
        {
            appendGuess(section)
            return
        }
        if let number, number.length > (phrase.map { $0.scalars.count - 1 } ?? 0) {
            appendNumber(number.value, place..<place + number.length, isOrdinal: false)
            return
        }
        if let phrase, phrase.scalars.count == 1, endsWord(phrase.entry) {
            appendUnknown(1)
            return
        }
        if let phrase {
            let verb = phrase.scalars.count == 1 ? slippedVerb(at: place) : nil
            if let meant = verb ?? slippedPart(at: place, insteadOf: phrase) {
                appendGuess(meant)
                return
            }
            appendEntry(phrase.entry, place..<place + phrase.scalars.count)
            return
        }
        if let phrase = slippedPhrase(at: place) {
            appendGuess(phrase)
            return
        }
        appendUnknown(1)
    }

    /// **弟**三节
    private func isMisspeltOrdinal(at place: Int) -> Bool {
        guard text.folded[place] == 0x5F1F,
            let number = ChineseNumbers.read(text.folded[(place + 1)..<min(place + 9, text.folded.count)])
        else { return false }
        return "节章段部条".unicodeScalars.contains { $0.value == scalar(place + 1 + number.length) }
    }

    /// 第七**结**: behind 第 and a number it is meant as 节, where it begins no word of its own (第二结论).
    private func soundsLikeSection(at place: Int) -> Bool {
        guard let last = tokens.last, last.isOrdinal, last.range.upperBound == place else { return false }
        return [0x7ED3, 0x63A5, 0x6770, 0x622A, 0x6D01].contains(text.folded[place])
    }

    /// Whether a word takes the first character of one that is meant rather.
    private func tears(
        _ long: Lexicon.HanPhrase, _ inner: Lexicon.HanPhrase, leaving short: Lexicon.HanPhrase
    ) -> Bool {
        let found = lexicon.entries[inner.entry]
        // 改正式: a quality is not torn by a longer verb.
        if lexicon.entries[long.entry].concepts.contains(.verb), inner.scalars.count > 1,
            found.senses.contains(where: \.isAdjective),
            lexicon.entries[short.entry].concepts.contains(.verb)
        {
            return true
        }
        // 要有关键词: what a command goes by is not torn by a shorter word.
        return inner.scalars.count > 2 && found.cues != .none && !found.concepts.contains(.verb)
    }

    /// Characters of no known word run together into one token.
    mutating func appendUnknown(_ length: Int) {
        if let last = tokens.last, last.isHan, last.range.upperBound == place {
            tokens[tokens.count - 1].range = last.range.lowerBound..<place + length
        } else {
            tokens.append(Token(kind: .han, range: place..<place + length))
        }
        place += length
    }

    /// The length of an ordinary word that begins here, though its first character alone would say something.
    ///
    /// Behind a number that character is a unit (第三**节**能不能短点), and a verb is one unless a noun is awaited.
    func plainWord(at place: Int) -> Int? {
        guard let length = PlainWords.length(at: place, in: text.folded) else { return nil }
        // 后生 would tear 生成 apart.
        if let verb = longestPhrase(at: place + length - 1), verb.scalars.count > 1,
            lexicon.entries[verb.entry].concepts.contains(.verb)
        {
            return nil
        }
        let acts = hasSingle(place, [.verb, .coverb])
        let isSmall = hasSingle(place, [.filler, .polite, .then, .degree, .and])
        guard let last = tokens.last, last.range.upperBound == place else {
            let isNoun = isPointedAt(place + length) || endsOnUnit(before: place + length)
            return isNoun || !acts && !isSmall ? length : nil
        }
        if last.isNumber || last.has(.former) { return nil }
        if last.has(.verb), !acts || !last.concepts.intersects([.make, .write, .put, .want]) {
            return length
        }
        let awaitsNoun =
            last.isHan || last.isQuote || last.isEnumerating
            || "为成叫是".unicodeScalars.contains { $0.value == text.folded[place - 1] }
            || last.concepts.intersects([
                .about, .measure, .copula, .becomes, .named, .topicStart, .particle, .of, .colon, .coverb,
            ])
        return awaitsNoun || endsOnUnit(before: place + length) || !acts && !isSmall ? length : nil
    }

    /// Whether something is to be done already since the last mark.
    private var followsVerb: Bool {
        tokens.suffix(24).reversed().prefix { !$0.isMark }.contains { $0.has(.verb) && !$0.has(.coverb) }
    }

    /// Whether the character at a place has one of some concepts when it stands alone: 先 in 先生成.
    private func hasSingle(_ place: Int, _ concepts: ConceptSet) -> Bool {
        guard let single = lexicon.hanPhrases[text.folded[place]]?.last, single.scalars.count == 1 else {
            return false
        }
        return lexicon.entries[single.entry].concepts.intersects(concepts)
    }

    /// Whether the last character of a clause, or one before 的, would be a unit of nothing: 存**款**.
    private func endsOnUnit(before end: Int) -> Bool {
        (!ScalarClass.isHan(scalar(end)) || scalar(end) == 0x7684) && hasSingle(end - 1, [.measure])
    }

    /// Whether 那 or 这 follows, as in 定价那一节.
    private func isPointedAt(_ end: Int) -> Bool { scalar(end) == 0x90A3 || scalar(end) == 0x8FD9 }

    /// Whether 以 leads up to a topic: 以**前端**为主题 says nothing of what was before.
    private func opensTopic(at place: Int) -> Bool {
        guard text.folded[place] == 0x4EE5 else { return false }
        let rest = text.folded[(place + 1)...].prefix(24).prefix { $0 != 0x2C && $0 != 0x3002 }
        // 为主题, 为题, 为中心, 为话题
        return zip(rest, rest.dropFirst()).contains {
            $0 == 0x4E3A && [0x4E3B, 0x9898, 0x4E2D, 0x8BDD, 0x6838, 0x9009].contains($1)
        }
    }

    /// Whether a measure is but the end of a word that nobody knows: 优缺**点**, 软**件**.
    func endsWord(_ entry: Int) -> Bool {
        guard let last = tokens.last, last.isHan, last.range.upperBound == place else { return false }
        let found = lexicon.entries[entry]
        return found.concepts.contains(.measure) && found.cues == .none
            && found.concepts.isSubset(of: [.measure, .vague, .degree, .filler, .section])
            && (!found.concepts.contains(.degree) || ScalarClass.isHan(scalar(place + 1)))
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

    /// The verb of a command that a clause begins with, though a slip made another word of its first character: 到出.
    func slippedVerb(at place: Int) -> Lexicon.HanPhrase? {
        guard tokens.last.map({ $0.isMark || $0.has(.polite) }) ?? true, let meant = slippedPhrase(at: place),
            lexicon.entries[meant.entry].concepts.contains(.verb), lexicon.entries[meant.entry].cues != .none
        else { return nil }
        // What follows is a word of its own: 在检查.
        let next = longestPhrase(at: place + 1)
        return next.map { $0.scalars.count < 2 } ?? true ? meant : nil
    }

    /// The part of an article that is meant, though a slip cut its name into shorter words: 提刚, 关键子.
    func slippedPart(at place: Int, insteadOf phrase: Lexicon.HanPhrase) -> Lexicon.HanPhrase? {
        guard phrase.scalars.count < 3, let meant = slippedPhrase(at: place),
            meant.scalars.starts(with: phrase.scalars),
            meant.scalars.count == phrase.scalars.count + 1
                || meant.scalars.count > 2
                    && zip(meant.scalars, text.folded[place...]).count(where: { $0 != $1 }) == 1,
            lexicon.entries[meant.entry].concepts.intersects(Self.parts)
                || lexicon.entries[meant.entry].cues != .none && meant.scalars.count > 2
        else { return nil }
        // What follows begins no word of its own.
        let next = longestPhrase(at: place + phrase.scalars.count)
        return next.map { $0.scalars.count < 2 } ?? true ? meant : nil
    }

    private static let parts: ConceptSet = [
        .section, .outline, .intro, .conclusion, .title, .description, .faq,
    ]

    /// The phrase that sounds like what stands here, and is at least half as it is written.
    func slippedPhrase(at place: Int) -> Lexicon.HanPhrase? {
        let folded = text.folded
        return lexicon.soundPhrases[Homophones.sound(folded[place])]?.first { sounds, phrase in
            guard place + sounds.count <= folded.count else { return false }
            let entry = lexicon.entries[phrase.entry]
            // 能耗的 holds no 好的.
            guard
                entry.cues != .none || entry.concepts.intersects(Self.parts)
                    || entry.concepts.contains(.polite)
            else { return false }
            return zip(sounds, folded[place...]).allSatisfy { $0 == Homophones.sound($1) }
                && zip(phrase.scalars, folded[place...]).count { $0 == $1 } * 2 >= sounds.count
        }?.phrase
    }

    mutating func appendNumber(_ value: Int, _ range: Range<Int>, isOrdinal: Bool) {
        var token = Token(kind: .number, range: range)
        token.number = value
        token.isOrdinal = isOrdinal
        tokens.append(token)
        place = range.upperBound
    }

    /// What is meant where a slip stands.
    private mutating func appendGuess(_ meant: Lexicon.HanPhrase) {
        appendEntry(meant.entry, place..<place + meant.scalars.count)
        tokens[tokens.count - 1].isGuess = true
    }

    mutating func appendEntry(_ entry: Int, _ range: Range<Int>) {
        let found = lexicon.entries[entry]
        var token = Token(
            kind: .word, range: range, concepts: found.concepts, cues: found.cues, senses: found.senses)
        (token.principal, token.home) = (found.principal, found.home)
        token.isChineseWord = ScalarClass.isHan(text.folded[range.lowerBound])
        tokens.append(token)
        place = range.upperBound
    }
}
