/// What came of asking for a line.
public enum LineInput: Equatable, Sendable {
    case line(String)
    /// Ctrl-C: the line was thrown away.
    case interrupted
    case endOfInput
}

/// Where utterances come from: an edited line of a terminal, or the lines of a file.
public protocol LineSource: Sendable {
    /// The next line without its line break.
    ///
    /// - Parameter prompt: Shown before the line where someone types it; ends in a visible character or a space.
    func read(prompt: String) async -> LineInput
}
