import CLlama
import LanguageModel

/// A request while it is served: what its branches share is read once, as its trunk, then each is drawn.
final class RequestUnderWay {
    let request: GenerationRequest
    let cancellation: Cancellation
    private let continuation: AsyncThrowingStream<GenerationEvent, any Error>.Continuation

    /// The tokens that each branch goes on from; empty until the model has told them.
    var documents: [[llama_token]] = []
    /// The tokens of the trunk.
    var trunk: [llama_token] = []
    /// The sequence that holds the trunk; `nil` until it was begun.
    var trunkSequence: Int?
    /// Branches that are not begun yet, by their index.
    var waiting: [Int]
    var branches: [BranchState] = []
    /// The sequences of branches that have ended, from one of which the next request may go on.
    var ended: [Int] = []
    private var failure: ModelError?
    private var mostThoughts = 0
    private var longestReply = 0
    private var written = 0

    init(
        _ request: GenerationRequest, cancellation: Cancellation,
        continuation: AsyncThrowingStream<GenerationEvent, any Error>.Continuation
    ) {
        self.request = request
        self.cancellation = cancellation
        self.continuation = continuation
        waiting = Array(request.branches.indices)
    }

    /// Whether all branches go on from the same text: then its last token is read once for all of them.
    var isOneDocument: Bool { documents.first?.count == trunk.count }

    var isFinished: Bool { waiting.isEmpty && branches.isEmpty || failure != nil || cancellation.isCancelled }

    /// The most cells that the begun branches will still take.
    var most: Int { branches.reduce(0) { $0 + $1.most } }

    /// The most cells that a branch takes besides the trunk's.
    func most(of branch: Int) -> Int {
        documents[branch].count - trunk.count + request.branches[branch].maximumTokens + mostThoughts + 1
    }

    /// The cells that the next branch takes.
    var least: Int { waiting.first.map(most) ?? 0 }

    func emit(_ event: GenerationEvent) { continuation.yield(event) }

    func fail(_ error: ModelError) { failure = error }

    /// Takes note of what an ended branch took.
    func count(_ branch: BranchState) {
        longestReply = max(longestReply, branch.drawn)
        written += branch.drawn
    }

    /// Adds what the request took.
    func add(to usage: inout TokenUsage) {
        usage.prompt = documents.map(\.count).max() ?? 0
        usage.reply = longestReply
        usage.read += documents.reduce(trunk.count) { $0 + $1.count - trunk.count }
        usage.written += written
    }

    /// Tells whoever asked that nothing more comes.
    func end() { continuation.finish(throwing: failure) }

    /// Finds the tokens of all branches and what they share.
    func read(with model: LoadedModel) {
        var known: [[String]: [llama_token]] = [:]
        var isShortened = false
        documents = request.branches.map { branch in
            let key = [branch.input, branch.opening]
            if let document = known[key] { return document }
            let (document, isWhole) = model.fittingDocument(for: branch, of: request.prompt)
            known[key] = document
            isShortened = isShortened || !isWhole
            return document
        }
        mostThoughts = model.mostThoughts
        if isShortened { emit(.shortened) }
        guard let first = documents.first else { return }
        if known.count == 1 {
            trunk = first
            return
        }
        // Each branch keeps at least one token of its own, whose logits begin its text.
        let shared = documents.map { document in
            min(zip(first, document).prefix { $0 == $1 }.count, document.count - 1)
        }
        trunk = Array(first.prefix(max(shared.min() ?? 0, 0)))
    }
}
