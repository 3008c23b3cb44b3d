/// Turns Markdown that is still being written into lines for a terminal.
///
/// What has been handed out is never taken back: text waits from a delimiter that may still find its partner,
/// a word until it is whole, a table until its end. The result does not depend on how the text was cut into
/// pieces, since each character is judged by what came before it alone. Headings underlined by `=` or `-`, indented
/// code, tables without an outer bar, entities and HTML are shown as they are written.
///
///     var stream = MarkdownStream(style: .of())
///     for piece in pieces { write(stream.push(piece)) }
///     write(stream.finish())
public struct MarkdownStream: Sendable {
    enum Line {
        case head
        case inline
        case heading
        case fenceInfo
        case code
        case table
    }

    struct ListItem {
        let markerColumn: Int
        let contentColumn: Int
    }

    let style: TerminalStyle
    /// How text looks that nothing marks.
    let base: TextStyle
    var output = ""
    var wrapper: LineWrapper
    var scanner: InlineScanner
    var line = Line.head
    var head: [Unicode.Scalar] = []
    var isParagraphOpen = false
    var quoteDepth = 0
    var blankDepth: Int?
    var hasWritten = false
    var lists: [ListItem] = []
    var tableLines: [[Unicode.Scalar]] = []
    var tablePrefix = ""
    var fence: (mark: Unicode.Scalar, count: Int, indent: String)?

    /// A stream for one text.
    ///
    /// - Parameter marksChanges: Whether struck out is what went, and bold what came, each in its colour.
    public init(style: TerminalStyle, marksChanges: Bool = false) {
        self.style = style
        base = marksChanges ? .change : []
        scanner = InlineScanner(base: base)
        wrapper = LineWrapper(width: style.width, allowsEscapes: style.allowsEscapes)
    }

    /// Takes the next piece, of any size, and gives what is to be written now.
    public mutating func push(_ piece: String) -> String {
        for scalar in piece.unicodeScalars where SafeText.isSafe(scalar) { take(scalar) }
        return drain()
    }

    /// Ends the text: gives what was held back, with a newline at its end. The stream can start again.
    public mutating func finish() -> String {
        let isAtCodeLineStart = line == .code && head.isEmpty
        if !isAtCodeLineStart, line != .head || !head.isEmpty { take("\n") }
        closeBlock()
        let rest = drain()
        self = MarkdownStream(style: style, marksChanges: base == .change)
        return rest
    }

    private mutating func drain() -> String {
        defer { output = "" }
        return output
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch line {
        case .head:
            if scalar != "\n" { head.append(scalar) }
            guard let start = BlockStart.of(head, isWhole: scalar == "\n") else { return }
            let content = head[min(start.contentOffset, head.count)...]
            head = []
            open(start)
            for scalar in content { take(scalar) }
            if scalar == "\n", line != .head { endLine() }
        case .inline, .heading:
            if scalar == "\n" { return endLine() }
            scanner.feed(scalar)
            passOn()
        case .fenceInfo:
            if scalar == "\n" { return endLine() }
            if head.isEmpty, scalar == fence?.mark { fence?.count += 1 } else { head.append(scalar) }
        case .code, .table:
            if scalar == "\n" { return endLine() }
            head.append(scalar)
        }
    }

    private mutating func endLine() {
        switch line {
        case .inline:
            line = .head
        case .heading:
            closeBlock()
            line = .head
        case .fenceInfo:
            head = []
            line = .code
        case .code:
            endCodeLine()
        case .table:
            tableLines.append(head)
            line = .head
        case .head:
            break
        }
        head = []
    }

    private mutating func endCodeLine() {
        guard let fence else { return }
        let bare = head.drop { $0 == " " || ($0 == ">" && quoteDepth > 0) }
        let marks = bare.prefix { $0 == fence.mark }.count
        if marks >= fence.count, bare.dropFirst(marks).allSatisfy({ $0 == " " }) {
            self.fence = nil
            line = .head
            return
        }
        // The fence's own indent, and the quote's marks, are not part of the code.
        var code = head[...]
        for _ in 0..<quoteDepth {
            code = code.drop { $0 == " " }
            if code.first == ">" { code = code.dropFirst() }
            if code.first == " " { code = code.dropFirst() }
        }
        let indent = lists.last?.contentColumn ?? 0
        code = code.dropFirst(min(indent, code.prefix { $0 == " " }.count))
        let text = String(String.UnicodeScalarView(code)).replacing("\t", with: "    ")
        output += fence.indent
        if text.isEmpty || !style.allowsEscapes {
            output += text
        } else {
            output += TextStyle.code.escape + text + TextStyle().escape
        }
        output += "\n"
    }

    /// Moves what the scanner has settled through the wrapper.
    mutating func passOn() {
        for cell in scanner.ready { wrapper.put(cell) }
        scanner.ready.removeAll(keepingCapacity: true)
        output += wrapper.drain()
    }
}
