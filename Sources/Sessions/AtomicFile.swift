import Foundation

/// Writes a file so that after a crash at any instant either the old or the new one is there, whole.
enum AtomicFile {
    /// Writes to a temporary file beside the goal, syncs it, renames it, and syncs the folder.
    ///
    /// - Throws: ``SessionError/unwritable(folder:reason:)``; then the old file stands as it was.
    static func write(_ data: Data, to file: URL) throws(SessionError) {
        let folder = file.deletingLastPathComponent()
        let temporary = folder.appending(
            path: ".\(file.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
        do throws(POSIXFailure) {
            try create(temporary, holding: data)
            guard rename(temporary.path, file.path) == 0 else { throw POSIXFailure.last }
        } catch {
            unlink(temporary.path)
            throw .unwritable(folder: folder.path, reason: error.reason)
        }
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor >= 0 {
            fsync(descriptor)
            close(descriptor)
        }
    }

    private struct POSIXFailure: Error {
        let reason: String
        static var last: POSIXFailure { POSIXFailure(reason: String(cString: strerror(errno))) }
    }

    private static func create(_ file: URL, holding data: Data) throws(POSIXFailure) {
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        var rest = data[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard written >= 0 || errno == EINTR else { throw .last }
            rest = rest.dropFirst(max(written, 0))
        }
        guard fsync(descriptor) == 0 else { throw .last }
    }
}
