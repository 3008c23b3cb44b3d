import CLlama

/// The likeliest tokens of a step.
///
/// A vocabulary may hold a quarter of a million tokens: cutting to the top first, in one pass that looks
/// closer only at blocks with a likely token in them, is what makes many branches affordable.
struct TopCandidates {
    private(set) var tokens: [llama_token_data] = []

    private typealias Block = SIMD16<Float>
    /// How many logits are compared at a time.
    private static let stride = 4 * Block.scalarCount

    /// The `limit` likeliest of the allowed tokens, likeliest first.
    init(logits: UnsafeBufferPointer<Float>, allowed: [Bool], limit: Int) {
        guard let base = UnsafeRawPointer(logits.baseAddress), limit > 0 else { return }
        tokens.reserveCapacity(limit)
        var least = -Float.infinity
        var start = 0
        while start < logits.count {
            let end = min(start + Self.stride, logits.count)
            if end - start < Self.stride || Self.holdsMore(than: least, at: base, start) {
                for index in start..<end where logits[index] > least && allowed[index] {
                    insert(llama_token_data(id: llama_token(index), logit: logits[index], p: 0), limit: limit)
                    if tokens.count == limit { least = tokens[limit - 1].logit }
                }
            }
            start = end
        }
    }

    @inline(__always)
    private static func holdsMore(than least: Float, at base: UnsafeRawPointer, _ start: Int) -> Bool {
        func block(_ number: Int) -> Block {
            base.loadUnaligned(
                fromByteOffset: (start + number * Block.scalarCount) * MemoryLayout<Float>.stride,
                as: Block.self)
        }
        let greatest = pointwiseMax(
            pointwiseMax(block(0), block(1)), pointwiseMax(block(2), block(3)))
        return any(greatest .> least)
    }

    private mutating func insert(_ candidate: llama_token_data, limit: Int) {
        if tokens.count == limit { tokens.removeLast() }
        var position = tokens.count
        while position > 0, tokens[position - 1].logit < candidate.logit { position -= 1 }
        tokens.insert(candidate, at: position)
    }
}
