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
    /// Of a damaged one the files are kept aside under other names, and what can be read of them takes their
    /// place; ``Session/loss`` tells of it.
    ///
    /// - Throws: ``SessionError``; a damaged file of which nothing can be read is kept aside, too.
    public func open(_ name: String) throws(SessionError) -> Session {
        let name = try SessionName.validated(name)
        do throws(SessionError) {
            var session = try read(name)
            guard var loss = session.loss else { return session }
            // A process that has the session may be writing it: what was read is only looked at then.
            guard let held = try? lock(name) else { return session }
            defer { withExtendedLifetime(held) {} }
            loss.keptAs = [file(name), journal(name).file].compactMap {
                keepAside($0, of: name, isCopied: true)
            }
            session.loss = loss
            try? save(session)
            return session
        } catch {
            guard case .damaged(_, _, let damage) = error else { throw error }
            _ = keepAside(journal(name).file, of: name)
            guard let kept = keepAside(file(name), of: name) else { throw error }
            throw .damaged(name: name, keptAs: kept, damage: damage)
        }
    }

    /// Reads a session, and leaves damaged files where they are.
    ///
    /// Turns are not compared with the article, of which the checksums of the file see to; see
    /// ``Session/verify()``.
    ///
    /// - Throws: ``SessionError``.
    public func read(_ name: String) throws(SessionError) -> Session {
        let name = try SessionName.validated(name)
        guard exists(name) else {
            throw .unknown(name: name, nearest: SessionName.nearest(to: name, among: names()))
        }
        do {
            return try SessionReading(name: name, file: file(name), journal: journal(name)).session()
        } catch let error as SessionError {
            throw error
        } catch let damage as Damage {
            throw .damaged(name: name, keptAs: nil, damage: damage)
        } catch {
            let reason = SessionError.code(of: error).map { String(cString: strerror($0)) }
            throw .unreadable(name: name, reason: reason ?? error.localizedDescription)
        }
    }

    /// Writes a session to disk, synced; the file before it stands until the new one is whole.
    ///
    /// - Throws: ``SessionError``; then the file before it still stands.
    public func save(_ session: Session) throws(SessionError) {
        let name = try SessionName.validated(session.name)
        try makeFolder()
        try AtomicFile.write(to: file(name)) { write in try SessionFile.write(session, to: write) }
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

    /// Makes a session's file hold the turns that only its journal held, and be of the newest format.
    ///
    /// - Throws: ``SessionError``; then the journal stands.
    public func fold(_ session: Session) throws(SessionError) {
        let name = try SessionName.validated(session.name)
        let hasJournal = FileManager.default.fileExists(atPath: journal(name).file.path)
        let format = (try? SessionFile.head(of: file(name)))?.format
        guard hasJournal || format != Session.currentFormat else { return }
        try save(session)
    }

    /// Takes a session for this process alone, until the lock is let go.
    ///
    /// - Throws: ``SessionError/inUse(name:holder:)`` where another has it.
    public func lock(_ name: String) throws(SessionError) -> SessionLock {
        let name = try SessionName.validated(name)
        try makeFolder()
        let lock = try SessionLock(name: name, file: folder.appending(path: ".\(name).lock"))
        AtomicFile.removeLeftovers(of: file(name))
        AtomicFile.removeLeftovers(of: unfinishedFile(name))
        return lock
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
        return exists(name) ? unusedName(like: name) : name
    }

    /// The session that a name or a subject means: "sourdough bread" is "2026-11-30-sourdough-bread", and so is
    /// "sourdough".
    ///
    /// The name as it was said, where no session has a subject that begins so, or several have.
    public func nameMeant(by said: String) -> String {
        let subject = SessionName.suggested(for: said)
        guard !exists(said), !subject.isEmpty else { return said }
        let names = names()
        let about = names.filter { SessionName.undated($0) == subject }
        let meant = about.isEmpty ? names.filter { begins(SessionName.undated($0), with: subject) } : about
        return meant.count == 1 ? meant[0] : said
    }

    /// Whether a name begins with all the words of another; Chinese has none.
    private func begins(_ name: String, with beginning: String) -> Bool {
        guard name.hasPrefix(beginning) else { return false }
        return beginning.last?.isASCII == false || name.dropFirst(beginning.count).first == "-"
    }

    /// Whether a name was suggested when there was no keyword yet.
    public static func isProvisional(_ name: String) -> Bool { SessionName.isDayOnly(name) }

    /// A name made of a keyword alone, which a session may have.
    public static func name(for keyword: String) -> String { SessionName.suggested(for: keyword) }

    /// A name that no session has, made of another and a number.
    public func unusedName(like name: String) -> String {
        (2...).lazy.map { "\(name)-\($0)" }.first { !exists($0) } ?? name
    }

    /// Where a session is kept; the name must be a valid one.
    func file(_ name: String) -> URL { folder.appending(path: "\(name).json") }

    func journal(_ name: String) -> SessionJournal {
        SessionJournal(file: folder.appending(path: ".\(name).journal"))
    }

    func makeFolder() throws(SessionError) {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            if let code = SessionError.code(of: error) { throw .writing(in: folder, code: code) }
            throw .unwritable(folder: folder.path, reason: error.localizedDescription)
        }
    }

    /// Gives a damaged file a name that no other file has.
    ///
    /// - Parameter isCopied: Whether it keeps its own name, too.
    /// - Returns: The name; `nil` where there is no such file, or the folder can't be written.
    func keepAside(_ damaged: URL, of name: String, isCopied: Bool = false) -> String? {
        let time = Date().formatted(.iso8601.year().month().day().time(includingFractionalSeconds: false))
        let first = "\(name)\(SessionName.damagedMark)\(time.filter(\.isNumber))"
        for attempt in 1...100 {
            let kept = (attempt == 1 ? first : "\(first)-\(attempt)") + ".\(damaged.pathExtension)"
            // A link, unlike a rename, never replaces what stands there.
            if link(damaged.path, folder.appending(path: kept).path) == 0 {
                if !isCopied { unlink(damaged.path) }
                AtomicFile.sync(folder)
                return kept
            }
            guard errno != EEXIST else { continue }
            // Some file systems know no links.
            guard errno == EPERM || errno == EOPNOTSUPP || errno == EMLINK,
                Foundation.rename(damaged.path, folder.appending(path: kept).path) == 0
            else { break }
            return kept
        }
        return nil
    }
}
