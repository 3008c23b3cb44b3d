import Article
import Foundation
import Testing

@Suite("Undo and redo of random changes") struct HistoryPropertyTests {
    private func bytes(_ article: Article) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try encoder.encode(article)
    }

    private func change(of article: Article, _ numbers: inout SeededNumbers) -> Change {
        let place = article.sections.isEmpty ? nil : numbers.number(in: article)
        var edits: [Edit] = [
            .setText(of: .intro, to: numbers.text()),
            .setWords(to: Int.random(in: 100...5_000, using: &numbers)),
            .insertSection(at: SectionNumber(1), section: numbers.section()), .setFAQs(to: []),
            .setLanguage(to: .chinese), .setSections(to: [numbers.section()]),
        ]
        if let place {
            edits += [
                .setBody(of: place, to: numbers.text()), .setHeading(of: place, to: numbers.text()),
                .removeSection(at: place),
            ]
        }
        return .edit(edits: [edits.randomElement(using: &numbers) ?? .setWords(to: 1)])
    }

    @Test("Undo takes back any change, redo does it again", arguments: EditPropertyTests.seeds)
    func inverse(_ seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        var history = History(numbers.article())
        var versions = [try bytes(history.article)]
        for _ in 1...12 {
            try history.apply(change(of: history.article, &numbers))
            // A change that changes nothing is no step.
            if history.undoable == versions.count { versions.append(try bytes(history.article)) }
        }
        for version in versions.dropLast().reversed() {
            try history.apply(.undo(steps: 1))
            #expect(try bytes(history.article) == version)
        }
        #expect(history.undoable == 0)
        for version in versions.dropFirst() {
            try history.apply(.redo(steps: 1))
            #expect(try bytes(history.article) == version)
        }
        #expect(history.redoable == 0)
    }

    @Test(
        "Several steps are as many single ones; too many go as far as they can",
        arguments: [0, 1, 2, 5, 99, -3])
    func steps(_ steps: Int) throws {
        var history = History(Article())
        for words in 101...105 { try history.apply(.edit(edits: [.setWords(to: words)])) }
        let end = history
        try history.apply(.undo(steps: steps))
        let taken = min(max(steps, 0), 5)
        #expect(history.article.words == (taken == 5 ? 1_000 : 105 - taken))
        #expect(history.undoable == 5 - taken)
        try history.apply(.redo(steps: steps))
        #expect(history == end)
    }

    @Test("A change after an undo leaves nothing to redo, and one that changes nothing leaves it")
    func branches() throws {
        var history = History(Article())
        try history.apply(.edit(edits: [.setWords(to: 200)]))
        try history.apply(.undo(steps: 1))
        try history.apply(.edit(edits: [.setWords(to: 1_000)]))
        #expect(history.redoable == 1)
        try history.apply(.edit(edits: [.setWords(to: 300)]))
        #expect(history.redoable == 0)
    }
}
