import Foundation

/// Other names and the trash.
extension SessionStore {
    /// Gives a session's file another name; its content, name included, is the caller's to save.
    ///
    /// - Throws: ``SessionError/exists(name:)`` where the new name is taken.
    public func rename(_ name: String, to newName: String) throws(SessionError) {
        let name = try SessionName.validated(name)
        let newName = try unusedName(newName)
        // The journal first: without its session it is nothing, and a session without it lacks turns.
        if Foundation.rename(journal(name).file.path, journal(newName).file.path) != 0, errno != ENOENT {
            throw .writing(in: folder, code: errno)
        }
        guard Foundation.rename(file(name).path, file(newName).path) == 0 else {
            throw .writing(in: folder, code: errno)
        }
        AtomicFile.sync(folder)
    }

    /// Takes a session out of the list; its file is kept in the folder's `.trash`.
    ///
    /// - Returns: The path of the file that is kept.
    /// - Throws: ``SessionError`` where there is no such session, another process has it, or it can't be moved.
    public func discard(_ name: String) throws(SessionError) -> String {
        let name = try SessionName.validated(name)
        guard exists(name) else {
            throw .unknown(name: name, nearest: SessionName.nearest(to: name, among: names()))
        }
        let held = try lock(name)
        defer { withExtendedLifetime(held) {} }
        // What is put away is whole by itself.
        if FileManager.default.fileExists(atPath: journal(name).file.path) { try save(try read(name)) }
        let kept = trash.appending(path: "\(name).json")
        do {
            try FileManager.default.createDirectory(
                at: trash, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            // The name is the newest's; one that was deleted before gets a number.
            if FileManager.default.fileExists(atPath: kept.path) {
                let older = (2...).lazy.map { trash.appending(path: "\(name)-\($0).json") }
                    .first { !FileManager.default.fileExists(atPath: $0.path) }
                if let older { try FileManager.default.moveItem(at: kept, to: older) }
            }
            try FileManager.default.moveItem(at: file(name), to: kept)
        } catch {
            throw .writing(in: folder, code: SessionError.code(of: error) ?? EIO)
        }
        AtomicFile.sync(trash)
        AtomicFile.sync(folder)
        return kept.path
    }

    /// The names under which deleted sessions can be brought back, in alphabetical order.
    public func deletedNames() -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: trash.path)) ?? []
        return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(".json".count)) }.sorted()
    }

    /// Brings a deleted session back.
    ///
    /// - Parameter newName: The name that it gets where it is not to have its own.
    /// - Returns: Its name.
    /// - Throws: ``SessionError`` where none of that name was deleted, or the name is taken now.
    public func restore(_ name: String, as newName: String? = nil) throws(SessionError) -> String {
        let name = try SessionName.validated(name)
        let kept = trash.appending(path: "\(name).json")
        guard FileManager.default.fileExists(atPath: kept.path) else {
            throw .notDeleted(name: name, nearest: SessionName.nearest(to: name, among: deletedNames()))
        }
        let newName = try unusedName(newName ?? name)
        let held = try lock(newName)
        defer { withExtendedLifetime(held) {} }
        guard Foundation.rename(kept.path, file(newName).path) == 0 else {
            throw .writing(in: folder, code: errno)
        }
        AtomicFile.sync(folder)
        return newName
    }

    private var trash: URL { folder.appending(path: ".trash") }
}
