import Foundation

/// The one place that writes to the terminal.
///
/// Answers go to standard output; the quiet lines and problems too where someone looks, else to standard
/// error, so that a script gets nothing but the text.
public struct Screen {
    private var style: TerminalStyle
    private var stream: MarkdownStream
    private var hasProgress = false
    /// Whether the last character written to standard output ended its line.
    private var isAtLineStart = true

    public init() {
        style = TerminalStyle.current()
        stream = MarkdownStream(style: style)
    }

    /// Begins an answer, in the width that the terminal has now.
    public mutating func beginTurn() {
        style = TerminalStyle.current()
        stream = MarkdownStream(style: style)
        if style.isTerminal { put("\n") }
    }

    /// Shows more of an answer, as Markdown.
    public mutating func write(_ markdown: String) {
        put(stream.push(markdown))
    }

    /// Shows what was held back of the answer, and ends its line.
    public mutating func endText() {
        put(stream.finish())
        eraseProgress()
        if !isAtLineStart { put("\n") }
    }

    /// Ends the line in which the prompt stands.
    public mutating func endLine() { put("\n") }

    /// Shows a quiet line.
    public mutating func notice(_ line: String) {
        tell(style.dimmed("· " + Self.oneLine(line)))
    }

    /// Shows what could not be done.
    public mutating func problem(_ sentence: String) {
        tell(style.warning(Self.oneLine(sentence)))
    }

    /// Shows how far the work is, in a line that is erased before anything else; only in a terminal.
    public mutating func progress(_ line: String) {
        guard style.hasColor, isAtLineStart else { return }
        eraseProgress()
        let line = String(Self.oneLine(line).prefix(max(style.width - 1, 1)))
        output(style.dimmed(line))
        hasProgress = true
    }

    private mutating func tell(_ line: String) {
        if style.isTerminal {
            put(line + "\n")
        } else {
            FileHandle.standardError.write(Data((line + "\n").utf8))
        }
    }

    private mutating func put(_ text: String) {
        guard !text.isEmpty else { return }
        eraseProgress()
        output(text)
        isAtLineStart = text.hasSuffix("\n")
    }

    private mutating func eraseProgress() {
        guard hasProgress else { return }
        output("\r\u{1B}[K")
        hasProgress = false
    }

    /// Writes at once, past any buffer; who no longer listens is no error.
    private func output(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            guard written > 0 || errno == EINTR else { return }
            bytes = bytes.dropFirst(max(written, 0))
        }
    }

    private static func oneLine(_ text: String) -> String {
        SafeText.cleaned(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
