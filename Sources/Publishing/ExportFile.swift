import Foundation

/// Writes what is exported.
public enum ExportFile {
    /// Writes a text to a file, whole or not at all, and returns the file's path in full.
    ///
    /// - Parameters:
    ///   - path: `~` stands for the home folder; what is relative is so to the working folder.
    ///   - defaultName: The file's name where the path is a folder or empty.
    /// - Throws: ``ExportError``; then the file before it, if any, stands as it was.
    public static func write(
        _ text: String, to path: String, defaultName: String? = nil
    ) throws(ExportError) -> String {
        var file = URL(fileURLWithPath: expanded(path.isEmpty ? "." : path))
        if isFolder(file) || path.hasSuffix("/") {
            guard let defaultName else { throw .isFolder(path: file.path) }
            file.append(path: defaultName)
            guard !isFolder(file) else { throw .isFolder(path: file.path) }
        }
        let folder = file.deletingLastPathComponent()
        guard isFolder(folder) else { throw .noFolder(path: file.path, folder: folder.path) }
        do {
            try Data(text.utf8).write(to: file, options: .atomic)
        } catch {
            throw failure(error, at: file.path)
        }
        return file.path
    }

    /// As a shell expands it: Foundation takes the home from the list of users and does not look at `HOME`.
    private static func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = ProcessInfo.processInfo.environment["HOME"],
            !home.isEmpty
        else { return NSString(string: path).expandingTildeInPath }
        return home + path.dropFirst()
    }

    private static func isFolder(_ file: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func failure(_ error: any Error, at path: String) -> ExportError {
        switch (error as? CocoaError)?.code {
        case .fileWriteNoPermission?, .fileWriteVolumeReadOnly?: .noPermission(path: path)
        case .fileWriteOutOfSpace?: .noSpace(path: path)
        default: .unwritable(path: path, reason: error.localizedDescription)
        }
    }
}
