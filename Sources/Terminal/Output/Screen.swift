import CLibedit
import Foundation
import Synchronization

/// The one writer to standard output and standard error.
///
/// Results (the text) go to standard output, messages to standard error; on a terminal, quiet lines join
/// the text. Calls from several tasks never mix within a line. All text passes through `SafeText`. A reader
/// that has gone away (`| head`) is no signal but `outputIsGone`.
public final class Screen: Sendable {
    private struct State {
        var stream: MarkdownStream?
        var endsLine = true
        var hasProgress = false
        var outputIsGone = false
    }

    private let output: Int32
    private let errors: Int32
    private let currentStyle: @Sendable () -> TerminalStyle
    private let errorStyle: TerminalStyle
    private let state = Mutex(State())

    /// A screen on two descriptors.
    ///
    /// `style` is asked at the start of each text, so that a window made wider counts from the next one on.
    public init(
        output: Int32 = STDOUT_FILENO, errors: Int32 = STDERR_FILENO,
        style: (@Sendable () -> TerminalStyle)? = nil
    ) {
        self.output = output
        self.errors = errors
        currentStyle = style ?? { .of(descriptor: output) }
        errorStyle = .of(descriptor: errors)
        _ = drafter_ignore_signal(SIGPIPE)
    }

    /// What the output can show now.
    public var style: TerminalStyle { currentStyle() }

    /// Whether standard output can no longer be written: nobody reads it.
    public var outputIsGone: Bool { state.withLock { $0.outputIsGone } }

    /// Shows the next piece of Markdown, of any size; where no terminal is, the source itself.
    public func write(_ piece: String) {
        state.withLock { state in
            write(piece, &state)
        }
    }

    /// Shows a text of its own in which what is struck out went, and what is bold came: red and green where there
    /// is colour.
    public func writeDifference(_ markdown: String) {
        state.withLock { state in
            endText(&state)
            state.stream = MarkdownStream(style: style, marksChanges: true)
            write(markdown, &state)
            endText(&state)
        }
    }

    private func write(_ piece: String, _ state: inout State) {
        var stream = state.stream ?? MarkdownStream(style: style)
        state.stream = nil
        let text = stream.style.isTerminal ? stream.push(piece) : SafeText.cleaned(piece)
        state.stream = stream
        put(text, &state)
    }

    /// Ends the text: shows what was held back and ends its last line.
    public func endText() {
        state.withLock { endText(&$0) }
    }

    /// A quiet line about what happened: dim on a terminal, on standard error elsewhere.
    public func notice(_ text: String) {
        let line = Self.message(text)
        state.withLock { state in
            endText(&state)
            let style = style
            if style.isTerminal {
                let line = Self.wrapped(line, to: style.width)
                put(style.allowsEscapes ? "\u{1B}[2m\(line)\u{1B}[0m\n" : line + "\n", &state)
            } else {
                _ = Self.send(line + "\n", to: errors)
            }
        }
    }

    /// Says on standard error what went wrong.
    public func problem(_ text: String) {
        let message = Self.message(text)
        let line = errorStyle.isTerminal ? Self.wrapped(message, to: style.width) : message
        state.withLock { state in
            endText(&state)
            eraseProgress(&state)
            _ = Self.send(errorStyle.allowsEscapes ? "\u{1B}[31m\(line)\u{1B}[0m\n" : line + "\n", to: errors)
        }
    }

    /// Shows how far long work has come, on one line that the next output replaces; nil takes it away.
    ///
    /// Nothing happens without a terminal that can erase, or while a line of text is half written.
    public func progress(_ text: String?) {
        state.withLock { state in
            let style = style
            guard style.allowsEscapes, state.endsLine else { return }
            eraseProgress(&state)
            guard let text else { return }
            let line = Self.cut(text, to: style.width - 1)
            if !Self.send("\u{1B}[2m\(line)\u{1B}[0m", to: output) { state.outputIsGone = true }
            state.hasProgress = true
        }
    }

    private func endText(_ state: inout State) {
        guard var stream = state.stream else { return }
        state.stream = nil
        put(stream.style.isTerminal ? stream.finish() : state.endsLine ? "" : "\n", &state)
    }

    private func put(_ text: String, _ state: inout State) {
        guard !text.isEmpty else { return }
        eraseProgress(&state)
        if !Self.send(text, to: output) { state.outputIsGone = true }
        state.endsLine = text.utf8.last == 0x0A
    }

    private func eraseProgress(_ state: inout State) {
        guard state.hasProgress else { return }
        _ = Self.send("\r\u{1B}[K", to: output)
        state.hasProgress = false
    }

    private static func message(_ text: String) -> String {
        let cleaned = SafeText.cleaned(text)
        return String(cleaned.reversed().drop(while: \.isNewline).reversed())
    }

    /// A message in lines that break between words.
    private static func wrapped(_ message: String, to width: Int) -> String {
        var wrapper = LineWrapper(width: width, allowsEscapes: false)
        for scalar in message.unicodeScalars {
            wrapper.put(scalar == "\n" ? .hardBreak : StyledCell(scalar))
        }
        wrapper.end()
        return String(wrapper.drain().dropLast())
    }

    private static func cut(_ text: String, to width: Int) -> String {
        var kept = String.UnicodeScalarView()
        var column = 0
        for scalar in SafeText.cleaned(text).unicodeScalars where scalar != "\n" && scalar != "\t" {
            column += DisplayWidth.of(scalar)
            if column > width { break }
            kept.append(scalar)
        }
        return String(kept)
    }

    /// Writes all of it, waiting where the descriptor does not block; false when nobody reads any more.
    private static func send(_ text: String, to descriptor: Int32) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&ready, 1, -1)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
