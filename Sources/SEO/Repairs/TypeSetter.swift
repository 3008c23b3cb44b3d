import Article

/// Sets Chinese text by ``ChineseTypography``; addresses, code and the marks of Markdown stay as they are.
struct TypeSetter {
    private let characters: [Character]
    /// Which characters are no text: addresses, code, the marks that begin a line.
    private let isFixed: [Bool]
    /// The places of half-width brackets in Chinese text.
    private let brackets: Set<Int>
    private var result: [Character] = []
    /// The last character of the text so far, marks of emphasis and links left out.
    private var last: Character?
    /// Spaces, and marks of Markdown, between the last character and the next.
    private var between: [Character] = []

    /// A Markdown text set line by line, its paragraphs ended with a mark.
    static func set(markdown: String) -> String {
        var isCode = false
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.starts(with: /\s*(```|~~~)/) { isCode.toggle() }
            return isCode ? String(line) : set(line: String(line))
        }
        return ProseBlocks.mapping(lines.joined(separator: "\n")) { paragraph in
            let isOpen = paragraph.last.map { $0.isLetter || $0.isNumber } ?? false
            return isOpen && paragraph.contains(where: \.isHan) ? paragraph + "。" : paragraph
        }
    }

    /// A line set by the rules.
    static func set(line: String) -> String {
        guard line.contains(where: \.isHan), line.wholeMatch(of: /[\s|:\-]+/) == nil else { return line }
        var setter = TypeSetter(line)
        return setter.set()
    }

    private init(_ line: String) {
        let characters = Array(line)
        self.characters = characters
        var fixed = Array(repeating: false, count: characters.count)
        for match in line.matches(of: Self.fixed) {
            let start = line.distance(from: line.startIndex, to: match.range.lowerBound)
            let end = line.distance(from: line.startIndex, to: match.range.upperBound)
            for index in start..<end { fixed[index] = true }
        }
        isFixed = fixed
        let places = characters.indices.filter { !fixed[$0] && !"*~[] ".contains(characters[$0]) }
        brackets = ChineseTypography.halfWidthBrackets(in: characters, at: places)
    }

    // The marks that begin a line; code; a link's address; HTML and bare addresses; attribute lists.
    private static var fixed: Regex<Substring> {
        /^\s*(?:[\-*+]|\d+[.)]|#{1,6}|>)\s+|`[^`]*`|\]\([^)]*\)|<[^>]*>|[a-z]+:\/\/[!-~]+|\{:?[^}]*\}/
    }

    private mutating func set() -> String {
        for index in characters.indices {
            let character = characters[index]
            if isFixed[index] {
                flush(before: nil)
                result.append(character)
                // A link's address stands between two texts; of anything else the neighbours are unknown.
                last = character == ")" || isInAddress(index) ? last : nil
            } else if character == " " || "*~[".contains(character) {
                between.append(character)
            } else {
                add(character, at: index)
            }
        }
        flush(before: nil)
        return String(result)
    }

    private func isInAddress(_ index: Int) -> Bool {
        characters[...index].lastIndex(of: "]").map { start in
            isFixed[start] && isFixed[start...index].allSatisfy { $0 }
        } ?? false
    }

    private mutating func add(_ character: Character, at index: Int) {
        var character = character
        if let full = ChineseTypography.fullWidth[character], isChinese(character, at: index) {
            character = full
        }
        if let last, between.isEmpty, ChineseTypography.isDoubled(last, character) { return }
        flush(before: character)
        result.append(character)
        last = character
    }

    /// Whether a half-width mark is one of Chinese text.
    private func isChinese(_ mark: Character, at index: Int) -> Bool {
        if mark == "(" || mark == ")" { return brackets.contains(index) }
        let after = characters[(index + 1)...].first { !"*~[] ".contains($0) }
        if ChineseTypography.isHalfWidthMark(mark, before: last, after: after) { return true }
        // A doubled mark, and what ends a Chinese sentence behind a Latin word.
        let isDoubled = last.map(ChineseTypography.marks.contains) == true && between.isEmpty
        return isDoubled || after == nil && "?!;:".contains(mark) && result.contains(where: \.isHan)
    }

    /// Puts out what stood between two characters, with one space or none as they need it.
    private mutating func flush(before next: Character?) {
        defer { between = [] }
        guard let last, let next else {
            result += between
            return
        }
        let marks = between.filter { $0 != " " }
        let isBesideMark =
            ChineseTypography.marks.contains(last) && (next.isHan || next.isLatin)
            || ChineseTypography.marks.contains(next) && (last.isHan || last.isLatin)
        if ChineseTypography.meet(last, next) {
            guard !marks.isEmpty else { return result.append(" ") }
            guard !between.contains(" ") else { return result += between }
            // A space inside a mark of emphasis would undo it.
            let opens = marks.contains("[") || !isOpen
            result += opens ? [" "] + between : between + [" "]
        } else if isBesideMark, marks.isEmpty {
            return
        } else {
            result += between
        }
    }

    /// Whether an emphasis began and has not ended in what was put out.
    private var isOpen: Bool { !result.split { $0 != "*" }.count.isMultiple(of: 2) }
}
