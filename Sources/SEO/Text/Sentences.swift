import Article

/// A sentence of the article, taken apart for comparing.
struct Sentence: Equatable, Sendable {
    /// As it stands, without Markdown.
    let text: String
    /// See `String.folded`.
    let folded: String
    /// The words of the folded text; in Chinese its characters.
    let words: [String]

    init(_ text: String) {
        self.text = text
        folded = text.folded
        words = folded.words.map(String.init)
    }

    /// How long it is: words in English, characters in Chinese.
    var length: Int { words.count }
}

extension Sentence {
    /// The sentences of a paragraph, in order, without the white space around them.
    static func all(in paragraph: String) -> [Sentence] {
        texts(in: paragraph).map { Sentence($0) }
    }

    /// The texts of the sentences of a paragraph.
    ///
    /// A full stop ends one only before white space and then no lower-case letter, since `3.5`, `example.com`
    /// and `e.g. this` hold one; a Chinese mark ends one wherever it stands.
    static func texts(in paragraph: String) -> [String] {
        let characters = Array(paragraph)
        var sentences: [String] = []
        var start = 0
        var index = 0
        while index < characters.count {
            guard ends.contains(characters[index]) else {
                index += 1
                continue
            }
            var end = index
            while end < characters.count, ends.contains(characters[end]) { end += 1 }
            let marks = characters[index..<end]
            while end < characters.count, closing.contains(characters[end]) { end += 1 }
            if isEnd(marks, at: index, before: end, in: characters) {
                sentences.append(String(characters[start..<end]))
                start = end
            }
            index = end
        }
        sentences.append(String(characters[start...]))
        return sentences.map(\.trimmedOfSpace).filter { $0.contains { $0.isLetter || $0.isNumber } }
    }

    private static let wide: Set<Character> = ["。", "！", "？"]
    private static let ends: Set<Character> = wide.union([".", "!", "?", "…"])
    private static let closing: Set<Character> = ["\"", "'", "”", "’", "」", "』", "》", ")", "）", "]", "】"]

    /// Whether a run of marks ends a sentence, what follows its closing marks being at `end`.
    private static func isEnd(
        _ marks: ArraySlice<Character>, at start: Int, before end: Int, in characters: [Character]
    ) -> Bool {
        if marks.contains(where: wide.contains) { return true }
        guard end < characters.count else { return true }
        let isBeforeSpace = characters[end].isWhitespace
        let next = characters[end...].first { !$0.isWhitespace }
        if marks == ["…"] || marks == ["…", "…"] { return isBeforeSpace && next?.isUppercase == true }
        let isBetweenHan = start > 0 && characters[start - 1].isHan && characters[end].isHan
        guard isBeforeSpace || isBetweenHan else { return false }
        guard marks.allSatisfy({ $0 == "." }) else { return true }
        return next?.isLowercase != true && !isAbbreviated(characters[..<start])
    }

    /// `Dr.`, `e.g.`, an initial: a full stop after which a sentence goes on.
    private static func isAbbreviated(_ text: ArraySlice<Character>) -> Bool {
        let original = String(text.reversed().prefix { !$0.isWhitespace && $0 != "(" }.reversed())
        if original.count == 1 { return original.first?.isUppercase == true && original != "I" }
        let word = original.lowercased()
        return word.contains(".") && word.count <= 4 || abbreviations.contains(word)
    }

    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "st", "vs", "no", "fig", "approx", "dept", "est", "jan", "feb",
        "aug",
        "sept", "oct", "nov", "dec", "gen", "col", "sen", "rep",
    ]
}
