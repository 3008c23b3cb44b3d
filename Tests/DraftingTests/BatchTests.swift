import Article
import Foundation
import LanguageModel
import Prompts
import Sessions
import Synchronization
import Testing

@testable import Drafting

@Suite("Batches") final class BatchTests {
    private let store = SessionStore(
        folder: FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)"))
    private var folder: URL { store.folder.appending(path: "out") }

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: store.folder) }

    private func batch(_ list: String, _ model: any LanguageModel = ScriptedModel.beekeeper) throws -> Batch {
        Batch(
            try BatchList(Data(list.utf8)).rows, model: model,
            prompts: PromptLibrary(folders: [BundledPrompts.folder]), store: store, folder: folder,
            program: "1", seed: 1)
    }

    private func run(
        _ list: String, _ model: any LanguageModel = ScriptedModel.beekeeper, sideBySide width: Int = 1
    ) async throws -> [BatchOutcome] {
        try await batch(list, model).run(sideBySide: width) { _ in }
    }

    private var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    private static let failing = ScriptedModel { branch in
        branch.input.lowercased().contains("wasp") ? "" : ScriptedModel.beekeeper.reply(branch)
    }

    @Test(arguments: [1, 3])
    func writesAnArticleARow(sideBySide width: Int) async throws {
        let outcomes = try await run(
            "bees,200,,,Bees for All\nhives,200,,,Hives for All\nhoney,200,,,Hives for All", sideBySide: width
        )
        #expect(outcomes.map(\.state) == [.written, .written, .written])
        #expect(outcomes.map(\.session) == ["bees", "hives", "honey"])
        #expect(outcomes.allSatisfy { $0.words > 100 && $0.score != nil })
        #expect(try files == ["bees-for-all.md", "hives-for-all-2.md", "hives-for-all.md"])
        for outcome in outcomes {
            let article = try store.read(outcome.session).article
            #expect(article.keyword == outcome.row.keyword && article.words == 200)
            let text = try String(contentsOfFile: try #require(outcome.path), encoding: .utf8)
            #expect(text.contains(article.intro) && text.contains("title: "))
        }
        let summary = BatchSummary(outcomes, in: .english)
        #expect(!summary.hasFailures && summary.markdown.split(separator: "\n").count == 5)
    }

    @Test func leavesAloneWhatIsWritten() async throws {
        let list = "bees,200,,,Bees for All\nhives,200,,,Hives for All"
        let first = try await run(list)
        let path = try #require(first[0].path)
        try Data("Mine.".utf8).write(to: URL(fileURLWithPath: path))
        let article = try store.read("bees").article
        let second = try await run("honey,200,,,Honey for All\n" + list)
        #expect(second.map(\.state) == [.written, .stoodAlready, .stoodAlready])
        #expect(second[1].path == path)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "Mine.")
        #expect(try store.read("bees").article == article)
        #expect(try files.count == 3)
    }

    @Test func writesAgainAFileThatIsGone() async throws {
        let first = try await run("bees,200,,,Bees for All")
        try FileManager.default.removeItem(atPath: try #require(first[0].path))
        let second = try await run("bees,200,,,Bees for All")
        #expect(second[0].state == .written && second[0].path == first[0].path)
        #expect(try files.count == 1)
    }

    @Test func neverWritesOverAnothersFile() async throws {
        try Data("Mine.".utf8).write(to: folder.appending(path: "bees-for-all.md"))
        let outcomes = try await run("bees,200,,,Bees for All")
        #expect(outcomes[0].path?.hasSuffix("/bees-for-all-2.md") == true)
        #expect(
            try String(contentsOf: folder.appending(path: "bees-for-all.md"), encoding: .utf8) == "Mine.")
        #expect(try files == ["bees-for-all-2.md", "bees-for-all.md"])
    }

    @Test func takesNoSessionOfTheWritersOwn() async throws {
        let talk = try await Talk(saying: ["the keyword is hives"])
        var own = await talk.conversation.session
        own.name = "bees"
        try store.save(own)
        let outcomes = try await run("bees,200,,,Bees for All\nC,200\nC++,200")
        #expect(outcomes.map(\.session) == ["bees-2", "c", "c-2"])
        #expect(try store.read("bees").article.keyword == "hives")
        #expect(try await run("C++,200\nbees,200,,,Bees for All").map(\.session) == ["c-2", "bees-2"])
    }

    @Test func goesOnWhereItWasStopped() async throws {
        let list = "bees,400,,,Bees for All\nhives,400,,,Hives for All"
        let first = try batch(list)
        let begun = await first.run(sideBySide: 1) { event in
            guard case .progress(_, let progress) = event, progress.words > 60 else { return }
            Task { await first.stop() }
        }
        #expect(begun.contains { $0.state == .stopped || $0.state == .notBegun })
        let before = (try? store.read("bees"))?.article
        let outcomes = try await run(list)
        #expect(outcomes.allSatisfy { $0.state == .written || $0.state == .stoodAlready })
        let article = try store.read("bees").article
        if let before { #expect(article.title == before.title && article.intro.hasPrefix(before.intro)) }
        #expect(article.wordCount > 250 && article.sections.allSatisfy { !$0.body.isEmpty })
        #expect(try files.count == 2)
    }

    /// As a process leaves it that was killed while it wrote.
    @Test func goesOnWithWhatAKilledProcessLeft() async throws {
        _ = try await run("bees,400,,,Bees for All")
        var session = try store.read("bees")
        let whole = session.article
        var torn = whole
        let beginning = SentenceBoundary.split(whole.sections[0].body).first.map(String.init) ?? ""
        torn.sections[0].body = beginning
        torn.sections[1].body = ""
        torn.conclusion = ""
        // The turns up to the draft, and the draft as it was on disk.
        let drafting = try #require(session.turns.firstIndex { $0.did(Draft.verb) })
        let turns = Array(session.turns.prefix(drafting))
        session = Session(
            name: "bees", program: "1", settings: session.settings, language: .english, created: Date())
        var history = History(session.article)
        for turn in turns {
            for change in turn.changes { try history.apply(change) }
            session.append(turn, article: history.article)
        }
        try store.save(session)
        store.keep(
            UnfinishedTurn(
                number: drafting + 1, time: Date(), utterance: "/draft",
                changes: [.edit(edits: history.article.edits(turningInto: torn))], reply: ""), of: "bees")
        for file in try files { try FileManager.default.removeItem(at: folder.appending(path: file)) }

        let outcomes = try await run("bees,400,,,Bees for All")
        #expect(outcomes.map(\.state) == [.written])
        let article = try store.read("bees").article
        #expect(article.title == whole.title && article.intro == whole.intro)
        #expect(article.sections[0].body.hasPrefix(beginning))
        #expect(article.sections[0].body.wordCount > beginning.wordCount)
        #expect(!article.sections[1].body.isEmpty && !article.conclusion.isEmpty)
        #expect(try store.read("bees").verify() == nil)
    }

    @Test func tellsWhereTheListHasChangedSinceAnArticleWasWritten() async throws {
        let list = "bees,200,,,Bees for All,formal\nhives,200,,,Hives for All"
        let first = try await run(list)
        #expect(first.allSatisfy { $0.warning(in: .english) == nil })
        #expect(try await run(list).allSatisfy { $0.warning(in: .english) == nil })
        let second = try await run("bees,900,,,Bees for Some\nhives,200,,,Hives for All,,beginners")
        #expect(second.map(\.state) == [.stoodAlready, .stoodAlready])
        let warning = try #require(second[0].warning(in: .english))
        #expect(warning.contains("another words, title, tone than") && warning.contains("\"bees\""))
        #expect(second[1].warning(in: .chinese)?.contains("列表中的读者与写这篇文章时不同") == true)
        #expect(
            BatchSummary(second, in: .english).markdown.contains(
                "stood already; not by the list's new audience"))
        #expect(try store.read("bees").article.words == 200)
    }

    @Test func takesTheChangedRowOfAnArticleThatIsNotBegun() async throws {
        let failed = try await run("wasps,200,,,,formal", Self.failing)
        #expect(failed[0].path == nil)
        let outcomes = try await run("wasps,300,,,Calm Wasps,friendly")
        #expect(outcomes.map(\.state) == [.written] && outcomes[0].warning(in: .english) == nil)
        let article = try store.read("wasps").article
        #expect(article.words == 300 && article.tone == "friendly" && article.title == "Calm Wasps")
    }

    @Test func oneFailureLeavesTheOthers() async throws {
        let outcomes = try await run(
            "bees,200,,,Bees for All\nwasps,200\nhives,200,,,Hives for All", Self.failing)
        #expect(outcomes[0].state == .written && outcomes[2].state == .written)
        guard case .failed(let sentence) = outcomes[1].state else { throw Problem.notYet }
        #expect(!sentence.isEmpty && outcomes[1].path == nil)
        #expect(BatchSummary(outcomes, in: .chinese).hasFailures)
        // What failed is tried again.
        #expect(
            try await run("bees,200,,,Bees for All\nwasps,200").map(\.state) == [
                .stoodAlready, .written,
            ])
    }

    @Test(arguments: [
        "../../etc/passwd", "/etc/passwd", "~/.bashrc", "..", "a/../../b", "x\u{1B}]0;owned\u{07}\u{1B}[2J",
        "bees\n/quit", "/undo", "C:\\Windows", "bees | # <script>alert(1)</script>", "--- title: x",
    ])
    func aKeywordIsDataAndNoPath(_ keyword: String) async throws {
        let cell = "\"\(keyword.replacing("\"", with: "\"\""))\",200,,en,Calm Bees in Winter"
        guard let list = try? BatchList(Data(cell.utf8)) else {
            #expect(keyword == "..")
            return
        }
        let outcomes = try await run(cell)
        #expect(outcomes.map(\.state) == [.written])
        let path = try #require(outcomes[0].path)
        #expect(URL(fileURLWithPath: path).deletingLastPathComponent().path == folder.path)
        #expect(try files.count == 1 && files[0].wholeMatch(of: /[a-z0-9][a-z0-9-]*\.md/) != nil)
        #expect(store.names() == [outcomes[0].session])
        #expect(try store.read(outcomes[0].session).article.keyword == list.rows[0].keyword)
        let table = BatchSummary(outcomes, in: .english).markdown
        #expect(table.split(separator: "\n").count == 3 && !table.contains("\u{1B}"))
    }
}
