import LanguageModel
import LoopbackServer

@testable import OpenAIBackend

/// What came of a request.
struct Outcome {
    var text = ""
    var reason: FinishReason?
    var problem: String?
}

extension OpenAIBackend {
    /// A backend for a server on loopback, that loses no time in waiting.
    init(
        _ server: LoopbackServer, key: String? = nil, model: String = "test", scheme: String = "http",
        silence: Duration = .seconds(60), contextLength: Int? = nil,
        resumption: Resumption = .continuing
    ) throws {
        self.init(
            endpoint: try Endpoint(address: "\(scheme)://localhost:\(server.port)/v1", key: key),
            model: model,
            contextLength: contextLength, silence: silence, resumption: resumption)
        pauses = [0.01, 0.02]
    }

    /// Asks for one reply.
    func ask(
        _ input: String = "Say something.", opening: String = "", stops: [String] = [],
        endsAtSentence: Bool = false, maximumTokens: Int = 200, form: ReplyForm? = nil
    ) async -> Outcome {
        let branch = Branch(
            input: input, opening: opening, stops: stops, maximumTokens: maximumTokens, seed: 7, form: form,
            endsAtSentence: endsAtSentence)
        return await ask(GenerationRequest(prompt: Prompt(system: "Be brief."), branches: [branch]))
    }

    func ask(_ request: GenerationRequest) async -> Outcome {
        var outcome = Outcome()
        do {
            for try await event in generate(request) {
                switch event {
                case .piece(_, let text): outcome.text += text
                case .shortened: break
                case .restarted: outcome.text = ""
                case .finished(_, let reason, _): outcome.reason = reason
                }
            }
        } catch {
            outcome.problem = String(describing: error)
        }
        return outcome
    }
}
