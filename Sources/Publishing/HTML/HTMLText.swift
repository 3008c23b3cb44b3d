/// Text and addresses made harmless in HTML.
public enum HTMLText {
    /// Text for an element's content or a quoted attribute; nothing in it is markup.
    public static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            // No page may hold controls, and a mark of direction could turn round what stands behind it.
            case _ where scalar.isControl, "\u{FFFE}", "\u{FFFF}":
                continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// An address that a link may have: of the schemes http, https and mailto, or within the site; else `nil`.
    static func address(_ address: String) -> String? {
        // Browsers skip white space and controls, so that "java\nscript:" is a scheme to them.
        let scalars = address.unicodeScalars.filter { $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) }
        let visible = String(String.UnicodeScalarView(scalars))
        guard !visible.isEmpty else { return nil }
        let head = visible.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let colon = head.firstIndex(of: ":") {
            guard ["http", "https", "mailto"].contains(head[..<colon].lowercased()) else { return nil }
        }
        return visible
    }
}
