import Article
import Foundation
import SEO
import Testing

@testable import Drafting

@Suite("Fixing SEO problems") struct FixTests {
    private func talk() async throws -> Talk {
        try await Talk(saying: [
            "the keyword is northern bees", "call it \"All About Hives\"", "make an outline with 3 sections",
            "write the intro",
            "expand section 1",
        ])
    }

    @Test func itIsOneTurnThatUndoTakesBackAndNeverLowersTheScore() async throws {
        let talk = try await talk()
        let before = await talk.article
        let score = await talk.conversation.check()
        let events = await talk.say("fix the SEO problems")
        #expect(events.problems.isEmpty)
        let after = await talk.article
        #expect(after.title.hasPrefix("Northern Bees: "))
        #expect(await talk.conversation.check().isAtLeast(score))
        let line = try #require(events.notices.last)
        #expect(
            line.contains("put the keyword first in the title") && line.contains("SEO was \(score.score)"),
            "\(line)")
        await talk.say("undo")
        #expect(await talk.article == before)
    }

    @Test func fixingTwiceKeepsWhatWasFixed() async throws {
        let talk = try await talk()
        await talk.say("fix the SEO problems")
        let once = await talk.conversation.check()
        let title = await talk.article.title
        await talk.say("修复SEO问题")
        #expect(await talk.article.title == title)
        #expect(await talk.conversation.check().score >= once.score)
    }

    @Test func withNothingWrittenThereIsNothingToFix() async throws {
        let talk = try await Talk()
        #expect(await talk.say("fix the SEO problems").problems.count == 1)
    }
}
