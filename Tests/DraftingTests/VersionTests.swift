import Article
import Foundation
import Prompts
import Sessions
import Testing

@testable import Drafting

@Suite("Versions, copies and the trash") final class VersionTests {
    private let store = SessionStore(
        folder: FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)"))

    deinit { try? FileManager.default.removeItem(at: store.folder) }

    private func conversation() async throws -> Conversation {
        let session = Session(
            name: "bees", program: "1", settings: SessionSettings(language: .english, seed: 1),
            language: .english, created: Date())
        let conversation = try Conversation(
            session: session, model: ScriptedModel.beekeeper,
            prompts: PromptLibrary(folders: [BundledPrompts.folder]), store: store)
        for utterance in ["the keyword is bees", "call it \"Bees at Home\"", "make the tone calm"] {
            await say(utterance, to: conversation)
        }
        return conversation
    }

    @discardableResult
    private func say(_ utterance: String, to conversation: Conversation) async -> String {
        var said: [String] = []
        for await event in conversation.say(utterance) {
            switch event {
            case .text(let text), .notice(let text), .problem(let text): said.append(text)
            default: break
            }
        }
        return said.joined(separator: "\n")
    }

    @Test func revertingGoesToAVersionAndCanBeUndone() async throws {
        let conversation = try await conversation()
        let before = await conversation.article
        #expect(await say("go back to revision 2", to: conversation).contains("back to version 2"))
        #expect(await conversation.article.tone.isEmpty)
        #expect(await conversation.article.title == "Bees at Home")
        #expect(await say("show the history", to: conversation).contains("4. go back to revision 2"))
        await say("undo", to: conversation)
        #expect(await conversation.article == before)
        #expect(try store.open("bees").verify() == nil)
        #expect(await say("回到第99版", to: conversation).contains("99"))
    }

    @Test func theDifferenceIsShownWordByWord() async throws {
        let conversation = try await conversation()
        await say("call it \"Bees at Work\"", to: conversation)
        #expect(await say("what changed?", to: conversation).contains("Bees at ~~Home~~**Work**"))
    }

    @Test(arguments: [
        ("one two three", "one 2 three", "one ~~two~~ **2** three"), ("", "new", "**new**"),
        ("写一篇文章", "写两篇文章", "写~~一~~**两**篇文章"), ("same", "same", "same"),
    ])
    func wordsAreMarked(_ old: String, _ new: String, _ marked: String) {
        #expect(ArticleDiff.marked(from: old, to: new) == marked)
    }

    @Test func aForkLeavesItsParentAsItWas() async throws {
        let conversation = try await conversation()
        let file = store.folder.appending(path: "bees.json")
        let before = try Data(contentsOf: file)
        await say("branch this as v2", to: conversation)
        await say("make the tone formal", to: conversation)
        #expect(try Data(contentsOf: file) == before)
        #expect(try store.open("v2").article.tone == "formal")
        #expect(try store.open("v2").verify() == nil)
        #expect(await say("branch this as bees", to: conversation).contains("bees"))
        #expect(try Data(contentsOf: file) == before)
    }

    @Test func aDeletedSessionIsKeptInTheTrash() async throws {
        let conversation = try await conversation()
        #expect(await say("delete session bees", to: conversation).contains("open here"))
        await say("branch this as v2", to: conversation)
        await say("delete session bees", to: conversation)
        #expect(store.names() == ["v2"])
        #expect(FileManager.default.fileExists(atPath: store.folder.appending(path: ".trash/bees.json").path))
    }
}
