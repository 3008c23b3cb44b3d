/// What an utterance means.
public enum Interpretation: Sendable {
    /// The commands that it says, in order; one that is no command is a question to the assistant.
    case commands([any Command])
    /// A short form that is wrong, with one sentence that says what would be right.
    case mistake(String)
}
