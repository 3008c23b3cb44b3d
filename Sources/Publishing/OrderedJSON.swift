/// JSON whose keys stand in the order in which they are given, which no encoder of Foundation keeps.
indirect enum OrderedJSON {
    case string(String)
    case integer(Int)
    case array([OrderedJSON])
    case object([(String, OrderedJSON)])

    /// The value over several lines, indented by two spaces; an empty list or object is `[]` or `{}`.
    func text(indentedBy indent: String = "") -> String {
        let inner = indent + "  "
        return switch self {
        case .string(let text): Self.quoted(text)
        case .integer(let number): "\(number)"
        case .array(let values) where values.isEmpty: "[]"
        case .array(let values):
            "[\n" + values.map { inner + $0.text(indentedBy: inner) }.joined(separator: ",\n")
                + "\n\(indent)]"
        case .object(let values) where values.isEmpty: "{}"
        case .object(let values):
            "{\n"
                + values.map { "\(inner)\(Self.quoted($0)): \($1.text(indentedBy: inner))" }
                .joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            // The last two end a line in old JavaScript.
            case _ where scalar.isControl, "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
