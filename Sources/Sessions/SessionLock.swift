import Foundation

/// Keeps other processes from writing a session for as long as it lives.
///
/// The lock is the system's (`flock`), so that it ends with the process however that ends. The file stays:
/// to remove it would let two processes lock two files of one name.
public final class SessionLock: Sendable {
    private let descriptor: Int32

    /// - Throws: ``SessionError/inUse(name:process:)`` where another process, or another lock in this one, has
    ///   the session.
    init(name: String, file: URL) throws(SessionError) {
        let descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .writing(in: file.deletingLastPathComponent(), path: file.path, code: errno)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            guard code == EWOULDBLOCK else {
                throw .writing(in: file.deletingLastPathComponent(), path: file.path, code: code)
            }
            throw .inUse(name: name, process: Self.owner(of: file))
        }
        self.descriptor = descriptor
        let owner = Data("\(ProcessInfo.processInfo.processIdentifier)\n".utf8)
        ftruncate(descriptor, 0)
        _ = owner.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    deinit { close(descriptor) }

    private static func owner(of file: URL) -> String {
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty ? "?" : String(digits)
    }
}
