/// Makes text of a model, a file or the network harmless for a terminal.
public enum SafeText {
    /// The text without control characters but line breaks and tabs, and without characters that reorder or
    /// hide others: nothing in it can move the cursor or give a command.
    public static func cleaned(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { !isSafe($0) }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter(isSafe)))
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0x00...0x1F, 0x7F...0x9F: false  // C0 and C1 controls, ESC among them
        case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: false
        case 0xE0000...0xE0FFF: false  // tags
        default: true
        }
    }
}
