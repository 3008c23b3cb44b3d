import Foundation
import LanguageModel
import LoopbackServer
import Testing

@testable import OpenAIBackend

/// What a server takes, tells and can't do, found out once.
@Suite(.timeLimit(.minutes(10))) struct ServerTests {
    typealias Answer = LoopbackServer.Answer

    @Test func aRequestSaysWhatIsWanted() async throws {
        let server = try await LoopbackServer([.stream(["Good ", "morn", "ing, 早上好。"])])
        let outcome = await (try OpenAIBackend(server, key: "sk-secret")).ask()
        #expect(outcome.text == "Good morning, 早上好。" && outcome.reason == .stop)
        #expect(server.requests[0].contains("Bearer sk-secret"))
        #expect(server.requests[0].contains(#""seed":7"#))
    }

    @Test func aFewWordsAreSaidAgainAndManyAreGoneOnFrom() async throws {
        let server = try await LoopbackServer([.stream(["How to Keep Bees"])])
        let backend = try OpenAIBackend(server)
        #expect(await backend.ask(opening: "How to").text == " Keep Bees")
        #expect(server.requests[0].contains("Begin your reply with: How to"))
        _ = await backend.ask(opening: String(repeating: "Bees hum. ", count: 10))
        #expect(server.requests[1].contains("goes on directly after these words"))
    }

    private let form = ReplyForm(fields: [.init("verb", .oneOf(["a", "b"]))])

    @Test func aListIsAskedForByItsSchema() async throws {
        let server = try await LoopbackServer([.stream(["{}"])])
        let list = ReplyForm(fields: [
            .init("titles", .list([.init("title", .line(maximumLength: 60))], count: 3))
        ])
        _ = await (try OpenAIBackend(server)).ask(form: list)
        struct Body: Decodable {
            struct Format: Decodable { var json_schema: Wrapper }
            struct Wrapper: Decodable { var schema: Schema }
            struct Schema: Decodable { var properties: [String: Property] }
            struct Property: Decodable, Equatable {
                var type: String
                var minItems: Int
                var maxItems: Int
                var items: Items
            }
            struct Items: Decodable, Equatable {
                var type: String
                var required: [String]
                var additionalProperties: Bool
                var properties: [String: [String: String]]
            }
            var response_format: Format
        }
        let body = try #require(server.requests[0].firstRange(of: "\r\n\r\n")).upperBound
        let sent = try JSONDecoder().decode(Body.self, from: Data(server.requests[0][body...].utf8))
        #expect(
            sent.response_format.json_schema.schema.properties["titles"]
                == .init(
                    type: "array", minItems: 3, maxItems: 3,
                    items: .init(
                        type: "object", required: ["title"], additionalProperties: false,
                        properties: ["title": ["type": "string"]])))
    }

    @Test(arguments: [
        #"{"error":{"message":"response_format is not supported"}}"#, #"{"error":"bad request"}"#,
        #"{"detail":[{"loc":["body","response_format"],"msg":"Extra inputs are not permitted"}]}"#,
    ])
    func aServerWithoutSchemasIsAskedWithoutFromThenOn(_ refusal: String) async throws {
        let server = try await LoopbackServer([
            .status("400 Bad Request", refusal), .stream([#"{"verb": "a"}"#]),
        ])
        let backend = try OpenAIBackend(server)
        #expect(await backend.ask(form: form).text == #"{"verb": "a"}"#)
        _ = await backend.ask(form: form)
        #expect(server.requests.map { $0.contains("json_schema") } == [true, false, false])
    }

    @Test func aRefusalOfAnotherKindIsNotTakenForOne() async throws {
        let server = try await LoopbackServer([.status("400 Bad Request", #"{"error":"too long"}"#)])
        let backend = try OpenAIBackend(server)
        #expect(await backend.ask(form: form).problem?.contains("too long") == true)
        #expect(backend.traits.refused.isEmpty)
        #expect(server.requests.count == 2)
    }

    @Test func fieldsThatAServerRefusesAreLeftOutFromThenOn() async throws {
        let server = try await LoopbackServer([
            .status(
                "400 Bad Request",
                #"{"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.","param":"max_tokens"}}"#
            ),
            .status(
                "400 Bad Request",
                #"{"error":{"message":"Unsupported value: 'temperature' does not support 0.7","param":"temperature"}}"#
            ),
            .stream(["Hello."]),
        ])
        let backend = try OpenAIBackend(server)
        #expect(await backend.ask().text == "Hello.")
        _ = await backend.ask()
        #expect(server.requests.map { $0.contains(#""max_tokens""#) } == [true, false, false, false])
        #expect(server.requests.map { $0.contains(#""temperature""#) } == [true, true, false, false])
        #expect(server.requests[3].contains(#""max_completion_tokens""#))
    }

    @Test func branchesAreAskedForSideBySideUpToTheNumber() async throws {
        let portions = [Array(Answer.streamHead.utf8), Array(Answer.body(["Hello."]).utf8)]
        let server = try await LoopbackServer([.init(portions: portions, pause: .milliseconds(30))])
        let branches = (0..<12).map { Branch(input: "\($0)", maximumTokens: 20, seed: UInt32($0)) }
        let outcome = await (try OpenAIBackend(server)).ask(
            GenerationRequest(prompt: Prompt(), branches: branches))
        #expect(outcome.text == String(repeating: "Hello.", count: 12))
        #expect((2...4).contains(server.mostAtOnce))
    }

    // Context: what fits is known before anything is sent.

    @Test func whatDoesNotFitIsNotSent() async throws {
        let server = try await LoopbackServer([.stream(["Hello."])])
        let backend = try OpenAIBackend(server, contextLength: 600)
        let outcome = await backend.ask(String(repeating: "word ", count: 500), maximumTokens: 200)
        #expect(outcome.problem?.contains("has room for 600") == true)
        #expect(server.requests.isEmpty)
        #expect(await backend.ask(maximumTokens: 200).text == "Hello.")
        #expect(await backend.usage().contextLength == 600)
    }

    @Test func aPromptThatTheServerCutIsTold() async throws {
        let events =
            Answer.body(["Hello."], done: false)
            + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":120,\"completion_tokens\":2}}\n\ndata: [DONE]\n\n"
        let server = try await LoopbackServer([Answer(Answer.streamHead + events)])
        let outcome = await (try OpenAIBackend(server)).ask(String(repeating: "word ", count: 2_000))
        #expect(outcome.text == "Hello.")
        #expect(outcome.problem?.contains("read only 120 of about") == true)
    }

    @Test func tokensAreCountedAsTheServerCounts() async throws {
        let events =
            Answer.body(["Hello."], done: false)
            + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":30,\"completion_tokens\":2}}\n\ndata: [DONE]\n\n"
        let server = try await LoopbackServer([Answer(Answer.streamHead + events)])
        let backend = try OpenAIBackend(server, contextLength: 1_000)
        _ = await backend.ask()
        _ = await backend.ask()
        let usage = await backend.usage()
        #expect(usage.prompt == 30 && usage.reply == 2 && usage.left == 968 && !usage.isEstimate)
        #expect(usage.read == 60 && usage.written == 4)
    }

    // Lists of models.

    @Test(arguments: [
        #"{"data":[{"id":"m","max_model_len":4096},{"id":"b"}]}"#,
        #"{"data":[{"id":"m","context_length":4096},{"id":"b"}]}"#,
        #"{"data":[{"id":"m","meta":{"n_ctx":4096,"n_ctx_train":8192}},{"id":"b"}]}"#,
    ])
    func modelsAreListedWithWhatIsKnown(_ list: String) async throws {
        let server = try await LoopbackServer([.json(list), .status("404 Not Found")])
        let endpoint = try Endpoint(address: "http://localhost:\(server.port)", key: nil)
        let models = try await endpoint.models()
        #expect(models.map(\.name) == ["m", "b"])
        #expect(models.map(\.contextLength) == [4_096, nil])
    }

    @Test func ollamaTellsMoreWhenAsked() async throws {
        let server = try await LoopbackServer([
            .json(#"{"data":[{"id":"qwen3:8b","owned_by":"library"}]}"#), .status("404 Not Found"),
            .json(
                #"{"license":"\n Apache License\n Version 2.0","parameters":"num_ctx                        8192\nstop \"x\""}"#
            ),
        ])
        let endpoint = try Endpoint(address: "http://localhost:\(server.port)/v1", key: nil)
        #expect(
            try await endpoint.models() == [
                ServedModel(name: "qwen3:8b", contextLength: 8_192, license: "Apache License")
            ])
        #expect(server.requests.map { $0.prefix { !$0.isNewline } }.last == "POST /api/show HTTP/1.1")
    }

    @Test func aServerThatIsStillLoadingIsWaitedFor() async throws {
        let server = try await LoopbackServer([
            .status("503 Service Unavailable", #"{"error":{"message":"Loading model","code":503}}"#),
            .json(#"{"data":[{"id":"m","max_model_len":4096}]}"#),
        ])
        let endpoint = try Endpoint(address: "http://localhost:\(server.port)", key: nil)
        #expect(try await endpoint.models().map(\.name) == ["m"])
    }

    /// Nobody can say "continue" to a list of models.
    @Test func aFaultSaysWhatCanBeDoneWhereItIsRead() async throws {
        let endpoint = try Endpoint(address: "http://localhost:1", key: nil)
        let listing = await #expect(throws: ModelError.self) { try await endpoint.models() }
        #expect(listing?.description.hasSuffix("then give the command again.") == true)
        #expect(listing?.chinese.hasSuffix("然后再次运行命令。") == true)
        let choosing = await #expect(throws: ModelError.self) { try await endpoint.requireModel("m") }
        #expect(choosing?.description.hasSuffix("then say it again.") == true)
        var backend = OpenAIBackend(endpoint: endpoint, model: "m")
        backend.pauses = []
        #expect(await backend.ask().problem?.hasSuffix("then say \"continue\".") == true)
    }

    @Test func anotherModelIsTakenOnlyWhereThereIsOne() async throws {
        let server = try await LoopbackServer([
            .json(#"{"data":[{"id":"qwen3:8b"},{"id":"llama3.2:latest"}]}"#)
        ])
        let endpoint = try Endpoint(address: "http://localhost:\(server.port)", key: nil)
        try await endpoint.requireModel("qwen3:8b")
        try await endpoint.requireModel("llama3.2")
        await #expect(throws: ModelError.self) { try await endpoint.requireModel("qwen3:8") }
    }
}
