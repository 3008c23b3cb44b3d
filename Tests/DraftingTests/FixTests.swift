import Article
import Foundation
import LanguageModel
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

    /// Names the keyword in every sentence.
    private static let postman = ScriptedModel { branch in
        var state = UInt64(branch.seed)
        let words = [
            "名单", "客户", "时间", "标题", "内容", "老板", "同事", "图片", "早上", "晚上", "价格", "口味", "城市", "学校", "天气", "书本",
        ]
        let rest = (0..<6).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return words[Int(state >> 40) % words.count]
        }
        return "邮件营销可以\(rest.joined())。"
    }

    @Test(arguments: [true, false])
    func aDraftNamesTheKeywordAsOftenAsTheCheckLikes(_ isNew: Bool) async throws {
        var article = Article(language: .chinese)
        article.keyword = "邮件营销"
        article.title = "写信的办法"
        article.words = 2_000
        article.sections = ["先看名单", "再写标题", "选好时间", "算清价格"].map { Section(heading: $0) }
        article.faqs = ["要花多久？", "要花多少？", "谁来写信？"].map { FAQ(question: $0) }
        // What stood before is not touched.
        let own = "邮件营销可以慢慢来。邮件营销可以一个人做。邮件营销可以从一封信开始。"
        if !isNew { article.intro = own }
        let talk = try await Talk(Self.postman, session: .holding(article))
        let told = await talk.say("写全文").notices.joined()
        #expect(told.contains("调整了关键词的出现次数") == isNew, "\(told)")
        let drafted = await talk.article
        #expect(drafted.prose.map(\.text).joined().contains("它可以") == isNew)
        if !isNew { #expect(drafted.intro.hasPrefix(own)) }
    }

    @Test func withNothingWrittenThereIsNothingToFix() async throws {
        let talk = try await Talk()
        #expect(await talk.say("fix the SEO problems").problems.count == 1)
    }
}
