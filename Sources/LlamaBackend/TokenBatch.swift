import CLlama

/// The tokens that one call of the decoder reads.
struct TokenBatch: ~Copyable {
    private(set) var raw: llama_batch
    private let capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        raw = llama_batch_init(Int32(capacity), 0, 1)
        raw.n_tokens = 0
    }

    deinit { llama_batch_free(raw) }

    var count: Int { Int(raw.n_tokens) }
    var room: Int { capacity - count }

    mutating func removeAll() { raw.n_tokens = 0 }

    /// Adds a token; where there is no room it is the caller's mistake.
    mutating func append(_ token: llama_token, position: llama_pos, sequence: llama_seq_id, needsLogits: Bool)
    {
        precondition(count < capacity, "a batch holds \(capacity) tokens")
        let row = count
        raw.token[row] = token
        raw.pos[row] = position
        raw.n_seq_id[row] = 1
        raw.seq_id[row]?[0] = sequence
        raw.logits[row] = needsLogits ? 1 : 0
        raw.n_tokens += 1
    }
}
