/// Names and digits.
extension Lexer {
    /// Where a file name, an address or a name of a model that begins here ends; `nil` where none begins.
    func nameEnd() -> Int? {
        var end = place
        var isName = false
        var digits = 0
        while end < text.folded.count, end - place < 256 {
            let value = text.folded[end]
            let isInner = ScalarClass.isLetter(value) || ScalarClass.isDigit(value)
            if isInner || value == 0x5F || value == 0x7E {
                if value == 0x5F { isName = true }
                if ScalarClass.isDigit(value) { digits += 1 }
            } else if isName, ScalarClass.isHan(value), isInFolder(end) {
                // ~/文章/露营.html
            } else if value == 0x2F || value == 0x2E || value == 0x3A || value == 0x40 {
                // A point, a slash or a colon counts when a letter or a digit follows at once.
                let next = scalar(end + 1)
                guard
                    ScalarClass.isLetter(next) || ScalarClass.isDigit(next) || next == 0x2F || next == 0x2E
                        || value == 0x2F && ScalarClass.isHan(next)
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

    /// Whether a place is behind a slash, up to the point of a file name.
    private func isInFolder(_ end: Int) -> Bool {
        var before = end - 1
        while before >= place {
            if text.folded[before] == 0x2F { return true }
            if text.folded[before] == 0x2E, before > place, scalar(before - 1) != 0x2E,
                scalar(before - 1) != 0x2F
            {
                return false
            }
            before -= 1
        }
        return false
    }

    /// Lets 访谈录音.txt and 访谈/店长.md be one name: what no verb stands before its point belongs to it.
    mutating func joinChineseName() {
        guard let name = tokens.popLast() else { return }
        var start = name.range.lowerBound
        if text.folded[start] == 0x2E || text.folded[start] == 0x2F {
            let bounds: ConceptSet = [
                .verb, .coverb, .to, .becomes, .named, .use, .polite, .particle, .then, .and, .topicStart,
            ]
            // 参考资料：维修记录.md: all that stands behind a colon is the name.
            let isNamed = tokens.suffix(8).last { !$0.isWide }.map { $0.isMark && $0.has(.colon) } ?? false
            // 拿调研.md: a verb right behind one that is to be done is the beginning of a name.
            while let last = tokens.last, last.range.upperBound == start, last.isWide || last.isNumber,
                isNamed || !last.concepts.intersects(bounds) || last.isHan
                    || last.range.count == 1 && last.has(.change) && tokens.count > 1
                        && tokens[tokens.count - 2].concepts.intersects([.use, .coverb, .topicStart])
            {
                start = last.range.lowerBound
                tokens.removeLast()
            }
        }
        tokens.append(Token(kind: .name, range: start..<name.range.upperBound))
    }

    mutating func readDigits() {
        let start = place
        var value = 0
        var end = place
        func take() {
            value = min(value &* 10 &+ Int(text.folded[end] - 0x30), 1_000_000_000)
            end += 1
        }
        while ScalarClass.isDigit(scalar(end)) { take() }
        // 写section 4，250字: a comma of full width parts no thousands.
        while scalar(end) == 0x2C, text.said[end] == ",", end - start <= 3 || value > 999,
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
        // "Ten 101 titles": behind a count it is a type.
        if value == 101, tokens.last?.isNumber ?? false, let type = lexicon.phrases["101"]?.first {
            appendEntry(type.entry, token.range)
            return
        }
        tokens.append(token)
    }

    func ordinalSuffix(at place: Int) -> Int? {
        guard !ScalarClass.isLetter(scalar(place + 2)) else { return nil }
        switch (scalar(place), scalar(place + 1)) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return 2
        default: return nil
        }
    }
}
