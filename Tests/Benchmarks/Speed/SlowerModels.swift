import LanguageModel

/// The engine without what makes it fast, as a measure of that.
struct OneAfterAnother: LanguageModel {
    let model: any LanguageModel
    /// Whether the candidates of a sentence are drawn in one batch all the same.
    let batchesCandidates: Bool

    var name: String { model.name }
    var mostCandidates: Int { model.mostCandidates }

    func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
        guard !batchesCandidates else { return model.generate(request) }
        let (stream, continuation) = AsyncThrowingStream<GenerationEvent, any Error>.makeStream()
        let task = Task {
            do {
                for (index, branch) in request.branches.enumerated() {
                    var single = request
                    single.branches = [branch]
                    for try await event in model.generate(single) {
                        switch event {
                        case .shortened, .restarted: continuation.yield(event)
                        case .piece(_, let text): continuation.yield(.piece(branch: index, text: text))
                        case .finished(_, let reason, let score):
                            continuation.yield(.finished(branch: index, reason: reason, score: score))
                        }
                    }
                }
                continuation.finish()
            } catch {
                continuation.finish(throwing: error)
            }
        }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }
}
