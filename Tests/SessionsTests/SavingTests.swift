import Article
import Foundation
import Testing

@testable import Sessions

@Suite("Saving sessions") struct SavingTests {
    let fixture = StoreFixture()

    @Test("A session comes back as it was", arguments: [0, 1, 2, 3, 4, 11], Language.allCases)
    func roundTrip(_ turns: Int, _ language: Language) throws {
        let session = try sampleSession(turns: turns, language: language)
        try fixture.store.save(session)
        let opened = try fixture.store.open("honey")
        #expect(opened == session)
        #expect(Digest.of(opened.article) == Digest.of(session.article))
        #expect(try opened.history().article == session.article)
        // Saved again it is the same file, to the byte.
        let text = try fixture.text("honey")
        try fixture.store.save(opened)
        #expect(try fixture.text("honey") == text)
    }

    @Test("Times are ISO 8601 in UTC and no key is missing")
    func form() throws {
        try fixture.store.save(try sampleSession())
        let json = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: fixture.file("honey"))) as? [String: Any])
        #expect(json["created"] as? String == "2025-06-15T15:06:40Z")
        #expect(
            Set(json.keys) == [
                "article", "checksum", "created", "digest", "format", "name", "program", "settings", "turns",
                "updated",
            ])
    }

    @Test("Files and folder are their owner's alone, also where an older file was not")
    func modes() throws {
        try fixture.store.save(try sampleSession())
        #expect(try fixture.mode(fixture.file("honey").path) == 0o600)
        #expect(try fixture.mode(fixture.store.folder.path) == 0o700)
        chmod(fixture.file("honey").path, 0o644)
        try fixture.store.save(try sampleSession())
        #expect(try fixture.mode(fixture.file("honey").path) == 0o600)
        #expect(try fixture.files() == ["honey.json"])
    }

    @Test("Where saving fails the old file stands, and nothing else")
    func failure() throws {
        try fixture.store.save(try sampleSession(turns: 1))
        let before = try fixture.text("honey")
        // A folder where the temporary file is to be made: not even the superuser can write that.
        let pid = ProcessInfo.processInfo.processIdentifier
        let obstacle = fixture.store.folder.appending(path: ".honey.json.\(pid)")
        try FileManager.default.createDirectory(at: obstacle, withIntermediateDirectories: false)
        #expect(throws: SessionError.self) { try fixture.store.save(try sampleSession(turns: 2)) }
        #expect(try fixture.text("honey") == before)
        rmdir(obstacle.path)
        try fixture.store.save(try sampleSession(turns: 2))
        #expect(try fixture.store.open("honey").turns.count == 2)
    }

    @Test("A rename that fails leaves no temporary file")
    func renameFails() throws {
        try FileManager.default.createDirectory(
            at: fixture.file("honey").appending(path: "in the way"), withIntermediateDirectories: true)
        #expect(throws: SessionError.self) { try fixture.store.save(try sampleSession()) }
        #expect(try fixture.files() == ["honey.json"])
    }

    @Test("What a crash left behind is neither listed nor in the way")
    func leftovers() throws {
        try fixture.put("{\"half", as: "x")
        let pid = ProcessInfo.processInfo.processIdentifier
        try FileManager.default.moveItem(
            at: fixture.file("x"), to: fixture.store.folder.appending(path: ".honey.json.\(pid)"))
        #expect(fixture.store.summaries().isEmpty)
        try fixture.store.save(try sampleSession())
        #expect(try fixture.store.open("honey") == sampleSession())
        #expect(try fixture.files() == ["honey.json"])
    }

    @Test(
        "What a crash left half written goes when the session is taken again",
        arguments: ["honey.json", ".honey.unfinished"])
    func halfWritten(_ file: String) throws {
        try fixture.store.save(try sampleSession())
        let leftover = fixture.store.folder.appending(path: ".\(file).1")
        try Data("{".utf8).write(to: leftover)
        let lock = try fixture.store.lock("honey")
        #expect(lock.holds)
        #expect(!FileManager.default.fileExists(atPath: leftover.path))
    }

    @Test(
        "The system's errors become sentences of what to do",
        arguments: [
            (ENOSPC, SessionError.noSpace(folder: "/tmp/s")), (EDQUOT, .noSpace(folder: "/tmp/s")),
            (EACCES, .noPermission(path: "/tmp/s")), (EROFS, .noPermission(path: "/tmp/s")),
            (EIO, .unwritable(folder: "/tmp/s", reason: String(cString: strerror(EIO)))),
        ])
    func systemErrors(_ code: Int32, _ error: SessionError) {
        #expect(SessionError.writing(in: URL(filePath: "/tmp/s"), code: code) == error)
    }

    @Test("Any encodable value has a digest of its canonical JSON")
    func digests() throws {
        #expect(Digest.of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try Digest.of(json: ["b": "/", "a": "é"]) == Digest.of(#"{"a":"é","b":"/"}"#))
        #expect(Digest.of("é") != Digest.of("e\u{301}"))
        #expect(throws: EncodingError.self) { try Digest.of(json: [Double.infinity]) }
    }
}
