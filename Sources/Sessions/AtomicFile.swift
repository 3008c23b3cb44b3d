import Foundation

/// Writes a file so that after a crash at any instant either the old or the new one is there, whole.
enum AtomicFile {
    /// Writes to a temporary file beside the goal, syncs it, renames it, and syncs the folder.
    ///
    /// - Throws: ``SessionError`` by what the system said; then the old file stands as it was.
    static func write(_ data: Data, to file: URL) throws(SessionError) {
        try write(to: file) { try $0(data) }
    }

    /// Writes what `body` gives, a piece at a time; see ``write(_:to:)``.
    static func write(to file: URL, _ body: ((Data) throws -> Void) throws -> Void) throws(SessionError) {
        let folder = file.deletingLastPathComponent()
        let temporary = folder.appending(
            path: ".\(file.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
        do {
            try create(temporary, body)
            try check(rename(temporary.path, file.path))
        } catch {
            unlink(temporary.path)
            switch error {
            case let error as SystemFailure: throw .writing(in: folder, code: error.code)
            case let error as POSIXError: throw .writing(in: folder, code: error.code.rawValue)
            default: throw .unwritable(folder: folder.path, reason: "\(error)")
            }
        }
        sync(folder)
    }

    /// Removes what a crash left of earlier writings of a file; none may be under way.
    static func removeLeftovers(of file: URL) {
        let folder = file.deletingLastPathComponent().path
        let beginning = ".\(file.lastPathComponent)."
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where name.hasPrefix(beginning) && name.dropFirst(beginning.count).allSatisfy(\.isNumber) {
            unlink("\(folder)/\(name)")
        }
    }

    /// Makes a rename in a folder outlast a crash of the machine.
    ///
    /// Some file systems can't sync a folder, and then have no need to: what they answer is not looked at.
    static func sync(_ folder: URL) {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private struct SystemFailure: Error {
        let code: Int32
    }

    /// Passes on what a system call returned, or throws its error.
    @discardableResult
    private static func check(_ result: Int32) throws(SystemFailure) -> Int32 {
        guard result >= 0 else { throw SystemFailure(code: errno) }
        return result
    }

    private static func create(_ file: URL, _ body: ((Data) throws -> Void) throws -> Void) throws {
        // What a crash left under this name may be another's, or open to others: it goes first.
        unlink(file.path)
        let descriptor = try check(open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600))
        do {
            try body { data in
                var rest = data[...]
                while !rest.isEmpty {
                    let written = rest.withUnsafeBytes {
                        Foundation.write(descriptor, $0.baseAddress, $0.count)
                    }
                    guard written >= 0 || errno == EINTR else { throw SystemFailure(code: errno) }
                    rest = rest.dropFirst(max(written, 0))
                }
            }
            try check(fsync(descriptor))
        } catch {
            close(descriptor)
            throw error
        }
        // Network file systems tell of a full disk only now.
        try check(close(descriptor))
    }
}
