import Foundation
import Synchronization

/// What Ctrl-C does: it interrupts the editor while a line is typed, and the work while text is written.
public enum Signals {
    /// The thread that waits in the line editor, as a number; 0 while none does.
    private static let editing = Atomic<UInt>(0)
    private static let listeners = Mutex<[Int: AsyncStream<Void>.Continuation]>([:])
    private static let nextListener = Atomic<Int>(0)

    /// A pipe that was closed at its other end becomes an error of writing, not a death.
    public static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// Every Ctrl-C from now on, until the stream is let go.
    public static func interrupts() -> AsyncStream<Void> {
        install()
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        let number = nextListener.add(1, ordering: .relaxed).newValue
        listeners.withLock { $0[number] = continuation }
        continuation.onTermination = { _ in listeners.withLock { $0[number] = nil } }
        return stream
    }

    /// Runs the editor on this thread, so that a signal interrupts its reading.
    static func whileEditing<Result>(_ body: () -> Result) -> Result {
        install()
        // Dispatch blocks signals on its threads.
        var interrupt = sigset_t()
        sigemptyset(&interrupt)
        sigaddset(&interrupt, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
        editing.store(UInt(bitPattern: Int(pthread_self())), ordering: .sequentiallyConsistent)
        defer { editing.store(0, ordering: .sequentiallyConsistent) }
        return body()
    }

    private static func install() { _ = installed }

    /// The handler does nothing but pass the signal on to the thread that reads, whose call then fails with
    /// EINTR: without SA_RESTART, as the editor needs it.
    private static let installed: Void = {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { number in
            let thread = Signals.editing.load(ordering: .sequentiallyConsistent)
            if thread != 0, thread != UInt(bitPattern: Int(pthread_self())) {
                pthread_kill(pthread_t(thread), number)
            } else if thread == 0 {
                // Only async-signal-safe calls may stand here: a byte in a pipe wakes the listeners.
                var byte: UInt8 = 1
                write(Signals.pipe.writing, &byte, 1)
            }
        }
        sigemptyset(&action.sa_mask)
        _ = pipe
        wakeListeners()
        sigaction(SIGINT, &action, nil)
    }()

    private static let pipe: (reading: Int32, writing: Int32) = {
        var ends: [Int32] = [-1, -1]
        _ = Foundation.pipe(&ends)
        return (ends[0], ends[1])
    }()

    /// Waits at the pipe for as long as the program runs.
    private static func wakeListeners() {
        Thread.detachNewThread {
            var byte: UInt8 = 0
            while read(pipe.reading, &byte, 1) == 1 || errno == EINTR {
                listeners.withLock { for listener in $0.values { listener.yield() } }
            }
        }
    }
}
