/// What a conversation shows while it answers an utterance.
public enum ConversationEvent: Equatable, Sendable {
    /// More of the answer, as Markdown; it may hold half a word.
    case text(String)
    /// What differs between two texts, as Markdown: struck out what went, bold what came.
    case difference(String)
    /// A short line that tells what changed, or what is being done.
    case notice(String)
    /// Something could not be done; one sentence that says what to do.
    case problem(String)
    case progress(WritingProgress)
    /// The writer said goodbye.
    case farewell
}
