import Article
import Foundation
import Prompts
import Sessions
import Testing

@testable import Drafting

@Suite("When it could be two things") struct PartQuestionTests {
    /// Two sections written at once, so that "it" could be either.
    private func talk() async throws -> Talk {
        try await Talk(saying: [
            "the keyword is bees", "call it \"Bees at Home\"", "/outline 3",
            "expand sections 1-2 to 60 words",
        ])
    }

    private func shortened(_ talk: Talk, since before: Article) async -> [Int] {
        let after = await talk.article
        return before.sections.indices.filter {
            after.sections[$0].body.wordCount < before.sections[$0].body.wordCount
        }.map { $0 + 1 }
    }

    @Test(arguments: [
        ("section 2", [2]), ("the first section", [1]), ("第二节", [2]), ("2", [2]), ("both", [1, 2]),
        ("all of them", [1, 2]), ("how long is it?", []),
    ])
    func theAnswerIsTaken(_ answer: String, _ shorter: [Int]) async throws {
        let talk = try await talk()
        let before = await talk.article
        #expect(
            await talk.say("make it shorter").text
                == "Which one: section 1, section 2, or all of them?\n")
        #expect(await talk.article == before)
        await talk.say(answer)
        #expect(await shortened(talk, since: before) == shorter)
        #expect(try talk.store.open("bees").verify() == nil)
    }

    @Test func anotherCommandDropsTheQuestion() async throws {
        let talk = try await talk()
        await talk.say("make it shorter")
        await talk.say("show section 1")
        let before = await talk.article
        await talk.say("section 2")
        #expect(await talk.article == before)
        // It was shown last, so now it is clear.
        await talk.say("make it shorter")
        #expect(await shortened(talk, since: before) == [1])
    }
}
