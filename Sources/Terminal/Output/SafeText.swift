/// Makes text from a model or a file harmless to a terminal.
public enum SafeText {
    /// The text without anything a terminal would obey or hide.
    ///
    /// C0 and C1 controls go (newline and tab stay), and so do bidirectional overrides, zero-width characters
    /// and invisible tags. Joined emoji therefore fall apart into their members.
    public static func cleaned(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where isSafe(scalar) { scalars.append(scalar) }
        return String(scalars)
    }

    /// Whether a scalar may be written as it is.
    public static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x09: true
        case 0..<0x20, 0x7F..<0xA0: false
        case 0xAD, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0: false
        case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: false
        case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: false
        default: true
        }
    }
}
