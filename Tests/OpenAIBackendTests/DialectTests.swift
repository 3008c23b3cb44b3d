import LanguageModel
import LoopbackServer
import Testing

@testable import OpenAIBackend

/// Streams as servers send them, written after their documentation, not recorded.
@Suite(.timeLimit(.minutes(10))) struct DialectTests {
    typealias Answer = LoopbackServer.Answer

    struct Dialect: CustomTestStringConvertible {
        let name: String
        let stream: String
        var prompt: Int?
        var testDescription: String { name }
    }

    static let dialects: [Dialect] = [
        // platform.openai.com/docs/api-reference/chat-streaming
        Dialect(
            name: "OpenAI",
            stream: """
                data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"gpt-4o","system_fingerprint":"fp","choices":[{"index":0,"delta":{"role":"assistant","content":"","refusal":null},"logprobs":null,"finish_reason":null}],"usage":null}

                data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":[{"index":0,"delta":{"content":"Good "},"logprobs":null,"finish_reason":null}],"usage":null}

                data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":[{"index":0,"delta":{"content":"morning."},"logprobs":null,"finish_reason":null}],"usage":null}

                data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":[{"index":0,"delta":{},"logprobs":null,"finish_reason":"stop"}],"usage":null}

                data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":[],"usage":{"prompt_tokens":19,"completion_tokens":3,"total_tokens":22}}

                data: [DONE]


                """, prompt: 19),
        // docs.ollama.com/api/openai-compatibility: thoughts in "reasoning".
        Dialect(
            name: "Ollama",
            stream: """
                data: {"id":"chatcmpl-2","object":"chat.completion.chunk","created":1,"model":"qwen3:8b","system_fingerprint":"fp_ollama","choices":[{"index":0,"delta":{"role":"assistant","content":"","reasoning":"Okay, the"},"finish_reason":null}]}

                data: {"id":"chatcmpl-2","object":"chat.completion.chunk","created":1,"model":"qwen3:8b","system_fingerprint":"fp_ollama","choices":[{"index":0,"delta":{"role":"assistant","content":"Good "},"finish_reason":null}]}

                data: {"id":"chatcmpl-2","object":"chat.completion.chunk","created":1,"model":"qwen3:8b","system_fingerprint":"fp_ollama","choices":[{"index":0,"delta":{"role":"assistant","content":"morning."},"finish_reason":null}]}

                data: {"id":"chatcmpl-2","object":"chat.completion.chunk","created":1,"model":"qwen3:8b","system_fingerprint":"fp_ollama","choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":"stop"}]}

                data: {"id":"chatcmpl-2","object":"chat.completion.chunk","created":1,"model":"qwen3:8b","system_fingerprint":"fp_ollama","choices":[],"usage":{"prompt_tokens":26,"completion_tokens":12,"total_tokens":38}}

                data: [DONE]


                """, prompt: 26),
        // docs.vllm.ai, reasoning outputs: "reasoning_content", later "reasoning".
        Dialect(
            name: "vLLM",
            stream: """
                data: {"id":"chatcmpl-3","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":""},"logprobs":null,"finish_reason":null}],"prompt_token_ids":null}

                data: {"id":"chatcmpl-3","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"reasoning_content":"Hm."},"logprobs":null,"finish_reason":null,"token_ids":null}]}

                data: {"id":"chatcmpl-3","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"reasoning":" So."},"logprobs":null,"finish_reason":null,"token_ids":null}]}

                data: {"id":"chatcmpl-3","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"Good morning."},"logprobs":null,"finish_reason":"stop","stop_reason":null,"token_ids":null}]}

                data: {"id":"chatcmpl-3","object":"chat.completion.chunk","created":1,"model":"m","choices":[],"usage":{"prompt_tokens":31,"total_tokens":40,"completion_tokens":9}}

                data: [DONE]


                """, prompt: 31),
        // api-docs.deepseek.com: comments as keep-alives, "reasoning_content" with a content of null.
        Dialect(
            name: "DeepSeek",
            stream: """
                : keep-alive

                : keep-alive

                data: {"id":"4","object":"chat.completion.chunk","created":1,"model":"deepseek-reasoner","choices":[{"index":0,"delta":{"role":"assistant","content":null,"reasoning_content":""},"logprobs":null,"finish_reason":null}]}

                data: {"id":"4","object":"chat.completion.chunk","created":1,"model":"deepseek-reasoner","choices":[{"index":0,"delta":{"content":null,"reasoning_content":"The writer"},"logprobs":null,"finish_reason":null}]}

                data: {"id":"4","object":"chat.completion.chunk","created":1,"model":"deepseek-reasoner","choices":[{"index":0,"delta":{"content":"Good morning.","reasoning_content":null},"logprobs":null,"finish_reason":null}]}

                data: {"id":"4","object":"chat.completion.chunk","created":1,"model":"deepseek-reasoner","choices":[{"index":0,"delta":{"content":"","reasoning_content":null},"logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":11,"completion_tokens":30,"total_tokens":41,"completion_tokens_details":{"reasoning_tokens":25}}}

                data: [DONE]


                """, prompt: 11),
        // docs.mistral.ai: a content in parts.
        Dialect(
            name: "Mistral",
            stream: """
                data: {"id":"5","object":"chat.completion.chunk","created":1,"model":"magistral","choices":[{"index":0,"delta":{"role":"assistant","content":[{"type":"thinking","thinking":[{"type":"text","text":"Hm."}]}]},"finish_reason":null}]}

                data: {"id":"5","object":"chat.completion.chunk","created":1,"model":"magistral","choices":[{"index":0,"delta":{"content":[{"type":"text","text":"Good morning."}]},"finish_reason":"stop"}],"usage":{"prompt_tokens":7,"completion_tokens":4,"total_tokens":11}}

                data: [DONE]


                """, prompt: 7),
        Dialect(
            name: "thoughts inside the content, the tag cut in two",
            stream: Answer.body(["\n<thi", "nk>Hm. <b", ">yes</thin", "k>\n\nGood ", "morning."])),
        Dialect(
            name: "CR LF, an event's name, no space, data on several lines, no [DONE]",
            stream:
                ": ping\r\n\r\nevent: message\r\ndata:{\"choices\":\r\ndata: [{\"delta\":{\"content\":\"Good morning.\"},\"finish_reason\":\"stop\"}]}\r\n\r\n"
        ),
        Dialect(
            name: "CR alone, a byte order mark, the last event not ended",
            stream:
                "\u{FEFF}data: {\"choices\":[{\"delta\":{\"content\":\"Good \"}}]}\r\rid: 1\rdata: {\"choices\":[{\"delta\":{\"content\":\"morning.\"},\"finish_reason\":\"stop\"}]}"
        ),
    ]

    @Test(arguments: dialects) func theTextIsThere(_ dialect: Dialect) async throws {
        let server = try await LoopbackServer([Answer(Answer.streamHead + dialect.stream)])
        let backend = try OpenAIBackend(server)
        let outcome = await backend.ask()
        #expect(outcome.text == "Good morning.")
        #expect(outcome.problem == nil && outcome.reason == .stop)
        if let prompt = dialect.prompt { #expect(backend.traits.usage.prompt == prompt) }
    }

    /// Whatever the portions: every byte by itself, and sizes that cut characters in two.
    @Test(arguments: [1, 2, 3, 5, 7, 64, 1_000]) func inAnyPortions(_ size: Int) async throws {
        let bytes = Array(Answer.body(["早上", "好。", "Good morning 🌞."]).utf8)
        let portions = stride(from: 0, to: bytes.count, by: size).map {
            Array(bytes[$0..<min($0 + size, bytes.count)])
        }
        let server = try await LoopbackServer([Answer(portions: [Array(Answer.streamHead.utf8)] + portions)])
        #expect(await (try OpenAIBackend(server)).ask().text == "早上好。Good morning 🌞.")
    }

    @Test(arguments: [
        #"{"choices":[{"message":{"content":"Good morning."},"finish_reason":"stop"}],"usage":{"prompt_tokens":5,"completion_tokens":3}}"#,
        // DeepSeek's empty lines while the writer waits.
        "\n\n\n"
            + #"{"choices":[{"message":{"content":"<think>Hm.</think>Good morning.","reasoning_content":"Hm."}}]}"#,
        // A stream by another name.
        Answer.body(["Good ", "morning."]),
    ])
    func aServerThatDoesNotStreamAnswersWithTheWhole(_ body: String) async throws {
        let server = try await LoopbackServer([.json(body)])
        let outcome = await (try OpenAIBackend(server)).ask()
        #expect(outcome.text == "Good morning." && outcome.problem == nil)
    }

    @Test func aStreamThatStaysOpenAfterItsEndIsOver() async throws {
        let server = try await LoopbackServer([.stream(["Good morning."], done: false, ending: .stayOpen)])
        let outcome = await (try OpenAIBackend(server)).ask()
        #expect(outcome.text == "Good morning." && outcome.problem == nil)
    }

    @Test func aModelThatThinksIsGivenRoomForItOnceThatIsKnown() async throws {
        let thought = #"data: {"choices":[{"delta":{"reasoning_content":"Hm."},"finish_reason":"length"}]}"#
        let server = try await LoopbackServer([
            Answer(Answer.streamHead + thought + "\n\n"), .stream(["Good morning."]),
        ])
        let backend = try OpenAIBackend(server)
        for _ in 1...2 { #expect(await backend.ask().text == "Good morning.") }
        let room = server.requests.compactMap {
            $0.firstMatch(of: #/"max_tokens":([0-9]+)/#).flatMap { Int($0.1) }
        }
        #expect(room.count == 3 && room[1] == room[0] + 4_096 && room[2] == room[1])
    }

    @Test func aThoughtThatNothingOpensAndTheLastTokenEndsIsNoText() async throws {
        let server = try await LoopbackServer([
            .stream(["Okay, the writer wants a greeting."], finish: "length"),
            .stream(["Okay, a greeting.</think>Good morning."]),
        ])
        let backend = try OpenAIBackend(server)
        #expect(backend.mayTakeBack)
        #expect(await backend.ask().text == "Good morning.")
        #expect(server.requests.count == 2 && !backend.mayTakeBack)
    }

    @Test func aThoughtThatNothingOpensIsTakenBackAndLeftOutOnceItIsKnown() async throws {
        let server = try await LoopbackServer([.stream(["Hm, bees.", "</think>\n\nGood morning."])])
        let backend = try OpenAIBackend(server)
        for _ in 1...2 {
            let outcome = await backend.ask()
            #expect(outcome.text == "Good morning." && outcome.problem == nil)
        }
        #expect(server.requests.count == 3)
        #expect(await (try OpenAIBackend(server, model: "DeepSeek-R1-Distill")).ask().text == "Good morning.")
    }
}
