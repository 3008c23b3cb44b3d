// Opening and closing blocks.
extension MarkdownStream {
    /// Starts what the head of a line has turned out to be.
    mutating func open(_ start: BlockStart) {
        if start.kind != .tableRow, !tableLines.isEmpty { closeTable() }
        if isParagraphOpen, continuesParagraph(start) {
            scanner.feed("\n")
            // A number that begins no list is text.
            if case .numbered(let number) = start.kind {
                for scalar in number.unicodeScalars { scanner.feed(scalar) }
                scanner.feed(" ")
            }
            passOn()
            line = .inline
            return
        }
        switch start.kind {
        case .blank:
            closeBlock()
            blankDepth = hasWritten ? min(blankDepth ?? start.quoteDepth, start.quoteDepth) : nil
        case .heading(let level):
            lists = []
            begin(start)
            let base: TextStyle = level == 1 ? [.bold, .underlined] : .bold
            scanner = InlineScanner(base: base)
            let prefix = quotePrefix
            // Without bold type only the marks tell a heading from a line of text.
            let marks = style.allowsEscapes ? "" : String(repeating: "#", count: level) + " "
            wrapper.begin(first: prefix + marks, hanging: prefix)
            line = .heading
        case .bullet:
            openItem(start, marker: "•", sourceWidth: 2)
        case .numbered(let number):
            openItem(start, marker: number, sourceWidth: number.count + 1)
        case .fence(let mark, let count):
            leaveLists(before: start.indent)
            begin(start)
            fence = (mark, count, quotePrefix + listIndent + "  ")
            line = .fenceInfo
        case .rule:
            lists = []
            begin(start)
            let room = style.width - DisplayWidth.of(quotePrefix)
            output += quotePrefix + String(repeating: "─", count: min(40, room)) + "\n"
        case .tableRow:
            if tableLines.isEmpty {
                leaveLists(before: start.indent)
                begin(start)
                tablePrefix = quotePrefix + listIndent
            }
            line = .table
        case .text:
            leaveLists(before: start.indent)
            begin(start)
            openParagraph(first: quotePrefix + listIndent, hanging: quotePrefix + listIndent)
        }
    }

    /// Ends whatever is open, with its last newline.
    mutating func closeBlock() {
        if !tableLines.isEmpty { closeTable() }
        guard isParagraphOpen || line == .heading else { return }
        scanner.finish()
        passOn()
        wrapper.end()
        output += wrapper.drain()
        isParagraphOpen = false
    }

    private var quotePrefix: String { String(repeating: "│ ", count: quoteDepth) }

    private var listIndent: String { String(repeating: " ", count: lists.last?.contentColumn ?? 0) }

    private func continuesParagraph(_ start: BlockStart) -> Bool {
        switch start.kind {
        case .text: start.quoteDepth <= quoteDepth
        // A year at the start of a line is no list; nor does one begin in the middle of a paragraph but at 1.
        case .numbered(let number):
            lists.isEmpty && start.quoteDepth == quoteDepth && number != "1." && number != "1)"
        default: false
        }
    }

    /// Closes the block before, and leaves as many empty lines as the source has, but at most one.
    private mutating func begin(_ start: BlockStart) {
        closeBlock()
        if let blankDepth {
            let depth = min(blankDepth, quoteDepth, start.quoteDepth)
            output += depth > 0 ? String(repeating: "│ ", count: depth).dropLast() + "\n" : "\n"
        }
        if start.quoteDepth != quoteDepth { lists = [] }
        blankDepth = nil
        hasWritten = true
        quoteDepth = start.quoteDepth
    }

    private mutating func openParagraph(first: String, hanging: String) {
        scanner = InlineScanner(base: base)
        wrapper.begin(first: first, hanging: hanging)
        isParagraphOpen = true
        line = .inline
    }

    private mutating func openItem(_ start: BlockStart, marker: String, sourceWidth: Int) {
        // Two columns make a child, where CommonMark wants the parent's text column: models indent so.
        let isSameQuote = start.quoteDepth == quoteDepth
        while isSameQuote, let last = lists.last, start.indent < last.markerColumn + 2 { lists.removeLast() }
        begin(start)
        let (prefix, indent) = (quotePrefix, listIndent)
        let width = DisplayWidth.of(marker) + 1
        // Half the width is left to the text, however deep the list.
        let content = min(indent.count + width, style.width / 2)
        lists.append(ListItem(markerColumn: start.indent, contentColumn: content))
        openParagraph(first: prefix + indent + marker + " ", hanging: prefix + listIndent)
    }

    /// Lists that a block with this indent no longer belongs to.
    private mutating func leaveLists(before indent: Int) {
        while let last = lists.last, indent < last.markerColumn + 2 { lists.removeLast() }
    }

    private mutating func closeTable() {
        let width = style.width - DisplayWidth.of(tablePrefix)
        let layout = TableLayout(width: width, allowsEscapes: style.allowsEscapes)
        let source = tableLines
        tableLines = []
        if let lines = layout.lines(of: source) {
            for line in lines { output += tablePrefix + line + "\n" }
            return
        }
        openParagraph(first: tablePrefix, hanging: tablePrefix)
        for (index, row) in source.enumerated() {
            if index > 0 { scanner.feed("\n") }
            for scalar in row { scanner.feed(scalar) }
        }
        line = .head
        closeBlock()
    }
}
