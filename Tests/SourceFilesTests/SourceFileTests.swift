import Article
import Foundation
import Testing

@testable import SourceFiles

@Suite("Sources from files") final class SourceFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "drafter-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func file(_ name: String, _ content: Data) throws -> String {
        let file = folder.appending(path: name)
        try content.write(to: file)
        return file.path
    }

    static let texts: [(name: String, content: String, text: String)] = [
        ("notes.txt", "One\ntwo.\r\n\r\nThree.\n", "One two.\n\nThree."),
        ("bom.txt", "\u{FEFF}蜜蜂。\n\n\n花。", "蜜蜂。\n\n花。"),
        ("notes", "Bees.", "Bees."),
        (
            "notes.md",
            "---\ntitle: \"x\"\n---\n# Bees\n\nThey **fly** to [flowers](https://a.b).\n\n- one\n- two\n",
            "Bees\n\nThey fly to flowers.\n\none\n\ntwo"
        ),
        ("table.md", "| a | b |\n|---|---|\n| 1 | 2 |\n", "a b\n\n1 2"),
        (
            "page.html",
            """
            <!DOCTYPE html><html><head><title>T</title><style>p {}</style></head><body><nav>Home</nav>
            <h1>Bees &amp; hives</h1><p>They <b>fly</b>
            far.<p>Next<script>alert("x")</script> one.<ul><li>a<li>b</ul>
            <table><tr><td>1</td><td>2</td></tr></table></body></html>
            """, "Bees & hives\n\nThey fly far.\n\nNext one.\n\na\n\nb\n\n1 2"
        ),
        ("broken.htm", "<div><p>蜜蜂 <b>花</div></p></b> 蜂蜜", "蜜蜂 花\n\n蜂蜜"),
    ]

    @Test("Markdown, text and HTML become plain paragraphs", arguments: texts)
    func readsText(_ name: String, _ content: String, _ text: String) throws {
        #expect(try SourceFile.read(file(name, Data(content.utf8))) == SourceText(name: name, text: text))
    }

    @Test("What is no text is told so")
    func errors() throws {
        let binary = try file("a.txt", Data([0x41, 0, 0x42]))
        let latin = try file("b.txt", Data([0x63, 0x61, 0x66, 0xE9]))
        let empty = try file("c.md", Data("---\n\n***\n".utf8))
        let large = try file("d.txt", Data(repeating: 0x61, count: SourceFile.largest + 1))
        let cases: [(String, SourceFileError)] = [
            (binary, .noText(path: binary)), (latin, .notUTF8(path: latin)), (empty, .empty(path: empty)),
            (large, .tooLarge(path: large)), (folder.path, .isFolder(path: folder.path)),
            ("/dev/zero", .noText(path: "/dev/zero")),
            (folder.path + "/none.md", .missing(path: folder.path + "/none.md")),
        ]
        for (path, expected) in cases {
            #expect(throws: expected) { try SourceFile.read(path) }
            for language in Language.allCases { #expect(expected.sentence(in: language).contains(path)) }
        }
    }

    @Test("Deep HTML does not exhaust the stack")
    func deepPage() throws {
        let html = String(repeating: "<div>", count: 100_000) + "deep" + "<p>End."
        let path = try file("deep.html", Data(html.utf8 + Data("</body>".utf8)))
        _ = try? SourceFile.read(path)
    }
}
