import CLlama
import LanguageModel

/// Owns a loaded model, and serves the requests of all lanes in one batch.
actor Engine {
    private let thread = EngineThread()
    private let path: String
    private let threads: Int
    private var loaded: LoadedModel?
    private var decoder: BatchDecoder?
    private var lanes: [LaneKey: LaneState] = [:]
    /// What each lane's last request left to go on from.
    private var last: [LaneKey: RequestUnderWay] = [:]
    private var opened: Set<LaneGroup> = []
    private var used = TokenUsage()

    /// What an open lane is doing.
    private enum LaneState {
        /// Its task is choosing what to ask for next.
        case isFree
        case isServed(RequestUnderWay)
    }

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

    /// How many parts of a text are written at a time.
    func partsSideBySide() throws(ModelError) -> Int {
        try model().partsSideBySide
    }

    /// How many tokens fit, and how many were used.
    func usage() throws(ModelError) -> TokenUsage {
        used.contextLength = try model().contextLength
        return used
    }

    private func model() throws(ModelError) -> LoadedModel {
        if let loaded { return loaded }
        let model = try LoadedModel(path: path, threads: threads)
        loaded = model
        decoder = BatchDecoder(model: model)
        return model
    }

    /// Begins to serve a request of a lane.
    func serve(
        _ request: GenerationRequest, on lane: LaneKey, cancellation: Cancellation,
        continuation: AsyncThrowingStream<GenerationEvent, any Error>.Continuation
    ) {
        let request = RequestUnderWay(request, cancellation: cancellation, continuation: continuation)
        do throws(ModelError) {
            _ = try model()
        } catch {
            request.fail(error)
        }
        open(lane.group)
        lanes[lane] = .isServed(request)
        work()
    }

    /// Takes note that a lane asks for nothing more.
    func close(_ lane: LaneKey) {
        open(lane.group)
        forgetLast(of: lane)
        lanes[lane] = nil
        if !lanes.keys.contains(where: { $0.group == lane.group }) { opened.remove(lane.group) }
        work()
    }

    private func open(_ group: LaneGroup) {
        guard opened.insert(group).inserted else { return }
        for number in 0..<group.count { lanes[LaneKey(group: group, number: number)] = .isFree }
    }

    private func forgetLast(of lane: LaneKey) {
        guard let request = last.removeValue(forKey: lane) else { return }
        decoder?.forget(request)
    }

    /// Takes steps until a request is finished, and waits for what its lane asks for next.
    ///
    /// No step is taken while a lane is choosing, and only one chooses at a time: so the batches, and
    /// with them the text, are the same however long the choosing takes.
    private func work() {
        while true {
            let served = lanes.sorted { $0.key < $1.key }.compactMap { lane, state in
                if case .isServed(let request) = state { (lane: lane, request: request) } else { nil }
            }
            guard served.count == lanes.count, !served.isEmpty else { return }
            if let done = served.first(where: { $0.request.isFinished }) {
                lanes[done.lane] = .isFree
                forgetLast(of: done.lane)
                last[done.lane] = done.request
                done.request.add(to: &used)
                done.request.end()
                // A request that came on no lane has none to follow.
                if done.lane.group.count == 0 { close(done.lane) }
                return
            }
            decoder?.step(served.map(\.request))
            for served in served where served.request.trunkSequence != nil { forgetLast(of: served.lane) }
        }
    }
}
