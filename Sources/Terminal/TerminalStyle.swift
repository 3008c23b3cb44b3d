import Foundation
import Markdown

/// What the terminal at standard output can show.
public struct TerminalStyle: Equatable, Sendable {
    /// Whether anyone looks: false where output goes to a file or a pipe.
    public var isTerminal: Bool
    /// Whether colours and bold are wanted.
    public var hasColor: Bool
    /// Columns.
    public var width: Int

    public init(isTerminal: Bool, hasColor: Bool, width: Int) {
        self.isTerminal = isTerminal
        self.hasColor = hasColor
        self.width = width
    }

    /// The terminal as it is now: no colour where `NO_COLOR` is set or `TERM` is `dumb`.
    public static func current() -> TerminalStyle {
        let environment = ProcessInfo.processInfo.environment
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
        return TerminalStyle(
            isTerminal: isTerminal, hasColor: isTerminal && !isPlain, width: columns(environment) ?? 80)
    }

    private static func columns(_ environment: [String: String]) -> Int? {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    /// Text in a style, and back to normal after it.
    func styled(_ text: String, _ style: MarkdownRun.Style) -> String {
        guard hasColor, !style.isEmpty, !text.isEmpty else { return text }
        var codes: [String] = []
        if style.contains(.strong) { codes.append("1") }
        if style.contains(.emphasis) { codes.append("3") }
        if style.contains(.code) { codes.append("36") }
        if style.contains(.struck) { codes.append("9") }
        return "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
    }

    func dimmed(_ text: String) -> String { hasColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

    func warning(_ text: String) -> String { hasColor ? "\u{1B}[33m\(text)\u{1B}[0m" : text }
}
