import CLlama
import Foundation
import LanguageModel

/// Decodes the branches of a request side by side.
///
/// What they share is read once and its cache copied to each. All take a step together, in their order, so
/// that what is drawn never depends on timing.
struct BatchDecoder {
    private let model: LoadedModel
    private let request: GenerationRequest
    private let cancellation: Cancellation
    private var active: [BranchState] = []
    private var next = 0

    init(model: LoadedModel, request: GenerationRequest, cancellation: Cancellation) {
        self.model = model
        self.request = request
        self.cancellation = cancellation
    }

    /// Draws every branch to its end, or returns early when it is cancelled.
    ///
    /// - Throws: ``ModelError`` where the prompt does not fit or the decoder fails.
    mutating func run(emit: (GenerationEvent) -> Void) throws(ModelError) {
        let flag = Unmanaged.passUnretained(cancellation).toOpaque()
        llama_set_abort_callback(
            model.context,
            { flag in
                guard let flag else { return false }
                return Unmanaged<Cancellation>.fromOpaque(flag).takeUnretainedValue().isCancelled
            }, flag)
        defer { llama_set_abort_callback(model.context, nil, nil) }

        let documents = request.branches.map { model.document(for: $0, of: request.prompt) }
        let shared = Self.sharedCount(documents)
        let width = try parallelBranches(shared: shared, documents: documents)
        guard let first = documents.first, try readPrefix(Array(first.prefix(shared))) else { return }
        while !cancellation.isCancelled {
            while active.count < width, next < request.branches.count {
                try start(next, suffix: Array(documents[next][shared...]), after: shared)
                next += 1
            }
            guard !active.isEmpty else { return }
            guard try step(emit: emit) else { return }
        }
    }

    /// How many tokens all documents begin with alike; each keeps at least one of its own, whose logits
    /// begin its text.
    private static func sharedCount(_ documents: [[llama_token]]) -> Int {
        guard let first = documents.first else { return 0 }
        return documents.map { document in
            min(zip(first, document).prefix { $0 == $1 }.count, document.count - 1)
        }.min() ?? 0
    }

    /// How many branches fit into the context at a time.
    private func parallelBranches(shared: Int, documents: [[llama_token]]) throws(ModelError) -> Int {
        let longest = zip(request.branches, documents).map { $0.maximumTokens + $1.count - shared }.max() ?? 1
        let fitting = (model.contextLength - shared) / longest
        guard fitting > 0 else {
            throw ModelError(
                "The text is too long for this model's context of \(model.contextLength) tokens: work on a smaller part."
            )
        }
        return min(fitting, LoadedModel.maximumBranches)
    }

    /// Reads what the branches share into sequence 0, less what is there from the request before.
    ///
    /// - Returns: Whether it was read to its end.
    private func readPrefix(_ prefix: [llama_token]) throws(ModelError) -> Bool {
        let common = zip(prefix, model.cachedPrefix).prefix { $0 == $1 }.count
        for slot in 1...LoadedModel.maximumBranches {
            llama_memory_seq_rm(model.memory, llama_seq_id(slot), -1, -1)
        }
        llama_memory_seq_rm(model.memory, 0, llama_pos(common), -1)
        model.cachedPrefix = Array(prefix.prefix(common))
        var batch = TokenBatch(capacity: LoadedModel.batchSize)
        for start in stride(from: common, to: prefix.count, by: LoadedModel.batchSize) {
            let chunk = prefix[start..<min(start + LoadedModel.batchSize, prefix.count)]
            batch.removeAll()
            for (offset, token) in chunk.enumerated() {
                batch.append(token, position: llama_pos(start + offset), sequence: 0, needsLogits: false)
            }
            guard try decode(&batch) else { return false }
            model.cachedPrefix += chunk
        }
        return true
    }

    private mutating func start(_ index: Int, suffix: [llama_token], after prefix: Int) throws(ModelError) {
        let used = Set(active.map(\.slot))
        guard let slot = (1...llama_seq_id(LoadedModel.maximumBranches)).first(where: { !used.contains($0) })
        else { return }
        llama_memory_seq_rm(model.memory, slot, -1, -1)
        llama_memory_seq_cp(model.memory, 0, slot, -1, -1)
        let branch = request.branches[index]
        let sampler = try BranchSampler(
            sampling: request.sampling, seed: branch.seed, grammar: branch.form?.grammar,
            vocabulary: model.vocabulary)
        sampler.acceptWritten(model.vocabulary.tokens(of: branch.opening, isStart: false))
        active.append(
            BranchState(
                index: index, branch: branch, slot: slot, suffix: suffix, position: llama_pos(prefix),
                sampler: sampler, vocabulary: model.vocabulary))
    }

    /// Reads what is pending of every branch, as far as a batch holds, and draws where all was read.
    private mutating func step(emit: (GenerationEvent) -> Void) throws(ModelError) -> Bool {
        var batch = TokenBatch(capacity: LoadedModel.batchSize)
        var outputs: [(branch: Int, row: Int32)] = []
        for index in active.indices {
            let count = min(active[index].pending.count, batch.room)
            let isAll = count == active[index].pending.count
            for (offset, token) in active[index].pending.prefix(count).enumerated() {
                let isLast = isAll && offset == count - 1
                if isLast { outputs.append((index, Int32(batch.count))) }
                batch.append(
                    token, position: active[index].position + llama_pos(offset), sequence: active[index].slot,
                    needsLogits: isLast)
            }
            active[index].read(count)
        }
        guard try decode(&batch) else { return false }
        for output in outputs {
            guard let logits = llama_get_logits_ith(model.context, output.row) else { continue }
            let row = UnsafeBufferPointer(start: logits, count: model.vocabulary.count)
            active[output.branch].advance(logits: row, emit: emit)
            if active[output.branch].isFinished {
                llama_memory_seq_rm(model.memory, active[output.branch].slot, -1, -1)
            }
        }
        active.removeAll(where: \.isFinished)
        return true
    }

    /// Runs the decoder on a batch.
    ///
    /// - Returns: False where it was aborted; then the cache is cleared of what that left.
    private func decode(_ batch: inout TokenBatch) throws(ModelError) -> Bool {
        switch llama_decode(model.context, batch.raw) {
        case 0: return true
        case 2:
            llama_memory_clear(model.memory, true)
            model.cachedPrefix = []
            return false
        case let code:
            llama_memory_clear(model.memory, true)
            model.cachedPrefix = []
            throw ModelError(
                "The engine failed (llama.cpp code \(code)): try again, or work on a smaller part.")
        }
    }
}
