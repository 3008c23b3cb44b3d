import Foundation

/// The last part of a page's address.
public enum Slug {
    /// Lower-case ASCII words joined by hyphens; Chinese becomes pinyin without tones, a word a character.
    public static func of(_ text: String) -> String {
        let latin =
            text.applyingTransform(.toLatin, reverse: false)?
            .applyingTransform(.stripDiacritics, reverse: false) ?? text
        return latin.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(
            separator: "-")
    }
}
