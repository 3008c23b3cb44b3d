import Article
import Foundation
import Prompts
import Sessions
import Testing

@testable import Drafting

@Suite("When it could be two things") final class PartQuestionTests {
    private let store = SessionStore(
        folder: FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)"))

    deinit { try? FileManager.default.removeItem(at: store.folder) }

    /// Two sections written at once, so that "it" could be either.
    private func conversation() async throws -> Conversation {
        let session = Session(
            name: "bees", program: "1", settings: SessionSettings(language: .english, seed: 1),
            language: .english, created: Date())
        let conversation = try Conversation(
            session: session, model: ScriptedModel.beekeeper,
            prompts: PromptLibrary(folders: [BundledPrompts.folder]), store: store)
        for utterance in [
            "the keyword is bees", "call it \"Bees at Home\"", "/outline 3",
            "expand sections 1-2 to 60 words",
        ] { await say(utterance, to: conversation) }
        return conversation
    }

    @discardableResult
    private func say(_ utterance: String, to conversation: Conversation) async -> String {
        var said = ""
        for await event in conversation.say(utterance) {
            if case .text(let text) = event { said += text }
        }
        return said
    }

    private func shortened(_ conversation: Conversation, since before: Article) async -> [Int] {
        let after = await conversation.article
        return before.sections.indices.filter {
            after.sections[$0].body.wordCount < before.sections[$0].body.wordCount
        }.map { $0 + 1 }
    }

    @Test(arguments: [
        ("section 2", [2]), ("the first section", [1]), ("第二节", [2]), ("2", [2]), ("both", [1, 2]),
        ("all of them", [1, 2]), ("how long is it?", []),
    ])
    func theAnswerIsTaken(_ answer: String, _ shorter: [Int]) async throws {
        let conversation = try await conversation()
        let before = await conversation.article
        #expect(
            await say("make it shorter", to: conversation)
                == "Which one: section 1, section 2, or all of them?\n")
        #expect(await conversation.article == before)
        await say(answer, to: conversation)
        #expect(await shortened(conversation, since: before) == shorter)
        #expect(try store.open("bees").verify() == nil)
    }

    @Test func anotherCommandDropsTheQuestion() async throws {
        let conversation = try await conversation()
        await say("make it shorter", to: conversation)
        await say("show section 1", to: conversation)
        let before = await conversation.article
        await say("section 2", to: conversation)
        #expect(await conversation.article == before)
        // It was shown last, so now it is clear.
        await say("make it shorter", to: conversation)
        #expect(await shortened(conversation, since: before) == [1])
    }
}
