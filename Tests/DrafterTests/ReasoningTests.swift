import Foundation
import LoopbackServer
import Testing

/// What a reasoning model thinks, through the whole program: nobody reads it, and no session keeps it as text.
@Suite struct ReasoningTests {
    /// A reply in pieces, as content or beside it.
    struct Reply: CustomTestStringConvertible {
        let testDescription: String
        let events: [String]
        /// Whether the thought is shown before it is known to be one, and then taken back.
        var isShown = false
    }

    private static func delta(_ field: String, _ text: String) -> String {
        #"{"choices":[{"delta":{"\#(field)":\#(LoopbackServer.Answer.quoted(text))},"finish_reason":null}]}"#
    }

    private static let thought = "Hmm, the secret plan is to count wings."
    private static let text = "Bees are calm in the morning sun. A veil keeps the face safe."

    static let replies = [
        Reply(
            testDescription: "marked in the content",
            events: [
                delta("content", "<thi"), delta("content", "nk>" + thought), delta("content", "</think>\n\n"),
                delta("content", text),
            ]),
        Reply(
            testDescription: "beside the content",
            events: [delta("reasoning_content", thought), delta("content", text)]),
        Reply(
            testDescription: "ended in the content, begun in the template",
            events: [
                delta("content", thought), delta("content", " So.\n</think>\n\n"), delta("content", text),
            ], isShown: true),
    ]

    private static func answer(_ events: [String]) -> LoopbackServer.Answer {
        let end = [#"{"choices":[{"delta":{},"finish_reason":"stop"}]}"#, "[DONE]"]
        return LoopbackServer.Answer(
            LoopbackServer.Answer.streamHead + (events + end).map { "data: \($0)\n\n" }.joined())
    }

    private static func server(_ events: [String]) async throws -> LoopbackServer {
        try await LoopbackServer { _, request in
            request.hasPrefix("GET") ? .json(#"{"data":[{"id":"m","max_model_len":8192}]}"#) : answer(events)
        }
    }

    @Test(arguments: replies) func noThoughtIsInTheArticle(_ reply: Reply) async throws {
        let server = try await Self.server(reply.events)
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

    @Test func aThoughtWithoutEndIsNoText() async throws {
        let server = try await Self.server([Self.delta("content", "<think>" + Self.thought)])
        let home = try Home()
        let said = try home.run(
            ["run", "--session", "bees", "--endpoint", "http://localhost:\(server.port)/v1"],
            input: "the keyword is bees\ncall it \"Calm Bees\"\nwrite the intro to 20 words\n")
        #expect(!(said.output + said.errors).contains("secret plan"))
        #expect(try !home.run(["show", "bees", "--json"]).output.contains("secret"))
    }
}
