import Article
import Foundation
import SchemaChecking
import Testing

@testable import Sessions

@Suite("The schema of sessions") struct SchemaTests {
    let fixture = StoreFixture()

    @Test("Every session that is written fits", arguments: [0, 1, 4, 11], Language.allCases)
    func fits(_ turns: Int, _ language: Language) throws {
        try fixture.store.save(try sampleSession(turns: turns, language: language))
        let schema = try JSONSchema(SessionSchema.json)
        #expect(try schema.faults(in: Data(contentsOf: fixture.file("honey"))) == [])
    }

    @Test(
        "Sessions of real drafting fit once they are in the newest format", arguments: ["en", "zh", "killed"])
    func migrated(_ name: String) throws {
        let fixture = try StoreFixture(holding: "format-1")
        try fixture.store.fold(try fixture.store.open("format-1-\(name)"))
        let schema = try JSONSchema(SessionSchema.json)
        #expect(try schema.faults(in: Data(contentsOf: fixture.file("format-1-\(name)"))) == [])
    }

    @Test(
        "What does not fit is noticed",
        arguments: [
            (#""format":3"#, #""format":1"#), (#""seed":"#, #""sead":"#),
            (#""language":"en""#, #""language":"fr""#),
            (#""changes":["#, #""changes":[7,"#), (#""interrupted":false"#, #""interrupted":0"#),
            (#""utterance":""#, #""key":"","utterance":""#), (#""setText""#, #""setTexts""#),
        ])
    func noticed(_ old: String, _ new: String) throws {
        try fixture.store.save(try sampleSession())
        let text = try fixture.text("honey")
        #expect(text.contains(old))
        let schema = try JSONSchema(SessionSchema.json)
        #expect(try !schema.faults(in: Data(text.replacing(old, with: new).utf8)).isEmpty)
    }
}
