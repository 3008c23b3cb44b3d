import Foundation
import LanguageModel

/// Makes the text of a branch from what a server sends: without what a model thought, the words that it was
/// to go on from, and what follows a stop string.
struct ReplyAssembler {
    private var branch: Branch
    private var thoughts: ThoughtFilter
    /// What was received while it may still be a repetition of the opening; `nil` once that is known.
    private var beginning: String? = ""
    private var text = ""
    /// How much of the text was handed out, in UTF-8 bytes.
    private var streamed = 0
    private var thoughtBytes = 0
    /// Why the text is complete; `nil` while more may come.
    private(set) var reason: FinishReason?

    /// Where a turn ends or another begins in a model's template, which a server that was given another template
    /// sends as text.
    private static let turnMarks = [
        "<|im_start|>", "<|im_end|>", "<end_of_turn>", "<start_of_turn>", "<|eot_id|>", "<|endoftext|>",
        "<|end|>", "</s>", "<｜end▁of▁sentence｜>",
    ]

    /// - Parameter mayBeginInThought: See ``ThoughtFilter``.
    init(_ branch: Branch, mayBeginInThought: Bool = false) {
        self.branch = branch
        self.branch.stops += Self.turnMarks
        thoughts = ThoughtFilter(mayBeginInThought: mayBeginInThought)
    }

    /// Whether nothing was handed out that a second attempt would say again.
    var isEmpty: Bool { streamed == 0 }

    /// Whether the model thought.
    var hasThought: Bool { thoughtBytes + thoughts.thoughtBytes > 0 }

    /// Whether the text begins as thoughts do.
    var looksLikeThought: Bool {
        text.prefixMatch(
            of:
                #/\s*(?:(?:okay|ok|alright|all right|hmm+|well|so|first|wait)\b|let me|let['’]s|the (?:user|writer)|(?:we|i) (?:need|have|should|am)|嗯|好的?，|首先|用户|作者|我们?(?:需要|要|应该|得|先))/#
                .ignoresCase()) != nil
    }

    /// Whether thoughts were handed out, since nothing told where they began.
    var leaked: Bool { thoughts.leaked }

    /// Bytes of text and thoughts, which no reply may have more of than this.
    private var isTooLong: Bool {
        // No token is longer than 64 bytes; thoughts may be many times as long as the text.
        text.utf8.count > (branch.maximumTokens + 64) * 64
            || thoughtBytes + thoughts.thoughtBytes > 1 << 20
    }

    /// Takes a thought that came beside the text.
    mutating func add(thought: String) {
        guard !thought.isEmpty else { return }
        thoughtBytes += thought.utf8.count
        append(thoughts.thoughtsComeApart(), isLast: false)
        if isTooLong { reason = .length }
    }

    /// Takes more of the reply; the text that it adds is returned.
    mutating func add(_ piece: String) -> String {
        append(thoughts.add(piece), isLast: false)
        if isTooLong { reason = reason ?? .length }
        return newText(holdingBack: reason == nil)
    }

    /// Ends the reply; the rest of the text is returned.
    mutating func finish(_ reason: FinishReason) -> String {
        append(thoughts.finish(), isLast: true)
        self.reason = self.reason ?? reason
        return newText(holdingBack: false)
    }

    private mutating func append(_ piece: String, isLast: Bool) {
        guard var piece = withoutOpening(piece, isLast: isLast), reason == nil else { return }
        if branch.endsAtSentence {
            // Of a long reply only the first sentence counts.
            let end = piece.indices.first {
                SentenceBoundary.lies(between: text + piece[..<$0], and: piece[$0...])
            }
            if let end {
                piece = String(piece[..<end])
                reason = .stop
            }
        }
        text += piece
        if let cut = branch.stop(in: text, from: text.utf8.count - piece.utf8.count - branch.longestStop) {
            text = String(text[..<cut])
            reason = .stop
        }
    }

    /// What a piece adds to the text, when the words that the reply was to go on from are taken off; `nil`
    /// while they may still come.
    private mutating func withoutOpening(_ piece: String, isLast: Bool) -> String? {
        guard let known = beginning else { return piece }
        let text = (known + piece).drop(while: \.isWhitespace)
        let opening = branch.opening.trimmingCharacters(in: .whitespaces)
        let (said, wanted) = (text.lowercased(), opening.lowercased())
        if !isLast, text.isEmpty || said.count < wanted.count && wanted.hasPrefix(said) {
            beginning = String(text)
            return nil
        }
        beginning = nil
        if !opening.isEmpty, said.hasPrefix(wanted) { return String(text.dropFirst(opening.count)) }
        // The opening ends where a word does: the reply goes on with the next.
        let isWord = opening.last?.isLetter == true && text.first?.isLetter == true
        return (isWord && text.first?.isASCII == true ? " " : "") + text
    }

    private mutating func newText(holdingBack: Bool) -> String {
        let bytes = text.utf8
        let end = bytes.count - (holdingBack ? branch.heldBack(of: text) : 0)
        guard end > streamed else { return "" }
        defer { streamed = end }
        return String(
            text[
                bytes.index(
                    bytes.startIndex, offsetBy: streamed)..<bytes.index(bytes.startIndex, offsetBy: end)])
    }
}
