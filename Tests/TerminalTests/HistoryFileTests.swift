import Foundation
import Testing

@testable import Terminal

@Suite("History on disk")
final class HistoryFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "drafter-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func file() -> HistoryFile { HistoryFile(path: folder.appending(path: "history").path) }

    @Test(arguments: ["a", "一\n二", "back\\slash", "\\n", "\\\\n\n\\", "trailing\\"])
    func entriesComeBack(entry: String) {
        let file = file()
        file.append(entry)
        #expect(file.load() == [entry])
    }

    @Test func writersLoseNothingAndTheFileStaysShort() async throws {
        let file = file()
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask { for index in 0..<50 { file.append("\(writer)-\(index)") } }
            }
        }
        #expect(Set(file.load()).count == 400)
        for index in 0..<700 { file.append("x\(index)") }
        #expect(file.load().count == HistoryFile.limit)
        let lines = try String(contentsOfFile: file.path, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == HistoryFile.limit)
        #expect(lines.last == "x699")
    }

    @Test func hostileEntriesAreCleaned() {
        #expect(HistoryFile.escape("a\u{1B}[1m\r\nb") == "a[1m\\nb")
    }
}
