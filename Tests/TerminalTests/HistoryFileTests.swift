import Foundation
import Testing

@testable import Terminal

@Suite struct HistoryFileTests {
    @Test func whatIsEnteredIsThereAgain() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let history = HistoryFile(file: folder.appending(path: "history"))
        let entries = ["展开第二节", "two\nlines", #"a \n b \\"#, "plain"]
        for entry in entries { history.append(entry) }
        #expect(history.entries() == entries)
        let mode =
            try FileManager.default.attributesOfItem(atPath: history.file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }
}
