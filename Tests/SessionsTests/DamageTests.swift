import Article
import Foundation
import Testing

@testable import Sessions

@Suite("Damaged sessions") struct DamageTests {
    let fixture = StoreFixture()

    @Test(
        "A file that does not parse is kept aside, and the error says where and why",
        arguments: [
            ("", Damage.notWhole), ("{", .notWhole), ("[]", .notWhole), ("null", .notWhole),
            ("{}", .missing(key: "format")),
            (#"{"format":"1"}"#, .wrong(key: "format")),
            (#"{"format":1,"turns":0}"#, .missing(key: "program")),
        ])
    func unparsable(_ text: String, _ damage: Damage) throws {
        try fixture.put(text, as: "honey")
        var keptAs: String?
        do throws(SessionError) {
            _ = try fixture.store.open("honey")
        } catch {
            guard case .damaged("honey", let kept?, let found) = error else { throw error }
            if !text.hasPrefix(#"{"format":1"#) { #expect(found == damage) }
            #expect(error.sentence(in: .english).contains(kept))
            #expect(error.sentence(in: .chinese).contains(kept))
            keptAs = kept
        }
        #expect(try fixture.files() == [try #require(keptAs)])
        let kept = fixture.store.folder.appending(path: try #require(keptAs))
        #expect(try String(contentsOf: kept, encoding: .utf8) == text)
    }

    @Test("A second damaged file of the same second does not replace the first")
    func twice() throws {
        for text in ["{1", "{2", "{3"] {
            try fixture.put(text, as: "honey")
            #expect(throws: SessionError.self) { try fixture.store.open("honey") }
        }
        let texts = try fixture.files().map {
            try String(contentsOf: fixture.store.folder.appending(path: $0), encoding: .utf8)
        }
        #expect(Set(texts) == ["{1", "{2", "{3"])
    }

    @Test("Any cut of the file is noticed")
    func cuts() throws {
        try fixture.store.save(try sampleSession(turns: 2))
        let whole = Array(try Data(contentsOf: fixture.file("honey")))
        for length in stride(from: 0, to: whole.count, by: 97) {
            try Data(whole[..<length]).write(to: fixture.file("cut"))
            #expect(throws: SessionError.self) { try fixture.store.open("cut") }
        }
    }

    @Test(
        "A changed byte of the article, of an edit or of a digest is found, and the turn named",
        arguments: [
            (#""to" : "raw honey""#, #""to" : "raw money""#, 1, Mismatch.Kind.articleDiffers),
            (#""heading" : "One""#, #""heading" : "Ona""#, 2, .articleDiffers),
            (#""of" : "1.1""#, #""of" : "1.2""#, 3, .editDoesNotFit),
            (#""keyword" : "raw honey""#, #""keyword" : "raw hone!""#, 4, .savedArticleDiffers),
        ])
    func changedByte(_ old: String, _ new: String, _ turn: Int, _ kind: Mismatch.Kind) throws {
        try fixture.store.save(try sampleSession())
        let text = try fixture.text("honey")
        // The article stands first in the file: of what is in both, the last is the turn's.
        let place = try #require(
            kind == .savedArticleDiffers ? text.range(of: old) : text.range(of: old, options: .backwards))
        try fixture.put(text.replacingCharacters(in: place, with: new), as: "honey")
        let mismatch = try #require(try fixture.store.read("honey").verify())
        #expect(mismatch == Mismatch(turn: turn, kind: kind))
        #expect(mismatch.sentence(in: .english).contains("\(turn)"))
        #expect(throws: SessionError.self) { try fixture.store.open("honey") }
        #expect(!fixture.store.exists("honey"))
    }

    @Test("Texts that Swift takes for equal are told apart")
    func normalization() throws {
        try fixture.store.save(try sampleSession())
        let text = try fixture.text("honey")
        let place = try #require(text.range(of: "cafe\u{301}", options: .literal))
        try fixture.put(text.replacingCharacters(in: place, with: "caf\u{E9}"), as: "honey")
        #expect(try fixture.store.read("honey").verify()?.kind == .savedArticleDiffers)
    }

    @Test("A newer format is refused and left alone, whatever else is in the file")
    func newer() throws {
        let text = #"{"format":2,"chapters":[]}"#
        try fixture.put(text, as: "honey")
        #expect(throws: SessionError.newerFormat(name: "honey", format: 2)) {
            try fixture.store.open("honey")
        }
        #expect(try fixture.text("honey") == text)
    }

    @Test("A list shows damaged sessions as such")
    func list() throws {
        try fixture.store.save(try sampleSession(named: "old", turns: 1))
        try fixture.store.save(try sampleSession(named: "young", turns: 4))
        try fixture.put("{", as: "broken")
        try fixture.put(#"{"format":9}"#, as: "newer")
        let summaries = fixture.store.summaries()
        #expect(summaries.filter { $0.problem == nil }.map(\.name) == ["young", "old"])
        #expect(Set(summaries.filter { $0.problem != nil }.map(\.name)) == ["broken", "newer"])
        let old = try #require(summaries.first { $0.name == "old" })
        #expect(old.keyword == "raw honey")
        #expect(old.title == "蜂蜜 \"raw\" / \\ 🐝")
        #expect(old.words == 3)
        #expect(try fixture.files().count == 4)
    }
}
