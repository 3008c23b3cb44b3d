import Foundation
import LanguageModel
import LoopbackServer
import Testing

@testable import OpenAIBackend

/// Every fault by its name: one sentence that says what to do, the text so far kept, nothing that hangs.
@Suite(.timeLimit(.minutes(10))) struct FaultTests {
    typealias Answer = LoopbackServer.Answer

    struct Fault: CustomTestStringConvertible {
        let name: String
        let answer: Answer
        /// What the sentence holds.
        let part: String
        /// The text that stands.
        var text = ""
        /// How often the server is asked.
        var requests = 1
        var testDescription: String { name }
    }

    private static let half = Answer.body(["Half a sen"], finish: nil, done: false)

    static let faults: [Fault] = [
        Fault(
            name: "400", answer: .status("400 Bad Request", #"{"error":{"message":"context too long"}}"#),
            part: "context too long"),
        Fault(name: "401", answer: .status("401 Unauthorized"), part: "API key"),
        Fault(
            name: "402", answer: .status("402 Payment Required", #"{"error":{"message":"no balance"}}"#),
            part: "no credit"),
        Fault(
            name: "403", answer: .status("403 Forbidden", #"{"error":"no access"}"#), part: "no access"),
        Fault(name: "404", answer: .status("404 Not Found"), part: "no model \"test\"", requests: 2),
        Fault(name: "408", answer: .status("408 Request Timeout"), part: "too long", requests: 3),
        Fault(name: "413", answer: .status("413 Payload Too Large"), part: "smaller part"),
        Fault(
            name: "418 with a page for people",
            answer: .status("418 I'm a teapot", "<html><b>page</b></html>"), part: "418"),
        Fault(name: "429", answer: .status("429 Too Many Requests"), part: "wait a little", requests: 3),
        Fault(
            name: "429 with a Retry-After that is too long",
            answer: .status("429 Too Many Requests", headers: "Retry-After: 300\r\n"), part: "300 seconds"),
        Fault(
            name: "429 for want of money",
            answer: .status(
                "429 Too Many Requests",
                #"{"error":{"message":"You exceeded your quota","code":"insufficient_quota"}}"#),
            part: "no credit"),
        Fault(name: "500", answer: .status("500 Oops"), part: "500", requests: 3),
        Fault(name: "503", answer: .status("503 Service Unavailable"), part: "503", requests: 3),
        Fault(
            name: "an HTML page of status 200",
            answer: .status("200 OK", "<!doctype html><p>Hi", headers: "Content-Type: text/html\r\n"),
            part: "web page"),
        Fault(
            name: "an error inside the stream",
            answer: Answer(
                Answer.streamHead + half
                    + "data: {\"error\":{\"message\":\"out of\\u001b[2J memory\"}}\n\n"),
            part: "out of [2J memory", text: "Half a sen"),
        Fault(
            name: "an error inside the stream, as older vLLM tells it",
            answer: Answer(
                Answer.streamHead + half
                    + "data: {\"object\":\"error\",\"message\":\"boom\",\"code\":500}\n\n"),
            part: "boom", text: "Half a sen"),
        Fault(
            name: "a cut in mid-sentence", answer: Answer(Answer.streamHead + half), part: "was cut",
            text: "Half a sen"),
        Fault(
            name: "a cut in the middle of an event",
            answer: Answer(Answer.streamHead + half + "data: {\"choices\":[{\"del"), part: "was cut",
            text: "Half a sen"),
        Fault(
            name: "a cut before the first word", answer: Answer(Answer.streamHead), part: "was cut",
            requests: 3),
        Fault(
            name: "a cut before the head's end", answer: Answer("HTTP/1.1 200 OK\r\nContent-"), part: "cut",
            requests: 3),
        Fault(name: "no HTTP", answer: Answer("\u{1}\u{2}garbage\r\n\r\n"), part: "no chat completion"),
        Fault(
            name: "garbage in the stream", answer: Answer(Answer.streamHead + half + "data: ###\n\n"),
            part: "no chat completion", text: "Half a sen"),
        Fault(name: "garbage for a body", answer: .json("hello"), part: "no chat completion"),
        Fault(
            name: "content_filter", answer: .stream(["Half a sen"], finish: "content_filter"),
            part: "withheld", text: "Half a sen"),
        Fault(
            name: "thoughts to the last token",
            answer: Answer(
                Answer.streamHead
                    + "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"Hm.\"},\"finish_reason\":\"length\"}]}\n\n"
            ),
            part: "thought until", requests: 2),
    ]

    @Test(arguments: faults) func isToldInOneSentence(_ fault: Fault) async throws {
        let server = try await LoopbackServer([fault.answer])
        let outcome = await (try OpenAIBackend(server, key: "sk-secret")).ask()
        let problem = try #require(outcome.problem)
        #expect(problem.contains(fault.part))
        #expect(outcome.text == fault.text)
        #expect(server.requests.count == fault.requests)
        let isPlain = problem.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        #expect(isPlain && !problem.contains("<") && !problem.contains("secret"))
        #expect(problem.contains(": "), "It says what to do.")
    }

    @Test(arguments: faults) func isToldInChineseToo(_ fault: Fault) async throws {
        let server = try await LoopbackServer([fault.answer])
        let backend = try OpenAIBackend(server)
        let branch = Branch(input: "写", maximumTokens: 200, seed: 1)
        do {
            for try await _ in backend.generate(GenerationRequest(prompt: Prompt(), branches: [branch])) {}
            Issue.record("No fault came.")
        } catch {
            let sentence = try #require(error as? ModelError).chinese
            #expect(sentence.hasSuffix("。") && sentence.contains("请"))
        }
    }

    @Test func nobodyListens() async throws {
        var backend = OpenAIBackend(
            endpoint: try Endpoint(address: "http://127.0.0.1:1/v1", key: nil), model: "test")
        backend.pauses = [0.01]
        #expect(await backend.ask().problem?.contains("can't be reached (Connection refused)") == true)
    }

    @Test func theNameIsNobodys() async throws {
        // RFC 2606 keeps "invalid" for this.
        var backend = OpenAIBackend(
            endpoint: try Endpoint(address: "http://drafter.invalid/v1", key: nil), model: "test")
        backend.pauses = [0.01]
        #expect(await backend.ask().problem?.contains("no server drafter.invalid") == true)
    }

    @Test func theServerSpeaksNoTLS() async throws {
        let server = try await LoopbackServer([Answer("HTTP/1.1 400 Bad Request\r\n\r\n")])
        let outcome = await (try OpenAIBackend(server, scheme: "https")).ask()
        #expect(outcome.problem?.contains("not secure") == true, "\(outcome.problem ?? "")")
    }

    @Test func nobodyVouchesForTheCertificate() async throws {
        let server = try await LoopbackServer([.stream(["Hello."])], isSecure: true)
        let outcome = await (try OpenAIBackend(server, key: "sk-secret", scheme: "https")).ask()
        #expect(outcome.problem?.contains("certificate can't be checked") == true, "\(outcome.problem ?? "")")
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: [
        Answer(portions: [], ending: .stayOpen), Answer(Answer.streamHead, ending: .stayOpen),
        Answer(Answer.streamHead + half, ending: .stayOpen),
    ])
    func silenceEnds(_ answer: Answer) async throws {
        let server = try await LoopbackServer([answer])
        let outcome = await (try OpenAIBackend(server, silence: .milliseconds(300))).ask()
        #expect(outcome.problem?.contains("said nothing") == true, "\(outcome.problem ?? "")")
        #expect(outcome.text.isEmpty || outcome.text == "Half a sen")
    }

    @Test func signsOfLifeAloneEndToo() async throws {
        let server = try await LoopbackServer([
            Answer(
                portions: [Array(Answer.streamHead.utf8), Array(": keep-alive\n\n".utf8)],
                pause: .milliseconds(20), ending: .goOn)
        ])
        let outcome = await (try OpenAIBackend(server, silence: .milliseconds(200))).ask()
        #expect(outcome.problem?.contains("said nothing") == true, "\(outcome.problem ?? "")")
    }

    @Test(arguments: ["content", "reasoning_content", "role"]) func anEndlessStreamEnds(_ field: String)
        async throws
    {
        let words = String(repeating: "word ", count: field == "role" ? 1_000 : 4)
        let event = #"data: {"choices":[{"delta":{"\#(field)":"\#(words)"}}]}"# + "\n\n"
        let server = try await LoopbackServer([
            Answer(
                portions: [
                    Array(Answer.streamHead.utf8), Array(String(repeating: event, count: 20).utf8),
                ],
                ending: .goOn)
        ])
        let outcome = await (try OpenAIBackend(server)).ask(maximumTokens: 10)
        #expect(outcome.text.count < 8_000)
        #expect(outcome.reason == .length || outcome.problem != nil)
    }

    @Test func aLineWithoutEndEnds() async throws {
        let server = try await LoopbackServer([
            Answer(
                portions: [Array(Answer.streamHead.utf8), Array(repeating: 0x61, count: 1 << 16)],
                ending: .goOn)
        ])
        #expect(await (try OpenAIBackend(server)).ask().problem?.contains("without end") == true)
    }

    @Test func theLengthIsTold() async throws {
        let server = try await LoopbackServer([.stream(["Half"], finish: "length")])
        #expect(await (try OpenAIBackend(server)).ask().reason == .length)
    }

    @Test(arguments: ["429 Too Many Requests", "500 Oops", "503 Service Unavailable", "408 Request Timeout"])
    func whatMayWorkLaterIsTriedAgain(_ status: String) async throws {
        let server = try await LoopbackServer([
            .status(status, headers: "Retry-After: 1\r\n"), .stream(["Hello."]),
        ])
        let began = ContinuousClock.now
        #expect(await (try OpenAIBackend(server)).ask().text == "Hello.")
        #expect(server.requests.count == 2)
        #expect(began.duration(to: .now) >= .seconds(1), "Retry-After is honoured.")
    }

    @Test func thePausesGrow() throws {
        let pauses = OpenAIBackend(
            endpoint: try Endpoint(address: "http://localhost:1", key: nil), model: "test"
        ).pauses
        #expect(pauses.count == 4 && zip(pauses, pauses.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func aPauseEndsWhenTheWriterStops() async throws {
        let server = try await LoopbackServer([
            .status("503 Service Unavailable", headers: "Retry-After: 50\r\n")
        ])
        let backend = try OpenAIBackend(server)
        let asking = Task { await backend.ask() }
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        try await Task.sleep(for: .milliseconds(50))
        asking.cancel()
        let outcome = await asking.value
        #expect(outcome.problem == nil && outcome.text.isEmpty)
        #expect(server.requests.count == 1)
    }

    @Test func tooManyRequestsLowerHowManyAreSent() async throws {
        let server = try await LoopbackServer([.status("429 Too Many Requests"), .stream(["Hello."])])
        let backend = try OpenAIBackend(server)
        #expect(await backend.partsSideBySide() == 4)
        _ = await backend.ask()
        #expect(await backend.partsSideBySide() == 2)
    }

    @Test func aMissingModelIsToldWithThoseThatThereAre() async throws {
        let server = try await LoopbackServer([
            .status("404 Not Found", #"{"error":{"message":"model 'test' not found"}}"#),
            .json(#"{"data":[{"id":"qwen3:8b"},{"id":"llama3.2"}]}"#),
        ])
        let outcome = await (try OpenAIBackend(server)).ask()
        #expect(outcome.problem?.contains("one of qwen3:8b, llama3.2") == true)
    }
}
