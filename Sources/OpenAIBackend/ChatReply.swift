/// What a server answers: whole, or a portion of a stream. Everything may be missing.
struct ChatReply: Decodable {
    struct Choice: Decodable {
        var delta: Message?
        var message: Message?
        var finishReason: String?

        private enum CodingKeys: String, CodingKey {
            case delta, message
            case finishReason = "finish_reason"
        }
    }

    /// What a model says, and what it thinks beside it.
    struct Message: Decodable {
        var content: String?
        /// `reasoning_content` of DeepSeek, vLLM and llama-server; `reasoning` of Ollama, OpenRouter and newer
        /// vLLM.
        var reasoning: String?

        private enum CodingKeys: String, CodingKey {
            case content, reasoning
            case reasoningContent = "reasoning_content"
        }

        /// A part of a content that is a list (Mistral).
        private struct Part: Decodable {
            var text: String?
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            if let text = try? container.decodeIfPresent(String.self, forKey: .content) {
                content = text
            } else if let parts = try? container.decodeIfPresent([Part].self, forKey: .content) {
                content = parts.compactMap(\.text).joined()
            }
            reasoning =
                (try? container.decodeIfPresent(String.self, forKey: .reasoningContent))
                ?? (try? container.decodeIfPresent(String.self, forKey: .reasoning))
        }
    }

    struct Usage: Decodable {
        var promptTokens: Int?
        var completionTokens: Int?

        private enum CodingKeys: String, CodingKey {
            case promptTokens = "prompt_tokens"
            case completionTokens = "completion_tokens"
        }
    }

    var text: String
    var reasoning: String
    var finishReason: String?
    var usage: Usage?
    var error: ReplyError?

    private enum CodingKeys: String, CodingKey { case choices, usage, error, object, message, detail }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let choices = try container.decodeIfPresent([Choice].self, forKey: .choices)
        let message = (choices?.first).flatMap { $0.delta ?? $0.message }
        text = message?.content ?? ""
        reasoning = message?.reasoning ?? ""
        finishReason = choices?.first?.finishReason
        usage = try? container.decodeIfPresent(Usage.self, forKey: .usage)
        error = try container.decodeIfPresent(ReplyError.self, forKey: .error)
        // Older vLLM puts the error at the top; FastAPI calls it "detail".
        if error == nil, choices == nil,
            let message = (try? container.decodeIfPresent(String.self, forKey: .message))
                ?? (try? container.decodeIfPresent(String.self, forKey: .detail))
        {
            error = ReplyError(message: message)
        }
    }
}

/// The error object of the protocol; some servers send only a string.
struct ReplyError: Decodable {
    var message: String
    var code: String?

    private enum CodingKeys: String, CodingKey { case message, code, type }

    init(message: String) { self.message = message }

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            message = text
        } else {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            message = (try? container.decodeIfPresent(String.self, forKey: .message)) ?? "no reason given"
            code =
                (try? container.decodeIfPresent(String.self, forKey: .code))
                ?? (try? container.decodeIfPresent(String.self, forKey: .type))
        }
    }
}
