import Article
import Foundation
import LanguageModel
import Prompts
import Sessions
import Testing

@testable import Drafting

@Suite struct ConversationTests {
    /// An article with four sections, two of them written.
    private func written() async throws -> Talk {
        let talk = try await Talk(saying: ["the keyword is bees", "call it \"Bees at Home\"", "/outline 4"])
        #expect(await talk.article.sections.count == 4)
        await talk.say("expand section 1 to 60 words")
        await talk.say("expand section 2 to 60 words")
        return talk
    }

    @Test func settingsAreKept() async throws {
        let talk = try await Talk()
        for utterance in [
            "the keyword is bee hives", "aim for 1500 words", "write it for city people", "/set tone calm",
        ] {
            #expect(await talk.say(utterance).problems == [])
        }
        let article = await talk.article
        #expect(article.keyword == "bee hives")
        #expect(article.words == 1_500)
        #expect(article.audience == "city people")
        #expect(article.tone == "calm")
    }

    @Test func aChineseKeywordMakesAChineseArticle() async throws {
        let talk = try await Talk()
        await talk.say("关键词：养猫")
        #expect(await talk.article.language == .chinese)
    }

    @Test func expandingOneSectionLeavesTheOthersAlone() async throws {
        let talk = try await written()
        let before = await talk.article
        await talk.say("make section 2 shorter")
        var after = await talk.article
        #expect(after.sections[1].body != before.sections[1].body)
        #expect(after.sections[1].body.wordCount < before.sections[1].body.wordCount)
        after = try after.applying(.setBody(of: SectionNumber(2), to: before.sections[1].body))
        #expect(after == before)
    }

    @Test func theOutlinesQuestionsAreAnsweredByTheNextFAQs() async throws {
        let talk = try await Talk(
            ScriptedModel { branch in
                let reply = ScriptedModel.beekeeper.reply(branch)
                return branch.endsAtSentence ? reply : reply + " can bees?"
            }, saying: ["the keyword is bees", "call it \"Calm Bees\""])
        await talk.say("make an outline with 4 sections")
        let questions = await talk.article.faqs
        #expect(questions.count == 3)
        #expect(questions.allSatisfy { $0.answer.isEmpty })
        await talk.say("add 4 FAQs")
        let faqs = await talk.article.faqs
        #expect(faqs.prefix(3).map(\.question) == questions.map(\.question))
        #expect(faqs.count == 4)
        #expect(faqs.allSatisfy { !$0.answer.isEmpty })
    }

    @Test func aLongArticlesSectionsAreDividedAndShareTheirLength() async throws {
        let talk = try await Talk(saying: [
            "the keyword is bees", "call it \"Calm Bees\"", "aim for 3000 words",
            "make an outline with 4 sections",
        ])
        #expect(await talk.article.sections.allSatisfy { (2...4).contains($0.subsections.count) })
        await talk.say("expand section 2 to 300 words")
        #expect(await (250...350).contains(talk.article.sections[1].wordCount))
    }

    @Test func undoTakesBackAWholeTurn() async throws {
        let talk = try await written()
        let before = await talk.article
        await talk.say("write the intro and the conclusion")
        #expect(await talk.article.intro.wordCount > 20)
        await talk.say("undo twice")
        #expect(await talk.article == before)
        await talk.say("redo")
        #expect(await talk.article != before)
    }

    @Test(arguments: [
        "expand section 9", "use title 12", "write 50 titles", "0 FAQs", "/exapnd 2", "open no-such-session",
        "aim for 20 words", "/outline 99", "show the title list", "redo", "rewrite the intro",
    ])
    func whatCanNotBeDoneIsSaidInOneSentenceAndLosesNothing(_ utterance: String) async throws {
        let talk = try await written()
        let before = await talk.article
        let problems = await talk.say(utterance).problems
        #expect(problems.count == 1)
        #expect(problems.first?.contains("\n") == false)
        #expect(await talk.article == before)
    }

    @Test(arguments: ["expand section 3", "delete the last section"])
    func withoutSectionsNoNumberIsNamed(_ utterance: String) async throws {
        let talk = try await Talk(saying: ["the keyword is bees"])
        #expect(
            await talk.say(utterance).problems == [
                "There are no sections yet: say \"make an outline\" first."
            ])
    }

    @Test func everyTurnIsOnDisk() async throws {
        let talk = try await written()
        let saved = try talk.store.open("bees")
        #expect(saved.turns.count == 5)
        #expect(saved.article == (await talk.article))
        #expect(saved.firstMismatch() == nil)
        #expect(saved.turns.last?.prompts.first?.name == "en/section")
    }

    @Test func theSameSeedGivesTheSameArticle() async throws {
        let first = try await written()
        let article = await first.article
        let again = try await written()
        #expect(await again.article == article)
    }

    @Test func savingUnderAnotherNameRenames() async throws {
        let talk = try await written()
        await talk.say("save as hive-book")
        #expect(talk.store.names() == ["hive-book"])
        #expect(try talk.store.open("hive-book").name == "hive-book")
    }

    @Test func theModelsWordsAreNoCommandsAndNoMarkup() async throws {
        let hostile = ScriptedModel { _ in " Bees <script>alert(1)</script> and \u{1B}[2J bees /quit." }
        let talk = try await Talk(hostile)
        await talk.say("the keyword is bees")
        await talk.say("write the intro")
        #expect(await talk.article.intro.isEmpty)
    }

    /// The beekeeper's sentences are no questions until an opening makes the model ask one.
    @Test func anIntroOpensWithAQuestionWhereThatWasSaid() async throws {
        let talk = try await Talk(
            ScriptedModel { branch in
                let rest = ScriptedModel.beekeeper.reply(branch)
                let asks = ["Have you ever", "Do you", "How can you"].contains {
                    branch.opening.hasSuffix($0)
                }
                return asks ? rest.lowercased().replacing(".", with: "?") : rest
            }, saying: ["the keyword is bees", "call it \"Calm Bees\"", "write the intro"])
        await talk.say("rewrite the intro so that it opens with a question")
        #expect(SentenceBoundary.split(await talk.article.intro).first?.hasSuffix("?") == true)
    }

    @Test func aRewriteOfWhichNothingPassesLeavesThePartAndSaysSo() async throws {
        let talk = try await Talk(saying: ["the keyword is bees", "call it \"Calm Bees\"", "write the intro"])
        let intro = await talk.article.intro
        // None of the beekeeper's sentences is a question.
        let said = await talk.say("rewrite the intro so that it opens with a question").said
        #expect(said.contains("intro stays as it was"))
        #expect(await talk.article.intro == intro)
    }

    @Test func aFailingModelEndsInOneSentence() async throws {
        struct Failing: LanguageModel {
            let name = "failing"
            func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
                AsyncThrowingStream {
                    $0.finish(throwing: ModelError("The engine failed: try again.", "引擎出错，请重试。"))
                }
            }
        }
        let talk = try await Talk(Failing())
        await talk.say("the keyword is bees")
        let events = await talk.say("give me 3 titles")
        #expect(events.contains(.problem("The engine failed: try again.")))
        #expect(await talk.article.keyword == "bees")
    }

    @Test(arguments: [
        (["the keyword is bees", "call it \"Bees\"", "make an outline"], "no heading was good enough"),
        (["关键词：蜜蜂", "标题：蜜蜂完全指南", "生成大纲"], "没有得到合用的标题"),
    ])
    func anOutlineWithoutHeadingsSaysSo(utterances: [String], sentence: String) async throws {
        struct Mumbling: LanguageModel {
            let name = "mumbling"
            func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
                AsyncThrowingStream { continuation in
                    for branch in request.branches.indices {
                        continuation.yield(.finished(branch: branch, reason: .stop, score: -1))
                    }
                    continuation.finish()
                }
            }
        }
        let talk = try await Talk(Mumbling(), saying: utterances.dropLast())
        #expect(await talk.say(utterances[2]).said.contains(sentence))
    }
}
