import CLlama
import LanguageModel

/// Decodes the branches of several requests side by side, in one batch a step.
///
/// What texts begin with alike is read once and its cache copied. All branches take a step together, in the
/// order of their lanes, so that what is drawn never depends on timing.
final class BatchDecoder {
    private let model: LoadedModel
    private let aborting = AbortSwitch()
    private var pool: SequencePool
    private var batch = TokenBatch(capacity: LoadedModel.batchSize)
    private var requests: [RequestUnderWay] = []

    init(model: LoadedModel) {
        self.model = model
        pool = SequencePool(
            memory: model.memory, sequences: LoadedModel.maximumSequences, cells: model.contextLength)
        aborting.install(in: model.context)
    }

    deinit { AbortSwitch.remove(from: model.context) }

    /// Takes one step with requests, in their order; those that are finished then say so.
    func step(_ requests: [RequestUnderWay]) {
        self.requests = requests
        defer { self.requests = [] }
        aborting.requests = requests.map(\.cancellation)
        for request in requests where request.documents.isEmpty { request.read(with: model) }
        beginTrunks()
        batch.removeAll()
        var outputs: [Output] = []
        for request in requests where !request.isFinished { collect(request, &outputs) }
        if batch.count > 0, decode() { draw(outputs) }
        for request in requests where request.isFinished { release(request) }
    }

    /// Forgets what was only kept for a next request to go on from.
    func forget(_ request: RequestUnderWay) {
        for sequence in request.ended { pool.forget(sequence) }
    }

    // MARK: Beginning

    /// Begins the trunks of requests for which there is room.
    ///
    /// One that begins like another which is not read yet waits, so that this is read only once.
    private func beginTrunks() {
        var unread = requests.filter { unreadCount(of: $0) > 0 }.map(\.trunk)
        for request in requests where request.trunkSequence == nil && !request.isFinished {
            guard pool.room - reserved >= request.trunk.count + request.least else {
                // When the others are finished there is more room.
                if reserved == 0 { request.fail(tooLong(request)) }
                return
            }
            let known = pool.known(of: request.trunk)
            let coming = unread.map { zip($0, request.trunk).prefix { $0 == $1 }.count }.max() ?? 0
            guard coming <= known + LoadedModel.worthWaiting else { continue }
            // The last token is read again where its logits are wanted.
            request.trunkSequence = pool.claim(
                beginningOf: request.isOneDocument ? request.trunk.dropLast() : request.trunk)
            unread.append(request.trunk)
        }
    }

    private func tooLong(_ request: RequestUnderWay) -> ModelError {
        let needed = request.trunk.count + request.least
        return ModelError(
            "This takes \(needed) tokens and the model has room for \(model.contextLength): work on a smaller part, or use a model with a longer context.",
            "这需要 \(needed) 个词元，而模型只能容纳 \(model.contextLength) 个：请处理更小的部分，或换用上下文更长的模型。")
    }

    private func unreadCount(of request: RequestUnderWay) -> Int {
        request.trunkSequence.map { request.trunk.count - pool.count(of: $0) } ?? 0
    }

    /// The most cells that the requests which have begun will still take.
    private var reserved: Int {
        requests.filter { $0.trunkSequence != nil && !$0.isFinished }.reduce(0) {
            $0 + unreadCount(of: $1) + ($1.branches.isEmpty ? $1.least : $1.most)
        }
    }

    /// Begins the branches of a request for which there is room, one at least.
    ///
    /// - Parameter hasLogits: Whether the logits that all begin with are at hand.
    private func beginBranches(of request: RequestUnderWay, hasLogits: Bool) {
        guard let trunk = request.trunkSequence else { return }
        let count = request.trunk.count - (request.isOneDocument && !hasLogits ? 1 : 0)
        while let index = request.waiting.first {
            guard request.branches.isEmpty || pool.room - reserved >= request.most(of: index),
                let sequence = pool.fork(trunk, count: count)
            else { return }
            let branch = request.request.branches[index]
            do throws(ModelError) {
                let sampler = try BranchSampler(
                    sampling: request.request.sampling, seed: branch.seed, grammar: branch.form?.grammar,
                    vocabulary: model.vocabulary)
                sampler.acceptWritten(model.vocabulary.tokens(of: branch.opening, isStart: false))
                request.branches.append(
                    BranchState(
                        index: index, branch: branch, sequence: sequence,
                        pending: Array(request.documents[index][count...]), position: count,
                        sampler: sampler, vocabulary: model.vocabulary,
                        mostThoughts: model.mostThoughts))
            } catch {
                pool.release(sequence)
                return request.fail(error)
            }
            request.waiting.removeFirst()
        }
    }

    // MARK: Stepping

    /// A row of the batch whose logits are wanted: of a branch, or of a trunk that all branches go on from.
    private struct Output {
        var request: RequestUnderWay
        var branch: Int?
        var row: Int32
    }

    /// Puts what is to be read next of a request into the batch, as far as that holds it.
    private func collect(_ request: RequestUnderWay, _ outputs: inout [Output]) {
        guard let trunk = request.trunkSequence else { return }
        let known = pool.count(of: trunk)
        if known < request.trunk.count {
            // The last token has a step of its own, as when all before it is known: rounding depends on what
            // is read together, and the text must not.
            let end = request.trunk.count - (request.isOneDocument && known < request.trunk.count - 1 ? 1 : 0)
            let chunk = request.trunk[known..<end].prefix(batch.room)
            let wantsLogits = request.isOneDocument && chunk.endIndex == request.trunk.endIndex
            add(Array(chunk), at: known, to: trunk, wantsLogits: wantsLogits)
            if wantsLogits { outputs.append(Output(request: request, row: Int32(batch.count - 1))) }
            return
        }
        beginBranches(of: request, hasLogits: false)
        for index in request.branches.indices {
            let branch = request.branches[index]
            let chunk = Array(branch.pending.prefix(batch.room))
            let isLast = chunk.count == branch.pending.count
            add(chunk, at: branch.position, to: branch.sequence, wantsLogits: isLast)
            if isLast { outputs.append(Output(request: request, branch: index, row: Int32(batch.count - 1))) }
            request.branches[index].read(chunk.count)
        }
    }

    private func add(_ tokens: [llama_token], at position: Int, to sequence: Int, wantsLogits: Bool) {
        for (offset, token) in tokens.enumerated() {
            batch.append(
                token, position: llama_pos(position + offset), sequence: llama_seq_id(sequence),
                needsLogits: wantsLogits && offset == tokens.count - 1)
        }
        pool.append(tokens, to: sequence)
    }

    /// Runs the decoder on the batch.
    ///
    /// - Returns: False where it was aborted or failed; then the cache is cleared of what that left.
    private func decode() -> Bool {
        let code = llama_decode(model.context, batch.raw)
        guard code != 0 else { return true }
        pool.removeAll()
        // An abort is no failure: all that were served were cancelled.
        if code != 2 {
            let error = ModelError(
                "The engine failed (llama.cpp code \(code)): try again, or work on a smaller part.",
                "引擎出错（llama.cpp 代码 \(code)）：请重试，或处理更小的部分。")
            for request in requests { request.fail(error) }
        }
        return false
    }

    private func draw(_ outputs: [Output]) {
        for output in outputs {
            guard let logits = llama_get_logits_ith(model.context, output.row) else { continue }
            let row = UnsafeBufferPointer(start: logits, count: model.vocabulary.count)
            let request = output.request
            if let branch = output.branch {
                request.branches[branch].advance(logits: row, emit: request.emit)
            } else {
                beginBranches(of: request, hasLogits: true)
                for branch in request.branches.indices {
                    request.branches[branch].advance(logits: row, emit: request.emit)
                }
            }
        }
        for request in requests {
            for branch in request.branches where branch.isFinished { end(branch, of: request) }
            request.branches.removeAll(where: \.isFinished)
        }
    }

    private func end(_ branch: BranchState, of request: RequestUnderWay) {
        pool.release(branch.sequence)
        request.ended.append(branch.sequence)
        request.count(branch)
    }

    /// Lets go of what a finished request used.
    private func release(_ request: RequestUnderWay) {
        for branch in request.branches { end(branch, of: request) }
        request.branches = []
        if let trunk = request.trunkSequence { pool.release(trunk) }
        request.trunkSequence = nil
    }
}
