import Article

/// How wide a text is in a search result, in pixels.
///
/// Search results are set in Arial. Widths are those of Liberation Sans, which is made to the same advance
/// widths; a Han character, and every other full-width one, is as wide as the type is high.
public enum PixelWidth {
    /// The width of a text in pixels, type `size` pixels high.
    public static func of(_ text: String, size: Int) -> Double {
        text.unicodeScalars.reduce(0) { $0 + advance(of: $1) } * Double(size) / 2_048
    }

    /// The text as far as it has room, ended by an ellipsis where it is cut.
    ///
    /// English is cut between words; Chinese between characters.
    public static func cut(_ text: String, to width: Double, size: Int) -> String {
        guard of(text, size: size) > width else { return text }
        let room = width - of(ellipsis, size: size)
        var kept = ""
        var used = 0.0
        for character in text {
            used += of(String(character), size: size)
            guard used <= room else { break }
            kept.append(character)
        }
        let next = text[text.index(text.startIndex, offsetBy: kept.count)...].first
        if let next, !next.isWhitespace, !next.isHan, let space = kept.lastIndex(where: \.isWhitespace),
            !kept[space...].contains(where: \.isHan)
        {
            kept = String(kept[..<space])
        }
        return kept.trimmedOfSpace + ellipsis
    }

    private static let ellipsis = " ..."

    /// In 2,048ths of the type's height.
    private static func advance(of scalar: Unicode.Scalar) -> Double {
        let value = Int(scalar.value)
        if (0x20..<0x7F).contains(value) { return Double(ascii[value - 0x20]) }
        if let special = others[scalar] { return Double(special) }
        if scalar.properties.isGraphemeExtend || scalar.properties.generalCategory == .format { return 0 }
        if isFullWidth(value) || scalar.properties.isEmojiPresentation { return 2_048 }
        // An accented letter is as wide as the letter without its accent.
        if (0xC0..<0x180).contains(value), let base = String(scalar).folded.unicodeScalars.first,
            base != scalar, base.isASCII
        {
            let letter = scalar.properties.isUppercase ? base.properties.uppercaseMapping : String(base)
            return letter.unicodeScalars.first.map { advance(of: $0) } ?? usual
        }
        return usual
    }

    /// The width of a digit and of most small letters.
    private static let usual = 1_139.0

    private static func isFullWidth(_ value: Int) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// From the space to the tilde.
    private static let ascii = [
        569, 569, 727, 1139, 1139, 1821, 1366, 391, 682, 682, 797, 1196, 569, 682, 569, 569, 1139, 1139, 1139,
        1139, 1139, 1139, 1139, 1139, 1139, 1139, 569, 569, 1196, 1196, 1196, 1139, 2079, 1366, 1366, 1479,
        1479, 1366, 1251, 1593, 1479, 569, 1024, 1366, 1139, 1706, 1479, 1593, 1366, 1593, 1479, 1366, 1251,
        1479, 1366, 1933, 1366, 1366, 1251, 569, 569, 569, 961, 1139, 682, 1139, 1139, 1024, 1139, 1139, 569,
        1139, 1139, 455, 455, 1024, 455, 1706, 1139, 1139, 1139, 1139, 682, 1024, 569, 1139, 1024, 1479, 1024,
        1024, 1024, 684, 532, 684, 1196,
    ]
    private static let others: [Unicode.Scalar: Int] = [
        "\u{A0}": 569, "–": 1139, "—": 2048, "‘": 455, "’": 455, "“": 682, "”": 682, "„": 682, "…": 2048,
        "•": 717, "·": 682, "€": 1139, "£": 1139, "¥": 1139, "™": 2048, "©": 1509, "®": 1509, "°": 819,
        "×": 1196, "«": 1139, "»": 1139, "‹": 682, "›": 682, "→": 2048, "←": 2048, "−": 1196, "ß": 1251,
        "Æ": 2048, "æ": 1821, "Œ": 2048, "œ": 1933, "ì": 569, "í": 569, "î": 569, "ï": 569,
    ]
}
