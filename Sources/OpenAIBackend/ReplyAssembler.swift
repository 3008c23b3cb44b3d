import Foundation
import LanguageModel

/// Makes the text of a branch from what a server sends: without what a model thought, the words that it was
/// to go on from, and what follows a stop string.
struct ReplyAssembler {
    private let branch: Branch
    private var received = ""
    private var emitted = 0
    /// Why the text is complete; `nil` while more may come.
    private(set) var reason: FinishReason?

    init(_ branch: Branch) { self.branch = branch }

    /// Whether nothing was received that a second attempt would say again.
    var isEmpty: Bool { emitted == 0 }

    /// Takes more of the reply; the text that it adds is returned.
    mutating func add(_ text: String) -> String {
        received += text
        // No token is longer than this: a stream that goes on for ever is cut.
        if received.utf8.count > (branch.maximumTokens + 64) * 64 { reason = .length }
        return newText(holdingBack: true)
    }

    /// Ends the reply; the rest of the text is returned.
    mutating func finish(_ reason: FinishReason) -> String {
        self.reason = self.reason ?? reason
        return newText(holdingBack: false)
    }

    private mutating func newText(holdingBack: Bool) -> String {
        guard let visible = visible(isWhole: !holdingBack) else { return "" }
        var text = visible
        if let cut = branch.stops.compactMap({ text.firstRange(of: $0)?.lowerBound }).min() {
            text = text[..<cut]
            reason = .stop
        } else if branch.endsAtSentence, SentenceBoundary.split(String(text)).count > 1 {
            text =
                text[..<text.index(text.startIndex, offsetBy: SentenceBoundary.split(String(text))[0].count)]
            reason = .stop
        } else if holdingBack {
            // The end may become a stop string, or a sentence that goes on.
            let held = max(branch.stops.map(\.count).max() ?? 0, branch.endsAtSentence ? 2 : 0)
            text = text.dropLast(held)
        }
        defer { emitted = max(emitted, text.count) }
        return String(text.dropFirst(emitted))
    }

    /// What is no thought and no repetition of the opening; `nil` while that is not known.
    private func visible(isWhole: Bool) -> Substring? {
        var text = received.drop(while: \.isWhitespace)
        if text.hasPrefix("<think>") {
            guard let end = text.firstRange(of: "</think>") else { return isWhole ? "" : nil }
            text = text[end.upperBound...].drop(while: \.isWhitespace)
        } else if !isWhole, text.count < 7, "<think>".hasPrefix(text) {
            return nil
        }
        let opening = branch.opening.trimmingCharacters(in: .whitespaces)
        guard !opening.isEmpty else { return text }
        if text.lowercased().hasPrefix(opening.lowercased()) { return text.dropFirst(opening.count) }
        if !isWhole, opening.lowercased().hasPrefix(text.lowercased()) { return nil }
        // The opening ends where a word does: the reply goes on with the next.
        return opening.last?.isLetter == true && text.first?.isLetter == true && text.first?.isASCII == true
            ? " " + text : text
    }
}
