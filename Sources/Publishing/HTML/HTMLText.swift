import Article
import Foundation

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

    /// Text with figures marked for the writer to check.
    static func escaped(_ text: String, marking figures: [String], _ language: Language) -> String {
        var html = ""
        var rest = text[...]
        while let found = next(figures, in: rest) {
            let hint = language == .english ? "Stands in no source: check it" : "没有来源：请核实"
            html += escaped(String(rest[..<found.lowerBound]))
            html += "<mark title=\"\(hint)\">\(escaped(String(rest[found])))</mark>"
            rest = rest[found.upperBound...]
        }
        return html + escaped(String(rest))
    }

    /// Where the first of some figures stands, and not as the end of a longer one.
    private static func next(_ figures: [String], in text: Substring) -> Range<Substring.Index>? {
        figures.compactMap { figure -> Range<Substring.Index>? in
            var start = text.startIndex
            while let found = text.range(
                of: figure, options: [.caseInsensitive, .widthInsensitive], range: start..<text.endIndex)
            {
                if text[..<found.lowerBound].last?.isNumber != true { return found }
                start = found.upperBound
            }
            return nil
        }.min { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
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
