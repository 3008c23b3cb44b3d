import Article
import Foundation

/// Writes what is exported.
public enum ExportFile {
    /// Writes a file, whole or not at all, and returns its path in full.
    ///
    /// - Parameters:
    ///   - path: `~` stands for the home folder; what is relative is so to the working folder.
    ///   - defaultName: The file's name where the path is a folder or empty.
    ///   - mayReplace: Whether what the file holds may be lost; else it is kept beside it, see ``Written/kept``.
    /// - Throws: ``ExportError``; then the file before it, if any, stands as it was.
    public static func write(
        _ data: Data, to path: String, defaultName: String? = nil,
        mayReplace: (_ path: String, _ content: Data) -> Bool = { _, _ in true }
    ) throws(ExportError) -> Written {
        var file = URL(fileURLWithPath: HomeFolder.expanding(path.isEmpty ? "." : path))
        if isFolder(file) || path.hasSuffix("/") {
            guard let defaultName else { throw .isFolder(path: file.path) }
            file.append(path: defaultName)
            guard !isFolder(file) else { throw .isFolder(path: file.path) }
        }
        let folder = file.deletingLastPathComponent()
        guard isFolder(folder) else { throw .noFolder(path: file.path, folder: folder.path) }
        do {
            var kept: String?
            if let old = FileManager.default.contents(atPath: file.path), old != data,
                !mayReplace(file.path, old)
            {
                let copy = unusedName(beside: file)
                try FileManager.default.copyItem(at: file, to: copy)
                kept = copy.path
            }
            try data.write(to: file, options: .atomic)
            return Written(path: file.path, kept: kept)
        } catch {
            throw failure(error, at: file.path)
        }
    }

    /// What was written.
    public struct Written: Equatable, Sendable {
        /// The file, in full.
        public let path: String
        /// Where what stood in the file before was kept; `nil` where there was nothing to keep.
        public let kept: String?
    }

    /// `crm.md~`, or the first of `crm.md~2~`, `crm.md~3~` … that is free.
    private static func unusedName(beside file: URL) -> URL {
        var copy = URL(fileURLWithPath: file.path + "~")
        var number = 2
        while FileManager.default.fileExists(atPath: copy.path) {
            copy = URL(fileURLWithPath: "\(file.path)~\(number)~")
            number += 1
        }
        return copy
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
