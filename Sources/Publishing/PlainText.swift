/// Markdown as plain text: what it says, less the marks.
///
/// It knows what a draft holds: bold, italics, code, links, lists, quotations, tables; not every corner of Markdown.
enum PlainText {
    /// The text line by line; within code fences nothing is taken away but the fences.
    static func text(ofMarkdown markdown: String) -> String {
        var lines: [String] = []
        var isCode = false
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.starts(with: /\s*(```|~~~)/) {
                isCode.toggle()
            } else if isCode {
                lines.append(String(line))
            } else if let line = plain(line) {
                lines.append(line)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// A line without its marks; `nil` for the rule under a table's head.
    private static func plain(_ line: Substring) -> String? {
        if line.contains("-"), line.contains("|"), line.wholeMatch(of: /[\s|:\-]+/) != nil { return nil }
        if line.wholeMatch(of: /\s*([-*_]\s*){3,}/) != nil { return "" }
        var text = String(line).replacing(/^\s*(#{1,6}|>)\s+/, with: "")
        if line.starts(with: /\s*\|/) { text = cells(line).joined(separator: "\t") }
        text = text.replacing(/^(\s*)[*+]\s+/) { "\($0.1)- " }
        return inline(text)
    }

    /// A table row's cells; `\|` is a bar within one.
    private static func cells(_ row: Substring) -> [String] {
        let bar = "\u{0}"
        var cells = row.replacing("\\|", with: bar).trimmedOfSpace
            .split(separator: "|", omittingEmptySubsequences: false)
            .map { String($0).trimmedOfSpace.replacing(bar, with: "\\|") }
        if cells.first == "" { cells.removeFirst() }
        if cells.last == "" { cells.removeLast() }
        return cells
    }

    private static func inline(_ text: String) -> String {
        text.replacing(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/) { match in
            match.2.isEmpty || match.1 == match.2 ? String(match.1) : "\(match.1) (\(match.2))"
        }
        .replacing(/(\*\*|__|~~)(?=\S)(.+?)\1/) { String($0.2) }
        // A star marks within words too, an underscore only around them.
        .replacing(/\*(?=[^\s*])([^*]*[^\s*\\])\*/) { String($0.1) }
        .replacing(/(^|[^\w\\])_(?=[^\s_])([^_]*[^\s_\\])_(?!\w)/) { "\($0.1)\($0.2)" }
        .replacing(/`+([^`]+)`+/) { String($0.1) }
        .replacing(/\\([!-\/:-@\[-`{-~])/) { String($0.1) }
    }
}

extension Substring {
    fileprivate func replacing(_ text: String, with other: String) -> String {
        String(self).replacing(text, with: other)
    }
}
