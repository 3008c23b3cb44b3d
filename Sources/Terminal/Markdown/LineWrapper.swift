/// Breaks styled text into lines as it comes, and never takes a line back.
///
/// What cannot be broken (a word; a Chinese character with the punctuation that clings to it) is held until
/// it is known to be whole.
struct LineWrapper {
    private enum Gap {
        case space(TextStyle)
        case sourceNewline
    }

    let width: Int
    let allowsEscapes: Bool
    /// The columns of the lines that have ended, one each.
    private(set) var lineWidths: [Int] = []
    private var output = ""
    private var prefix = ""
    private var prefixWidth = 0
    private var column = 0
    private var current: TextStyle = []
    private var held: [StyledCell] = []
    private var heldWidth = 0
    private var gap: Gap?
    /// The space between what was written last and what is held now; dropped where a line ends.
    private var owesSpace: TextStyle?

    init(width: Int, allowsEscapes: Bool) {
        self.width = width
        self.allowsEscapes = allowsEscapes
    }

    /// What is ready to be written; it is handed out once.
    mutating func drain() -> String {
        defer { output = "" }
        return output
    }

    /// Starts a block: `first` stands before its first line, `hanging` before the others.
    mutating func begin(first: String, hanging: String) {
        prefix = hanging
        prefixWidth = DisplayWidth.of(hanging)
        output += first
        column = DisplayWidth.of(first)
        lineWidths = []
    }

    mutating func put(_ cell: StyledCell) {
        // By scalar: emphasis around a break gives it a style too.
        switch cell.scalar {
        case StyledCell.softBreak.scalar:
            if gap == nil, !held.isEmpty { gap = .sourceNewline }
            return
        case StyledCell.hardBreak.scalar:
            flush()
            newLine()
            return
        case " ", "\t":
            if !held.isEmpty { gap = .space(cell.style) }
            return
        default:
            break
        }
        if let last = held.last { settle(last.scalar, cell.scalar) }
        held.append(cell)
        heldWidth += cell.width
    }

    /// Ends the block and its last line.
    mutating func end() {
        flush()
        newLine(withPrefix: false)
        column = 0
    }

    /// Decides, now that the next character is known, whether what is held may be written.
    private mutating func settle(_ last: Unicode.Scalar, _ next: Unicode.Scalar) {
        guard let gap else {
            if LineBreaking.isAllowed(between: last, and: next) { flush() }
            return
        }
        if case .sourceNewline = gap, LineBreaking.joinsWithoutSpace(last, next) {
            self.gap = nil
            if LineBreaking.isAllowed(between: last, and: next) { flush() }
        } else if LineBreaking.isForbiddenAtSpace(between: last, and: next) {
            self.gap = nil
            held.append(StyledCell(" ", style(of: gap)))
            heldWidth += 1
        } else {
            self.gap = nil
            flush()
            owesSpace = style(of: gap)
        }
    }

    private func style(of gap: Gap) -> TextStyle {
        if case .space(let style) = gap { style } else { [] }
    }

    private mutating func flush() {
        gap = nil
        guard !held.isEmpty else { return }
        let space = owesSpace == nil ? 0 : 1
        if column + space + heldWidth > width, column > prefixWidth {
            newLine()
        } else if let style = owesSpace, column > prefixWidth {
            write(StyledCell(" ", style))
        }
        owesSpace = nil
        var rest = held[...]
        var restWidth = heldWidth
        while column + restWidth > width, rest.count > 1 {
            let count = cut(rest)
            for cell in rest.prefix(count) {
                write(cell)
                restWidth -= cell.width
            }
            rest = rest.dropFirst(count)
            if !rest.isEmpty { newLine() }
        }
        for cell in rest { write(cell) }
        held = []
        heldWidth = 0
    }

    /// How many cells of an overlong word go on this line.
    private func cut(_ cells: ArraySlice<StyledCell>) -> Int {
        var room = max(0, width - column)
        var count = 0
        for cell in cells {
            room -= cell.width
            if room < 0 { break }
            count += 1
        }
        count = min(max(1, count), cells.count)
        var better = count
        while better > 1, better < cells.count {
            let next = cells.startIndex + better
            if !LineBreaking.forbids(cells[next - 1].scalar, cells[next].scalar) { return better }
            better -= 1
        }
        return count
    }

    private mutating func write(_ cell: StyledCell) {
        set(cell.style)
        output.unicodeScalars.append(cell.scalar)
        column += cell.width
    }

    private mutating func newLine(withPrefix: Bool = true) {
        set([])
        owesSpace = nil
        lineWidths.append(column)
        output += "\n"
        if withPrefix { output += prefix }
        column = prefixWidth
    }

    private mutating func set(_ style: TextStyle) {
        guard allowsEscapes, style != current else { return }
        output += style.escape
        current = style
    }
}
