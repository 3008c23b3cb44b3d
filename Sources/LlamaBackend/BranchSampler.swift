import CLlama
import Foundation
import LanguageModel

/// Draws the tokens of one branch; the same seed and logits give the same tokens.
final class BranchSampler {
    private let chain: UnsafeMutablePointer<llama_sampler>?
    private let grammar: UnsafeMutablePointer<llama_sampler>?
    private let topK: Int
    private let allowed: [Bool]
    private let vocabulary: Vocabulary
    private var random: SplitMix64

    /// - Throws: ``ModelError`` where the grammar is no GBNF.
    init(sampling: Sampling, seed: UInt32, grammar: String?, vocabulary: Vocabulary) throws(ModelError) {
        topK = Int(sampling.topK)
        random = SplitMix64(state: UInt64(seed))
        allowed = vocabulary.allowedTokens(for: sampling)
        self.vocabulary = vocabulary
        if let grammar {
            self.grammar = llama_sampler_init_grammar(vocabulary.handle, grammar, "root")
            guard self.grammar != nil else {
                chain = nil
                throw ModelError(
                    "The grammar of a prompt can't be read: correct it, or remove the prompt file.",
                    "提示文件中的语法无法读取：请改正或删除该文件。")
            }
        } else {
            self.grammar = nil
        }
        chain = llama_sampler_chain_init(llama_sampler_chain_default_params())
        llama_sampler_chain_add(
            chain,
            llama_sampler_init_penalties(Int32(vocabulary.count), 256, sampling.repeatPenalty, 0, 0))
        if sampling.dryMultiplier > 0 {
            llama_sampler_chain_add(
                chain, llama_sampler_init_dry(vocabulary.handle, sampling.dryMultiplier, 1.75, 3, 512, nil, 0)
            )
        }
        llama_sampler_chain_add(chain, llama_sampler_init_top_p(sampling.topP, 1))
        llama_sampler_chain_add(chain, llama_sampler_init_min_p(sampling.minP, 1))
        llama_sampler_chain_add(chain, llama_sampler_init_temp(sampling.temperature))
    }

    deinit {
        llama_sampler_free(chain)
        if let grammar { llama_sampler_free(grammar) }
    }

    /// A token with the logarithm of its probability among the likeliest.
    struct Draw {
        var token: llama_token
        var logProbability: Double
    }

    /// The tokens that may come next: the likeliest, less those that the grammar forbids.
    func candidates(_ logits: UnsafeBufferPointer<Float>) -> [llama_token_data] {
        let top = TopCandidates(logits: logits, allowed: allowed, limit: topK).tokens
        guard grammar != nil else { return top }
        let legal = judged(top)
        if !legal.isEmpty { return legal }
        return Array(legalTokens(logits).sorted { $0.logit > $1.logit }.prefix(topK))
    }

    /// The legal tokens of the whole vocabulary, where none of the likeliest is legal.
    ///
    /// To judge each token is slow. A grammar that refuses those is mostly in the middle of a fixed string:
    /// which signs may come next is soon known, and only tokens that begin with one of them are judged.
    private func legalTokens(_ logits: UnsafeBufferPointer<Float>) -> [llama_token_data] {
        func data(_ tokens: [llama_token]) -> [llama_token_data] {
            tokens.map { llama_token_data(id: $0, logit: logits[Int($0)], p: 0) }
        }
        let index = vocabulary.firstBytes
        let signs = judged(data(index.signs))
        let legal =
            signs.flatMap { sign in judged(data(index.tokens(beginningLike: sign.id))) }
            + judged(data(index.ends))
        return legal.isEmpty ? judged(data(Array(0..<llama_token(logits.count)))) : legal
    }

    /// The logarithm of a token's probability among the likeliest and itself.
    func logProbability(of token: llama_token, _ logits: UnsafeBufferPointer<Float>) -> Double {
        var candidates = candidates(logits)
        if !candidates.contains(where: { $0.id == token }) {
            candidates.append(llama_token_data(id: token, logit: logits[Int(token)], p: 0))
        }
        return Self.logProbability(of: token, among: candidates)
    }

    /// Draws among candidates.
    func draw(from candidates: [llama_token_data]) -> Draw? {
        var tokens = candidates
        let survivors = tokens.withUnsafeMutableBufferPointer { buffer in
            var array = llama_token_data_array(
                data: buffer.baseAddress, size: buffer.count, selected: -1, sorted: true)
            llama_sampler_apply(chain, &array)
            return Array(UnsafeBufferPointer(start: array.data, count: array.size))
        }
        guard let greatest = survivors.map(\.logit).max(), greatest.isFinite else { return nil }
        let weights = survivors.map { exp(Double($0.logit - greatest)) }
        var threshold = random.nextUnit() * weights.reduce(0, +)
        var choice = survivors.count - 1
        for (index, weight) in weights.enumerated() {
            threshold -= weight
            if threshold < 0 {
                choice = index
                break
            }
        }
        let token = survivors[choice].id
        return Draw(token: token, logProbability: Self.logProbability(of: token, among: candidates))
    }

    /// Takes note of a token that became part of the text.
    func accept(_ token: llama_token) {
        llama_sampler_accept(chain, token)
        if let grammar { llama_sampler_accept(grammar, token) }
    }

    /// Takes note of text that the branch goes on from, so that it is not said again.
    func acceptWritten(_ tokens: [llama_token]) {
        for token in tokens { llama_sampler_accept(chain, token) }
    }

    private func judged(_ tokens: [llama_token_data]) -> [llama_token_data] {
        var tokens = tokens
        return tokens.withUnsafeMutableBufferPointer { buffer in
            var array = llama_token_data_array(
                data: buffer.baseAddress, size: buffer.count, selected: -1, sorted: false)
            llama_sampler_apply(grammar, &array)
            return UnsafeBufferPointer(start: array.data, count: array.size).filter { $0.logit.isFinite }
        }
    }

    private static func logProbability(of token: llama_token, among candidates: [llama_token_data]) -> Double
    {
        guard let greatest = candidates.map(\.logit).max(),
            let chosen = candidates.first(where: { $0.id == token })
        else { return 0 }
        let total = candidates.reduce(0) { $0 + exp(Double($1.logit - greatest)) }
        return Double(chosen.logit - greatest) - log(total)
    }
}
