import Article
import Foundation

/// The folder in which sessions are kept, one file each.
public struct SessionStore: Sendable {
    /// Where the files are; it need not exist yet.
    public let folder: URL

    /// A store that looks at nothing yet.
    ///
    /// - Parameter folder: Made when the first session is saved, readable by its owner only.
    public init(folder: URL) {
        self.folder = folder
    }

    /// The names of all sessions, in alphabetical order.
    public func names() -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter {
            $0.hasSuffix(".json") && !$0.hasPrefix(".") && !$0.contains(SessionName.damagedMark)
        }
        .map { String($0.dropLast(".json".count)) }.sorted()
    }

    /// Reads a session and checks it.
    ///
    /// - Throws: ``SessionError``; a damaged file is kept aside under another name first.
    public func open(_ name: String) throws(SessionError) -> Session {
        let name = try SessionName.validated(name)
        guard exists(name) else {
            throw .unknown(name: name, nearest: SessionName.nearest(to: name, among: names()))
        }
        do throws(SessionError) {
            let session = try decode(name)
            if let mismatch = session.verify() {
                throw .damaged(name: name, keptAs: nil, damage: .mismatch(mismatch))
            }
            return session
        } catch {
            guard case .damaged(_, _, let damage) = error else { throw error }
            throw .damaged(name: name, keptAs: try keepAside(name), damage: damage)
        }
    }

    /// Reads a session without comparing its turns with its article, and leaves a damaged file where it is.
    ///
    /// - Throws: ``SessionError`` where there is no such session or its file does not parse.
    public func read(_ name: String) throws(SessionError) -> Session {
        let name = try SessionName.validated(name)
        guard exists(name) else {
            throw .unknown(name: name, nearest: SessionName.nearest(to: name, among: names()))
        }
        return try decode(name)
    }

    /// Writes a session to disk, synced; the file before it stands until the new one is whole.
    ///
    /// - Throws: ``SessionError``; then the file before it still stands.
    public func save(_ session: Session) throws(SessionError) {
        let name = try SessionName.validated(session.name)
        try makeFolder()
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data: Data
        do {
            data = try encoder.encode(session)
        } catch {
            throw .unwritable(folder: folder.path, reason: "\(error)")
        }
        try AtomicFile.write(data, to: file(name))
        journal(name).remove()
    }

    /// Writes the last turn of a session to disk, synced, at a cost that does not grow with the session.
    ///
    /// The turns before it must be there, in the session's file or in the journal beside it.
    ///
    /// - Throws: ``SessionError``; then ``save(_:)`` makes good for it.
    public func saveLastTurn(of session: Session) throws(SessionError) {
        let name = try SessionName.validated(session.name)
        guard exists(name), let turn = session.turns.last else { return try save(session) }
        try journal(name).append(turn, number: session.turns.count)
    }

    /// Makes a session's file hold the turns that only its journal held, if there is one.
    ///
    /// - Throws: ``SessionError``; then the journal stands.
    public func fold(_ session: Session) throws(SessionError) {
        let name = try SessionName.validated(session.name)
        guard FileManager.default.fileExists(atPath: journal(name).file.path) else { return }
        try save(session)
    }

    /// Takes a session for this process alone, until the lock is let go.
    ///
    /// - Throws: ``SessionError/inUse(name:process:)`` where another has it.
    public func lock(_ name: String) throws(SessionError) -> SessionLock {
        let name = try SessionName.validated(name)
        try makeFolder()
        return try SessionLock(name: name, file: folder.appending(path: ".\(name).lock"))
    }

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
        defer { _ = held }
        // What is put away is whole by itself.
        if FileManager.default.fileExists(atPath: journal(name).file.path) { try save(try decode(name)) }
        let trash = folder.appending(path: ".trash")
        let kept =
            (1...).lazy.map { $0 == 1 ? "\(name).json" : "\(name)-\($0).json" }
            .map { trash.appending(path: $0) }
            .first { !FileManager.default.fileExists(atPath: $0.path) } ?? trash
        do {
            try FileManager.default.createDirectory(
                at: trash, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try FileManager.default.moveItem(at: file(name), to: kept)
        } catch {
            throw .writing(in: folder, code: SessionError.code(of: error) ?? EIO)
        }
        AtomicFile.sync(folder)
        return kept.path
    }

    /// Whether there is a session of that name; there is none of a name that can't be one.
    public func exists(_ name: String) -> Bool {
        guard let name = try? SessionName.validated(name) else { return false }
        return FileManager.default.fileExists(atPath: file(name).path)
    }

    /// The name in its stored form.
    ///
    /// - Throws: ``SessionError`` where it can't be a name, or is taken.
    public func unusedName(_ name: String) throws(SessionError) -> String {
        let name = try SessionName.validated(name)
        guard !exists(name) else { throw .exists(name: name) }
        return name
    }

    /// A name that no session has, made of the day and the keyword.
    public func suggestedName(for keyword: String, on date: Date) -> String {
        let name = SessionName.suggested(for: keyword, on: date)
        guard exists(name) else { return name }
        return (2...).lazy.map { "\(name)-\($0)" }.first { !exists($0) } ?? name
    }

    /// Where a session is kept; the name must be a valid one.
    func file(_ name: String) -> URL { folder.appending(path: "\(name).json") }

    private func journal(_ name: String) -> SessionJournal {
        SessionJournal(file: folder.appending(path: ".\(name).journal"))
    }

    /// Reads and parses a session's file.
    func decode(_ name: String) throws(SessionError) -> Session {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        do {
            let data = try Data(contentsOf: file(name))
            // A newer format may hold what this program can't parse: its number is looked at first.
            let version = try decoder.decode(Version.self, from: data)
            guard version.format <= Session.currentFormat else {
                throw SessionError.newerFormat(name: name, format: version.format)
            }
            var session = try decoder.decode(Session.self, from: data)
            // A copied or renamed file is another session: saved under the name in it, it would replace the first.
            session.name = name
            return try withJournal(session)
        } catch let error as SessionError {
            throw error
        } catch let error as DecodingError {
            throw .damaged(name: name, keptAs: nil, damage: Damage(error))
        } catch {
            let reason = SessionError.code(of: error).map { String(cString: strerror($0)) }
            throw .unreadable(name: name, reason: reason ?? error.localizedDescription)
        }
    }

    /// A session with the turns that only its journal holds.
    private func withJournal(_ session: Session) throws(SessionError) -> Session {
        let read = journal(session.name).turns(after: session.turns.count)
        if !read.isWhole { keepAside(journal(session.name), of: session.name) }
        guard !read.turns.isEmpty else { return session }
        var session = session
        var history = try session.history()
        for turn in read.turns {
            for change in turn.changes {
                do throws(EditError) {
                    try history.apply(change)
                } catch {
                    throw .damaged(
                        name: session.name, keptAs: nil,
                        damage: .mismatch(Mismatch(turn: session.turns.count + 1, kind: .editDoesNotFit)))
                }
            }
            session.append(turn, article: history.article)
        }
        return session
    }

    /// Keeps a copy of a journal of which a part can't be read.
    private func keepAside(_ journal: SessionJournal, of name: String) {
        let kept = folder.appending(path: "\(name)\(SessionName.damagedMark)journal")
        _ = link(journal.file.path, kept.path)
    }

    private struct Version: Decodable { var format: Int }

    private func makeFolder() throws(SessionError) {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            if let code = SessionError.code(of: error) { throw .writing(in: folder, code: code) }
            throw .unwritable(folder: folder.path, reason: error.localizedDescription)
        }
    }

    /// Gives a damaged file a name that no other file has, and returns that name.
    private func keepAside(_ name: String) throws(SessionError) -> String {
        let time = Date().formatted(.iso8601.year().month().day().time(includingFractionalSeconds: false))
        let first = "\(name)\(SessionName.damagedMark)\(time.filter(\.isNumber))"
        for attempt in 1...100 {
            let kept = attempt == 1 ? "\(first).json" : "\(first)-\(attempt).json"
            // A link, unlike a rename, never replaces what stands there.
            if link(file(name).path, folder.appending(path: kept).path) == 0 {
                unlink(file(name).path)
                Foundation.rename(journal(name).file.path, folder.appending(path: "\(kept).journal").path)
                AtomicFile.sync(folder)
                return kept
            }
            guard errno != EEXIST else { continue }
            // Some file systems know no links.
            guard Foundation.rename(file(name).path, folder.appending(path: kept).path) == 0 else { break }
            return kept
        }
        throw .writing(in: folder, code: errno)
    }
}
