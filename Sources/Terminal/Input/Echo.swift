import Foundation

/// What the terminal shows of the keys that are typed while no line is edited.
public enum Echo {
    /// Keeps control keys such as `^C` out of the text for as long as `body` runs.
    ///
    /// The editor takes the terminal over as it finds it, so this begins before the first line is read. A
    /// program that is killed in between leaves nothing worse behind than keys that are not shown.
    public static func withoutControlKeys<Result>(
        _ body: nonisolated(nonsending) () async throws -> Result
    ) async rethrows -> Result {
        Signals.shared.rememberTerminal()
        return try await changing({ $0.c_lflag &= ~tcflag_t(ECHOCTL) }, body)
    }

    /// Shows what is typed while `body` runs another program.
    public static func ofTyping<Result>(
        _ body: nonisolated(nonsending) () async throws -> Result
    ) async rethrows -> Result {
        try await changing({ $0.c_lflag |= tcflag_t(ECHO) }, body)
    }

    /// Keeps what is typed ahead out of the text until the editor reads it.
    static func hideTyping() {
        guard var modes = modes() else { return }
        modes.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    }

    private static func changing<Result>(
        _ change: (inout termios) -> Void, _ body: nonisolated(nonsending) () async throws -> Result
    ) async rethrows -> Result {
        guard var usual = modes() else { return try await body() }
        var changed = usual
        change(&changed)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &changed)
        defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &usual) }
        return try await body()
    }

    /// How the terminal is; `nil` where there is none, or it is another program's: who touches it then is stopped.
    private static func modes() -> termios? {
        var modes = termios()
        guard tcgetpgrp(STDIN_FILENO) == getpgrp(), tcgetattr(STDIN_FILENO, &modes) == 0 else { return nil }
        return modes
    }
}
