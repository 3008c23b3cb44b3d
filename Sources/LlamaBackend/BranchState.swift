import CLlama
import LanguageModel

/// One branch while it is drawn.
struct BranchState {
    let index: Int
    /// The sequence of the cache that holds it.
    let sequence: Int
    private(set) var isFinished = false
    /// Tokens that the decoder has yet to read, and the position of the first of them.
    private(set) var pending: [llama_token]
    private(set) var position: Int

    private let branch: Branch
    private let sampler: BranchSampler
    private let vocabulary: Vocabulary
    /// How many tokens the model may think aloud; 0 for one that does not.
    private let mostThoughts: Int
    private var thoughts = ThoughtFilter()
    /// How many tokens were thoughts, which take none of the branch's.
    private var thinking = 0
    /// Bytes that end inside a character.
    private var partial: [UInt8] = []
    private var text = ""
    /// How much of the text was streamed, in UTF-8 bytes.
    private var streamed = 0
    /// How many tokens were drawn.
    private(set) var drawn = 0
    private var logProbability = 0.0
    /// What the branch is to say instead of drawing; `nil` where it draws.
    private var given: ArraySlice<llama_token>?

    init(
        index: Int, branch: Branch, sequence: Int, pending: [llama_token], position: Int,
        sampler: BranchSampler, vocabulary: Vocabulary, mostThoughts: Int
    ) {
        self.index = index
        self.branch = branch
        self.sequence = sequence
        self.pending = pending
        self.position = position
        self.sampler = sampler
        self.vocabulary = vocabulary
        self.mostThoughts = mostThoughts
        given = branch.given.map {
            vocabulary.tokens(of: $0, isStart: false).prefix(branch.maximumTokens)
        }
    }

    /// Takes note that the decoder has read the first of the pending tokens.
    mutating func read(_ count: Int) {
        pending.removeFirst(count)
        position += count
    }

    /// The most tokens that the decoder will still read of it.
    var most: Int { pending.count + branch.maximumTokens + mostThoughts - drawn }

    /// Draws the next token from the logits that follow the last one read.
    mutating func advance(logits: UnsafeBufferPointer<Float>, emit: (GenerationEvent) -> Void) {
        if given != nil { return follow(logits, emit) }
        guard let draw = sampler.draw(from: sampler.candidates(logits)), !vocabulary.endsText(draw.token)
        else {
            text += thoughts.finish()
            return finish(.stop, emit)
        }
        let seen = characters(of: draw.token)
        let piece = mostThoughts > 0 ? thoughts.add(seen) : seen
        if branch.endsAtSentence, SentenceBoundary.lies(between: text, and: piece) {
            return finish(.stop, emit)
        }
        sampler.accept(draw.token)
        drawn += 1
        logProbability += draw.logProbability
        text += piece
        if let end = branch.stop(in: text, from: text.utf8.count - piece.utf8.count - branch.longestStop) {
            text = String(text[..<end])
            return finish(.stop, emit)
        }
        stream(holdingBack: branch.heldBack(of: text), emit)
        pending = [draw.token]
        if piece.isEmpty { thinking = min(thinking + 1, mostThoughts) }
        if drawn >= branch.maximumTokens + thinking {
            text += thoughts.finish()
            finish(.length, emit)
        }
    }

    /// Takes the next of the tokens that were given.
    private mutating func follow(_ logits: UnsafeBufferPointer<Float>, _ emit: (GenerationEvent) -> Void) {
        guard let token = given?.popFirst() else { return finish(.stop, emit) }
        drawn += 1
        logProbability += sampler.logProbability(of: token, logits)
        pending = [token]
        if given?.isEmpty ?? true { finish(.stop, emit) }
    }

    private mutating func finish(_ reason: FinishReason, _ emit: (GenerationEvent) -> Void) {
        stream(holdingBack: 0, emit)
        isFinished = true
        emit(.finished(branch: index, reason: reason, score: drawn == 0 ? 0 : logProbability / Double(drawn)))
    }

    private mutating func stream(holdingBack held: Int, _ emit: (GenerationEvent) -> Void) {
        let end = text.utf8.count - held
        guard end > streamed else { return }
        let bytes = text.utf8
        let piece = bytes[
            bytes.index(bytes.startIndex, offsetBy: streamed)..<bytes.index(bytes.startIndex, offsetBy: end)]
        emit(.piece(branch: index, text: String(decoding: piece, as: UTF8.self)))
        streamed = end
    }

    /// The whole characters that a token completes.
    private mutating func characters(of token: llama_token) -> String {
        partial += vocabulary.bytes(of: token)
        if let text = String(validating: partial, as: UTF8.self) {
            partial = []
            return text
        }
        // No character is longer than four bytes: what is longer and still invalid never becomes one.
        if partial.count > 4 { partial = [] }
        return ""
    }
}
