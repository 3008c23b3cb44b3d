import CLlama
import Foundation
import LanguageModel

/// Writes a prompt as the conversation that a model was tuned on, by the template in its file.
struct ChatFormat {
    /// What llama.cpp takes: a template's text, or its name of one.
    private let template: String
    /// Whether the model may think aloud before it answers.
    let thinks: Bool
    /// What begins the reply of a model that thinks unless told not to: a thought that is over (Qwen's own
    /// template writes it for `enable_thinking` false).
    private let replyStart: String

    /// The format of a model; `nil` for a base model.
    ///
    /// A template that llama.cpp does not know is replaced with the known one of the same special tokens.
    init?(model: OpaquePointer, vocabulary: Vocabulary) {
        guard let template = llama_model_chat_template(model, nil) else { return nil }
        self.init(template: String(cString: template)) { vocabulary.isOneToken($0) }
    }

    /// - Parameters:
    ///   - template: A template's text, or llama.cpp's name of one, as `chatml`.
    ///   - isToken: Whether the model has a token of this spelling.
    init?(template: String, isToken: (String) -> Bool = { _ in false }) {
        let family = Self.families.first { isToken($0.token) && template.contains($0.token) }
        guard let known = [template, family?.name].compactMap(\.self).first(where: Self.isKnown) else {
            return nil
        }
        self.template = known
        let canBeToldNotTo = template.contains("enable_thinking")
        thinks = template.contains("think>") && !canBeToldNotTo
        replyStart = canBeToldNotTo ? "<think>\n\n</think>\n\n" : ""
    }

    /// A special token that opens a turn, and llama.cpp's name of the template that is built on it.
    private static let families = [
        (token: "<|im_start|>", name: "chatml"), (token: "<start_of_turn>", name: "gemma"),
        (token: "<|start_header_id|>", name: "llama3"), (token: "<|start_of_role|>", name: "granite"),
        (token: "<｜User｜>", name: "deepseek3"), (token: "[INST]", name: "mistral-v7"),
        (token: "<|START_OF_TURN_TOKEN|>", name: "command-r"), (token: "<|user|>", name: "phi3"),
    ]

    private static func isKnown(_ template: String) -> Bool {
        rendered([("user", "1")], template) != nil
    }

    /// A piece of the conversation: the template's own words, which may be special tokens, or somebody's.
    struct Piece: Equatable {
        var text: String
        var isTemplate: Bool
    }

    /// The conversation up to the words with which the reply is made to begin.
    ///
    /// The template never sees what was said: a `<|im_end|>` in a heading stays plain text.
    func conversation(for branch: Branch, of prompt: Prompt) -> [Piece] {
        var messages: [(role: String, text: String)] = []
        if !prompt.system.isEmpty { messages.append(("system", prompt.system)) }
        for example in prompt.examples {
            messages += [("user", example.input), ("assistant", example.output)]
        }
        messages.append(("user", branch.input))
        let marked = messages.indices.map { (messages[$0].role, Self.marker($0)) }
        guard var rest = Self.rendered(marked, template)?[...] else { return [] }
        var pieces: [Piece] = []
        for (index, message) in messages.enumerated() {
            guard let place = rest.firstRange(of: Self.marker(index)) else { continue }
            pieces.append(Piece(text: String(rest[..<place.lowerBound]), isTemplate: true))
            pieces.append(Piece(text: message.text, isTemplate: false))
            rest = rest[place.upperBound...]
        }
        pieces.append(Piece(text: String(rest) + replyStart, isTemplate: true))
        pieces.append(Piece(text: branch.opening, isTemplate: false))
        return pieces.filter { !$0.text.isEmpty }
    }

    /// What stands for a message while the template is filled in: no template has it.
    private static func marker(_ index: Int) -> String { "\u{E000}\(index)\u{E001}" }

    /// The conversation with the beginning of a reply, or `nil` where the template is not known.
    private static func rendered(_ messages: [(role: String, text: String)], _ template: String) -> String? {
        // llama.cpp keeps the pointers only during the call.
        let strings = messages.map { (strdup($0.role), strdup($0.text)) }
        defer {
            strings.forEach {
                free($0.0); free($0.1)
            }
        }
        let chat = strings.map { llama_chat_message(role: $0.0, content: $0.1) }
        var buffer = [CChar](repeating: 0, count: 4_096 + messages.count * 256)
        let length = llama_chat_apply_template(
            template, chat, chat.count, true, &buffer, Int32(buffer.count))
        guard length > 0, length <= buffer.count else { return nil }
        return String(decoding: buffer.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
