import Article
import Foundation
import Testing

@testable import Sessions

@Suite final class SessionStoreTests {
    private let store = SessionStore(
        folder: FileManager.default.temporaryDirectory.appending(
            path: "drafter-\(UUID().uuidString)/sessions"))

    deinit { try? FileManager.default.removeItem(at: store.folder.deletingLastPathComponent()) }

    private func session(_ name: String = "bees") throws -> Session {
        var session = Session(
            name: name, program: "1", settings: SessionSettings(language: .english, seed: 7),
            language: .english,
            created: Date(timeIntervalSince1970: 1_700_000_000))
        var history = History(Article())
        let changes: [Change] = [
            .edit(edits: [.setText(of: .keyword, to: "bees")]),
            .edit(edits: [.setText(of: .title, to: "养蜂 \"A\"")]),
            .undo(steps: 1),
        ]
        for (index, change) in changes.enumerated() {
            try history.apply(change)
            session.append(
                Turn(
                    time: Date(timeIntervalSince1970: 1_700_000_100), utterance: "turn \(index)",
                    commands: [.object(["do": .string("set")])], model: nil, prompts: [], reply: "",
                    changes: [change], digest: Digest.of(history.article), seconds: 0.5, interrupted: false,
                    notices: []), article: history.article)
        }
        return session
    }

    private func file(_ name: String = "bees") -> URL { store.folder.appending(path: "\(name).json") }

    @Test func whatIsSavedIsOpened() throws {
        let session = try session()
        try store.save(session)
        #expect(try store.open("bees") == session)
        #expect(try store.open("bees").history().article == session.article)
        #expect(session.firstMismatch() == nil)
    }

    @Test func filesAreTheirOwnersAlone() throws {
        try store.save(try session())
        let fileMode =
            try FileManager.default.attributesOfItem(atPath: file().path)[.posixPermissions] as? Int
        let folderMode =
            try FileManager.default.attributesOfItem(atPath: store.folder.path)[.posixPermissions] as? Int
        #expect(fileMode == 0o600)
        #expect(folderMode == 0o700)
        #expect(try FileManager.default.contentsOfDirectory(atPath: store.folder.path) == ["bees.json"])
    }

    @Test(arguments: ["{", "", "[]", #"{"format":1}"#])
    func aDamagedFileIsKeptAside(_ text: String) throws {
        try store.save(try session())
        try Data(text.utf8).write(to: file())
        #expect(throws: SessionError.self) { try store.open("bees") }
        let kept = try #require(
            FileManager.default.contentsOfDirectory(atPath: store.folder.path).first {
                $0.contains("damaged")
            })
        #expect(try Data(contentsOf: store.folder.appending(path: kept)) == Data(text.utf8))
        #expect(store.names().isEmpty)
    }

    @Test func aNewerFormatIsRefusedAndLeftAlone() throws {
        try store.save(try session())
        let text = try String(contentsOf: file(), encoding: .utf8)
        // As a newer program or a hand would write it: with no checksum, or with one that is right or wrong.
        for newer in [
            #"{"format":99,"turns":[]}"#,
            text.replacing(#""format":3"#, with: #""format":99"#),
            text.replacing(#","checksum""#, with: #","sum""#).replacing(
                #""format":3"#, with: #""format":99"#),
        ] {
            try Data(newer.utf8).write(to: file())
            #expect(throws: SessionError.newerFormat(name: "bees", format: 99)) { try store.open("bees") }
            #expect(try String(contentsOf: file(), encoding: .utf8) == newer)
        }
    }

    @Test(arguments: ["", " ", ".hidden", "a/b", "..", "a\u{0}b", "a\nb", String(repeating: "x", count: 101)])
    func noSuchName(_ name: String) {
        #expect(throws: SessionError.self) { try store.unusedName(name) }
    }

    @Test(arguments: ["crm-guide", "CRM指南", "my article 2"]) func goodNames(_ name: String) throws {
        #expect(try store.unusedName(name) == name)
    }

    @Test func anUnknownNameHasItsNearest() throws {
        try store.save(try session("crm-guide"))
        #expect(throws: SessionError.unknown(name: "crn-guide", nearest: ["crm-guide"])) {
            try store.open("crn-guide")
        }
    }

    @Test func aSessionIsOneProcessAlone() throws {
        let lock = try store.lock("bees")
        #expect(throws: SessionError.self) { try store.lock("bees") }
        withExtendedLifetime(lock) {}
        _ = consume lock
        _ = try store.lock("bees")
    }

    @Test func aFolderThatIsNoFolderIsTold() throws {
        let parent = store.folder.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Data().write(to: store.folder)
        #expect(throws: SessionError.self) { try store.save(try session()) }
    }
}
