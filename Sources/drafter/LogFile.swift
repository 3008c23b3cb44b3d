import Foundation
import Logging

/// The file that `--verbose` writes to, readable by its owner alone.
final class LogFile: TextOutputStream, Sendable {
    private let file: FileHandle

    /// Opens the file to write at its end.
    ///
    /// - Throws: ``LogFileError`` where it can't be written.
    init(_ url: URL) throws {
        try? FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let descriptor = open(url.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw LogFileError(path: url.path) }
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// A line each, whole: the file is opened for appending.
    func write(_ string: String) {
        try? file.write(contentsOf: Data(string.utf8))
    }

    /// A logger that writes to the file.
    var logger: Logger {
        Logger(label: "drafter") { StreamLogHandler(label: $0, stream: self, metadataProvider: nil) }
    }
}

/// The log can't be written.
struct LogFileError: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "The log \(path) can't be written: check the folder's rights, or leave --verbose out."
    }
}
