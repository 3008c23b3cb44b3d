import Article
import Foundation
import Prompts
import Sessions
import Testing

@testable import Drafting

@Suite("Commands on the outline") final class StructureTests {
    private let store = SessionStore(
        folder: FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)"))

    deinit { try? FileManager.default.removeItem(at: store.folder) }

    /// An article whose sections are called A to D.
    private func conversation() async throws -> Conversation {
        var session = Session(
            name: "letters", program: "1", settings: SessionSettings(language: .english, seed: 1),
            language: .english, created: Date())
        let sections = ["A", "B", "C", "D"].map {
            Section(heading: $0, body: "\($0) begins here. It goes on.\n\nIt ends after three sentences.")
        }
        let change = Change.edit(edits: [.setText(of: .keyword, to: "bees"), .setSections(to: sections)])
        var history = History(Article())
        try history.apply(change)
        session.append(
            Turn(
                time: Date(), utterance: "", commands: [], model: nil, prompts: [], reply: "",
                changes: [change], digest: Digest.of(history.article), seconds: 0, interrupted: false,
                notices: []), article: history.article)
        return try Conversation(
            session: session, model: ScriptedModel.beekeeper,
            prompts: PromptLibrary(folders: [BundledPrompts.folder]), store: store)
    }

    private func say(_ utterance: String, to conversation: Conversation) async -> [ConversationEvent] {
        var events: [ConversationEvent] = []
        for await event in conversation.say(utterance) { events.append(event) }
        return events
    }

    @Test(arguments: [
        ("move section 3 before section 2", "A C B D"), ("move section 1 after section 3", "B C A D"),
        ("move section 4 to the beginning", "D A B C"), ("把第一节移到最后", "B C D A"),
        ("move section 3 up", "A C B D"), ("第二节下移一位", "A C B D"), ("/move 1 3", "B C A D"),
        ("merge sections 2 and 3", "A B D"), ("合并第一节和第二节", "A C D"),
        ("delete section 2", "A C D"), ("delete sections 1 and 3", "B D"),
        ("rename section 2 to \"Bees\"", "A Bees C D"),
        ("delete section 1 and move section 3 to the top", "D B C"),
    ])
    func theOutlineChangesAndUndoTakesItBack(_ utterance: String, _ order: String) async throws {
        let conversation = try await conversation()
        let before = await conversation.article
        let events = await say(utterance, to: conversation)
        let after = await conversation.article
        #expect(after.sections.map(\.heading).joined(separator: " ") == order, "\(events)")
        let count = utterance.contains(" and move") ? 2 : 1
        for _ in 0..<count { _ = await say("undo", to: conversation) }
        #expect(await conversation.article == before)
    }

    @Test(arguments: [
        "move section 9 up", "move section 1 up", "move the intro to the end", "merge sections 2 and 7",
        "move section 2 to position 8", "split section 6", "move section 2 before section 9",
    ])
    func whatCanNotBeMovedStays(_ utterance: String) async throws {
        let conversation = try await conversation()
        let before = await conversation.article
        let events = await say(utterance, to: conversation)
        #expect(events.contains { if case .problem = $0 { true } else { false } }, "\(events)")
        #expect(await conversation.article == before)
    }

    @Test func aSplitKeepsEverySentence() async throws {
        let conversation = try await conversation()
        _ = await say("split section 2 in two", to: conversation)
        let sections = await conversation.article.sections
        #expect(sections.count == 5)
        #expect(sections[1].heading == "B")
        #expect(sections[1].body == "B begins here. It goes on.")
        #expect(sections[2].body == "It ends after three sentences.")
        #expect(!sections[2].heading.isEmpty)
    }

    @Test func theTurnsLineSaysWhatChanged() async throws {
        let conversation = try await conversation()
        let events = await say("move section 3 before section 2", to: conversation)
        let lines = events.compactMap { if case .notice(let line) = $0 { line } else { nil } }
        #expect(lines.first?.hasPrefix("moved section 3 to 2 · 4 sections · ") == true, "\(lines)")
    }
}
