import Article
import Foundation
import LanguageModel
import Synchronization
import Testing

@testable import Drafting

/// Parts that a model which does as it is told writes in one reply.
@Suite struct InstructedWritingTests {
    private static func model(_ reply: String) -> ScriptedModel {
        ScriptedModel(isInstructed: true) { branch in
            branch.input.contains("Write the ") ? reply : ScriptedModel.beekeeper.reply(branch)
        }
    }

    private static var article: Article {
        var article = Article()
        article.keyword = "bees"
        article.title = "Calm Bees"
        article.intro = "Bees are calm in the morning sun."
        article.sections = [Section(heading: "Tools"), Section(heading: "Hives")]
        return article
    }

    @Test func thePartIsWhatTheModelWroteWithoutItsHeadingAndWhatStoodAlready() async throws {
        let reply = """
            ## Tools

            A smoker calms the hive. Bees are calm in the morning sun. A veil keeps the face safe.

            - A hive tool
            - A soft brush

            Wash everything after
            """
        let talk = try await Talk(Self.model(reply), session: .holding(Self.article))
        let shown = await talk.say("expand section 1 to 40 words").text
        let body = """
            A smoker calms the hive. A veil keeps the face safe.

            - A hive tool
            - A soft brush
            """
        #expect(await talk.article.sections[0].body == body)
        #expect(shown.trimmingCharacters(in: .whitespacesAndNewlines) == "## Tools\n\n" + body)
    }

    /// A small model says the request again, and one of any size remarks on what it does.
    @Test(arguments: [
        "Sure, here you are!", "Here's a revised version of the section:", "Keyword: bees", "outline:",
        "**Calm Bees**",
        "1. Hives", "You write parts of one article for the web.",
        "The text before ends with: Bees are calm.", "Section:",
        // As SmolLM2 and Gemma say it.
        "**Section 2**", "**Why Bees Matter**", "Sure! Here is the section that you asked for.",
        "Write the section, about 30 words.",
        "You write a plain, concrete prose in English, in finished sentences.",
        "The writer wants to keep the article short and to the point.",
        "The part begins with a question, and the rest of the article explores it.",
        "The text ends with a line of thanks, which is a good way to end.",
        "I hope this helps you with your article!", "Let me know if you want another version.",
        "Would you like me to make it longer?", "I'd be happy to explain more about it!", "(Word count: 30)",
        "As an AI language model, I have never kept bees.", "Here's the answer:",
        "- I'd be happy to explain more about it!", "This answer is about 100 words.", "33 words.",
        "I've written the answer in just 51 words with no bold text.",
        "What a wonderful topic.", "I'm excited to share it with you.", "How can I help you today?",
        "The writer also includes a link to a free lesson.", "The text is written in a professional tone.",
        "The writer says that the writing is in the end of the text, but that's not a joke.",
    ])
    func whatIsNoPartOfTheTextIsLeftOut(_ frame: String) async throws {
        let reply =
            frame + "\n\nA smoker calms the hive. A veil keeps the face safe.\n\n- Sure, a brush: soft"
        let talk = try await Talk(Self.model(reply), session: .holding(Self.article))
        await talk.say("expand section 1 to 40 words")
        #expect(
            await talk.article.sections[0].body
                == "A smoker calms the hive. A veil keeps the face safe.\n\n- Sure, a brush: soft")
    }

    @Test(arguments: ["**Section 1:** ", "Revised version: ", "Introduction:\n"])
    func aLabelIsTakenOffTheText(_ label: String) async throws {
        let talk = try await Talk(
            Self.model(label + "A smoker calms the hive."), session: .holding(Self.article))
        await talk.say("expand section 1 to 40 words")
        #expect(await talk.article.sections[0].body == "A smoker calms the hive.")
    }

    /// What only looks like a remark is the article's.
    @Test(arguments: [
        "Feel free to walk between the hives in the morning.", "**A veil keeps the face safe.**",
        "The writer Maeterlinck kept bees.", "\"Let me know when the queen flies,\" says the label.",
        "The part of the hive that holds honey is heavy.", "The answer is about 5 cups of sugar.",
        "- Section",
    ])
    func whatOnlyLooksLikeARemarkStays(_ sentence: String) async throws {
        let talk = try await Talk(
            Self.model("A smoker calms the hive.\n\n" + sentence), session: .holding(Self.article))
        await talk.say("expand section 1 to 40 words")
        #expect(await talk.article.sections[0].body == "A smoker calms the hive.\n\n" + sentence)
    }

    @Test(arguments: [
        "好的，这是修改后的内容：", "以下是引言的内容：", "关键词：蜜蜂", "大纲：", "正文：", "**第一节**", "请写引言，约 50 字。",
        "作者希望读者了解蜜蜂。", "希望这段文字对你有帮助！", "如果你需要修改，请随时告诉我。", "需要我再写一版吗？", "（共 30 字）",
    ])
    func whatIsNoPartOfAChineseTextIsLeftOut(_ frame: String) async throws {
        var article = Self.article
        article.language = .chinese
        article.intro = ""
        let model = ScriptedModel(isInstructed: true) { branch in
            branch.input.contains("请写")
                ? frame + "\n\n蜜蜂在早晨的阳光里很安静。面罩保护脸部。" : ScriptedModel.beekeeper.reply(branch)
        }
        let talk = try await Talk(model, session: .holding(article))
        await talk.say("写引言")
        #expect(await talk.article.intro == "蜜蜂在早晨的阳光里很安静。面罩保护脸部。")
    }

    /// A model that thinks aloud, of which its server learns only at the end.
    private struct ThinkingAloud: LanguageModel {
        let name = "thinking"
        func followsInstructions() async -> Bool { true }
        func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
            AsyncThrowingStream {
                $0.yield(.piece(branch: 0, text: "The writer wants a section. I think of tools. So"))
                $0.yield(.restarted(branch: 0))
                $0.yield(.piece(branch: 0, text: "A smoker calms the hive."))
                $0.yield(.finished(branch: 0, reason: .stop, score: 0))
                $0.finish()
            }
        }
    }

    @Test func whatIsTakenBackIsNotInTheArticle() async throws {
        let talk = try await Talk(ThinkingAloud(), session: .holding(Self.article))
        let events = await talk.say("expand section 1 to 40 words")
        #expect(await talk.article.sections[0].body == "A smoker calms the hive.")
        #expect(events.notices.contains { $0.contains("thought aloud") })
    }

    /// What a server has read for one part it need not read again for the next.
    @Test(arguments: [("expand all sections", "- Hives\n\n"), ("写所有章节", "- Hives\n\n")])
    func theRequestsForPartsBeginAlike(_ utterance: String, _ shared: String) async throws {
        let asked = Asked()
        let model = ScriptedModel(isInstructed: true) { branch in
            asked.add(branch.input)
            return "A calm bee number \(asked.count) is a good bee."
        }
        let talk = try await Talk(model, session: .holding(Self.article))
        await talk.say(utterance)
        #expect(asked.count == 2)
        let prefix = try #require(asked.all.first).commonPrefix(with: try #require(asked.last))
        #expect(prefix.contains(shared), "\(prefix)")
    }

    @Test func aTableKeepsTheRowUnderItsHead() async throws {
        let table = "| Tool | Use |\n| --- | --- |\n| Veil | Face |\n| --- | --- |"
        let talk = try await Talk(Self.model(table), session: .holding(Self.article))
        await talk.say("rewrite the intro as a table")
        #expect(await talk.article.intro == table)
    }

    /// A model that never ends, and says a few things over and over.
    private struct Circling: LanguageModel {
        let name = "circling"
        let line: String
        let asked = Asked()

        func followsInstructions() async -> Bool { true }

        func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
            AsyncThrowingStream {
                asked.add("")
                return asked.count < 1_000 ? .piece(branch: 0, text: line) : nil
            }
        }
    }

    @Test(arguments: ["A smoker calms the hive. ", "- A smoker for the hive\n"])
    func aModelThatGoesInCirclesIsStopped(_ line: String) async throws {
        let model = Circling(line: line)
        let talk = try await Talk(model, session: .holding(Self.article))
        await talk.say("expand section 1 to 400 words")
        let body = await talk.article.sections[0].body
        #expect(body == line.trimmingCharacters(in: .whitespacesAndNewlines))
        #expect(model.asked.count < 20)
    }

    @Test func theModelIsToldWhatTheWriterWantsAndWhatStands() async throws {
        let asked = Asked()
        let model = ScriptedModel(isInstructed: true) { branch in
            asked.add(branch.input)
            return "A calm bee is a good bee."
        }
        let talk = try await Talk(model, session: .holding(Self.article))
        await talk.say("rewrite the intro so that it opens with a question")
        let input = try #require(asked.last)
        #expect(input.contains("so that it opens with a question"))
        #expect(input.contains("Bees are calm in the morning sun."))
        #expect(await talk.article.intro == "A calm bee is a good bee.")
    }

    @Test(arguments: [
        ("rewrite the intro without jargon", "stays as it was"),
        ("make the intro shorter", "100 % of its length"),
    ])
    func whatCameOutAsItStoodIsSaid(_ utterance: String, _ part: String) async throws {
        let model = ScriptedModel(isInstructed: true) { _ in "Bees are calm in the morning sun." }
        let talk = try await Talk(model, session: .holding(Self.article))
        let said = await talk.say(utterance)
        #expect(said.notices.contains { $0.contains(part) }, "\(said.said)")
    }

    @Test func whatAFailingModelWroteIsKept() async throws {
        struct Failing: LanguageModel {
            let name = "failing"
            func followsInstructions() async -> Bool { true }
            func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
                AsyncThrowingStream {
                    $0.yield(.piece(branch: 0, text: "A smoker calms the hive. A veil keeps"))
                    $0.finish(
                        throwing: ModelError("The connection was cut: say \"continue\" to go on.", "连接中断。"))
                }
            }
        }
        let talk = try await Talk(Failing(), session: .holding(Self.article))
        let said = await talk.say("expand section 1 to 40 words")
        #expect(said.problems == ["The connection was cut: say \"continue\" to go on."])
        #expect(await talk.article.sections[0].body == "A smoker calms the hive.")
    }

    /// A model that is cut off at each part but the first, until it is asked for the second time.
    private struct CutOff: LanguageModel {
        let name = "cut off"
        let asked = Asked()
        var failure: ModelError? = ModelError("The connection was cut.", "连接中断。")

        func followsInstructions() async -> Bool { true }

        func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
            AsyncThrowingStream { continuation in
                asked.add(request.branches[0].opening)
                guard asked.count > 1 else {
                    continuation.yield(.piece(branch: 0, text: "A smoker calms the hive. A veil keeps"))
                    continuation.yield(.finished(branch: 0, reason: .length, score: 0))
                    return continuation.finish(throwing: failure)
                }
                let reply =
                    "Wax melts near \(asked.count * 60) degrees of warmth. Clean tools last for years."
                continuation.yield(.piece(branch: 0, text: " " + reply))
                continuation.yield(.finished(branch: 0, reason: .stop, score: 0))
                continuation.finish()
            }
        }
    }

    @Test func continueGoesOnWithWhatWasCutOffAndWhatWasNotBegun() async throws {
        let model = CutOff()
        let talk = try await Talk(model, session: .holding(Self.article))
        #expect(await talk.say("expand all sections").problems == ["The connection was cut."])
        #expect(await talk.article.sections.map(\.body) == ["A smoker calms the hive.", ""])
        await talk.say("continue")
        #expect(model.asked.all == ["", "A smoker calms the hive.", ""])
        let bodies = await talk.article.sections.map(\.body)
        #expect(bodies[0].hasPrefix("A smoker calms the hive. Wax melts near 120 degrees"))
        #expect(bodies[1].hasPrefix("Wax melts near 180 degrees"))
    }

    @Test func aReplyThatWasCutAtTheLimitOfTokensIsToldAndGoneOnWith() async throws {
        let model = CutOff(failure: nil)
        let talk = try await Talk(model, session: .holding(Self.article))
        let said = await talk.say("expand section 1 to 60 words")
        #expect(said.notices.contains { $0.contains("limit of tokens") })
        await talk.say("continue")
        #expect(model.asked.all == ["", "A smoker calms the hive."])
    }

    @Test func theTokensLeftAreToldWithTheNumbers() async throws {
        struct Counting: LanguageModel {
            let name = "counting"
            func usage() async -> TokenUsage {
                var usage = TokenUsage(contextLength: 4_096)
                usage.add(prompt: 1_000, reply: 96)
                return usage
            }
            func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
                AsyncThrowingStream { $0.finish() }
            }
        }
        let talk = try await Talk(Counting(), session: .holding(Self.article))
        #expect(
            await talk.say("show stats").text.contains("1096 of 4096 used by the last request, 3000 left"))
        #expect(await talk.say("多少字了").text.contains("1096 / 4096，剩余 3000"))
    }

    @Test func theModelThatWasChosenIsTheSessionsOwn() async throws {
        let talk = try await Talk(
            session: .holding(Self.article),
            findModel: { name in
                guard name == "qwen3:8b" else { throw ModelError("There is no model.", "没有模型。") }
                return Self.model("A smoker calms the hive.")
            })
        await talk.say("use model qwen3:8b")
        await talk.say("/model other:1b")
        #expect(await talk.conversation.session.chosenModel == "qwen3:8b")
    }

    @Test func anotherModelGoesOnWithTheSameArticle() async throws {
        let talk = try await Talk(
            session: .holding(Self.article),
            findModel: { name in
                guard name == "qwen3:8b" else { throw ModelError("There is no model \(name).", "没有模型。") }
                return Self.model("A smoker calms the hive.")
            })
        #expect(await talk.say("/model other:1b").problems == ["There is no model other:1b."])
        #expect(await talk.say("use model qwen3:8b").notices.contains { $0.contains("scripted") })
        await talk.say("expand section 1 to 40 words")
        #expect(await talk.article.sections[0].body == "A smoker calms the hive.")
        #expect(await talk.article.intro == Self.article.intro)
    }
}

/// What a model was asked, from any task.
private final class Asked: Sendable {
    private let inputs = Mutex<[String]>([])
    var all: [String] { inputs.withLock { $0 } }
    var last: String? { all.last }
    var count: Int { all.count }
    func add(_ input: String) { inputs.withLock { $0.append(input) } }
}
