import Article

/// The rules by which Chinese text is set: full-width marks, none doubled, no space beside them, and one
/// space between Han characters and Latin letters or digits (W3C clreq).
enum ChineseTypography {
    /// The text set by the rules; Markdown's own marks are left alone.
    static func normalized(_ text: String) -> String {
        spaced(fullWidth(Array(text)))
    }

    private static let wide: [Character: Character] = [
        ",": "，", ".": "。", "?": "？", "!": "！", ":": "：", ";": "；", "(": "（", ")": "）",
    ]
    private static let marks: Set<Character> = ["，", "。", "？", "！", "：", "；", "、"]

    /// Half-width marks beside a Han character made full-width, doubled ones made single.
    private static func fullWidth(_ characters: [Character]) -> [Character] {
        var result: [Character] = []
        let isChinese = characters.contains { isHan($0) }
        var quotes = 0
        for (index, character) in characters.enumerated() {
            let before = result.last(where: { $0 != " " })
            let rest = characters[(index + 1)...]
            let after = rest.first { $0 != " " }
            var mark = character
            if let full = wide[character], isHan(before) || (isHan(after) && character != ".") { mark = full }
            // Between two Latin words a comma is Chinese too, between the digits of a number it is not.
            if character == ",", isChinese, rest.first == " " { mark = "，" }
            if character == "\"", isChinese {
                mark = quotes.isMultiple(of: 2) ? "“" : "”"
                quotes += 1
            }
            if marks.contains(mark), let before, marks.contains(before) { continue }
            if mark == "０" || ("１"..."９").contains(mark) { mark = halfWidthDigit(mark) }
            result.append(mark)
        }
        return result
    }

    /// One space between Han and Latin letters or digits, none beside a full-width mark or between Han.
    private static func spaced(_ characters: [Character]) -> String {
        var result = ""
        var pendingSpace = false
        for character in characters {
            if character == " " {
                pendingSpace = !result.isEmpty
                continue
            }
            if let last = result.last {
                if isHan(last) && isLatin(character) || isLatin(last) && isHan(character) {
                    result.append(" ")
                } else if pendingSpace, !isFull(last), !isFull(character) {
                    result.append(" ")
                }
            }
            pendingSpace = false
            result.append(character)
        }
        return result
    }

    private static func isHan(_ character: Character?) -> Bool {
        character?.unicodeScalars.first?.properties.isIdeographic ?? false
    }

    private static func isLatin(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }

    private static func isFull(_ character: Character) -> Bool {
        isHan(character) || marks.contains(character) || "“”‘’（）《》「」".contains(character)
    }

    private static func halfWidthDigit(_ character: Character) -> Character {
        character.wholeNumberValue.flatMap { String($0).first } ?? character
    }
}
