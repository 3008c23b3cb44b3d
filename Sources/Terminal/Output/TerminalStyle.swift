import Foundation

/// What the output can show: colour, cursor movement, and how many columns there are.
public struct TerminalStyle: Equatable, Sendable {
    /// Whether a person looks at the output.
    public var isTerminal: Bool
    /// Whether escape sequences may be written; never true where `isTerminal` is false.
    public var allowsEscapes: Bool
    /// Columns, at least 20 so that wrapping stays possible.
    public var width: Int

    /// A style with everything said.
    public init(isTerminal: Bool, allowsEscapes: Bool, width: Int) {
        self.isTerminal = isTerminal
        self.allowsEscapes = isTerminal && allowsEscapes
        self.width = max(20, width)
    }

    /// The style of a descriptor in an environment.
    ///
    /// `NO_COLOR` with any value but an empty one, and `TERM=dumb`, turn escapes off. The width is the
    /// terminal's own, else `COLUMNS`, else 80.
    public static func of(
        descriptor: Int32 = STDOUT_FILENO,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> TerminalStyle {
        let isTerminal = isatty(descriptor) == 1
        let colour = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        let width = columns(of: descriptor) ?? environment["COLUMNS"].flatMap { Int($0) } ?? 80
        return TerminalStyle(isTerminal: isTerminal, allowsEscapes: colour, width: width)
    }

    private static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
