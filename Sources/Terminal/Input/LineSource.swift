/// Something utterances come from: a person at a terminal, or a file.
public protocol LineSource: Sendable {
    /// Asks for the next line.
    ///
    /// Only one call may be under way; a second one waits for its turn where the source is an editor.
    func read(prompt: String) async -> LineInput
}
