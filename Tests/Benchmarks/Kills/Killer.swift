import Foundation
import Synchronization

/// Kills a process at an instant that is chosen beforehand.
final class Killer: Sendable {
    /// When to kill.
    enum Instant: Sendable {
        /// So long after the start.
        case after(seconds: Double)
        /// So long after a turn's text was first seen, where one is soon enough.
        case text(seconds: Double, atMost: Double)
        /// So many microseconds after the folder of the sessions has changed for that time, where it does so soon
        /// enough.
        case write(Int, delay: UInt32, atMost: Double)
    }

    private let death = Mutex<Date?>(nil)
    private let text = Mutex(false)

    /// When it killed; `nil` before it did.
    var struck: Date? { death.withLock { $0 } }

    /// Tells it that the text of a turn under way is to be seen.
    func textIsSeen() { text.withLock { $0 = true } }

    /// Begins to wait for the instant.
    init(of process: pid_t, at instant: Instant, watching folder: URL) {
        Thread.detachNewThread { [self] in
            switch instant {
            case .after(let seconds): Thread.sleep(forTimeInterval: seconds)
            case .text(let seconds, let most):
                let end = Date(timeIntervalSinceNow: most)
                while !text.withLock({ $0 }), Date() < end { usleep(5_000) }
                Thread.sleep(forTimeInterval: seconds)
            case .write(let count, let delay, let most):
                let end = Date(timeIntervalSinceNow: most)
                var (last, changes) = (Self.state(of: folder), 0)
                while changes < count, Date() < end {
                    usleep(50)
                    let state = Self.state(of: folder)
                    if state != last { changes += 1 }
                    last = state
                }
                usleep(delay)
            }
            kill(process, SIGKILL)
            death.withLock { $0 = Date() }
        }
    }

    /// The files of a folder and how long they are.
    private static func state(of folder: URL) -> [String: Int64] {
        var sizes: [String: Int64] = [:]
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
            var status = stat()
            sizes[name] = stat("\(folder.path)/\(name)", &status) == 0 ? Int64(status.st_size) : -1
        }
        return sizes
    }
}
