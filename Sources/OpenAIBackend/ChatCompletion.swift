import Foundation
import LanguageModel

/// The body of a request to `/chat/completions`.
struct ChatRequest: Encodable {
    struct Message: Encodable, Equatable {
        var role: String
        var content: String
    }

    var model: String
    var messages: [Message]
    var stream = true
    var temperature: Float
    var topP: Float
    var maxTokens: Int
    var seed: UInt32
    var stop: [String]?
    var responseFormat: ResponseFormat?

    private enum CodingKeys: String, CodingKey {
        case model, messages, stream, temperature, seed, stop
        case topP = "top_p"
        case maxTokens = "max_tokens"
        case responseFormat = "response_format"
    }
}

extension ChatRequest {
    /// - Parameter asksForSchema: Whether the form is put as a JSON schema, which not every server takes.
    init(_ branch: Branch, of request: GenerationRequest, model: String, asksForSchema: Bool) {
        self.model = model
        messages = Self.messages(for: branch, of: request.prompt)
        temperature = request.sampling.temperature
        topP = request.sampling.topP
        // A reasoning model thinks before it writes.
        maxTokens = max(branch.maximumTokens * 2, 256)
        seed = branch.seed
        // The protocol takes four at most.
        stop = branch.stops.isEmpty ? nil : Array(branch.stops.prefix(4))
        responseFormat = asksForSchema ? branch.form.map(ResponseFormat.init) : nil
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
            input +=
                "\n\nYour reply goes on directly after these words, without repeating them:\n\(branch.opening)"
        }
        messages.append(Message(role: "user", content: input))
        return messages
    }
}

/// Asks for a reply that follows a JSON schema.
struct ResponseFormat: Encodable {
    let form: ReplyForm

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var root = encoder.container(keyedBy: Key.self)
        try root.encode("json_schema", forKey: Key("type"))
        var wrapper = root.nestedContainer(keyedBy: Key.self, forKey: Key("json_schema"))
        try wrapper.encode("reply", forKey: Key("name"))
        try wrapper.encode(true, forKey: Key("strict"))
        var schema = wrapper.nestedContainer(keyedBy: Key.self, forKey: Key("schema"))
        try schema.encode("object", forKey: Key("type"))
        try schema.encode(form.fields.map(\.key), forKey: Key("required"))
        try schema.encode(false, forKey: Key("additionalProperties"))
        var properties = schema.nestedContainer(keyedBy: Key.self, forKey: Key("properties"))
        for field in form.fields {
            var property = properties.nestedContainer(keyedBy: Key.self, forKey: Key(field.key))
            try property.encode("string", forKey: Key("type"))
            if case .oneOf(let choices) = field.value { try property.encode(choices, forKey: Key("enum")) }
        }
    }
}

/// What a server answers: whole, or a portion of a stream. Everything may be missing.
struct ChatReply: Decodable {
    struct Choice: Decodable {
        struct Text: Decodable {
            var content: String?
        }
        var delta: Text?
        var message: Text?
        var finishReason: String?

        private enum CodingKeys: String, CodingKey {
            case delta, message
            case finishReason = "finish_reason"
        }
    }

    var choices: [Choice]?
    var error: ReplyError?

    var text: String { (choices?.first).flatMap { $0.delta?.content ?? $0.message?.content } ?? "" }
    var finishReason: String? { choices?.first?.finishReason }
}

/// The error object of the protocol; some servers send only a string.
struct ReplyError: Decodable {
    var message: String

    private enum CodingKeys: String, CodingKey { case message }

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            message = text
        } else {
            message = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .message)
        }
    }
}
