import Foundation
import LanguageModel
import Testing

@testable import OpenAIBackend

/// The backend against a real server on loopback.
@Suite(.timeLimit(.minutes(2))) struct OpenAIBackendTests {
    typealias Answer = LoopbackServer.Answer

    private func backend(_ server: LoopbackServer, key: String? = nil) throws -> OpenAIBackend {
        var backend = OpenAIBackend(
            endpoint: try Endpoint(address: "http://127.0.0.1:\(server.port)/v1", key: key), model: "test")
        backend.pauses = [0.01, 0.02]
        return backend
    }

    private struct Outcome {
        var text = ""
        var reason: FinishReason?
        var problem: String?
    }

    private func ask(
        _ backend: OpenAIBackend, opening: String = "", stops: [String] = [], endsAtSentence: Bool = false,
        maximumTokens: Int = 200, form: ReplyForm? = nil
    ) async -> Outcome {
        let branch = Branch(
            input: "Say something.", opening: opening, stops: stops, maximumTokens: maximumTokens, seed: 7,
            form: form, endsAtSentence: endsAtSentence)
        var outcome = Outcome()
        do {
            for try await event in backend.generate(
                GenerationRequest(prompt: Prompt(system: "Be brief."), branches: [branch]))
            {
                switch event {
                case .piece(_, let text): outcome.text += text
                case .shortened: break
                case .finished(_, let reason, _): outcome.reason = reason
                }
            }
        } catch {
            outcome.problem = String(describing: error)
        }
        return outcome
    }

    @Test func aStreamBecomesText() async throws {
        let server = try LoopbackServer([.stream(["Good ", "morn", "ing, 早上好。"])])
        let outcome = await ask(try backend(server, key: "sk-secret"))
        #expect(outcome.text == "Good morning, 早上好。")
        #expect(outcome.reason == .stop)
        #expect(server.requests[0].contains("Bearer sk-secret"))
        #expect(server.requests[0].contains(#""seed":7"#))
    }

    /// What servers send that differs from OpenAI's own, after their documentation.
    @Test(arguments: [
        // Comments as keep-alives, CR LF, an event name, no space after the colon.
        ": ping\r\n\r\nevent: message\r\ndata:{\"choices\":[{\"delta\":{\"content\":\"Hello.\"},\"finish_reason\":\"stop\"}]}\r\n\r\n",
        // The role first, usage last with no choices (vLLM, llama-server).
        "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":null}}]}\n\ndata: {\"choices\":[{\"delta\":{\"content\":\"Hello.\"}}]}\n\ndata: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: {\"choices\":[],\"usage\":{\"total_tokens\":3}}\n\ndata: [DONE]\n\n",
        // Thoughts beside the content (DeepSeek), and inside it.
        "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"Hm.\",\"content\":null}}]}\n\ndata: {\"choices\":[{\"delta\":{\"content\":\"Hello.\"}}]}\n\ndata: [DONE]\n\n",
        "data: {\"choices\":[{\"delta\":{\"content\":\"<thi\"}}]}\n\ndata: {\"choices\":[{\"delta\":{\"content\":\"nk>Hm.</think>\\n\\nHello.\"}}]}\n\ndata: [DONE]\n\n",
        // Data on several lines; the last event not ended; no [DONE].
        "data: {\"choices\":\ndata: [{\"delta\":{\"content\":\"Hello.\"},\"finish_reason\":\"stop\"}]}",
    ])
    func dialects(_ body: String) async throws {
        let server = try LoopbackServer([Answer(Answer.streamHead + body)])
        let outcome = await ask(try backend(server))
        #expect(outcome.text == "Hello.")
        #expect(outcome.problem == nil)
    }

    @Test func aServerThatDoesNotStreamAnswersWithTheWhole() async throws {
        let server = try LoopbackServer([
            .status(
                "200 OK", #"{"choices":[{"message":{"content":"Hello."},"finish_reason":"stop"}]}"#,
                headers: "Content-Type: application/json\r\n")
        ])
        #expect(await ask(try backend(server)).text == "Hello.")
    }

    @Test(arguments: [
        ("How to Bake", [" Bread\nand more"], " Bread"),
        ("How to Bake", ["how to bake", " Bread"], " Bread"),
        ("", ["<think>x</think>Bread"], "Bread"), ("- ", ["Bread"], "Bread"), ("How", ["Bread"], " Bread"),
    ])
    func theOpeningIsNotSaidAgainAndAStopEnds(_ opening: String, _ pieces: [String], _ text: String)
        async throws
    {
        let server = try LoopbackServer([.stream(pieces)])
        let outcome = await ask(try backend(server), opening: opening, stops: ["\n"])
        #expect(
            outcome.text.trimmingCharacters(in: .whitespaces) == text.trimmingCharacters(in: .whitespaces))
    }

    @Test func aSentenceEndsABranchWhereThatWasAsked() async throws {
        let server = try LoopbackServer([.stream(["One is here. Two", " is there. Three."])])
        let outcome = await ask(try backend(server), endsAtSentence: true)
        #expect(outcome.text == "One is here.")
        #expect(outcome.reason == .stop)
    }

    @Test(arguments: [
        ("400 Bad Request", #"{"error":{"message":"context too long"}}"#, "context too long"),
        ("401 Unauthorized", "", "API key"), ("403 Forbidden", #"{"error":"no access"}"#, "no access"),
        ("404 Not Found", "", "no model \"test\""), ("413 Payload Too Large", "", "too long"),
        ("418 I'm a teapot", "<html><b>page</b></html>", "418"),
        ("302 Found", "", "302"),
    ])
    func aRefusalIsOneSentence(_ status: String, _ body: String, _ part: String) async throws {
        let server = try LoopbackServer([.status(status, body, headers: "Location: http://evil.example/\r\n")]
        )
        let problem = try #require(await ask(try backend(server, key: "sk-secret")).problem)
        #expect(problem.contains(part))
        #expect(!problem.contains("\n") && !problem.contains("<") && !problem.contains("secret"))
        #expect(server.requests.count == 1)
    }

    @Test(arguments: ["429 Too Many Requests", "500 Oops", "503 Service Unavailable", "408 Request Timeout"])
    func whatMayWorkLaterIsTriedAgain(_ status: String) async throws {
        let server = try LoopbackServer([.status(status, headers: "Retry-After: 1\r\n"), .stream(["Hello."])])
        #expect(await ask(try backend(server)).text == "Hello.")
        #expect(server.requests.count == 2)
    }

    @Test(arguments: [
        (Answer.stream(["Half a sen"], finish: nil, done: false), "was cut"),
        (
            Answer(
                Answer.streamHead
                    + "data: {\"choices\":[{\"delta\":{\"content\":\"Half a sen\"}}]}\n\ndata: {\"error\":{\"message\":\"out of\\u001b[2J memory\"}}\n\n"
            ), "out of [2J memory"
        ),
        (
            Answer(
                Answer.streamHead
                    + "data: {\"choices\":[{\"delta\":{\"content\":\"Half a sen\"}}]}\n\ndata: ###\n\n"),
            "no chat completion"
        ),
        (Answer.stream(["Half a sen"], finish: "content_filter"), "withheld"),
    ])
    func whatCameBeforeAFaultStands(_ answer: Answer, _ part: String) async throws {
        let server = try LoopbackServer([answer])
        let outcome = await ask(try backend(server))
        #expect(outcome.text == "Half a sen")
        #expect(outcome.problem?.contains(part) == true)
        #expect(outcome.problem?.contains("\u{1B}") == false)
    }

    @Test func theLengthIsTold() async throws {
        let server = try LoopbackServer([.stream(["Half"], finish: "length")])
        #expect(await ask(try backend(server)).reason == .length)
    }

    @Test func anEndlessStreamIsCut() async throws {
        let server = try LoopbackServer([.stream(Array(repeating: "word word word word ", count: 5_000))])
        let outcome = await ask(try backend(server), maximumTokens: 10)
        #expect(outcome.text.count < 8_000)
        #expect(outcome.problem == nil)
    }

    @Test func nobodyListens() async throws {
        let endpoint = try Endpoint(address: "http://127.0.0.1:1/v1", key: nil)
        var backend = OpenAIBackend(endpoint: endpoint, model: "test")
        backend.pauses = [0.01]
        let outcome = await ask(backend)
        #expect(outcome.problem?.contains("can't be reached") == true)
    }

    @Test func aServerWithoutSchemasIsAskedWithoutFromThenOn() async throws {
        let form = ReplyForm(fields: [.init("verb", .oneOf(["a", "b"]))])
        let server = try LoopbackServer([
            .status("400 Bad Request", #"{"error":{"message":"response_format is not supported"}}"#),
            .stream([#"{"verb": "a"}"#]),
        ])
        let backend = try backend(server)
        #expect(await ask(backend, form: form).text == #"{"verb": "a"}"#)
        _ = await ask(backend, form: form)
        #expect(server.requests.map { $0.contains("json_schema") } == [true, false, false])
    }

    @Test(arguments: ["http://example.com/v1", "ftp://localhost", "no address"])
    func anAddressThatWouldLeakOrIsNone(_ address: String) {
        #expect(throws: ModelError.self) { try Endpoint(address: address, key: "sk-secret") }
    }

    @Test func aKeyShowsItselfNowhere() throws {
        let endpoint = try Endpoint(address: "https://example.com", key: "sk-secret")
        var dumped = ""
        dump(endpoint, to: &dumped)
        #expect(!dumped.contains("secret") && !"\(endpoint)".contains("secret"))
        #expect(endpoint.base.absoluteString == "https://example.com/v1")
    }

    @Test func modelsAreListed() async throws {
        let server = try LoopbackServer([.status("200 OK", #"{"data":[{"id":"qwen3:8b"},{"id":"b"}]}"#)])
        let endpoint = try Endpoint(address: "http://127.0.0.1:\(server.port)/v1", key: nil)
        #expect(try await endpoint.models() == ["qwen3:8b", "b"])
    }
}

/// The parser alone, with bytes in any portions.
@Suite struct EventStreamParserTests {
    private static let stream = Array(
        "\u{FEFF}data: 早上好\r\n\r\n: c\n\ndata: a\rdata: b\r\revent: x\ndata\n\n".utf8)

    @Test(arguments: 1...20)
    func anyPortionsGiveTheSameEvents(_ size: Int) {
        var parser = EventStreamParser()
        var events: [String] = []
        for start in stride(from: 0, to: Self.stream.count, by: size) {
            events += parser.read(Self.stream[start..<min(start + size, Self.stream.count)]) ?? ["too long"]
        }
        #expect(events == ["早上好", "a\nb", ""])
    }

    @Test func tenThousandMutationsNeitherCrashNorHang() {
        var state: UInt64 = 1
        func random(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<10_000 {
            var bytes = Self.stream
            for _ in 0..<3 { bytes[random(below: bytes.count)] = UInt8(random(below: 256)) }
            var parser = EventStreamParser()
            let size = random(below: bytes.count) + 1
            for start in stride(from: 0, to: bytes.count, by: size) {
                _ = parser.read(bytes[start..<min(start + size, bytes.count)])
            }
            #expect((parser.finish()?.count ?? 0) <= bytes.count)
        }
    }
}
