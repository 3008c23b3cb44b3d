import Article
import Foundation
import Testing

@testable import Sessions

@Suite("The journal of a session") struct JournalTests {
    let fixture = StoreFixture()

    private var journal: URL { fixture.store.folder.appending(path: ".honey.journal") }

    /// Saves a session turn by turn, as a conversation does.
    private func saveTurnByTurn(_ turns: Int) throws {
        for count in 1...turns { try fixture.store.saveLastTurn(of: try sampleSession(turns: count)) }
    }

    @Test("Turns that are appended come back, and the session's file is not written again")
    func appended() throws {
        try saveTurnByTurn(1)
        let text = try fixture.text("honey")
        for count in 2...11 { try fixture.store.saveLastTurn(of: try sampleSession(turns: count)) }
        #expect(try fixture.text("honey") == text)
        let session = try sampleSession(turns: 11)
        #expect(try fixture.store.open("honey") == session)
        #expect(try fixture.mode(journal.path) == 0o600)
        try fixture.store.fold(session)
        #expect(!FileManager.default.fileExists(atPath: journal.path))
        #expect(try fixture.store.open("honey") == session)
    }

    @Test("Cut off at any byte, only the turn under the knife is gone, and the next one can be saved")
    func truncated() throws {
        try saveTurnByTurn(4)
        let whole = try Data(contentsOf: journal)
        for length in 0..<whole.count {
            try whole.prefix(length).write(to: journal)
            let opened = try fixture.store.read("honey")
            let complete = whole.prefix(length + 1).split(separator: 0x0A).count {
                $0.last == 0x7D && $0.count > 40
            }
            #expect(opened.turns.count >= complete)
            #expect(opened == (try sampleSession(turns: opened.turns.count)))
            guard length % 53 == 0 else { continue }
            let next = opened.turns.count + 1
            try fixture.store.saveLastTurn(of: try sampleSession(turns: next))
            #expect(try fixture.store.read("honey").turns.count == next)
        }
    }

    @Test("With any one byte damaged, every other turn is there, and what is not as it was is told")
    func damaged() throws {
        try saveTurnByTurn(5)
        let original = try sampleSession(turns: 5)
        let whole = try Data(contentsOf: journal)
        for offset in whole.indices {
            var bytes = whole
            bytes[offset] ^= [0x01, 0x15, 0x80][offset % 3]
            try bytes.write(to: journal)
            let opened = try fixture.store.read("honey")
            #expect(opened.loss != nil || opened == original, "byte \(offset)")
            #expect(opened.verify() == nil)
            // Each turn has a line before and one behind it.
            let damaged = whole[..<offset].count { $0 == 0x0A } / 2 + 2
            for turn in original.turns.enumerated() where abs(turn.offset + 1 - damaged) > 1 {
                #expect(opened.turns.contains { $0.utterance == turn.element.utterance })
            }
            #expect(opened.turns.count >= 4)
        }
    }

    @Test("A damaged journal is kept aside, and the writer told where")
    func keptAside() throws {
        try saveTurnByTurn(4)
        var bytes = try Data(contentsOf: journal)
        bytes[bytes.count / 2] ^= 0x15
        try bytes.write(to: journal)
        let opened = try fixture.store.open("honey")
        let kept = try #require(opened.loss?.keptAs.first { $0.hasSuffix("journal") })
        #expect(try Data(contentsOf: fixture.store.folder.appending(path: kept)) == bytes)
        #expect(opened.loss?.sentence(in: .english).contains(kept) == true)
        #expect(!FileManager.default.fileExists(atPath: journal.path))
        #expect(try fixture.store.open("honey").turns == opened.turns)
    }

    @Test("A journal that was folded in but not yet removed changes nothing")
    func folded() throws {
        try saveTurnByTurn(4)
        let left = try Data(contentsOf: journal)
        let session = try sampleSession(turns: 4)
        try fixture.store.save(session)
        try left.write(to: journal)
        #expect(try fixture.store.open("honey") == session)
    }

    @Test("A session takes its journal along when it is renamed or discarded")
    func moved() throws {
        try saveTurnByTurn(3)
        try fixture.store.rename("honey", to: "wax")
        #expect(try fixture.store.open("wax").turns.count == 3)
        let kept = try fixture.store.discard("wax")
        let text = try String(contentsOfFile: kept, encoding: .utf8)
        #expect(text.components(separatedBy: "\"utterance\"").count == 4)
        #expect(try fixture.files() == [".trash"])
    }

    @Test("What a process that died had written is there as an interrupted turn")
    func recovered() throws {
        var session = try sampleSession(turns: 2)
        try fixture.store.save(session)
        let unfinished = UnfinishedTurn(
            number: 3, time: session.updated, utterance: "write the intro",
            changes: [.edit(edits: [.setText(of: .intro, to: "Half a")])], reply: "Half a")
        fixture.store.keep(unfinished, of: "honey")
        let turn = try #require(fixture.store.recover(&session))
        #expect(turn.interrupted && turn.utterance == "write the intro")
        #expect(try fixture.store.open("honey").article.intro == "Half a")
        #expect(fixture.store.recover(&session) == nil)
    }

    @Test("An unfinished turn that is saved already, or does not fit, is forgotten", arguments: [1, 2, 4])
    func stale(_ number: Int) throws {
        var session = try sampleSession(turns: 2)
        try fixture.store.save(session)
        fixture.store.keep(
            UnfinishedTurn(
                number: number, time: session.updated, utterance: "x",
                changes: [.edit(edits: [.setText(of: .intro, to: "Half a")])], reply: ""), of: "honey")
        #expect(fixture.store.recover(&session) == nil)
        #expect(try fixture.store.open("honey").turns.count == 2)
    }

    @Test("What was shown is there even where what was done does not fit")
    func unfitting() throws {
        var session = try sampleSession(turns: 2)
        try fixture.store.save(session)
        let unfinished = UnfinishedTurn(
            number: 3, time: session.updated, utterance: "x",
            changes: [.edit(edits: [.removeFAQ(number: 9)])], reply: "Half a")
        fixture.store.keep(unfinished, of: "honey")
        #expect(try #require(fixture.store.recover(&session)).reply == "Half a")
        #expect(try fixture.store.open("honey").verify() == nil)
    }

    @Test("An unfinished turn with any byte damaged or cut off is kept aside, and told")
    func damagedUnfinished() throws {
        let session = try sampleSession(turns: 2)
        try fixture.store.save(session)
        let file = fixture.store.folder.appending(path: ".honey.unfinished")
        fixture.store.keep(
            UnfinishedTurn(
                number: 3, time: session.updated, utterance: "write the intro",
                changes: [.edit(edits: [.setText(of: .intro, to: "Half a")])], reply: "Half a"), of: "honey")
        let whole = try Data(contentsOf: file)
        for offset in whole.indices {
            for isCut in [true, false] {
                var bytes = whole
                if isCut {
                    bytes = whole.prefix(offset)
                } else {
                    bytes[offset] ^= [0x01, 0x15, 0x80][offset % 3]
                }
                try bytes.write(to: file)
                var opened = session
                #expect(fixture.store.recover(&opened) == nil, "byte \(offset)")
                let kept = try #require(opened.loss?.keptAs.first)
                #expect(opened.turns == session.turns)
                // A name holds the second, and a hundred of one second are enough.
                try FileManager.default.removeItem(at: fixture.store.folder.appending(path: kept))
            }
        }
    }
}
