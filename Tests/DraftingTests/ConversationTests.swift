import Article
import Foundation
import LanguageModel
import Prompts
import Sessions
import Testing

@testable import Drafting

@Suite final class ConversationTests {
    private let store = SessionStore(
        folder: FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)"))

    deinit { try? FileManager.default.removeItem(at: store.folder) }

    private func conversation(_ model: ScriptedModel = .beekeeper) throws -> Conversation {
        let session = Session(
            name: "bees", program: "1", settings: SessionSettings(language: .english, seed: 1),
            language: .english, created: Date())
        return try Conversation(
            session: session, model: model, prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            store: store)
    }

    private func say(_ utterance: String, to conversation: Conversation) async -> [ConversationEvent] {
        var events: [ConversationEvent] = []
        for await event in conversation.say(utterance) { events.append(event) }
        return events
    }

    /// An article with two sections, both written.
    private func written() async throws -> Conversation {
        let conversation = try conversation()
        for utterance in ["the keyword is bees", "call it \"Bees at Home\"", "/outline 2"] {
            _ = await say(utterance, to: conversation)
        }
        let article = await conversation.article
        #expect(article.sections.count == 2)
        _ = await say("expand section 1 to 60 words", to: conversation)
        _ = await say("expand section 2 to 60 words", to: conversation)
        return conversation
    }

    @Test func settingsAreKept() async throws {
        let conversation = try conversation()
        for utterance in [
            "the keyword is bee hives", "aim for 1500 words", "write it for city people", "/set tone calm",
        ] {
            let events = await say(utterance, to: conversation)
            #expect(!events.contains { if case .problem = $0 { true } else { false } })
        }
        let article = await conversation.article
        #expect(article.keyword == "bee hives")
        #expect(article.words == 1_500)
        #expect(article.audience == "city people")
        #expect(article.tone == "calm")
    }

    @Test func aChineseKeywordMakesAChineseArticle() async throws {
        let conversation = try conversation()
        _ = await say("关键词：养猫", to: conversation)
        #expect(await conversation.article.language == .chinese)
    }

    @Test func expandingOneSectionLeavesTheOthersAlone() async throws {
        let conversation = try await written()
        let before = await conversation.article
        _ = await say("make section 2 shorter", to: conversation)
        var after = await conversation.article
        #expect(after.sections[1].body != before.sections[1].body)
        #expect(after.sections[1].body.wordCount < before.sections[1].body.wordCount)
        after = try after.applying(.setBody(of: SectionNumber(2), to: before.sections[1].body))
        #expect(after == before)
    }

    @Test func undoTakesBackAWholeTurn() async throws {
        let conversation = try await written()
        let before = await conversation.article
        _ = await say("write the intro and the conclusion", to: conversation)
        #expect(await conversation.article.intro.wordCount > 20)
        _ = await say("undo twice", to: conversation)
        #expect(await conversation.article == before)
        _ = await say("redo", to: conversation)
        #expect(await conversation.article != before)
    }

    @Test(arguments: [
        "expand section 9", "use title 12", "write 50 titles", "0 FAQs", "/exapnd 2", "open no-such-session",
        "aim for 20 words", "/outline 99", "show the title list", "redo", "rewrite the intro",
    ])
    func whatCanNotBeDoneIsSaidInOneSentenceAndLosesNothing(_ utterance: String) async throws {
        let conversation = try await written()
        let before = await conversation.article
        let problems = await say(utterance, to: conversation).compactMap { event in
            if case .problem(let sentence) = event { sentence } else { nil }
        }
        #expect(problems.count == 1)
        #expect(problems.first?.contains("\n") == false)
        #expect(await conversation.article == before)
    }

    @Test func everyTurnIsOnDisk() async throws {
        let conversation = try await written()
        let saved = try store.open("bees")
        #expect(saved.turns.count == 5)
        #expect(saved.article == (await conversation.article))
        #expect(saved.firstMismatch() == nil)
        #expect(saved.turns.last?.prompts.first?.name == "en/section")
    }

    @Test func theSameSeedGivesTheSameArticle() async throws {
        let first = try await written()
        let article = await first.article
        let other = ConversationTests()
        let again = try await other.written()
        #expect(await again.article == article)
    }

    @Test func savingUnderAnotherNameRenames() async throws {
        let conversation = try await written()
        _ = await say("save as hive-book", to: conversation)
        #expect(store.names() == ["hive-book"])
        #expect(try store.open("hive-book").name == "hive-book")
    }

    @Test func theModelsWordsAreNoCommandsAndNoMarkup() async throws {
        let hostile = ScriptedModel { _ in " Bees <script>alert(1)</script> and \u{1B}[2J bees /quit." }
        let conversation = try conversation(hostile)
        _ = await say("the keyword is bees", to: conversation)
        _ = await say("write the intro", to: conversation)
        #expect(await conversation.article.intro.isEmpty)
    }

    @Test func aFailingModelEndsInOneSentence() async throws {
        struct Failing: LanguageModel {
            let name = "failing"
            func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
                AsyncThrowingStream { $0.finish(throwing: ModelError("The engine failed: try again.")) }
            }
        }
        let session = Session(
            name: "bees", program: "1", settings: SessionSettings(language: .english, seed: 1),
            language: .english, created: Date())
        let conversation = try Conversation(
            session: session, model: Failing(), prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            store: store)
        _ = await say("the keyword is bees", to: conversation)
        let events = await say("give me 3 titles", to: conversation)
        #expect(events.contains(.problem("The engine failed: try again.")))
        #expect(await conversation.article.keyword == "bees")
    }
}
