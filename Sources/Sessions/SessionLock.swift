import Foundation

/// Keeps other processes from writing a session for as long as it lives.
public final class SessionLock: Sendable {
    private let descriptor: Int32

    /// - Throws: ``SessionError/inUse(name:process:)`` where another process, or another lock in this one, has
    ///   the session.
    init(name: String, file: URL) throws(SessionError) {
        let descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .unwritable(
                folder: file.deletingLastPathComponent().path, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            let owner = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            throw .inUse(name: name, process: owner.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        self.descriptor = descriptor
        let owner = Data("\(ProcessInfo.processInfo.processIdentifier)\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = owner.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    deinit { close(descriptor) }
}
