import Article
import Foundation
import Sessions
import Testing

@testable import Drafting

@Suite("Exports by word") final class ExportTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "drafter-exports-\(UUID().uuidString)/a/b")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit {
        try? FileManager.default.removeItem(
            at: folder.deletingLastPathComponent().deletingLastPathComponent())
    }

    private var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    private static var hives: Article {
        var article = Article()
        article.title = "Hives"
        article.slug = "hives"
        article.intro = "Bees live in hives."
        return article
    }

    @Test func aFileNameTellsTheFormat() async throws {
        let talk = try await Talk(session: try .holding(Self.hives))
        for (name, start) in [
            ("a.md", "---\n"), ("a.html", "<!DOCTYPE html>"), ("a.txt", "Hives\n"), ("a.json", "{"),
            ("a.docx", "PK"),
        ] {
            let events = await talk.say("export as \(folder.path)/\(name)")
            #expect(
                events.problems.isEmpty
                    && events.notices.contains { $0.contains("exported to \(folder.path)/\(name)") })
            let data = try #require(FileManager.default.contents(atPath: "\(folder.path)/\(name)"))
            #expect(data.starts(with: Data(start.utf8)), "\(name)")
        }
        let problems = await talk.say("export as \(folder.path)/no/a.md").problems
        #expect(problems.count == 1 && problems[0].contains("there is no folder"))
    }

    @Test func whatItDidNotWriteIsKept() async throws {
        try Data("Mine.".utf8).write(to: folder.appending(path: "a.txt"))
        let talk = try await Talk(session: try .holding(Self.hives))
        let kept = await talk.say("export as \(folder.path)/a.txt").notices
        #expect(kept.contains { $0.hasSuffix("a.txt~") })
        await talk.say("the slug is bees")
        await talk.say("call it \"More Hives\"")
        #expect(await talk.say("export as \(folder.path)/a.txt").notices.count == 1)
        #expect(try files == ["a.txt", "a.txt~"])
        #expect(try String(contentsOf: folder.appending(path: "a.txt~"), encoding: .utf8) == "Mine.")
        try Data("Changed by hand.".utf8).write(to: folder.appending(path: "a.txt"))
        await talk.say("导出为\(folder.path)/a.txt")
        #expect(try files == ["a.txt", "a.txt~", "a.txt~2~"])
    }

    @Test func aSlugIsNoPath() async throws {
        var article = Self.hives
        article.slug = "../../x/../y"
        let talk = try await Talk(session: try .holding(article))
        let events = await talk.say("export as \(folder.path)/")
        #expect(events.problems.isEmpty, "\(events.said)")
        #expect(try files == ["x-y.md"])
    }

    @Test func withNothingWrittenThereIsNothingToExport() async throws {
        #expect(try await Talk().say("export to html").problems.count == 1)
    }

    /// What a model could write to make a file, a page or a terminal act.
    private static let hostile = """
        Bees live in hives <script>alert(1)</script> and [here](javascript:alert(1)). \u{1B}]0;owned\u{7}\u{1B}[2J They hum.

        ---
        title: owned
        ---

        # Owned
        """

    @Test func nothingThatAHostileModelWritesActs() async throws {
        var article = Self.hives
        article.keyword = "hives"
        article.intro = ""
        article.sections = [Section(heading: "Wax"), Section(heading: "Honey", body: "Honey keeps.")]
        let model = ScriptedModel(isInstructed: true) { _ in Self.hostile }
        let talk = try await Talk(model, session: try .holding(article))
        for utterance in ["write the intro", "expand section 1", "write the conclusion", "add 2 FAQs"] {
            await talk.say(utterance)
        }
        // Whatever of it a writer let pass, and by hand the whole of it.
        var edited = await talk.article
        edited.conclusion = Self.hostile
        let other = try await Talk(model, session: try .holding(edited))
        for name in ["a.md", "a.html", "a.txt", "a.json"] {
            await other.say("export as \(folder.path)/\(name)")
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            #expect(!text.contains("\u{1B}") && !text.contains("\u{7}"), "\(name)")
            guard name != "a.txt", name != "a.json" else { continue }
            #expect(!text.replacing("\\<script", with: "").contains("<script>"), "\(name)")
            #expect(!text.contains("(javascript:") && !text.contains("\"javascript:"), "\(name)")
        }
        let markdown = try String(contentsOf: folder.appending(path: "a.md"), encoding: .utf8)
        #expect(markdown.contains("title: \"Hives\"") && !markdown.contains("\n# Owned"))
        #expect(try files == ["a.html", "a.json", "a.md", "a.txt"])
    }
}
