import Article
import Foundation
import Interpreter
import SEO
import Testing

@testable import Drafting

@Suite("The SEO check in conversation") struct CheckTests {
    private static let written = ["the keyword is bees", "call it \"Bees: A Guide\"", "write the intro"]

    @Test func problemsComeFirstAndGoodOnesAreOnlyCounted() async throws {
        let talk = try await Talk(saying: Self.written)
        let text = await talk.say("check the SEO").text
        #expect(text.hasPrefix("**SEO "))
        let problems = try #require(text.range(of: "**Problems**"))
        let others = try #require(text.range(of: "**Could be better**"))
        #expect(problems.lowerBound < others.lowerBound)
        #expect(text.contains("- description: there is none"))
        #expect(!text.contains("title: begins with the keyword"))
    }

    @Test func thatAScoreIsAdviceIsSaidOnce() async throws {
        let talk = try await Talk(saying: Self.written)
        #expect(await talk.say("check the SEO").text.contains("The score is advice"))
        #expect(!(await talk.say("check the SEO").text.contains("The score is advice")))
    }

    @Test func itSpeaksTheWritersLanguage() async throws {
        let talk = try await Talk(saying: Self.written)
        let text = await talk.say("SEO评分").text
        #expect(text.contains("个问题") && text.contains("描述：还没有"))
    }

    @Test func nothingWrittenIsNothingToCheck() async throws {
        let talk = try await Talk()
        for utterance in ["check the SEO", "show the score", "show the snippet"] {
            #expect(await talk.say(utterance).problems.count == 1)
        }
    }

    @Test func theTurnsLineHasTheScore() async throws {
        let talk = try await Talk(saying: Array(Self.written.dropLast()))
        let line = try #require(await talk.say("write the intro").notices.last)
        #expect(line.firstMatch(of: /\ · SEO \d+ · (?:[\d.]+ s|\d+:\d\d)$/) != nil, "\(line)")
    }

    @Test func aFigureThatTheWriterGaveIsNoInvention() async throws {
        let talk = try await Talk(editor: { _ in "Bees win 42% of the time. They rest in winter." })
        for utterance in Self.written + ["open the intro in my editor", "show the score"] {
            await talk.say(utterance)
        }
        let report = await talk.conversation.check()
        #expect(report["unsupported-figures"]?.score == 9)
    }

    @Test func theSearchResultIsShownForBothDevices() async throws {
        let talk = try await Talk(saying: Self.written + ["the description is \"Bees *and* more.\""])
        let text = await talk.say("show the snippet").text
        #expect(text.contains("*Desktop*") && text.contains("*Phone*"))
        #expect(text.contains("of 600 px") && text.contains("of 920 px") && text.contains("of 680 px"))
        #expect(text.contains("> **Bees: A Guide**") && text.contains("bees-a-guide"))
        #expect(text.contains("Bees \\*and\\* more"))
    }

    @Test(arguments: [
        ("show the snippet", "snippet"), ("show me the search result", "snippet"), ("显示搜索结果", "snippet"),
        ("/show snippet", "snippet"), ("show the score", "score"), ("what's the score?", "score"),
        ("看看总分", "score"), ("/show score", "score"),
    ])
    func saying(_ utterance: String, _ what: String) {
        let interpreter = Interpreter(commands: CommandCatalogue.all)
        let line = InterpretationLine.encode(utterance, interpreter.interpret(utterance))
        #expect(line.contains(#""commands":[{"do":"show","what":"\#(what)"}]"#), "\(line)")
    }
}
