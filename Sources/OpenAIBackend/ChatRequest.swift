import LanguageModel

/// The body of a request to `/chat/completions`.
struct ChatRequest: Encodable {
    struct Message: Encodable, Equatable {
        var role: String
        var content: String
    }

    private struct StreamOptions: Encodable {
        var includeUsage = true

        private enum CodingKeys: String, CodingKey { case includeUsage = "include_usage" }
    }

    var model: String
    var messages: [Message]
    private var stream = true
    private var streamOptions: StreamOptions? = StreamOptions()
    private var temperature: Float?
    private var topP: Float?
    private var maxTokens: Int?
    private var maxCompletionTokens: Int?
    private var seed: UInt32?
    private var stop: [String]?
    private(set) var responseFormat: ResponseFormat?

    private enum CodingKeys: String, CodingKey {
        case model, messages, stream, temperature, seed, stop
        case streamOptions = "stream_options"
        case topP = "top_p"
        case maxTokens = "max_tokens"
        case maxCompletionTokens = "max_completion_tokens"
        case responseFormat = "response_format"
    }
}

extension ChatRequest {
    /// A field that not every server or model takes; it is left out where one refused it.
    enum OptionalField: String, CaseIterable, Sendable {
        case responseFormat = "response_format"
        case streamOptions = "stream_options"
        /// Replaced by `max_completion_tokens`, as OpenAI's reasoning models want it.
        case maxTokens = "max_tokens"
        case topP = "top_p"
        case temperature, seed, stop
    }

    /// - Parameters:
    ///   - maximumTokens: How many tokens the reply may have, thoughts included.
    ///   - refused: The fields that the server does not take.
    init(
        _ branch: Branch, of request: GenerationRequest, model: String, maximumTokens: Int,
        without refused: Set<OptionalField>
    ) {
        func taken<Value>(_ field: OptionalField, _ value: Value?) -> Value? {
            refused.contains(field) ? nil : value
        }
        self.model = model
        messages = Self.messages(for: branch, of: request.prompt)
        streamOptions = taken(.streamOptions, StreamOptions())
        temperature = taken(.temperature, request.sampling.temperature)
        topP = taken(.topP, request.sampling.topP)
        maxTokens = taken(.maxTokens, maximumTokens)
        maxCompletionTokens = refused.contains(.maxTokens) ? maximumTokens : nil
        seed = taken(.seed, branch.seed)
        // The protocol takes four at most.
        stop = taken(.stop, branch.stops.isEmpty ? nil : Array(branch.stops.prefix(4)))
        responseFormat = taken(.responseFormat, branch.form.map(ResponseFormat.init))
    }

    /// The worked examples are turns of the conversation; how the reply is to begin is said, since the
    /// protocol has no other way.
    static func messages(for branch: Branch, of prompt: Prompt) -> [Message] {
        var messages: [Message] = []
        if !prompt.system.isEmpty { messages.append(Message(role: "system", content: prompt.system)) }
        for example in prompt.examples {
            messages.append(Message(role: "user", content: example.input))
            messages.append(Message(role: "assistant", content: example.output))
        }
        var input = branch.input
        if !branch.opening.isEmpty {
            // A few words are said again, and taken off, more surely than they are gone on from.
            input +=
                branch.opening.count > 60
                ? "\n\nYour reply goes on directly after these words, without repeating them:\n\(branch.opening)"
                : "\n\nBegin your reply with: \(branch.opening)"
        }
        messages.append(Message(role: "user", content: input))
        return messages
    }
}
