import CLlama
import LanguageModel

/// A model in memory with its context, used by one thread at a time.
final class LoadedModel {
    /// How many sequences the cache can tell apart.
    static let maximumSequences = 64
    /// A text that begins like another waits until that is read if it saves more tokens than this.
    static let worthWaiting = 32
    /// Tokens that one call of the decoder takes.
    static let batchSize = 512
    /// The context that is asked for; all branches share it. A model that was trained on less gets less.
    static let maximumContext: UInt32 = 8_192

    let model: OpaquePointer
    let context: OpaquePointer
    let vocabulary: Vocabulary
    /// How the model was taught to converse; `nil` for a base model.
    let chatFormat: ChatFormat?

    init(path: String, threads: Int) throws(ModelError) {
        _ = Self.backend
        var modelParameters = llama_model_default_params()
        modelParameters.n_gpu_layers = -1
        guard let model = llama_model_load_from_file(path, modelParameters) else {
            throw ModelError(
                "The model file \(path) can't be loaded: it is damaged or of a kind that this llama.cpp does not know: download it again or use another.",
                "模型文件 \(path) 无法加载：文件已损坏，或此版本的 llama.cpp 不支持：请重新下载或换用其他模型。"
            )
        }
        var parameters = llama_context_default_params()
        parameters.n_ctx = min(UInt32(max(llama_model_n_ctx_train(model), 512)), Self.maximumContext)
        parameters.n_batch = UInt32(Self.batchSize)
        parameters.n_ubatch = UInt32(Self.batchSize)
        parameters.n_seq_max = UInt32(Self.maximumSequences)
        parameters.n_threads = Int32(threads)
        parameters.n_threads_batch = Int32(threads)
        // Branches share one prefix, and a refused sentence is taken back: both need the whole cache.
        parameters.kv_unified = true
        parameters.swa_full = true
        parameters.no_perf = true
        guard let context = llama_init_from_model(model, parameters) else {
            llama_model_free(model)
            throw ModelError(
                "There is not enough memory for the model \(path): close other programs or use a smaller one.",
                "内存不足，无法运行模型 \(path)：请关闭其他程序或换用更小的模型。"
            )
        }
        self.model = model
        self.context = context
        vocabulary = Vocabulary(model: model)
        chatFormat = ChatFormat(model: model, vocabulary: vocabulary)
    }

    deinit {
        llama_free(context)
        llama_model_free(model)
    }

    /// The tokens that a branch goes on from.
    func document(for branch: Branch, of prompt: Prompt) -> [llama_token] {
        guard let chatFormat else {
            return vocabulary.tokens(of: ContinuationFormat.document(for: branch, of: prompt), isStart: true)
        }
        return chatFormat.conversation(for: branch, of: prompt).enumerated().flatMap { index, piece in
            vocabulary.tokens(of: piece.text, isStart: index == 0, parseSpecial: piece.isTemplate)
        }
    }

    /// The tokens that a branch goes on from, less what does not fit into the context: worked examples from the
    /// first on, all but one; then the beginning of what stands already; then the last example.
    func fittingDocument(for branch: Branch, of prompt: Prompt) -> (tokens: [llama_token], isWhole: Bool) {
        var branch = branch
        var prompt = prompt
        let limit = contextLength - branch.maximumTokens - 8
        let whole = document(for: branch, of: prompt)
        var document = whole
        while document.count > limit {
            let sentences = SentenceBoundary.split(branch.opening)
            if prompt.examples.count > 1 {
                prompt.examples.removeFirst()
            } else if sentences.count > 2 {
                branch.opening = sentences[(sentences.count / 2)...].joined()
            } else if !prompt.examples.isEmpty {
                prompt.examples = []
            } else {
                break
            }
            document = self.document(for: branch, of: prompt)
        }
        return (document, document.count == whole.count)
    }

    /// How many parts of a text are written at a time. A model that writes a whole part in one reply looks at
    /// what the others have said while it writes, which timing would change.
    var partsSideBySide: Int { chatFormat == nil ? min(max(contextLength / 700, 1), 11) : 1 }

    /// How many tokens of a reply may be thoughts, beyond those of its text.
    var mostThoughts: Int { chatFormat?.thinks == true ? 1_024 : 0 }

    var contextLength: Int { Int(llama_n_ctx(context)) }

    var memory: llama_memory_t? { llama_get_memory(context) }

    /// llama.cpp's global state, silenced before anything in it can print.
    private static let backend: Void = {
        silenceLog()
        llama_backend_init()
    }()

    /// Keeps llama.cpp from printing.
    static func silenceLog() {
        llama_log_set({ _, _, _ in }, nil)
    }
}
