import Article
import Foundation

extension String {
    /// The text as it is compared: without case, accents, full or half width, and with straight apostrophes.
    var folded: String {
        folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .replacing("’", with: "'")
    }

    /// The text without white space around it.
    var trimmedOfSpace: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension Character {
    /// Whether this is a Han character or a kana.
    var isHan: Bool { unicodeScalars.first?.isIdeograph ?? false }

    /// Whether this is a letter or digit of ASCII, which stands apart from Han characters.
    var isLatin: Bool { isASCII && (isLetter || isNumber) }
}
