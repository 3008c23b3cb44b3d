import Foundation

/// The last part of a page's address.
public enum Slug {
    /// Lower-case ASCII words joined by hyphens; Chinese becomes pinyin without tones, a word a character.
    ///
    /// As many whole words as ``length`` has room for; empty where the text holds no letter and no digit.
    public static func of(_ text: String) -> String {
        // ICU parts one Han character from the next, but not from the Latin letters beside it.
        var parted = ""
        for scalar in text.unicodeScalars where !apostrophes.contains(scalar) {
            if scalar.isIdeograph { parted += " \(scalar) " } else { parted.unicodeScalars.append(scalar) }
        }
        let latin = parted.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false)
        let words = (latin ?? parted).lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var slug = String(words.first?.prefix(length) ?? "")
        for word in words.dropFirst() {
            guard slug.count + 1 + word.count <= length else { break }
            slug += "-" + word
        }
        return slug
    }

    /// The most characters of a slug, so that with an ending it can be a file's name as well.
    public static let length = 160

    /// What stands within a word and parts none: "don't" becomes `dont`.
    private static let apostrophes: Set<Unicode.Scalar> = ["'", "’"]
}
