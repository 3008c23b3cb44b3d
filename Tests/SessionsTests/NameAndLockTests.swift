import Article
import Foundation
import Testing

@testable import Sessions

@Suite("Names and locks of sessions") struct NameAndLockTests {
    let fixture = StoreFixture()

    @Test(
        "What can't be a name is refused",
        arguments: [
            "", "   ", ".", "..", ".x", "../x", "a/b", "a\\b", "a\u{0}b", "a\nb", "a\u{7F}", "a\u{202E}b",
            "a\u{2028}b",
            String(repeating: "x", count: 101), String(repeating: "蜂", count: 67), "x.damaged-1",
        ])
    func refused(_ name: String) throws {
        #expect(throws: SessionError.self) { try fixture.store.unusedName(name) }
        #expect(throws: SessionError.self) { try fixture.store.open(name) }
        #expect(throws: SessionError.self) { try fixture.store.lock(name) }
        #expect(!fixture.store.exists(name))
        var session = try sampleSession()
        session.name = name
        #expect(throws: SessionError.self) { try fixture.store.save(session) }
        #expect(!FileManager.default.fileExists(atPath: fixture.store.folder.path))
    }

    @Test(
        "What can be a name keeps a session",
        arguments: [
            "honey", "我的文章", "a b", "v1.2", "-x", "x.json", "a:b*?\"<>|", String(repeating: "x", count: 100),
            String(repeating: "蜂", count: 66), "~", "$HOME", "con",
        ])
    func accepted(_ name: String) throws {
        var session = try sampleSession()
        session.name = name
        try fixture.store.save(session)
        #expect(fixture.store.names() == [name])
        #expect(try fixture.store.open(name) == session)
        #expect(throws: SessionError.exists(name: name)) { try fixture.store.unusedName(name) }
        _ = try fixture.store.lock(name)
    }

    @Test("One name in two forms is one session")
    func composed() throws {
        try fixture.store.save(try sampleSession(named: "cafe\u{301}"))
        #expect(fixture.store.exists("caf\u{E9}"))
        #expect(Array(fixture.store.names().joined().utf8) == Array("caf\u{E9}".utf8))
        #expect(try fixture.store.open(" cafe\u{301} ").turns.count == 4)
    }

    @Test(
        "A suggested name is valid and unused",
        arguments: [
            ("CRM Software", "2025-06-15-crm-software"), ("客户管理", "2025-06-15-客户管理"), ("", "2025-06-15"),
            ("../../etc", "2025-06-15-etc"), ("a b c d e f g h", "2025-06-15-a-b-c-d-e-f"),
        ])
    func suggested(_ keyword: String, _ name: String) throws {
        let date = Date(timeIntervalSince1970: 1_750_000_000)
        #expect(fixture.store.suggestedName(for: keyword, on: date) == name)
        try fixture.store.save(try sampleSession(named: name))
        #expect(fixture.store.suggestedName(for: keyword, on: date) == name + "-2")
    }

    @Test("A long keyword still gives a name", arguments: ["蜂", "x", "e\u{301}", "𠮷"])
    func long(_ letter: String) throws {
        let keyword = String(repeating: letter, count: 500)
        let name = fixture.store.suggestedName(for: keyword, on: Date(timeIntervalSince1970: 0))
        #expect(try fixture.store.unusedName(name) == name)
    }

    @Test(
        "An unknown name is answered with the nearest",
        arguments: [
            ("crn-guide", ["crm-guide"]), ("CRM-Guide2", ["crm-guide"]), ("bees", ["2025-06-15-bees"]),
            ("养峰指南", ["养蜂指南"]),
            ("nothing like it", []), ("zz", []),
        ])
    func nearest(_ name: String, _ nearest: [String]) throws {
        for name in ["crm-guide", "2025-06-15-bees", "养蜂指南"] {
            try fixture.store.save(try sampleSession(named: name))
        }
        let error = SessionError.unknown(name: name, nearest: nearest)
        #expect(throws: error) { try fixture.store.open(name) }
        for language in Language.allCases {
            #expect(error.sentence(in: language).contains(name))
            for near in nearest { #expect(error.sentence(in: language).contains(near)) }
        }
    }

    @Test(
        "A subject means the one session about it",
        arguments: [
            ("Queen bees", "2025-06-15-queen-bees"), ("猫砂怎么选", "2025-06-15-猫砂怎么选"),
            ("CRM guide", "crm-guide"), ("crm-guide", "crm-guide"), ("queen", "2025-06-15-queen-bees"),
            ("猫砂", "2025-06-15-猫砂怎么选"),
            ("que", "que"), ("honey", "honey"), ("bees", "bees"),
            ("!", "!"), ("", ""),
        ])
    func meant(_ said: String, _ name: String) throws {
        for name in [
            "crm-guide", "2025-06-15-queen-bees", "2025-06-15-猫砂怎么选", "2025-06-15-honey", "2025-06-16-honey",
        ] {
            try fixture.store.save(try sampleSession(named: name))
        }
        #expect(fixture.store.nameMeant(by: said) == name)
    }

    @Test("A copied file is a session of its own name")
    func copied() throws {
        try fixture.store.save(try sampleSession(named: "first"))
        try FileManager.default.copyItem(at: fixture.file("first"), to: fixture.file("second"))
        #expect(try fixture.store.open("second").name == "second")
    }

    @Test("A renamed session leaves its old name, and takes no other's")
    func renamed() throws {
        try fixture.store.save(try sampleSession(named: "first"))
        try fixture.store.save(try sampleSession(named: "other"))
        #expect(throws: SessionError.exists(name: "other")) { try fixture.store.rename("first", to: "other") }
        try fixture.store.rename("first", to: "second")
        #expect(fixture.store.names() == ["other", "second"])
        #expect(throws: SessionError.self) { try fixture.store.rename("../x", to: "third") }
    }

    @Test("The second to lock a session is told who has it, until it is let go")
    func lock() throws {
        let lock = try fixture.store.lock("honey")
        let pid = "\(ProcessInfo.processInfo.processIdentifier)"
        let error = try #require(throws: SessionError.self) { try fixture.store.lock("honey") }
        guard case .inUse("honey", let holder) = error else { throw error }
        #expect(holder.process == pid)
        #expect(try abs(#require(holder.since).timeIntervalSinceNow) < 3_600)
        for language in Language.allCases { #expect(error.sentence(in: language).contains(pid)) }
        _ = try fixture.store.lock("other")
        withExtendedLifetime(lock) {}
        _ = consume lock
        _ = try fixture.store.lock("honey")
        #expect(try fixture.mode(fixture.store.folder.appending(path: ".honey.lock").path) == 0o600)
    }

    @Test("A lock of another process holds, and ends with it")
    func otherProcess() throws {
        _ = try fixture.store.lock("honey")
        let path = fixture.store.folder.appending(path: ".honey.lock").path
        try Data("4711\n".utf8).write(to: URL(filePath: path))
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", #"exec 9<>"$0"; flock -n 9 && echo held || echo free; read line"#, path]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        // Where there is no flock(1), nothing is held and nothing is tested.
        let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        if answer == "held\n" {
            #expect(throws: SessionError.inUse(name: "honey", holder: LockHolder(process: "4711"))) {
                try fixture.store.lock("honey")
            }
        }
        process.terminate()
        process.waitUntilExit()
        _ = try fixture.store.lock("honey")
    }
}
