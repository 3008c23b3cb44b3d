import LanguageModel
import Synchronization

/// The engine with another number of parts or candidates, and a count of what it draws.
struct TunedModel: LanguageModel {
    let model: any LanguageModel
    var parts: Int?
    var candidates: Int?
    var count = Count()

    /// What was asked for.
    final class Count: Sendable {
        private let counts = Mutex((requests: 0, draws: 0, pieces: 0))
        var requests: Int { counts.withLock { $0.requests } }
        var draws: Int { counts.withLock { $0.draws } }
        var pieces: Int { counts.withLock { $0.pieces } }

        func add(requests: Int = 0, draws: Int = 0, pieces: Int = 0) {
            counts.withLock {
                $0.requests += requests
                $0.draws += draws
                $0.pieces += pieces
            }
        }
    }

    var name: String { model.name }
    var mostCandidates: Int { candidates ?? model.mostCandidates }

    func partsSideBySide() async -> Int {
        if let parts { return parts }
        return await model.partsSideBySide()
    }

    func followsInstructions() async -> Bool { await model.followsInstructions() }

    func lanes(_ count: Int) -> [Lane] {
        model.lanes(count).map { lane in
            Lane(
                to: TunedModel(model: lane.model, parts: parts, candidates: candidates, count: self.count),
                end: lane.close)
        }
    }

    func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
        count.add(requests: 1, draws: request.branches.count)
        let (stream, continuation) = AsyncThrowingStream<GenerationEvent, any Error>.makeStream()
        let task = Task {
            do {
                for try await event in model.generate(request) {
                    if case .piece = event { count.add(pieces: 1) }
                    continuation.yield(event)
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
