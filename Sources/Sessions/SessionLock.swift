import Foundation

/// Keeps other processes from writing a session for as long as it lives.
///
/// The lock is the system's (`flock`), so that it ends with the process however that ends. The file stays:
/// to remove it would let two processes lock two files of one name.
public final class SessionLock: Sendable {
    private let descriptor: Int32
    private let file: URL

    /// - Throws: ``SessionError/inUse(name:holder:)`` where another process, or another lock in this one, has
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
            throw .inUse(name: name, holder: Self.holder(of: file))
        }
        self.descriptor = descriptor
        self.file = file
        let owner = Data(LockHolder.current.text.utf8)
        ftruncate(descriptor, 0)
        _ = owner.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    deinit { close(descriptor) }

    /// Whether the file that is locked is still the one of that name; not so where the folder was removed.
    public var holds: Bool {
        var (own, named) = (stat(), stat())
        return fstat(descriptor, &own) == 0 && stat(file.path, &named) == 0 && own.st_ino == named.st_ino
            && own.st_dev == named.st_dev
    }

    private static func holder(of file: URL) -> LockHolder {
        LockHolder(text: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
    }
}
