import LanguageModel
import Logging

/// Any model, with each request and its timing told to a log.
struct TimedModel: LanguageModel {
    let model: any LanguageModel
    let log: Logger

    var name: String { model.name }
    var mostCandidates: Int { model.mostCandidates }
    var tellsLikelihood: Bool { model.tellsLikelihood }
    var mayTakeBack: Bool { model.mayTakeBack }
    var executor: (any TaskExecutor)? { model.executor }

    func preload() { model.preload() }
    func followsInstructions() async -> Bool { await model.followsInstructions() }
    func partsSideBySide() async -> Int { await model.partsSideBySide() }
    func usage() async -> TokenUsage { await model.usage() }

    func lanes(_ count: Int) -> [Lane] {
        model.lanes(count).map { lane in
            Lane(to: TimedModel(model: lane.model, log: log)) { lane.close() }
        }
    }

    func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
        let (stream, continuation) = AsyncThrowingStream<GenerationEvent, any Error>.makeStream()
        let task = Task(executorPreference: executor) {
            let began = ContinuousClock.now
            var first: Duration?
            var letters = 0
            var metadata: Logger.Metadata = ["model": "\(name)", "branches": "\(request.branches.count)"]
            defer {
                metadata["ms"] = "\(Self.milliseconds(began.duration(to: .now)))"
                metadata["first text ms"] = first.map { "\(Self.milliseconds($0))" }
                metadata["characters"] = "\(letters)"
                log.info("drew", metadata: metadata)
            }
            do {
                for try await event in model.generate(request) {
                    if case .piece(_, let text) = event {
                        first = first ?? began.duration(to: .now)
                        letters += text.count
                    }
                    continuation.yield(event)
                }
                if Task.isCancelled { metadata["stopped"] = "yes" }
                continuation.finish()
            } catch {
                metadata["failure"] = "\(error)"
                continuation.finish(throwing: error)
            }
        }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }

    private static func milliseconds(_ duration: Duration) -> Int64 { Int64(duration / .milliseconds(1)) }
}
