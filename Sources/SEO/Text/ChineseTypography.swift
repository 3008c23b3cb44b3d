import Article

/// How Chinese text is set: full-width marks, none doubled, one space between Han and Latin (W3C clreq, and the
/// house style of the sample article).
enum ChineseTypography {
    /// What is wrong at a place of a text.
    struct Fault: Equatable {
        enum Kind: Equatable { case halfWidthMark, spacing, doubledMark, missingMark }
        let kind: Kind
        /// The characters around the place.
        let excerpt: String
    }

    static let fullWidth: [Character: Character] = [
        ",": "，", ".": "。", "?": "？", "!": "！", ":": "：", ";": "；", "(": "（", ")": "）",
    ]
    static let marks: Set<Character> = ["，", "。", "？", "！", "：", "；", "、"]

    /// The faults of a line of text without Markdown.
    static func faults(in line: String) -> [Fault] {
        let characters = Array(line)
        let brackets = halfWidthBrackets(in: characters, at: Array(characters.indices))
        return characters.indices.compactMap { index in
            let kind = brackets.contains(index) ? .halfWidthMark : kind(at: index, in: characters)
            return kind.map {
                Fault(kind: $0, excerpt: excerpt(at: index, in: characters))
            }
        }
    }

    /// Whether a paragraph ends without a mark; one that introduces a list ends with a colon.
    static func lacksFinalMark(_ paragraph: String) -> Bool {
        let closing: Set<Character> = ["”", "’", "」", "』", "》", "）", ")", "\"", "】"]
        guard let last = paragraph.trimmedOfSpace.last(where: { !closing.contains($0) }) else { return false }
        return last.isLetter || last.isNumber || last == "，" || last == "、"
    }

    private static func kind(at index: Int, in characters: [Character]) -> Fault.Kind? {
        let character = characters[index]
        let before = index > 0 ? characters[index - 1] : nil
        let after = index + 1 < characters.count ? characters[index + 1] : nil
        let isBracket = character == "(" || character == ")"
        if !isBracket, isHalfWidthMark(character, before: before, after: after) { return .halfWidthMark }
        if let before {
            if isDoubled(before, character) { return .doubledMark }
            if meet(before, character) { return .spacing }
            // Reported once, at the last of the spaces.
            if before == " ", character != " ", let last = characters[..<index].last(where: { $0 != " " }) {
                let spaces = characters[..<index].reversed().prefix { $0 == " " }.count
                if spaces > 1, meet(last, character) { return .spacing }
            }
        }
        return nil
    }

    /// A half-width mark that belongs to Chinese text: one beside a Han character or behind a closing mark.
    static func isHalfWidthMark(_ mark: Character, before: Character?, after: Character?) -> Bool {
        guard fullWidth[mark] != nil, let before else { return mark == "(" && after?.isHan == true }
        let isAfterHan = before.isHan || "”’」』》）".contains(before)
        // A point stands in numbers and names too: "版本 1.2", "词.net".
        if mark == "." { return isAfterHan && after?.isLatin != true }
        return isAfterHan || after?.isHan == true
    }

    /// The places of brackets that are half-width in Chinese text, each pair judged as one.
    static func halfWidthBrackets(in characters: [Character], at places: [Int]) -> Set<Int> {
        var open: [Int] = []
        var found: Set<Int> = []
        for (order, place) in places.enumerated() where "()（）".contains(characters[place]) {
            let before = order > 0 ? characters[places[order - 1]] : nil
            let after = order + 1 < places.count ? characters[places[order + 1]] : nil
            let isFault = isHalfWidthMark(characters[place], before: before, after: after)
            if isFault { found.insert(place) }
            if "(（".contains(characters[place]) {
                open.append(place)
            } else if let start = open.popLast() {
                let isChinese =
                    isFault || found.contains(start) || characters[start] == "（"
                    || characters[place] == "）"
                if isChinese { found.formUnion([start, place].filter { "()".contains(characters[$0]) }) }
            }
        }
        return found
    }

    /// Whether one of the two is Han and the other Latin, between which a space stands.
    static func meet(_ one: Character, _ other: Character) -> Bool {
        one.isHan && other.isLatin || one.isLatin && other.isHan
    }

    /// Whether the second of two full-width marks is one too many; `？！` are a pair.
    static func isDoubled(_ one: Character, _ other: Character) -> Bool {
        let isPair = one == "？" && other == "！" || one == "！" && other == "？"
        return marks.contains(one) && marks.contains(other) && !isPair
    }

    private static func excerpt(at index: Int, in characters: [Character]) -> String {
        String(characters[max(0, index - 4)..<min(characters.count, index + 4)])
    }
}
