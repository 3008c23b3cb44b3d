/// What a conversation shows while it answers an utterance.
public enum ConversationEvent: Equatable, Sendable {
    /// More of the answer, as Markdown; it may hold half a word.
    case text(String)
    /// A short line that tells what changed, or what is being done.
    case notice(String)
    /// Something could not be done; one sentence that says what to do.
    case problem(String)
    case progress(Progress)
    /// The writer said goodbye.
    case farewell

    /// How far a long piece of work is.
    public struct Progress: Equatable, Sendable {
        /// The part under way, counted from 1.
        public var part: Int
        public var parts: Int
        /// Words written so far; see `String.wordCount`.
        public var words: Int
        /// Seconds since the work began.
        public var seconds: Double
    }
}
