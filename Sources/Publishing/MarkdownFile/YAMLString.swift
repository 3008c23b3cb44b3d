/// A text as a double-quoted YAML string, in which no character of it means anything to YAML.
enum YAMLString {
    static func quoted(_ text: String) -> String {
        "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        // Line ends to YAML 1.1, a mark of byte order, and what YAML calls unprintable.
        case "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}": "\\u" + hex(scalar, digits: 4)
        default:
            switch scalar.properties.generalCategory {
            case .control: "\\x" + hex(scalar, digits: 2)
            case _ where scalar.isControl: "\\u" + hex(scalar, digits: 4)
            default: String(scalar)
            }
        }
    }

    private static func hex(_ scalar: Unicode.Scalar, digits: Int) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - hex.count)) + hex
    }
}
