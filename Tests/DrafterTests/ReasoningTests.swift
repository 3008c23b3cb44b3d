import Foundation
import LoopbackServer
import Synchronization
import Testing

/// What a reasoning model thinks, through the whole program: nobody reads it, and no session keeps it as text.
@Suite struct ReasoningTests {
    /// How a thought comes before a text.
    struct Reply: CustomTestStringConvertible {
        let testDescription: String
        let events: @Sendable (_ text: String) -> [String]
        /// Whether the thought is shown before it is known to be one, and then taken back.
        var isShown = false
    }

    private static func delta(_ field: String, _ text: String) -> String {
        #"{"choices":[{"delta":{"\#(field)":\#(LoopbackServer.Answer.quoted(text))},"finish_reason":null}]}"#
    }

    /// A draft of the reply is a part of many a thought.
    private static let thought =
        #"Hmm, the secret plan is {"title": "How to Keep a Secret Plan", "type": "how-to"}."#
    private static let text = "Bees are calm in the morning sun. A veil keeps the face safe."

    static let replies = [
        Reply(testDescription: "marked in the content") { text in
            [
                delta("content", "<thi"), delta("content", "nk>" + thought), delta("content", "</think>\n\n"),
                delta("content", text),
            ]
        },
        Reply(testDescription: "beside the content") { text in
            [delta("reasoning_content", thought), delta("content", text)]
        },
        Reply(
            testDescription: "ended in the content, begun in the template",
            events: { text in
                [
                    delta("content", thought), delta("content", " So.\n</thi"),
                    delta("content", "nk>\n\n" + text),
                ]
            }, isShown: true),
    ]

    private static func answer(_ events: [String]) -> LoopbackServer.Answer {
        let end = [#"{"choices":[{"delta":{},"finish_reason":"stop"}]}"#, "[DONE]"]
        return LoopbackServer.Answer(
            LoopbackServer.Answer.streamHead + (events + end).map { "data: \($0)\n\n" }.joined())
    }

    private static func server(
        _ events: @escaping @Sendable (_ request: String) -> [String]
    ) async throws -> LoopbackServer {
        try await LoopbackServer { _, request in
            request.hasPrefix("GET")
                ? .json(#"{"data":[{"id":"m","max_model_len":8192}]}"#) : answer(events(request))
        }
    }

    @Test(arguments: replies) func noThoughtIsInTheArticle(_ reply: Reply) async throws {
        let server = try await Self.server { _ in reply.events(Self.text) }
        let home = try Home()
        let said = try home.run(
            ["run", "--session", "bees", "--endpoint", "http://localhost:\(server.port)/v1"],
            input: "the keyword is bees\ncall it \"Calm Bees\"\nwrite the intro to 20 words\n")
        #expect(said.status == 0, "\(said.errors)")
        #expect(said.output.contains(Self.text))
        #expect((said.output + said.errors).contains("secret plan") == reply.isShown)
        let article = try home.run(["show", "bees", "--json"]).output
        #expect(article.contains(Self.text) && !article.contains("secret"), "\(article)")
    }

    /// What is asked for, and the whole of what is said.
    struct Talk: CustomTestStringConvertible {
        let testDescription: String
        let lines: String
        let titles: String
        let sections: String
        let texts: [String]
    }

    static let talks = [
        Talk(
            testDescription: "English",
            lines:
                "the keyword is bees\ngive me 2 how-to titles\nuse title 1\nmake an outline with 2 sections\nwrite the intro to 20 words\nrewrite the intro so that it opens with a veil\n",
            titles:
                #"{"titles":[{"title":"How to Calm Bees in the Morning","type":"how-to"},{"title":"How to Feed Bees Through Winter","type":"how-to"}]}"#,
            sections:
                #"{"sections":[{"heading":"Smoke before you open","brief":"Tells how smoke and patience calm a whole colony."},{"heading":"Veils that stay closed","brief":"Shows which veils and gloves keep stings away."}]}"#,
            texts: [text, "A veil comes first for anybody near a hive. Smoke does the rest in a minute."]),
        Talk(
            testDescription: "Chinese",
            lines: "关键词是养蜂\n给我2个如何型标题\n用第一个标题\n生成2节的大纲\n写引言，30字\n重写引言，用面罩开头\n",
            titles:
                #"{"titles":[{"title":"如何在自家阳台安心养蜂","type":"how-to"},{"title":"新手如何顺利开始养蜂","type":"how-to"}]}"#,
            sections:
                #"{"sections":[{"heading":"选好蜂箱的位置","brief":"说明向阳、避风的地方为什么适合放蜂箱。"},{"heading":"冬季饲喂与保温","brief":"介绍糖水的浓度以及箱体怎样防寒。"}]}"#,
            texts: ["清晨的蜜蜂最安静，这时开箱最合适。面罩能保护脸部，动作要慢。", "面罩要先戴好，再去靠近蜂箱。轻轻喷一点烟，蜂群很快安静下来。"]),
    ]

    @Test(arguments: talks, replies)
    func noThoughtIsATitleAHeadingOrARewriting(_ talk: Talk, _ reply: Reply) async throws {
        let drawn = Mutex(0)
        let server = try await Self.server { request in
            if request.contains(#""titles":{"#) { return reply.events(talk.titles) }
            if request.contains(#""sections":{"#) { return reply.events(talk.sections) }
            let number = drawn.withLock { drawn in
                drawn += 1
                return drawn
            }
            return reply.events(talk.texts[number == 1 ? 0 : 1])
        }
        let home = try Home()
        let said = try home.run(
            ["run", "--session", "bees", "--endpoint", "http://localhost:\(server.port)/v1"],
            input: talk.lines)
        #expect(said.status == 0, "\(said.errors)")
        let article = try home.run(["show", "bees", "--json"]).output
        #expect(!article.lowercased().contains("secret") && !article.contains("think>"), "\(article)")
        for file in home.files {
            #expect(file.data.firstRange(of: Data("ecret".utf8)) == nil, "\(file.path)")
        }
        #expect(article.contains(talk.texts[1]), "\(article)")
    }

    @Test func aThoughtWithoutEndIsNoText() async throws {
        let server = try await Self.server { _ in [Self.delta("content", "<think>" + Self.thought)] }
        let home = try Home()
        let said = try home.run(
            ["run", "--session", "bees", "--endpoint", "http://localhost:\(server.port)/v1"],
            input: "the keyword is bees\ncall it \"Calm Bees\"\nwrite the intro to 20 words\n")
        #expect(!(said.output + said.errors).contains("secret plan"))
        #expect(try !home.run(["show", "bees", "--json"]).output.contains("secret"))
    }
}
