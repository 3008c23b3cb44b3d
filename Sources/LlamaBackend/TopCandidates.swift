import CLlama

/// The likeliest tokens of a step.
///
/// A vocabulary may hold a quarter of a million tokens: cutting to the top first, in one pass, is what makes
/// eight branches affordable.
struct TopCandidates {
    private(set) var tokens: [llama_token_data] = []

    /// The `limit` likeliest of the allowed tokens, likeliest first.
    init(logits: UnsafeBufferPointer<Float>, allowed: [Bool], limit: Int) {
        tokens.reserveCapacity(limit)
        var least = -Float.infinity
        for index in logits.indices where logits[index] > least {
            guard allowed[index] else { continue }
            insert(llama_token_data(id: llama_token(index), logit: logits[index], p: 0), limit: limit)
            if tokens.count == limit { least = tokens[limit - 1].logit }
        }
    }

    private mutating func insert(_ candidate: llama_token_data, limit: Int) {
        if tokens.count == limit { tokens.removeLast() }
        var position = tokens.count
        while position > 0, tokens[position - 1].logit < candidate.logit { position -= 1 }
        tokens.insert(candidate, at: position)
    }
}
