import Article
import Testing

@testable import Sessions

@Suite("Sentences of session errors") struct SentenceTests {
    static let errors: [SessionError] = [
        .unknown(name: "n", nearest: []), .unknown(name: "n", nearest: ["a"]),
        .unknown(name: "n", nearest: ["a", "b"]),
        .invalidName("n"), .exists(name: "n"), .damaged(name: "n", keptAs: nil, damage: .notWhole),
        .damaged(name: "n", keptAs: "n.damaged", damage: .missing(key: "turns")),
        .damaged(name: "n", keptAs: "n.damaged", damage: .wrong(key: "turns.3.changes")),
        .damaged(name: "n", keptAs: "n.damaged", damage: .mismatch(Mismatch(turn: 3, kind: .articleDiffers))),
        .newerFormat(name: "n", format: 2),
        .unreplayable(name: "n", mismatch: Mismatch(turn: 3, kind: .editDoesNotFit)),
        .unreplayable(name: "n", mismatch: Mismatch(turn: 3, kind: .savedArticleDiffers)),
        .inUse(name: "n", holder: LockHolder(process: "12", terminal: "pts/3")),
        .notDeleted(name: "n", nearest: []), .noSpace(folder: "/n"), .noPermission(path: "/n"),
        .unwritable(folder: "/n", reason: "r"), .unreadable(name: "n", reason: "r"),
    ]

    @Test("Every error is one sentence that names what it is about", arguments: errors, Language.allCases)
    func oneSentence(_ error: SessionError, _ language: Language) {
        let sentence = error.sentence(in: language)
        let ends: Set<Character> = language == .english ? [".", "?"] : ["。", "？"]
        #expect(sentence.last.map(ends.contains) == true)
        #expect(!sentence.contains("\n"))
        #expect(sentence.contains("n"))
        #expect(sentence.unicodeScalars.contains(where: \.isIdeograph) == (language == .chinese))
    }
}
