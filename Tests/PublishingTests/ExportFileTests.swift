import Article
import Foundation
import Publishing
import Testing

@Suite("Files of exports") final class ExportFileTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "drafter-export-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    @Test("A file is written, written again, and its path told", arguments: ["a.md", "我的 文章.md", "-x"])
    func written(_ name: String) throws {
        let path = folder.appending(path: name).path
        for text in ["one", "", "蜂蜜\n"] {
            #expect(try ExportFile.write(Data(text.utf8), to: path).path == path)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
    }

    @Test("In a folder the file has its default name", arguments: ["", "/"])
    func defaultName(_ ending: String) throws {
        let text = Data("text".utf8)
        let path = try ExportFile.write(text, to: folder.path + ending, defaultName: "article.md").path
        #expect(path == folder.appending(path: "article.md").path)
        #expect(throws: ExportError.isFolder(path: folder.path)) {
            try ExportFile.write(Data("text".utf8), to: folder.path)
        }
    }

    @Test("What may not be replaced is kept beside the file, however often")
    func kept() throws {
        let path = folder.appending(path: "a.md").path
        for (text, kept) in [("one", nil), ("one", nil), ("two", "~"), ("three", "~2~"), ("four", "~3~")] {
            let written = try ExportFile.write(Data(text.utf8), to: path, mayReplace: { _, _ in false })
            #expect(written.kept == kept.map { path + $0 })
        }
        #expect(
            try ["~", "~2~", "~3~"].map { try String(contentsOfFile: path + $0, encoding: .utf8) } == [
                "one", "two", "three",
            ])
    }

    @Test("A missing folder is named")
    func missing() {
        let path = folder.appending(path: "no/a.md").path
        let error = ExportError.noFolder(path: path, folder: folder.appending(path: "no").path)
        #expect(throws: error) { try ExportFile.write(Data("text".utf8), to: path) }
        #expect(throws: error) {
            try ExportFile.write(Data("text".utf8), to: folder.path + "/no/", defaultName: "a.md")
        }
        for language in Language.allCases { #expect(error.sentence(in: language).contains("/no")) }
    }

    @Test("The home folder's sign is expanded")
    func home() {
        let name = "no-such-folder-\(UUID().uuidString)"
        let home = ProcessInfo.processInfo.environment["HOME"] ?? NSString(string: "~").expandingTildeInPath
        #expect(throws: ExportError.noFolder(path: "\(home)/\(name)/a.md", folder: "\(home)/\(name)")) {
            try ExportFile.write(Data("text".utf8), to: "~/\(name)/a.md")
        }
    }

    @Test("Where the system refuses, the error says so and nothing is left")
    func refused() throws {
        let path = folder.appending(path: String(repeating: "x", count: 300)).path
        #expect(throws: ExportError.self) { try ExportFile.write(Data("text".utf8), to: path) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test(
        "Every error is one sentence in either language",
        arguments: [
            ExportError.noFolder(path: "/a/b", folder: "/a"), .isFolder(path: "/a/b"),
            .noPermission(path: "/a/b"),
            .noSpace(path: "/a/b"), .unwritable(path: "/a/b", reason: "broken"),
        ])
    func sentences(_ error: ExportError) {
        for language in Language.allCases {
            let sentence = error.sentence(in: language)
            #expect(sentence.contains("/a/b"))
            #expect(sentence.hasSuffix(language == .english ? "." : "。"))
        }
    }
}
