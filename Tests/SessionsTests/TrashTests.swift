import Article
import Foundation
import Testing

@testable import Sessions

@Suite("The trash, and the search") struct TrashTests {
    let fixture = StoreFixture()

    @Test("A deleted session comes back to the byte, and takes no other's name")
    func restored() throws {
        try fixture.store.save(try sampleSession())
        let text = try fixture.text("honey")
        _ = try fixture.store.discard("honey")
        #expect(fixture.store.names().isEmpty)
        #expect(fixture.store.deletedNames() == ["honey"])
        #expect(try fixture.store.restore("honey") == "honey")
        #expect(try fixture.text("honey") == text)
        _ = try fixture.store.discard("honey")
        try fixture.store.save(try sampleSession(turns: 1))
        #expect(throws: SessionError.exists(name: "honey")) { try fixture.store.restore("honey") }
        #expect(try fixture.store.restore("honey", as: "wax") == "wax")
        #expect(try fixture.store.open("wax").turns.count == 4)
        #expect(throws: SessionError.self) { try fixture.store.restore("../honey") }
        #expect(throws: SessionError.notDeleted(name: "wax", nearest: [])) {
            try fixture.store.restore("wax")
        }
    }

    @Test("Of several that had one name, the newest has it in the trash")
    func several() throws {
        for turns in 1...3 {
            try fixture.store.save(try sampleSession(turns: turns))
            _ = try fixture.store.discard("honey")
        }
        #expect(fixture.store.deletedNames() == ["honey", "honey-2", "honey-3"])
        #expect(try fixture.store.open(fixture.store.restore("honey")).turns.count == 3)
    }

    @Test(
        "A search finds what was said, answered and written, in any case",
        arguments: [("RAW HONEY", nil as Int?), ("蜂蜜", nil), ("说 \"it\"", 1), ("**text**", 1)])
    func found(_ text: String, _ turn: Int?) throws {
        try fixture.store.save(try sampleSession())
        try fixture.store.save(try sampleSession(named: "empty", turns: 0))
        let hits = fixture.store.search(text)
        #expect(hits.map(\.name) == ["honey"])
        #expect(hits.first?.turn == turn)
        #expect(fixture.store.search("no such words").isEmpty)
        #expect(fixture.store.search("  ").isEmpty)
    }
}
