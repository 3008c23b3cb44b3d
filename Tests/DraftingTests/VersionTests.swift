import Article
import Foundation
import Prompts
import Sessions
import Testing

@testable import Drafting

@Suite("Versions, copies and the trash") struct VersionTests {
    private func talk() async throws -> Talk {
        try await Talk(saying: ["the keyword is bees", "call it \"Bees at Home\"", "make the tone calm"])
    }

    @Test func revertingGoesToAVersionAndCanBeUndone() async throws {
        let talk = try await talk()
        let before = await talk.article
        #expect(await talk.say("go back to revision 2").said.contains("back to version 2"))
        #expect(await talk.article.tone.isEmpty)
        #expect(await talk.article.title == "Bees at Home")
        #expect(await talk.say("show the history").said.contains("4. go back to revision 2"))
        await talk.say("undo")
        #expect(await talk.article == before)
        #expect(try talk.store.open("bees").verify() == nil)
        #expect(await talk.say("回到第99版").said.contains("99"))
    }

    @Test func theDifferenceIsShownWordByWord() async throws {
        let talk = try await talk()
        await talk.say("call it \"Bees at Work\"")
        #expect(await talk.say("what changed?").said.contains("Bees at ~~Home~~**Work**"))
    }

    @Test(arguments: [
        ("one two three", "one 2 three", "one ~~two~~ **2** three"), ("", "new", "**new**"),
        ("写一篇文章", "写两篇文章", "写~~一~~**两**篇文章"), ("same", "same", "same"),
    ])
    func wordsAreMarked(_ old: String, _ new: String, _ marked: String) {
        #expect(ArticleDiff.marked(from: old, to: new) == marked)
    }

    @Test func aForkLeavesItsParentAsItWas() async throws {
        let talk = try await talk()
        let file = talk.store.folder.appending(path: "bees.json")
        let before = try Data(contentsOf: file)
        await talk.say("branch this as v2")
        await talk.say("make the tone formal")
        #expect(try Data(contentsOf: file) == before)
        #expect(try talk.store.open("v2").article.tone == "formal")
        #expect(try talk.store.open("v2").verify() == nil)
        #expect(await talk.say("branch this as bees").said.contains("bees"))
        #expect(try Data(contentsOf: file) == before)
    }

    @Test func aDeletedSessionIsKeptInTheTrash() async throws {
        let talk = try await talk()
        #expect(await talk.say("delete session bees").said.contains("open here"))
        await talk.say("branch this as v2")
        await talk.say("delete session bees")
        #expect(talk.store.names() == ["v2"])
        #expect(
            FileManager.default.fileExists(atPath: talk.store.folder.appending(path: ".trash/bees.json").path)
        )
    }
}
