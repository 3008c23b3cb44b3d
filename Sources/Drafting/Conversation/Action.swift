import Interpreter

/// A command that a conversation can carry out.
///
/// Each command is one file: its slots, words and help (``Command``), and what it does.
public protocol Action: Command {
    /// Does what the command says; edits made before an error stay.
    ///
    /// - Throws: ``Problem`` for what can't be done, `ModelError`, or `SessionError`.
    func run(in conversation: isolated Conversation) async throws
}
