import CLlama
import LanguageModel

/// Owns a loaded model and serves one request after another.
actor Engine {
    private let thread = EngineThread()
    private let path: String
    private let threads: Int
    private var loaded: LoadedModel?

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(path: String, threads: Int) {
        self.path = path
        self.threads = threads
    }

    /// Loads the model, if it is not loaded yet.
    func load() throws(ModelError) {
        _ = try model()
    }

    /// Whether the model was tuned for conversation.
    func converses() throws(ModelError) -> Bool {
        try model().chatFormat != nil
    }

    private func model() throws(ModelError) -> LoadedModel {
        if let loaded { return loaded }
        let model = try LoadedModel(path: path, threads: threads)
        loaded = model
        return model
    }

    /// Draws all branches of a request, at most ``LoadedModel/maximumBranches`` at a time.
    func run(
        _ request: GenerationRequest, cancellation: Cancellation, emit: (GenerationEvent) -> Void
    ) throws(ModelError) {
        let model = try model()
        var batch = BatchDecoder(model: model, request: request, cancellation: cancellation)
        try batch.run(emit: emit)
    }
}
