import CLlama
import LanguageModel

/// The tokens of a model: what they spell, and which of them may come.
final class Vocabulary {
    let handle: OpaquePointer?
    let count: Int
    private var allowed: [TokenRule: [Bool]] = [:]

    private struct TokenRule: Hashable {
        var alphabet: Sampling.Alphabet
        var lineBreaks: Bool
    }

    init(model: OpaquePointer) {
        handle = llama_model_get_vocab(model)
        count = Int(llama_vocab_n_tokens(handle))
    }

    /// The tokens of a text; special tokens in it are plain text unless they are the template's own.
    func tokens(of text: String, isStart: Bool, parseSpecial: Bool = false) -> [llama_token] {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // A token spells at least one byte; the start token may be added.
                var tokens = [llama_token](repeating: 0, count: characters.count + 2)
                let count = llama_tokenize(
                    handle, characters.baseAddress, Int32(characters.count), &tokens, Int32(tokens.count),
                    isStart, parseSpecial)
                return Array(tokens.prefix(Int(max(count, 0))))
            }
        }
    }

    /// Whether the model has a special token of this spelling.
    func isOneToken(_ text: String) -> Bool {
        tokens(of: text, isStart: false, parseSpecial: true).count == 1
    }

    /// The bytes that a token spells; they may end inside a character.
    func bytes(of token: llama_token) -> [UInt8] {
        var buffer = [CChar](repeating: 0, count: 64)
        var count = llama_token_to_piece(handle, token, &buffer, Int32(buffer.count), 0, false)
        if count < 0 {
            buffer = [CChar](repeating: 0, count: Int(-count))
            count = llama_token_to_piece(handle, token, &buffer, Int32(buffer.count), 0, false)
        }
        return buffer.prefix(Int(max(count, 0))).map { UInt8(bitPattern: $0) }
    }

    /// The tokens by the byte that each begins with; made when it is first asked for.
    private(set) lazy var firstBytes = FirstByteIndex(of: self)

    func endsText(_ token: llama_token) -> Bool { llama_vocab_is_eog(handle, token) }

    /// For every token whether it may come.
    func allowedTokens(for sampling: Sampling) -> [Bool] {
        let rule = TokenRule(alphabet: sampling.alphabet, lineBreaks: sampling.lineBreaks)
        if let known = allowed[rule] { return known }
        let mask = (0..<llama_token(count)).map { token in
            if endsText(token) { return rule.lineBreaks }
            if llama_vocab_is_control(handle, token) { return false }
            let bytes = bytes(of: token)
            return (rule.lineBreaks || !bytes.contains(0x0A)) && rule.alphabet.allows(bytes)
        }
        allowed[rule] = mask
        return mask
    }
}

extension Sampling.Alphabet {
    /// Whether a token with these bytes may come.
    ///
    /// A token that is a part of a character is left to the reviewer of whole sentences, but where only
    /// Latin letters may come.
    func allows(_ bytes: [UInt8]) -> Bool {
        guard self != .any else { return true }
        guard let text = String(validating: bytes, as: UTF8.self) else { return self == .han }
        return text.unicodeScalars.allSatisfy(allows)
    }

    private func allows(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Line ends and printable ASCII, less what only markup and addresses are made of.
        case 0x0A, 0x20...0x7E: !"<>[]{}\\^`~@#$=_".unicodeScalars.contains(scalar)
        case 0xC0...0x24F: self == .latin  // Latin letters with accents
        case 0x2013, 0x2014, 0x2018...0x201D, 0x2026: true  // dashes, quotation marks, ellipsis
        case 0x3001, 0x3002, 0x3008...0x3011, 0xB7: self == .han  // Chinese punctuation
        case 0x4E00...0x9FFF, 0xFF01...0xFF1F: self == .han  // Han characters and full-width marks
        default: false
        }
    }
}
