import Article
import Foundation

/// The folder in which sessions are kept, one file each.
public struct SessionStore: Sendable {
    public let folder: URL

    /// - Parameter folder: Made when the first session is saved, readable by its owner only.
    public init(folder: URL) {
        self.folder = folder
    }

    /// What a list of sessions tells about one.
    public struct Summary: Equatable, Sendable {
        public var name: String
        public var title: String
        public var keyword: String
        public var language: Language
        /// How long the article is; see `Article.wordCount`.
        public var words: Int
        public var updated: Date
    }

    /// Every session that can be read, the newest first.
    public func summaries() -> [Summary] {
        names().compactMap { name in
            guard let session = try? decode(name) else { return nil }
            return Summary(
                name: name, title: session.article.title, keyword: session.article.keyword,
                language: session.article.language, words: session.article.wordCount, updated: session.updated
            )
        }.sorted { $0.updated > $1.updated }
    }

    /// The names of all sessions, in alphabetical order.
    public func names() -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") && !$0.contains(".damaged-") }
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
        let session: Session
        do {
            session = try decode(name)
        } catch let error as SessionError {
            throw error
        } catch let error as DecodingError {
            throw try keepAside(name, because: Self.reason(error))
        } catch {
            throw .unreadable(name: name, reason: error.localizedDescription)
        }
        if let turn = session.firstMismatch() {
            throw try keepAside(name, because: "the article does not agree with turn \(turn)")
        }
        return session
    }

    /// Reads a session without judging it, for a verification that tells what is wrong.
    ///
    /// - Throws: ``SessionError/unknown(name:nearest:)``, or an error of decoding.
    public func read(_ name: String) throws -> Session {
        let name = try SessionName.validated(name)
        guard exists(name) else {
            throw SessionError.unknown(name: name, nearest: SessionName.nearest(to: name, among: names()))
        }
        return try decode(name)
    }

    /// Writes a session to disk, synced; the file before it stands until the new one is whole.
    public func save(_ session: Session) throws(SessionError) {
        let name = try SessionName.validated(session.name)
        try makeFolder()
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(session) else {
            throw .unwritable(folder: folder.path, reason: "the session is no JSON")
        }
        try AtomicFile.write(data, to: file(name))
    }

    /// Takes a session for this process alone, until the lock is let go.
    public func lock(_ name: String) throws(SessionError) -> SessionLock {
        let name = try SessionName.validated(name)
        try makeFolder()
        return try SessionLock(name: name, file: folder.appending(path: ".\(name).lock"))
    }

    /// Gives a session's file another name; its content, name included, is the caller's to save.
    ///
    /// - Throws: ``SessionError/exists(name:)`` where the new name is taken.
    public func rename(_ name: String, to newName: String) throws(SessionError) {
        let newName = try unusedName(newName)
        guard Foundation.rename(file(name).path, file(newName).path) == 0 else {
            throw .unwritable(folder: folder.path, reason: String(cString: strerror(errno)))
        }
    }

    /// Whether there is a file of that name.
    public func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: file(name).path)
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

    private func file(_ name: String) -> URL { folder.appending(path: "\(name).json") }

    private func decode(_ name: String) throws -> Session {
        let data = try Data(contentsOf: file(name))
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let version = try decoder.decode(Version.self, from: data)
        guard version.format <= Session.currentFormat else {
            throw SessionError.newerFormat(name: name, format: version.format)
        }
        return try decoder.decode(Session.self, from: data)
    }

    private struct Version: Decodable { var format: Int }

    private func makeFolder() throws(SessionError) {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .unwritable(folder: folder.path, reason: error.localizedDescription)
        }
    }

    private func keepAside(_ name: String, because reason: String) throws(SessionError) -> SessionError {
        let time = Date().formatted(.iso8601.year().month().day().time(includingFractionalSeconds: false))
        let kept = "\(name).damaged-\(time.filter { $0.isNumber }).json"
        guard Foundation.rename(file(name).path, folder.appending(path: kept).path) == 0 else {
            throw .unreadable(name: name, reason: reason)
        }
        return .damaged(name: name, keptAs: kept, reason: reason)
    }

    private static func reason(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" is not what it must be"
        case .dataCorrupted: "it is not whole JSON"
        @unknown default: "it can't be read"
        }
    }
}
