import Markdown

/// Breaks styled text into lines while it comes: at spaces, and between Han characters where their marks
/// allow it.
struct LineWrapper {
    let style: TerminalStyle
    /// What every line but the first begins with.
    var indent: String
    private var column: Int
    private var isAtStart = true
    /// What can't be placed yet: a word, or a character with the marks that cling to it.
    private var unit: [(character: Character, style: MarkdownRun.Style)] = []
    private var unitColumns = 0
    private var pendingSpace: MarkdownRun.Style?

    /// - Parameter column: Where the text begins, after what stands in its first line already.
    init(style: TerminalStyle, indent: String = "", column: Int = 0) {
        self.style = style
        self.indent = indent
        self.column = column
    }

    /// Adds a character; what can be written now is returned.
    mutating func add(_ character: Character, _ characterStyle: MarkdownRun.Style) -> String {
        if character == "\n" {
            let text = finish() + "\n" + indent
            column = indent.columns
            isAtStart = true
            return text
        }
        if character == " " || character == "\t" {
            let text = place()
            if !isAtStart { pendingSpace = characterStyle }
            return text
        }
        let canBreak =
            !unit.isEmpty && !character.clingsToPrevious && unit.last?.character.clingsToNext == false
            && (character.isBreakable || unit.last?.character.isBreakable == true)
        let text = canBreak ? place() : ""
        unit.append((character, characterStyle))
        unitColumns += character.columns
        return text
    }

    /// Writes what was held back.
    mutating func finish() -> String {
        let text = place()
        pendingSpace = nil
        return text
    }

    private mutating func place() -> String {
        guard !unit.isEmpty else { return "" }
        var text = ""
        let space = pendingSpace == nil ? 0 : 1
        if !isAtStart, column + space + unitColumns > style.width {
            text += "\n" + indent
            column = indent.columns
        } else if let spaceStyle = pendingSpace {
            text += style.styled(" ", spaceStyle.intersection(.struck))
            column += 1
        }
        var index = 0
        while index < unit.count {
            let runStyle = unit[index].style
            let end = unit[index...].firstIndex { $0.style != runStyle } ?? unit.count
            text += style.styled(String(unit[index..<end].map(\.character)), runStyle)
            index = end
        }
        column += unitColumns
        unit = []
        unitColumns = 0
        pendingSpace = nil
        isAtStart = false
        return text
    }
}
