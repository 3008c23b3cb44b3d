/// How a stretch of text looks.
struct TextStyle: OptionSet, Hashable {
    let rawValue: UInt8

    static let bold = TextStyle(rawValue: 1)
    static let italic = TextStyle(rawValue: 2)
    static let code = TextStyle(rawValue: 4)
    static let struck = TextStyle(rawValue: 8)
    static let underlined = TextStyle(rawValue: 16)
    static let dim = TextStyle(rawValue: 32)
    /// Part of a difference: what is struck out is red, what is bold green.
    static let change = TextStyle(rawValue: 64)

    /// The escape sequence that turns exactly this style on.
    var escape: String {
        var codes = ["0"]
        if contains(.bold) { codes.append("1") }
        if contains(.dim) { codes.append("2") }
        if contains(.italic) { codes.append("3") }
        if contains(.underlined) { codes.append("4") }
        if contains(.struck) { codes.append("9") }
        if contains(.change) {
            if contains(.struck) { codes.append("31") } else if contains(.bold) { codes.append("32") }
        }
        if contains(.code) { codes.append("36") }
        return "\u{1B}[\(codes.joined(separator: ";"))m"
    }
}

/// A scalar and how it looks, on its way to the wrapper.
struct StyledCell: Equatable {
    /// A newline of the source that is a space, or nothing, in the text.
    static let softBreak = StyledCell("\n")
    /// A line break that the writer asked for. A carriage return never comes from text: it is cleaned away.
    static let hardBreak = StyledCell("\r")

    var scalar: Unicode.Scalar
    var style: TextStyle

    init(_ scalar: Unicode.Scalar, _ style: TextStyle = []) {
        self.scalar = scalar
        self.style = style
    }

    var width: Int { DisplayWidth.of(scalar) }
}
