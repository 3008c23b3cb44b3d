import Foundation

/// Whether the terminal shows control keys such as `^C` where they are typed.
public enum ControlEcho {
    /// Keeps control keys out of the text for as long as `body` runs.
    ///
    /// The editor takes the terminal over as it finds it, so this begins before the first line is read. A
    /// program that dies in between leaves nothing worse behind than keys that are not shown.
    public static func withoutIt<Result>(
        _ body: nonisolated(nonsending) () async throws -> Result
    ) async rethrows -> Result {
        var usual = termios()
        guard tcgetattr(STDIN_FILENO, &usual) == 0 else { return try await body() }
        var quiet = usual
        quiet.c_lflag &= ~tcflag_t(ECHOCTL)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &quiet)
        defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &usual) }
        return try await body()
    }
}
