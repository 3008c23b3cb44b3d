import Article
import Foundation
import Testing

@testable import Drafting

@Suite struct PreviewTests {
    @Test(arguments: ["preview", "预览", "show me how it looks"])
    func tellsTheAddress(_ utterance: String) async throws {
        let talk = try await Talk()
        #expect(await talk.say(utterance).problems.count == 1)
        let address = try #require(URL(string: "http://127.0.0.1:1/x/"))
        await talk.conversation.offerPreview { address }
        for _ in 1...2 {
            #expect(await talk.say(utterance).notices.joined().contains(address.absoluteString))
        }
    }

    @Test func theStateHoldsTheTextUnderWay() async throws {
        var article = Article()
        article.keyword = "bees"
        article.title = "Bees"
        article.sections = [Section(heading: "Hives"), Section(heading: "Honey")]
        let talk = try await Talk(session: try .holding(article))
        var seen: [Int] = []
        for await event in talk.conversation.say("expand section 1 to 60 words") {
            if case .text = event { seen.append(await talk.conversation.state.article.wordCount) }
        }
        let state = await talk.conversation.state
        #expect(seen.contains { $0 > 0 } && state.progress == nil)
        #expect(state.article == (await talk.article))
    }
}
