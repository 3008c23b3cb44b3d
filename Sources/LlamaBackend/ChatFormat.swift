import CLlama
import Foundation
import LanguageModel

/// Writes a prompt as the conversation that a model was tuned on, by the template in its file.
struct ChatFormat {
    private let template: String

    /// The format of a model; `nil` for a base model, and where llama.cpp does not know the template.
    init?(model: OpaquePointer) {
        guard let template = llama_model_chat_template(model, nil) else { return nil }
        self.init(template: String(cString: template))
    }

    /// - Parameter template: A template's text, or llama.cpp's name of one, as `chatml`.
    init?(template: String) {
        self.template = template
        guard rendered([("user", "1")]) != nil else { return nil }
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
        guard var rest = rendered(marked)?[...] else { return [] }
        var pieces: [Piece] = []
        for (index, message) in messages.enumerated() {
            guard let place = rest.firstRange(of: Self.marker(index)) else { continue }
            pieces.append(Piece(text: String(rest[..<place.lowerBound]), isTemplate: true))
            pieces.append(Piece(text: message.text, isTemplate: false))
            rest = rest[place.upperBound...]
        }
        pieces.append(Piece(text: String(rest), isTemplate: true))
        pieces.append(Piece(text: branch.opening, isTemplate: false))
        return pieces.filter { !$0.text.isEmpty }
    }

    /// What stands for a message while the template is filled in: no template has it.
    private static func marker(_ index: Int) -> String { "\u{E000}\(index)\u{E001}" }

    /// The conversation with the beginning of a reply, or `nil` where the template is not known.
    private func rendered(_ messages: [(role: String, text: String)]) -> String? {
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
