import CLlama

/// The tokens of a vocabulary by the byte that each begins with.
struct FirstByteIndex {
    /// The tokens that are one ASCII character, one for each.
    let signs: [llama_token]
    /// The tokens that end a text.
    let ends: [llama_token]
    private let tokens: [UInt8: [llama_token]]
    private let first: [llama_token: UInt8]

    init(of vocabulary: Vocabulary) {
        var tokens: [UInt8: [llama_token]] = [:]
        var signs: [UInt8: llama_token] = [:]
        for token in 0..<llama_token(vocabulary.count) {
            let bytes = vocabulary.bytes(of: token)
            guard let byte = bytes.first else { continue }
            tokens[byte, default: []].append(token)
            if bytes.count == 1, byte < 0x80, signs[byte] == nil { signs[byte] = token }
        }
        ends = (0..<llama_token(vocabulary.count)).filter(vocabulary.endsText)
        self.tokens = tokens
        self.signs = signs.sorted { $0.key < $1.key }.map(\.value)
        first = Dictionary(uniqueKeysWithValues: signs.map { ($0.value, $0.key) })
    }

    /// All tokens that begin with the character that a sign is.
    func tokens(beginningLike sign: llama_token) -> [llama_token] {
        first[sign].flatMap { tokens[$0] } ?? []
    }
}
