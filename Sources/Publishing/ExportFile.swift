import Foundation

/// A file that was asked for can't be written; `path` is where.
public struct ExportError: Error, Equatable, Sendable {
    public let path: String
    public let reason: String
}

/// Writes what is exported.
public enum ExportFile {
    /// Writes a text to a path, `~` allowed, whole or not at all, and returns the path in full.
    ///
    /// - Throws: ``ExportError`` where the folder is missing or can't be written to.
    public static func write(_ text: String, to path: String) throws(ExportError) -> String {
        let expanded = NSString(string: path).expandingTildeInPath
        let file = URL(fileURLWithPath: expanded)
        do {
            try Data(text.utf8).write(to: file, options: .atomic)
        } catch {
            let folder = file.deletingLastPathComponent().path
            let isMissing = !FileManager.default.fileExists(atPath: folder)
            throw ExportError(
                path: file.path,
                reason: isMissing ? "there is no folder \(folder)" : error.localizedDescription)
        }
        return file.path
    }
}
