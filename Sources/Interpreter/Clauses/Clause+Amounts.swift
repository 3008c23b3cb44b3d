import Article

extension Clause {
    /// Takes a length in words: "300 words", 三百字, "2000-word".
    public mutating func takeWords() -> Int? {
        for place in tokens.indices where isFree(place) && isCardinal(place) {
            var unit = place + 1
            while unit < tokens.count, tokens[unit].has(.approximately) || tokens[unit].has(.vague) {
                unit += 1
            }
            if unit < tokens.count, tokens[unit].isMark, !tokens[unit].has(.comma), !tokens[unit].has(.stop) {
                unit += 1
            }
            guard unit < tokens.count, tokens[unit].has(.wordUnit) else { continue }
            take(place..<unit + 1)
            takeTies(before: place)
            return tokens[place].number
        }
        return nil
    }

    /// Whether a length is what stands from a place on, marks aside.
    public func startsLength(from start: Int) -> Bool {
        guard let number = tokens.indices.first(where: { $0 >= start && !tokens[$0].isMark }) else {
            return false
        }
        return isCardinal(number) && number + 1 < tokens.count && tokens[number + 1].has(.wordUnit)
    }

    /// Takes a number that says how many. 一个 counts only where it is said to.
    public mutating func takeCount(countingOne: Bool = false) -> Int? {
        for place in tokens.indices where isFree(place) && isCardinal(place) {
            // "The second one" counts nothing.
            if tokens[place].has(.pronounOne), place > 0,
                tokens[place - 1].isOrdinal || tokens[place - 1].has(.last) || tokens[place - 1].has(.this)
            {
                continue
            }
            if mentions.contains(where: { $0.range.contains(place) }) { continue }
            if place + 1 < tokens.count, tokens[place + 1].has(.wordUnit) { continue }
            let hasMeasure = place + 1 < tokens.count && tokens[place + 1].has(.measure)
            take(place)
            if hasMeasure { take(place + 1) }
            if tokens[place].number == 1, hasMeasure, !countingOne, !isDigit(place) { continue }
            return tokens[place].number
        }
        return nil
    }

    /// Whether a verb that asks for one holds the number: 来一个, 写一个.
    public var wantsOne: Bool {
        tokens.contains {
            $0.isWide && $0.concepts.intersects([.make, .write]) && text.folded($0.range).hasSuffix("一个")
        }
    }

    /// Takes a number that says which one; −1 is the last.
    public mutating func takeOrdinal() -> Int? {
        for place in tokens.indices where isFree(place) {
            if tokens[place].has(.last) {
                if place + 1 < tokens.count, tokens[place + 1].isOrdinal {
                    guard tokens[place + 1].number == 1 else { continue }
                    take(place + 1)
                } else if place + 1 < tokens.count, tokens[place + 1].isNumber {
                    take(place + 1)
                }
                take(place)
                return -1
            }
            guard tokens[place].isNumber, tokens[place].isOrdinal else { continue }
            take(place)
            if place + 1 < tokens.count, tokens[place + 1].isNumber,
                tokens[place + 1].has(.pronounOne) || tokens[place + 1].number == 1
            {
                take(place + 1)
            }
            return tokens[place].number
        }
        return nil
    }

    /// Takes any number, whether it counts or points.
    public mutating func takeNumber() -> Int? { takeCount() ?? takeOrdinal() }

    /// Whether an amount is given that is no number: "some", 几个.
    public var hasVagueAmount: Bool { has(concept: .vague) }

    func isDigit(_ place: Int) -> Bool {
        ScalarClass.isDigit(text.folded[tokens[place].range.lowerBound])
    }

    private func isCardinal(_ place: Int) -> Bool { tokens[place].isNumber && !tokens[place].isOrdinal }

    private mutating func takeTies(before place: Int) {
        var before = place - 1
        while before >= 0, isFree(before), !tokens[before].isNumber,
            !tokens[before].has(.verb) || tokens[before].has(.inside),
            tokens[before].concepts.intersects([
                .to, .inside, .of, .with, .approximately, .becomes, .on, .coverb,
            ])
        {
            take(before)
            before -= 1
        }
    }
}
