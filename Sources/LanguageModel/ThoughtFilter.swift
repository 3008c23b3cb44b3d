/// Takes what a reasoning model thinks aloud (`<think>…</think>`) out of a text that comes in pieces.
public struct ThoughtFilter: Sendable {
    /// What is not yet known to be text: it may be the beginning of a tag.
    private var held = ""
    private var closing: String?
    private var trimsStart: Bool
    /// How many bytes of thoughts were left out.
    public private(set) var thoughtBytes = 0
    /// Whether a thought ended that never began: its text came out before.
    public private(set) var leaked = false

    /// What was received while it is not known whether it is a thought that nothing opened.
    private var unopened: String?

    /// - Parameter mayBeginInThought: Whether the text may be a thought from its first word to `</think>`, since
    ///   the model's template opens it; then it is held back until that is known.
    public init(mayBeginInThought: Bool = false) {
        unopened = mayBeginInThought ? "" : nil
        trimsStart = mayBeginInThought
    }

    /// Tells that thoughts come apart from the text, so that it begins in none.
    ///
    /// - Returns: The text that was held back.
    public mutating func thoughtsComeApart() -> String {
        guard let unopened else { return "" }
        self.unopened = nil
        return add(unopened)
    }

    /// The tags of Qwen, DeepSeek, Magistral and others.
    private static let tags =
        ["think", "thinking", "thought", "reasoning"].map {
            (open: "<\($0)>", close: "</\($0)>")
        } + [(open: "[THINK]", close: "[/THINK]")]

    /// Takes a piece; the text that is no thought is returned.
    public mutating func add(_ piece: String) -> String {
        if let begun = unopened {
            let text = begun + piece
            guard let end = Self.tags.lazy.compactMap({ text.firstRange(of: $0.close) }).first else {
                unopened = text
                return ""
            }
            unopened = nil
            thoughtBytes += text[..<end.lowerBound].utf8.count
            return add(String(text[end.upperBound...]))
        }
        held += piece
        var text = ""
        while true {
            if let closing {
                guard let end = held.firstRange(of: closing) else {
                    let kept = Self.tail(of: held, thatMayBecome: [closing])
                    thoughtBytes += held.utf8.count - kept.utf8.count
                    held = kept
                    return text
                }
                thoughtBytes += held[..<end.lowerBound].utf8.count
                held = String(held[end.upperBound...])
                self.closing = nil
                trimsStart = true
            }
            if trimsStart {
                held = String(held.drop(while: \.isWhitespace))
                trimsStart = held.isEmpty
            }
            guard held.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") }) else {
                defer { held = "" }
                return text + held
            }
            let found = Self.tags.compactMap { tag in
                held.firstRange(of: tag.open).map { (range: $0, close: String?.some(tag.close)) }
                    ?? held.firstRange(of: tag.close).map { (range: $0, close: nil) }
            }.min { $0.range.lowerBound < $1.range.lowerBound }
            guard let found else { break }
            text += held[..<found.range.lowerBound]
            held = String(held[found.range.upperBound...])
            if found.close == nil { leaked = true }
            closing = found.close
            trimsStart = found.close == nil
        }
        let kept = Self.tail(of: held, thatMayBecome: Self.tags.flatMap { [$0.open, $0.close] })
        text += held.dropLast(kept.count)
        held = kept
        return text
    }

    /// Ends the text; what was held back and is no thought is returned.
    public mutating func finish() -> String {
        if unopened != nil { return thoughtsComeApart() + finish() }
        defer { held = "" }
        return closing == nil ? held : ""
    }

    /// The end of a text that may be the beginning of one of the words.
    private static func tail(of text: String, thatMayBecome words: [String]) -> String {
        let longest = words.map(\.count).max() ?? 0
        var tail = text.suffix(longest)
        while !tail.isEmpty, !words.contains(where: { $0.hasPrefix(tail) }) { tail = tail.dropFirst() }
        return String(tail)
    }
}
