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

    @Test(
        "A changed byte of an edit or of a digest in a file of format 1 is found, and the turn named",
        arguments: [
            (#""to" : "trail running""#, #""to" : "trail cunning""#, 1),
            (#""to" : "friendly""#, #""to" : "fiendly""#, 6),
        ])
    func changedByteOfFormat1(_ old: String, _ new: String, _ turn: Int) throws {
        let fixture = try StoreFixture(holding: "format-1")
        let original = try fixture.store.open("format-1-en")
        let text = try fixture.text("format-1-en")
        let place = try #require(text.range(of: old, options: .backwards))
        try fixture.put(text.replacingCharacters(in: place, with: new), as: "format-1-en")
        let opened = try fixture.store.open("format-1-en")
        #expect(opened.loss?.turns.first == turn)
        // The article beside the turns was not damaged.
        #expect(opened.article == original.article)
        #expect(opened.turns.prefix(original.turns.count).map(\.reply) == original.turns.map(\.reply))
        #expect(opened.verify() == nil)
    }

    /// What a damaged file gives, compared with what was saved in it.
    private func check(_ opened: Session, against original: Session, besides damaged: Int?) {
        guard opened.loss != nil else {
            #expect(opened == original)
            return
        }
        #expect(opened.verify() == nil)
        for (index, turn) in original.turns.enumerated() where index + 1 != damaged {
            let isThere = opened.turns.contains {
                $0.utterance == turn.utterance && $0.reply == turn.reply && $0.time == turn.time
            }
            #expect(isThere, "turn \(index + 1)")
        }
        for language in Language.allCases { #expect(opened.loss?.sentence(in: language).isEmpty == false) }
    }

    @Test("Cut off at any byte, all whole turns are there, and the article where the head is")
    func cuts() throws {
        let original = try sampleSession()
        try fixture.store.save(original)
        let whole = try Data(contentsOf: fixture.file("honey"))
        let headEnd = try #require(whole.firstIndex(of: 0x0A))
        for length in 0..<(whole.count - 1) {
            try whole.prefix(length).write(to: fixture.file("honey"))
            guard length >= headEnd else {
                // Nothing but a piece of the head is left.
                #expect(throws: SessionError.self) { try fixture.store.read("honey") }
                continue
            }
            let opened = try fixture.store.read("honey")
            let complete = max(whole.prefix(length).count { $0 == 0x0A } - 1, 0)
            #expect(opened.turns.count >= complete)
            #expect(Array(opened.turns.prefix(complete)) == Array(original.turns.prefix(complete)))
            #expect(opened.article == original.article)
            #expect(length == whole.count - 1 || opened.loss != nil)
            #expect(opened.verify() == nil)
        }
    }

    @Test("With any one byte changed, all other turns are there, and what is not as it was is told")
    func changedBytes() throws {
        let original = try sampleSession()
        try fixture.store.save(original)
        let whole = try Data(contentsOf: fixture.file("honey"))
        let headEnd = try #require(whole.firstIndex(of: 0x0A))
        for offset in whole.indices {
            var bytes = whole
            bytes[offset] ^= [0x01, 0x15, 0x80][offset % 3]
            try bytes.write(to: fixture.file("honey"))
            let opened: Session
            do {
                // Now and then all of it: what is damaged is kept aside, and what was read takes its place.
                opened = try offset % 97 == 0 ? fixture.store.open("honey") : fixture.store.read("honey")
            } catch {
                Issue.record("byte \(offset): \(error)")
                continue
            }
            let line = whole[..<offset].count { $0 == 0x0A }
            check(opened, against: original, besides: offset <= headEnd ? nil : line)
            if offset > headEnd { #expect(opened.article == original.article) }
            guard offset % 97 == 0, let loss = opened.loss else { continue }
            let kept = fixture.store.folder.appending(path: try #require(loss.keptAs.first))
            #expect(try Data(contentsOf: kept) == bytes)
            let again = try fixture.store.open("honey")
            #expect(again.loss == nil)
            #expect(again.turns == opened.turns)
        }
    }

    @Test("A file that other hands set otherwise is the same session")
    func reformatted() throws {
        let original = try sampleSession()
        try fixture.store.save(original)
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: fixture.file("honey")))
        let data = try JSONSerialization.data(withJSONObject: object, options: .prettyPrinted)
        try data.write(to: fixture.file("honey"))
        let opened = try fixture.store.open("honey")
        #expect(opened == original)
    }

    @Test("Texts that Swift takes for equal are told apart")
    func normalization() throws {
        try fixture.store.save(try sampleSession())
        let text = try fixture.text("honey")
        let place = try #require(text.range(of: "cafe\u{301}", options: .literal))
        try fixture.put(text.replacingCharacters(in: place, with: "caf\u{E9}"), as: "honey")
        #expect(try fixture.store.read("honey").loss != nil)
    }

    @Test("A newer format is refused and left alone, whatever else is in the file")
    func newer() throws {
        let text = #"{"format":4,"chapters":[]}"#
        try fixture.put(text, as: "honey")
        #expect(throws: SessionError.newerFormat(name: "honey", format: 4)) {
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
