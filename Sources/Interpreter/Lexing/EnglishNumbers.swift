/// Number words of English, up to 9,999 and beyond.
enum EnglishNumbers {
    struct Reading {
        var value: Int
        var isOrdinal: Bool
        /// How many of the words belong to the number.
        var length: Int
    }

    private enum Part {
        case unit(Int)
        case ten(Int)
        case scale(Int)
    }

    /// Reads the number that the words begin with, or `nil` where they begin with none.
    static func read(_ words: ArraySlice<String>) -> Reading? {
        guard var place = words.indices.first else { return nil }
        let start = place
        var (total, current, length) = (0, 0, 0)
        var isOrdinal = false
        var last: Part?
        if words.prefix(3).elementsEqual(["half", "a", "dozen"]) {
            return Reading(value: 6, isOrdinal: false, length: 3)
        }
        if words[place] == "a" || words[place] == "an" {
            guard let next = words.dropFirst().first, case .scale? = parts[next]?.part else { return nil }
            (current, place, length) = (1, place + 1, 1)
            last = .unit(1)
        }
        while place < words.endIndex {
            var word = words[place]
            if word == "and", case .scale? = last, place + 1 < words.endIndex,
                let next = parts[words[place + 1]], !next.isScale
            {
                place += 1
                word = words[place]
            }
            guard let found = parts[word] else { break }
            switch (found.part, last) {
            case (.unit(let value), nil), (.unit(let value), .scale?), (.ten(let value), nil),
                (.ten(let value), .scale?):
                current += value
            case (.unit(let value), .ten?) where value < 10: current += value
            case (.scale(let value), .some) where value == 100 && current < 100: current *= 100
            case (.scale(let value), .some) where value == 12: current *= 12
            case (.scale(let value), .some) where value >= 1_000 && current < 1_000_000:
                total += current * value
                current = 0
            case (.scale(let value), nil) where value == 12: current = 12
            default:
                return length > 0
                    ? Reading(value: total + current, isOrdinal: isOrdinal, length: length) : nil
            }
            last = found.part
            place += 1
            length = place - start
            isOrdinal = found.isOrdinal
            if isOrdinal { break }
        }
        guard length > 0, last != nil else { return nil }
        return Reading(value: total + current, isOrdinal: isOrdinal, length: length)
    }

    private static let units = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let unitOrdinals = [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth",
        "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
        "eighteenth",
        "nineteenth",
    ]
    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

    private struct Word {
        var part: Part
        var isOrdinal: Bool
        var isScale: Bool { if case .scale = part { true } else { false } }
    }

    private static let parts: [String: Word] = {
        var table: [String: Word] = [:]
        for (value, word) in units.enumerated() { table[word] = Word(part: .unit(value), isOrdinal: false) }
        for (value, word) in unitOrdinals.enumerated() {
            table[word] = Word(part: .unit(value), isOrdinal: true)
        }
        for (place, word) in tens.enumerated() {
            table[word] = Word(part: .ten((place + 2) * 10), isOrdinal: false)
            table[word.dropLast() + "ieth"] = Word(part: .ten((place + 2) * 10), isOrdinal: true)
        }
        table["fourty"] = Word(part: .ten(40), isOrdinal: false)
        table["ninty"] = Word(part: .ten(90), isOrdinal: false)
        table["dozen"] = Word(part: .scale(12), isOrdinal: false)
        table["hundred"] = Word(part: .scale(100), isOrdinal: false)
        table["thousand"] = Word(part: .scale(1_000), isOrdinal: false)
        return table
    }()

    /// The number word that another is a slip of one letter away from.
    static func misspelt(_ word: String) -> Reading? {
        guard word.utf8.count > 3 else { return nil }
        let near = parts.keys.filter {
            $0.utf8.count > 3 && $0.utf8.first == word.utf8.first && EditDistance.between($0, word) == 1
        }
        // A slip rarely touches the end: "nineth" is ninth, not ninety.
        let best = near.min {
            ($0.last == word.last ? 0 : 1, $0) < ($1.last == word.last ? 0 : 1, $1)
        }
        return best.flatMap { read([$0]) }
    }

    /// Whether a word is, or is part of, a number.
    static func isNumber(_ word: String) -> Bool { parts[word] != nil || word == "half" }
}
