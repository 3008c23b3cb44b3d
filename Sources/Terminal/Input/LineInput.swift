/// What came back from asking for a line.
///
/// A line has lost its final newline; one that was pasted may have newlines inside.
public enum LineInput: Equatable, Sendable {
    /// A line, possibly empty.
    case line(String)
    /// Ctrl-C at the prompt: what was typed is gone, the conversation goes on.
    case interrupted
    /// Ctrl-D on an empty line, a closed terminal, or the end of a file.
    case endOfInput
}
