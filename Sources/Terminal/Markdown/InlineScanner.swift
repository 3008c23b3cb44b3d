/// Finds emphasis, code and links in a paragraph that is still being written.
///
/// Text goes to `ready` at once, except from the first delimiter that may still find its partner. Unlike
/// CommonMark, full-width punctuation does not keep `**` from closing: models write `**要点：**正文` all the time.
struct InlineScanner {
    /// A stretch of text, or a delimiter that waits for its partner.
    struct Node {
        var cells: [StyledCell]
        /// `*`, `_`, `~` or `[`; nil once it is plain text.
        var opener: Unicode.Scalar?
        var canClose = false
    }

    enum Mode {
        case text
        case run(Unicode.Scalar, count: Int)
        case backslash
        case bang
        case code(ticks: Int, closing: Int)
        case afterBracket
        case address(depth: Int)
    }

    /// Cells whose look is settled; the owner takes them.
    var ready: [StyledCell] = []
    let base: TextStyle
    var mode = Mode.text
    /// The code or address being read; beside the mode, since a growing payload would be copied each time.
    private var content: [Unicode.Scalar] = []
    var nodes: [Node] = []
    var openers = 0
    var previous: Unicode.Scalar = "\n"
    private var spaces = 0

    init(base: TextStyle = []) {
        self.base = base
    }

    mutating func feed(_ scalar: Unicode.Scalar) {
        switch mode {
        case .text:
            text(scalar)
        case .run(let delimiter, let count):
            if scalar == delimiter {
                mode = .run(delimiter, count: count + 1)
            } else {
                mode = .text
                resolve(delimiter, count, before: scalar)
                feed(scalar)
            }
        case .backslash:
            mode = .text
            if scalar == "\n" {
                append(.hardBreak)
            } else if scalar.isASCIIPunctuation {
                literal(scalar)
            } else {
                literal("\\")
                feed(scalar)
            }
        case .bang:
            mode = .text
            if scalar == "[" {
                openBracket("![")
            } else {
                literal("!")
                feed(scalar)
            }
        case .code(let ticks, let closing):
            code(scalar, ticks, closing)
        case .afterBracket:
            if scalar == "(" {
                mode = .address(depth: 0)
            } else {
                mode = .text
                bracketIsText()
                literal("]")
                feed(scalar)
            }
        case .address(let depth):
            address(scalar, depth)
        }
    }

    /// The block is over: whatever still waits is plain text.
    mutating func finish() {
        while true {
            switch mode {
            case .text:
                settle(all: true)
                return
            case .run(let delimiter, let count):
                mode = .text
                resolve(delimiter, count, before: "\n")
            case .backslash:
                mode = .text
                literal("\\")
            case .bang:
                mode = .text
                literal("!")
            case .code(let ticks, let closing):
                mode = .text
                if closing == ticks {
                    closeCode()
                } else {
                    for _ in 0..<ticks { literal("`") }
                    for scalar in takeContent() + Array(repeating: "`", count: closing) { feed(scalar) }
                }
            case .afterBracket:
                mode = .text
                bracketIsText()
                literal("]")
            case .address:
                mode = .text
                addressIsText()
            }
        }
    }

    private mutating func takeContent() -> [Unicode.Scalar] {
        defer { content = [] }
        return content
    }

    private mutating func openBracket(_ mark: String) {
        nodes.append(Node(cells: mark.unicodeScalars.map { StyledCell($0, base) }, opener: "["))
        openers += 1
        previous = "["
    }

    private mutating func text(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\\": mode = .backslash
        case "!": mode = .bang
        case "*", "_", "~", "`": mode = .run(scalar, count: 1)
        case "[":
            openBracket("[")
        case "]" where nodes.contains { $0.opener == "[" }:
            mode = .afterBracket
        case "\n":
            append(spaces >= 2 ? .hardBreak : .softBreak)
            previous = scalar
        default:
            literal(scalar)
        }
        spaces = scalar == " " ? spaces + 1 : 0
    }

    private mutating func literal(_ scalar: Unicode.Scalar) {
        append(StyledCell(scalar, base))
        previous = scalar
    }

    mutating func append(_ cell: StyledCell) {
        if nodes.isEmpty {
            ready.append(cell)
        } else if let last = nodes.indices.last, nodes[last].opener == nil {
            nodes[last].cells.append(cell)
        } else {
            nodes.append(Node(cells: [cell]))
        }
    }

    private mutating func code(_ scalar: Unicode.Scalar, _ ticks: Int, _ closing: Int) {
        if scalar == "`" {
            mode = .code(ticks: ticks, closing: closing + 1)
        } else if closing == ticks {
            mode = .text
            closeCode()
            feed(scalar)
        } else {
            for _ in 0..<closing { content.append("`") }
            content.append(scalar == "\n" ? " " : scalar)
            mode = .code(ticks: ticks, closing: 0)
        }
    }

    private mutating func closeCode() {
        var code = takeContent()[...]
        if code.count > 2, code.first == " ", code.last == " " { code = code.dropFirst().dropLast() }
        for scalar in code { append(StyledCell(scalar, base.union(.code))) }
        previous = "`"
    }

    private mutating func address(_ scalar: Unicode.Scalar, _ depth: Int) {
        switch scalar {
        case ")" where depth == 0:
            mode = .text
            closeLink(takeContent())
        case "\n":
            mode = .text
            addressIsText()
            feed(scalar)
        default:
            content.append(scalar)
            mode = .address(depth: depth + (scalar == "(" ? 1 : scalar == ")" ? -1 : 0))
        }
    }

    private mutating func addressIsText() {
        bracketIsText()
        for scalar in ["]", "("] + takeContent() { literal(scalar) }
    }

    private mutating func closeLink(_ address: [Unicode.Scalar]) {
        guard let start = nodes.lastIndex(where: { $0.opener == "[" }) else { return }
        makeText(from: start + 1)
        nodes.remove(at: start)
        openers -= 1
        for index in start..<nodes.count { style(&nodes[index], .underlined) }
        let shown = nodes[start...].flatMap { $0.cells.map(\.scalar) }
        let target = address.prefix { $0 != " " }
        if !target.isEmpty, !shown.elementsEqual(target) {
            let cells = ([" ", "("] + target + [")"]).map { StyledCell($0, base.union(.dim)) }
            nodes.append(Node(cells: cells))
        }
        previous = ")"
        settle()
    }

    private mutating func bracketIsText() {
        guard let index = nodes.lastIndex(where: { $0.opener == "[" }) else { return }
        nodes[index].opener = nil
        openers -= 1
        settle()
    }

    /// Delimiters from `start` on can no longer open anything.
    mutating func makeText(from start: Int) {
        for index in start..<max(start, nodes.count) where nodes[index].opener != nil {
            nodes[index].opener = nil
            openers -= 1
        }
    }

    func style(_ node: inout Node, _ style: TextStyle) {
        for index in node.cells.indices { node.cells[index].style.formUnion(style) }
    }

    /// Lets go of everything when nothing waits any more.
    mutating func settle(all: Bool = false) {
        guard all || openers == 0 else { return }
        for node in nodes { ready += node.cells }
        nodes = []
        openers = 0
    }
}
