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
        return characters.indices.compactMap { index in
            kind(at: index, in: characters).map {
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
        if isHalfWidthMark(character, before: before, after: after) { return .halfWidthMark }
        if let before {
            if marks.contains(character), marks.contains(before), !isInterrobang(before, character) {
                return .doubledMark
            }
            if meet(before, character) { return .spacing }
            // Reported once, at the last of the spaces.
            if before == " ", character != " ", let last = characters[..<index].last(where: { $0 != " " }) {
                let spaces = characters[..<index].reversed().prefix { $0 == " " }.count
                if spaces > 1, meet(last, character) { return .spacing }
            }
        }
        return nil
    }

    /// A half-width mark that belongs to Chinese text: one behind a Han character, or a bracket before one.
    static func isHalfWidthMark(_ mark: Character, before: Character?, after: Character?) -> Bool {
        guard fullWidth[mark] != nil else { return false }
        if before?.isHan == true {
            // In "图1.2" and "第3:4节" a digit stands before; "词.net" is a name.
            return mark != "." || after?.isLatin != true
        }
        let isAfterClosing = before.map { "”’」』》）".contains($0) } ?? false
        return after?.isHan == true
            && (mark == "(" || mark == ")" || isAfterClosing || before?.isLatin == true)
            && mark != "." || isAfterClosing && after == nil
    }

    /// Whether one of the two is Han and the other Latin, between which a space stands.
    static func meet(_ one: Character, _ other: Character) -> Bool {
        one.isHan && other.isLatin || one.isLatin && other.isHan
    }

    private static func isInterrobang(_ one: Character, _ other: Character) -> Bool {
        one == "？" && other == "！" || one == "！" && other == "？"
    }

    private static func excerpt(at index: Int, in characters: [Character]) -> String {
        String(characters[max(0, index - 4)..<min(characters.count, index + 4)])
    }
}
