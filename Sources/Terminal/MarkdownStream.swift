import Markdown

/// Renders Markdown for a terminal while it streams; what was written once is never written again.
///
/// Text is held back only where more of it could change how it looks: the last word, an emphasis that is not
/// closed, a table. Each piece costs as much as the block that it is a part of, however long the text is.
public struct MarkdownStream {
    private let style: TerminalStyle
    /// The line under way where it is a block of its own, or the paragraph.
    private var block = ""
    private var kind: BlockKind?
    private var wrapper: LineWrapper
    /// How many characters of the block's runs were given to the wrapper.
    private var placed = 0
    /// Whether anything was written, so that blocks are set apart.
    private var hasWritten = false
    private var blankLines = 0

    public init(style: TerminalStyle) {
        self.style = style
        wrapper = LineWrapper(style: style)
        TextLocale.ensureUTF8()
    }

    /// Takes more text; returns what is to be written now.
    public mutating func push(_ piece: String) -> String {
        let piece = SafeText.cleaned(piece)
        guard style.isTerminal else {
            hasWritten = true
            return piece
        }
        var output = ""
        for character in piece {
            if character == "\n" { output += endLine() } else { block.append(character) }
        }
        return output + flush()
    }

    /// Ends the text; returns what was held back.
    public mutating func finish() -> String {
        guard style.isTerminal else { return "" }
        let output = block.isEmpty && kind == nil ? "" : endLine() + endBlock()
        blankLines = 0
        return output
    }

    // MARK: Lines

    /// What kind of block the text under way is.
    private enum BlockKind: Equatable {
        case paragraph
        case heading
        case item(marker: String)
        case quote
        case table
        case code
    }

    private mutating func endLine() -> String {
        if block.allSatisfy(\.isWhitespace), kind != .code {
            block = ""
            let output = endBlock()
            blankLines += 1
            return output
        }
        if kind == .code || kind == .table {
            block.append("\n")
            return kind == .code && block.dropFirst(3).contains("\n```") ? endBlock() : ""
        }
        if kind == nil, let output = begin() { return output }
        switch kind {
        case .table, .code:
            block.append("\n")
            return ""
        // A line break in a paragraph is shown as one: what Drafter writes has none that means a space.
        default: return endBlock()
        }
    }

    /// Finds out what kind of block begins, from its first characters.
    private mutating func begin() -> String? {
        let text = block.drop(while: { $0 == " " })
        if text.hasPrefix("```") {
            kind = .code
            return nil
        }
        if text.hasPrefix("|") {
            kind = .table
            return nil
        }
        if text.count >= 3, text.allSatisfy({ $0 == "-" }) || text.allSatisfy({ $0 == "*" }) {
            block = ""
            return setApart() + style.dimmed(String(repeating: "─", count: min(style.width, 40))) + "\n"
        }
        let indent = String(repeating: " ", count: block.count - text.count)
        if let marks = text.prefixMatch(of: #/#{1,6}\ /#) {
            start(.heading, dropping: marks.output.count + indent.count, lead: "", hanging: "")
        } else if let bullet = text.prefixMatch(of: #/[-*+]\ /#) {
            start(
                .item(marker: "•"), dropping: bullet.output.count + indent.count, lead: indent + "• ",
                hanging: indent + "  ")
        } else if let number = text.prefixMatch(of: #/\d{1,3}[.)]\ /#) {
            let marker = String(number.output)
            start(
                .item(marker: marker), dropping: marker.count + indent.count, lead: indent + marker,
                hanging: indent + String(repeating: " ", count: marker.count))
        } else if text.hasPrefix("> ") {
            start(.quote, dropping: 2 + indent.count, lead: "│ ", hanging: "│ ")
        } else {
            start(.paragraph, dropping: 0, lead: indent, hanging: indent)
        }
        return nil
    }

    private mutating func start(_ kind: BlockKind, dropping count: Int, lead: String, hanging: String) {
        self.kind = kind
        block.removeFirst(count)
        wrapper = LineWrapper(style: style, indent: hanging, column: lead.columns)
        placed = 0
        self.lead = lead
    }

    /// What the block's first line begins with, until it is written.
    private var lead: String?

    // MARK: Writing

    /// Writes as much of the block under way as can't change any more.
    private mutating func flush() -> String {
        if kind == nil {
            // A block's kind is sure once its first word is there.
            guard block.drop(while: { $0 == " " }).contains(where: { $0 == " " || $0.columns == 2 }) else {
                return ""
            }
            if let output = begin() { return output }
        }
        switch kind {
        case .table, .code, nil: return ""
        default: return write(stable(block))
        }
    }

    /// The text before the last delimiter that is still open.
    private func stable(_ text: String) -> Substring {
        var stable = text[...]
        // What may yet become a link, an escape, or a line break.
        while let last = stable.last, "[<&\\!\n ".contains(last) { stable.removeLast() }
        for delimiter in ["**", "`", "~~", "*", "_"] {
            let parts = stable.split(separator: delimiter, omittingEmptySubsequences: false)
            if parts.count.isMultiple(of: 2), let last = parts.last {
                stable = stable.dropLast(last.count + delimiter.count)
            }
        }
        return stable
    }

    private mutating func write(_ text: some StringProtocol) -> String {
        let runs = MarkdownParser.runs(of: String(text))
        var output = ""
        var index = 0
        for run in runs {
            for character in run.text {
                defer { index += 1 }
                guard index >= placed else { continue }
                output += wrapper.add(character, kind == .heading ? run.style.union(.strong) : run.style)
            }
        }
        placed = max(placed, index)
        guard !output.isEmpty else { return "" }
        return leading() + output
    }

    /// What stands before the first text of a block.
    private mutating func leading() -> String {
        guard let lead else { return "" }
        self.lead = nil
        return setApart() + lead
    }

    /// Blocks are set apart by a blank line where the text has one.
    private mutating func setApart() -> String {
        defer {
            hasWritten = true
            blankLines = 0
        }
        return hasWritten && blankLines > 0 ? "\n" : ""
    }

    private mutating func endBlock() -> String {
        defer {
            kind = nil
            block = ""
            placed = 0
            lead = nil
        }
        switch kind {
        case nil: return ""
        case .table: return setApart() + TableDrawing(style: style).text(of: block)
        case .code:
            return setApart()
                + block.split(separator: "\n").dropFirst().prefix { $0 != "```" }
                .map { "    " + $0 + "\n" }.joined()
        default:
            let output = write(block.trimmingSuffix(while: \.isWhitespace)) + wrapper.finish()
            // A block of one short word was held back whole.
            return (lead == nil ? "" : leading()) + output + "\n"
        }
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> SubSequence {
        var rest = self[...]
        while let last = rest.last, predicate(last) { rest.removeLast() }
        return rest
    }
}
