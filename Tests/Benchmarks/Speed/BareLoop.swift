import CLlama
import Foundation
import LanguageModel

/// llama.cpp by itself, as its own `simple` example uses it: the measure of what the machine allows.
final class BareLoop {
    private let model: OpaquePointer
    private let context: OpaquePointer
    private let vocabulary: OpaquePointer

    /// Loads a model with a context of one sequence and otherwise llama.cpp's defaults.
    init?(model file: URL, context length: Int, threads: Int) {
        llama_log_set({ _, _, _ in }, nil)
        llama_backend_init()
        guard let model = llama_model_load_from_file(file.path, llama_model_default_params()) else {
            return nil
        }
        var parameters = llama_context_default_params()
        parameters.n_ctx = UInt32(length)
        parameters.n_threads = Int32(threads)
        parameters.n_threads_batch = Int32(threads)
        guard let context = llama_init_from_model(model, parameters) else {
            llama_model_free(model)
            return nil
        }
        self.model = model
        self.context = context
        vocabulary = llama_model_get_vocab(model)
    }

    deinit {
        llama_free(context)
        llama_model_free(model)
    }

    /// Reads a prompt, then draws tokens one by one; the seconds that the drawing took.
    func seconds(drawing count: Int, after prompt: String, sampling: Sampling) -> Double {
        llama_memory_clear(llama_get_memory(context), true)
        let sampler = sampler(sampling)
        defer { llama_sampler_free(sampler) }
        var tokens = [llama_token](repeating: 0, count: prompt.utf8.count + 2)
        let read = llama_tokenize(
            vocabulary, prompt, Int32(prompt.utf8.count), &tokens, Int32(tokens.count), true, false)
        tokens.removeSubrange(Int(max(read, 0))...)
        guard llama_decode(context, llama_batch_get_one(&tokens, Int32(tokens.count))) == 0 else {
            return .nan
        }
        return Stopwatch.seconds {
            for _ in 0..<count {
                var token = [llama_sampler_sample(sampler, context, -1)]
                guard llama_decode(context, llama_batch_get_one(&token, 1)) == 0 else { return }
            }
        }
    }

    /// The same ways of drawing, in the same order, as llama.cpp has them.
    private func sampler(_ sampling: Sampling) -> UnsafeMutablePointer<llama_sampler>? {
        let chain = llama_sampler_chain_init(llama_sampler_chain_default_params())
        llama_sampler_chain_add(chain, llama_sampler_init_top_k(sampling.topK))
        llama_sampler_chain_add(
            chain,
            llama_sampler_init_penalties(
                llama_vocab_n_tokens(vocabulary), 256, sampling.repeatPenalty, 0, 0))
        llama_sampler_chain_add(
            chain, llama_sampler_init_dry(vocabulary, sampling.dryMultiplier, 1.75, 3, 512, nil, 0))
        llama_sampler_chain_add(chain, llama_sampler_init_top_p(sampling.topP, 1))
        llama_sampler_chain_add(chain, llama_sampler_init_min_p(sampling.minP, 1))
        llama_sampler_chain_add(chain, llama_sampler_init_temp(sampling.temperature))
        llama_sampler_chain_add(chain, llama_sampler_init_dist(1))
        return chain
    }
}
