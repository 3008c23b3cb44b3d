import CLlama

/// Keeps the books of a context's cache: which tokens each of its sequences holds, and how many cells are taken.
///
/// A sequence that nobody uses keeps its tokens, so that whoever begins like it need not have them read again.
/// The one unused for the longest time goes first when room is needed.
struct SequencePool {
    private let memory: llama_memory_t?
    private let capacity: Int
    private var sequences: [Sequence]
    /// How many sequences share a cell of the cache.
    private var shares: [Int]
    private var emptyCells: [Int]
    private var clock = 0

    private struct Sequence {
        var tokens: [llama_token] = []
        /// The cell of each token; a number of our own, not llama.cpp's.
        var cells: [Int] = []
        var isInUse = false
        var lastUse = 0
    }

    init(memory: llama_memory_t?, sequences count: Int, cells: Int) {
        self.memory = memory
        capacity = cells
        sequences = Array(repeating: Sequence(), count: count)
        shares = Array(repeating: 0, count: cells)
        emptyCells = Array((0..<cells).reversed())
    }

    /// How many cells can be taken when everything is let go that nobody uses.
    var room: Int {
        var isTaken = Array(repeating: false, count: capacity)
        for sequence in sequences where sequence.isInUse {
            for cell in sequence.cells { isTaken[cell] = true }
        }
        return isTaken.count { !$0 }
    }

    /// How many tokens a sequence holds.
    func count(of id: Int) -> Int { sequences[id].tokens.count }

    /// How many tokens of a text some sequence holds.
    func known(of text: [llama_token]) -> Int { best(for: text).count }

    /// Takes a sequence into use that begins with as much of a text as any holds.
    ///
    /// - Returns: `nil` where all sequences are in use.
    mutating func claim(beginningOf text: [llama_token]) -> Int? {
        let (source, count) = best(for: text)
        if let source, !sequences[source].isInUse {
            trim(source, to: count)
            use(source)
            return source
        }
        guard let id = unused() else { return nil }
        copy(source, to: id, count: count)
        use(id)
        return id
    }

    /// Takes a sequence into use that holds the first tokens of another.
    ///
    /// - Returns: `nil` where all sequences are in use.
    mutating func fork(_ source: Int, count: Int) -> Int? {
        guard let id = unused() else { return nil }
        copy(source, to: id, count: count)
        use(id)
        return id
    }

    /// Lets go of a sequence; what it holds stays for whoever begins like it.
    mutating func release(_ id: Int) { sequences[id].isInUse = false }

    /// Empties a sequence that nobody uses and nobody will want to go on from.
    mutating func forget(_ id: Int) {
        if !sequences[id].isInUse { empty(id) }
    }

    /// Takes note of tokens that are about to be read; there must be ``room``.
    mutating func append(_ tokens: some Collection<llama_token>, to id: Int) {
        while emptyCells.count < tokens.count, let oldest = oldestCached() { empty(oldest) }
        for token in tokens {
            guard let cell = emptyCells.popLast() else { return }
            shares[cell] = 1
            sequences[id].cells.append(cell)
            sequences[id].tokens.append(token)
        }
    }

    /// Forgets all but the first tokens of a sequence.
    mutating func trim(_ id: Int, to count: Int) {
        guard count < sequences[id].tokens.count else { return }
        llama_memory_seq_rm(memory, llama_seq_id(id), llama_pos(count), -1)
        for cell in sequences[id].cells[count...] {
            shares[cell] -= 1
            if shares[cell] == 0 { emptyCells.append(cell) }
        }
        sequences[id].tokens.removeSubrange(count...)
        sequences[id].cells.removeSubrange(count...)
    }

    /// Forgets everything, after the cache was cleared.
    mutating func removeAll() {
        llama_memory_clear(memory, true)
        self = SequencePool(memory: memory, sequences: sequences.count, cells: capacity)
    }

    /// The sequence that begins with the most of a text.
    private func best(for text: [llama_token]) -> (id: Int?, count: Int) {
        var best: (id: Int?, count: Int) = (nil, 0)
        for id in sequences.indices {
            let count = zip(sequences[id].tokens, text).prefix { $0 == $1 }.count
            // What nobody uses is taken over as it is rather than copied.
            let isBetter = count == best.count && count > 0 && !sequences[id].isInUse
            if count > best.count || isBetter { best = (id, count) }
        }
        return best
    }

    /// An unused sequence, emptied: the one that was used the longest time ago.
    private mutating func unused() -> Int? {
        let free = sequences.indices.filter { !sequences[$0].isInUse }
        guard let id = free.min(by: { sequences[$0].lastUse < sequences[$1].lastUse }) else { return nil }
        empty(id)
        return id
    }

    private func oldestCached() -> Int? {
        sequences.indices.filter { !sequences[$0].isInUse && !sequences[$0].tokens.isEmpty }
            .min { sequences[$0].lastUse < sequences[$1].lastUse }
    }

    private mutating func empty(_ id: Int) {
        trim(id, to: 0)
        sequences[id].lastUse = 0
    }

    private mutating func copy(_ source: Int?, to id: Int, count: Int) {
        guard let source, source != id, count > 0 else { return }
        llama_memory_seq_cp(memory, llama_seq_id(source), llama_seq_id(id), 0, llama_pos(count))
        sequences[id].tokens = Array(sequences[source].tokens.prefix(count))
        sequences[id].cells = Array(sequences[source].cells.prefix(count))
        for cell in sequences[id].cells { shares[cell] += 1 }
    }

    private mutating func use(_ id: Int) {
        clock += 1
        sequences[id].isInUse = true
        sequences[id].lastUse = clock
    }
}
