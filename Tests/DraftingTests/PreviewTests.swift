import Article
import Foundation
import Synchronization
import Testing

@testable import Drafting

@Suite struct PreviewTests {
    @Test(arguments: ["preview", "预览", "show me how it looks"])
    func tellsTheAddress(_ utterance: String) async throws {
        let talk = try await Talk()
        #expect(await talk.say(utterance).problems.count == 1)
        let address = try #require(URL(string: "http://127.0.0.1:1/x/"))
        await talk.conversation.offerPreview(PreviewControls(open: { address }, close: { false }))
        for _ in 1...2 {
            #expect(await talk.say(utterance).notices.joined().contains(address.absoluteString))
        }
    }

    @Test(arguments: ["stop the preview", "关闭预览", "/preview off"])
    func closesThePageThatIsOpen(_ utterance: String) async throws {
        let talk = try await Talk()
        #expect(await talk.say(utterance).problems.count == 1)
        let isOpen = Mutex(true)
        let address = try #require(URL(string: "http://127.0.0.1:1/x/"))
        await talk.conversation.offerPreview(
            PreviewControls(
                open: { address },
                close: {
                    isOpen.withLock { isOpen in
                        defer { isOpen = false }
                        return isOpen
                    }
                }))
        let isEnglish = !utterance.contains("预览")
        #expect(
            await talk.say(utterance).notices.joined().contains(isEnglish ? "preview is closed" : "预览已关闭"))
        #expect(!isOpen.withLock { $0 })
        #expect(
            await talk.say(utterance).notices.joined().contains(isEnglish ? "no preview is open" : "没有打开的预览"))
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
