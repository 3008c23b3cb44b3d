import CMinizip
import Foundation

/// A ZIP archive, as Word's documents are.
enum ZIPArchive {
    /// The archive of some files, in order, by their names in it.
    ///
    /// - Throws: ``ExportError/unwritable(path:reason:)`` where the temporary folder can't be written to.
    static func data(of files: [(name: String, text: String)]) throws(ExportError) -> Data {
        // minizip writes to files only.
        let file = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString).zip")
        defer { try? FileManager.default.removeItem(at: file) }
        guard write(files, to: file.path), let data = FileManager.default.contents(atPath: file.path) else {
            throw .unwritable(
                path: file.path, reason: "the temporary folder is full or may not be written to")
        }
        return data
    }

    private static func write(_ files: [(name: String, text: String)], to path: String) -> Bool {
        guard let archive = zipOpen64(path, APPEND_STATUS_CREATE) else { return false }
        // Of the time of day nothing is kept, so that equal documents are equal files: 1 January 1980.
        var info = zip_fileinfo()
        info.tmz_date.tm_year = 1980
        info.tmz_date.tm_mday = 1
        var isWritten = true
        for file in files {
            let opened = zipOpenNewFileInZip64(
                archive, file.name, &info, nil, 0, nil, 0, nil, Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0)
            let bytes = Array(file.text.utf8)
            isWritten =
                isWritten && opened == ZIP_OK
                && zipWriteInFileInZip(archive, bytes, UInt32(bytes.count)) == ZIP_OK
                && zipCloseFileInZip(archive) == ZIP_OK
        }
        return zipClose(archive, nil) == ZIP_OK && isWritten
    }
}
