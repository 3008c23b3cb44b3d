import CLibedit
import Foundation
import Synchronization

// The write end of the pipe on which the handler tells which signal came. A signal handler may touch nothing
// that locks or allocates: this plain integer is set once, before the first handler is installed.
nonisolated(unsafe) private var signalPipe: Int32 = -1

/// Brings signals from the handler to whoever cares: the editor while it reads, else whoever is listening.
///
/// The handler writes one byte to a pipe; a thread reads it. No signal is lost between a check and a read,
/// and nothing but `write` runs inside the handler.
final class Signals: Sendable {
    static let shared = Signals()

    private struct State {
        var editorPipe: Int32?
        var listeners: [UUID: AsyncStream<Void>.Continuation] = [:]
        var savedTerminal: termios?
    }

    private let state = Mutex(State())

    private init() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        let (readEnd, writeEnd) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(writeEnd, F_SETFL, O_NONBLOCK)
        signalPipe = writeEnd
        Thread { [self] in
            var byte: UInt8 = 0
            while true {
                let count = read(readEnd, &byte, 1)
                if count == 1 { deliver(Int32(byte)) } else if errno != EINTR { return }
            }
        }.start()
        for number in [SIGINT, SIGWINCH, SIGCONT, SIGTERM, SIGHUP] {
            _ = drafter_handle_signal(number) { number in
                let saved = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(signalPipe, &byte, 1)
                errno = saved
            }
        }
        atexit { Signals.shared.restoreTerminal() }
    }

    /// From now on the editor's pipe gets the number of each signal, as a byte; `nil` ends that.
    func setEditor(pipe: Int32?) {
        state.withLock { $0.editorPipe = pipe }
    }

    /// Remembers how the terminal was before the editor touched it, for an exit out of turn.
    func rememberTerminal() {
        var modes = termios()
        guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
        state.withLock { [modes] in $0.savedTerminal = $0.savedTerminal ?? modes }
    }

    /// Interrupts as a stream, until it is dropped.
    func interrupts() -> AsyncStream<Void> {
        let key = UUID()
        let (stream, continuation) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        continuation.onTermination = { [self] _ in
            state.withLock { $0.listeners[key] = nil }
        }
        state.withLock { $0.listeners[key] = continuation }
        return stream
    }

    private func restoreTerminal() {
        state.withLock { state in
            guard var modes = state.savedTerminal, tcgetpgrp(STDIN_FILENO) == getpgrp() else { return }
            tcsetattr(STDIN_FILENO, TCSANOW, &modes)
        }
    }

    private func deliver(_ number: Int32) {
        let (editorPipe, listeners) = state.withLock { ($0.editorPipe, Array($0.listeners.values)) }
        switch number {
        case SIGINT where editorPipe == nil && listeners.isEmpty, SIGTERM, SIGHUP:
            restoreTerminal()
            _ = drafter_default_signal(number)
            kill(getpid(), number)
        case SIGINT where editorPipe == nil:
            for listener in listeners { listener.yield() }
        default:
            guard let editorPipe else { return }
            var byte = UInt8(truncatingIfNeeded: number)
            _ = write(editorPipe, &byte, 1)
        }
    }
}
