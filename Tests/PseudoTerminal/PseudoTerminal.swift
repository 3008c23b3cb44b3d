import Foundation

/// A program on a terminal of its own, 24 rows of 80 columns.
///
/// Waiting is for text, never for time: `expect` polls the terminal until the text has come.
public final class PseudoTerminal {
    /// What was waited for did not come.
    public struct TimedOut: Error, CustomStringConvertible {
        let wanted: String
        let seen: String
        /// What was waited for, and what was seen.
        public var description: String {
            "waited for \(wanted.debugDescription), saw \(seen.debugDescription)"
        }
    }

    /// The program did not start.
    public struct NotStarted: Error {
        let reason: String
    }

    /// The side of the terminal at which the test sits.
    public let master: Int32
    /// The program at the other side.
    public let process: pid_t
    /// All bytes that the program wrote.
    public private(set) var seen: [UInt8] = []
    private var consumed = 0

    /// Starts a program, with this environment and no other.
    ///
    /// - Throws: ``NotStarted``.
    public init(_ program: String, _ arguments: [String] = [], environment: [String: String]) throws {
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        var ends: (master: Int32, slave: Int32) = (-1, -1)
        var name = [CChar](repeating: 0, count: 128)
        let opened = openpty(&ends.master, &ends.slave, &name, nil, &size)
        master = ends.master
        guard opened == 0 else { throw NotStarted(reason: "no pseudo-terminal: \(errno)") }
        _ = fcntl(master, F_SETFD, FD_CLOEXEC)
        _ = fcntl(ends.slave, F_SETFD, FD_CLOEXEC)
        defer { close(ends.slave) }

        // A session leader's first terminal becomes its controlling one: the child must open the slave.
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(0x80))  // POSIX_SPAWN_SETSID
        let argv = ([program] + arguments).map { strdup($0) } + [nil]
        let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var child: pid_t = 0
        let failure = posix_spawn(&child, program, &actions, &attributes, argv, envp)
        process = child
        guard failure == 0 else { throw NotStarted(reason: "cannot start \(program): \(failure)") }
    }

    deinit {
        kill(process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        close(master)
    }

    /// Whether the terminal shows what is typed.
    public var echoes: Bool {
        var modes = termios()
        return tcgetattr(master, &modes) == 0 && modes.c_lflag & tcflag_t(ECHO) != 0
    }

    /// Types text.
    public func type(_ text: String) {
        type(bytes: Array(text.utf8))
    }

    /// Types bytes.
    public func type(bytes: [UInt8]) {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Waits until `text` has come after what the last call matched, and gives all up to its end.
    @discardableResult
    public func expect(_ text: String, seconds: Double = 20) throws -> String {
        let wanted = Data(text.utf8)
        let deadline = Date(timeIntervalSinceNow: seconds)
        while true {
            let fresh = Data(seen[consumed...])
            if let match = fresh.range(of: wanted) {
                consumed += match.upperBound
                return String(decoding: fresh[..<match.upperBound], as: UTF8.self)
            }
            guard Date() < deadline, fill() else {
                throw TimedOut(wanted: text, seen: String(decoding: fresh, as: UTF8.self))
            }
        }
    }

    /// Waits for the program to end and gives its exit status, or minus the signal that ended it.
    ///
    /// One that does not end within a minute is killed.
    public func wait() -> Int32 {
        let deadline = Date(timeIntervalSinceNow: 60)
        while fill() {
            if Date() > deadline { kill(process, SIGKILL) }
        }
        var status: Int32 = 0
        waitpid(process, &status, 0)
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    }

    /// An executable that SwiftPM put beside the tests.
    public static func product(_ name: String) -> String {
        let products =
            Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }?
            .deletingLastPathComponent() ?? Bundle.main.bundleURL
        return products.appendingPathComponent(name).path
    }

    private func fill() -> Bool {
        var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        if poll(&watched, 1, 1_000) == 0 { return true }
        var chunk = [UInt8](repeating: 0, count: 4_096)
        let count = read(master, &chunk, chunk.count)
        guard count > 0 else { return false }
        seen += chunk[..<count]
        return true
    }
}
