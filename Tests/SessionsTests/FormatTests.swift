import Article
import Foundation
import Testing

@testable import Sessions

@Suite("Formats of sessions") struct FormatTests {
    @Test(
        "Files of every earlier format open, and are written in the newest",
        arguments: [
            ("format-1-en", 12, Language.english), ("format-1-zh", 8, .chinese),
            ("format-2-en", 10, .english), ("format-2-zh", 9, .chinese),
        ])
    func earlier(_ name: String, _ turns: Int, _ language: Language) throws {
        let fixture = try StoreFixture(holding: String(name.dropLast(3)))
        let opened = try fixture.store.open(name)
        #expect(opened.loss == nil)
        #expect(opened.turns.count == turns)
        #expect(opened.article.language == language)
        #expect(opened.verify() == nil)
        try fixture.store.fold(opened)
        #expect(try fixture.text(name).contains("\"format\":3"))
        #expect(try fixture.store.open(name) == opened)
    }

    @Test("A file of format 2 is read whole, and one with a damaged number is not newer")
    func second() throws {
        let fixture = try StoreFixture(holding: "format-2")
        let opened = try fixture.store.open("format-2-en")
        #expect(opened.article.sources.map(\.name) == ["notes.md"])
        #expect(opened.article.sections[0].passages.map(\.number) == [1])
        let text = try fixture.text("format-2-en")
        for other in ["7", "x"] {
            try fixture.put(text.replacing("\"format\":2", with: "\"format\":\(other)"), as: "format-2-en")
            #expect(try fixture.store.read("format-2-en").article == opened.article)
        }
    }

    @Test("What a killed process of format 1 left beside its file is read too")
    func killed() throws {
        let fixture = try StoreFixture(holding: "format-1")
        var opened = try fixture.store.open("format-1-killed")
        #expect(opened.loss == nil)
        #expect(opened.turns.map(\.utterance).last == "make an outline with 3 sections")
        #expect(opened.article.sections.count == 3)
        let turn = try #require(fixture.store.recover(&opened))
        #expect(turn.utterance == "expand section 1")
        #expect(opened.loss == nil)
        #expect(try fixture.store.open("format-1-killed").article.sections[0].body.isEmpty == false)
        #expect(opened.verify() == nil)
    }
}
