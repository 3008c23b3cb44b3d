/// Where one sentence of a growing text ends and the next begins.
public enum SentenceBoundary {
    /// Whether the text before a new piece is a finished sentence or line that the piece does not belong to.
    ///
    /// A full stop counts only once white space follows, since `3.5` and `example.com` hold one; a Chinese
    /// mark counts as soon as anything but a closing mark follows. A blank text is never a sentence.
    public static func lies(between text: some StringProtocol, and piece: some StringProtocol) -> Bool {
        guard let next = piece.first, let last = text.last, text.contains(where: { !$0.isWhitespace }) else {
            return false
        }
        if last.isNewline { return !next.isWhitespace }
        if next.isNewline { return true }
        let body = text.drop(while: \.isWhitespace)
        guard let mark = body.last(where: { !closing.contains($0) }) else { return false }
        if wide.contains(mark) { return !closing.contains(next) && !wide.contains(next) }
        guard narrow.contains(mark), next.isWhitespace else { return false }
        return mark != "." || !endsInAbbreviation(body)
    }

    /// Whether a text ends as a sentence does, closing quotation marks and brackets aside.
    public static func ends(_ text: some StringProtocol) -> Bool {
        guard let mark = text.last(where: { !$0.isWhitespace && !closing.contains($0) }) else { return false }
        return narrow.contains(mark) || wide.contains(mark)
    }

    /// The sentences of a text, each with the white space that stands before it.
    public static func split(_ text: String) -> [Substring] {
        var sentences: [Substring] = []
        var start = text.startIndex
        for index in text.indices.dropFirst() where lies(between: text[start..<index], and: text[index...]) {
            sentences.append(text[start..<index])
            start = index
        }
        if text[start...].contains(where: { !$0.isWhitespace }) { sentences.append(text[start...]) }
        return sentences
    }

    private static let narrow: Set<Character> = [".", "!", "?", "…"]
    private static let wide: Set<Character> = ["。", "！", "？", "…"]
    private static let closing: Set<Character> = [
        "\"", "'", "”", "’", "」", "』", "》", ")", "）", "]", "】", "*", "_",
    ]

    /// `Dr.`, `e.g.`, an initial, or the number of a list item: a full stop after which a sentence goes on.
    private static func endsInAbbreviation(_ text: some StringProtocol) -> Bool {
        let word = text.dropLast().reversed().prefix { !$0.isWhitespace }.reversed()
        let letters = String(word).lowercased()
        if letters.count == 1, letters != "i" { return true }
        if letters.allSatisfy(\.isNumber) { return text.dropLast(word.count + 1).allSatisfy(\.isWhitespace) }
        return letters.contains(".") && letters.count <= 4 || abbreviations.contains(letters)
    }

    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "st", "vs", "etc", "no", "inc", "ltd", "jr", "sr", "fig", "approx",
    ]
}
