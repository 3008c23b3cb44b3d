import Article
import Foundation
import LanguageModel
import Prompts
import Sessions
import Testing

@testable import Drafting

@Suite("What is added to a section") final class AdditionTests {
    private let store = SessionStore(
        folder: FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)"))

    deinit { try? FileManager.default.removeItem(at: store.folder) }

    /// Two sections about bees, the first of them written.
    private func conversation(_ model: ScriptedModel = .beekeeper) async throws -> Conversation {
        let session = Session(
            name: "bees", program: "1", settings: SessionSettings(language: .english, seed: 1),
            language: .english, created: Date())
        let conversation = try Conversation(
            session: session, model: model, prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            store: store)
        _ = await say("the keyword is bees", to: conversation)
        _ = await say("call it \"Bees at Home\"", to: conversation)
        _ = await say("add a section about hives", to: conversation)
        _ = await say("add a section about honey", to: conversation)
        return conversation
    }

    @discardableResult
    private func say(_ utterance: String, to conversation: Conversation) async -> [ConversationEvent] {
        var events: [ConversationEvent] = []
        for await event in conversation.say(utterance) { events.append(event) }
        return events
    }

    @Test func aSectionStandsWhereItWasAskedFor() async throws {
        let conversation = try await conversation()
        await say("add a section about pollen after section 1", to: conversation)
        await say("add a subsection about storage to section 3", to: conversation)
        let sections = await conversation.article.sections
        #expect(sections.map(\.heading) == ["Hives", "Pollen", "Honey"])
        #expect(sections[2].subsections.map(\.heading) == ["Storage"])
        // Nothing beside it is written, so it is not written either.
        #expect(sections.map(\.body) == ["", "", ""])
    }

    @Test func aSectionBesideWrittenOnesIsWritten() async throws {
        let conversation = try await conversation()
        await say("expand section 1 to 40 words", to: conversation)
        let before = await conversation.article.sections[0]
        await say("add a section about pollen", to: conversation)
        let sections = await conversation.article.sections
        #expect(sections[0] == before)
        #expect(sections[2].body.isEmpty == false)
    }

    @Test func aTableIsWhole() async throws {
        // A row with a cell too few, one of an example's cells, one twice: only whole new rows stand.
        let model = ScriptedModel { branch in
            guard branch.opening.hasSuffix("|") else { return ScriptedModel.beekeeper.reply(branch) }
            let rows = [
                " Hive \(branch.seed % 97) | dry it \(branch.seed % 89) | rain ruins wood \(branch.seed % 83) |",
                " Hive | dry it |", " Hive | stamp each purchase | rain |", " Hive | dry | dry |",
            ]
            return rows[Int(branch.seed) % rows.count]
        }
        let conversation = try await conversation(model)
        await say("add a table to section 1", to: conversation)
        let lines = await conversation.article.sections[0].body.split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines.first == "| Point | What to do | Why |")
        for line in lines {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(cells.count == 3 && !cells.contains(""))
            #expect(!cells.contains("stamp each purchase"))
        }
    }

    @Test func anExampleAndATakeawayGoBehindTheText() async throws {
        let conversation = try await conversation()
        await say("expand section 1 to 40 words", to: conversation)
        let text = await conversation.article.sections[0].body
        await say("add an example to section 1", to: conversation)
        await say("add a key takeaway to section 1", to: conversation)
        let body = await conversation.article.sections[0].body
        #expect(body.hasPrefix(text + "\n\nFor example, "))
        #expect(body.contains("\n\n**Key takeaway:** "))
        await say("undo twice", to: conversation)
        #expect(await conversation.article.sections[0].body == text)
    }

    @Test(arguments: [
        "add a quote to section 1", "add a statistic to section 1", "add an image to section 1",
    ])
    func nothingIsInvented(_ utterance: String) async throws {
        let conversation = try await conversation()
        let before = await conversation.article
        let events = await say(utterance, to: conversation)
        #expect(events.contains { if case .problem = $0 { true } else { false } })
        #expect(await conversation.article == before)
    }
}
