import Article
import Foundation

/// Reads a session's file, in whatever state it is, with the journal beside it.
struct SessionReading {
    let name: String
    let file: URL
    let journal: SessionJournal

    /// - Throws: ``SessionError/newerFormat(name:format:)``, ``Damage`` where nothing can be read, or what the
    ///   system said.
    func session() throws -> Session {
        do {
            let found = try SessionFile(file)
            return try withJournal(Session(found.head, turns: TurnList(found.turns)))
        } catch is Damage {
            return try unusual(try Data(contentsOf: file))
        }
    }

    /// A file of another format, one that other hands set otherwise, or a damaged one.
    private func unusual(_ data: Data) throws -> Session {
        let version = Result { try Record.decoder.decode(Version.self, from: data).format }
        switch version {
        case .success(let format) where format > Session.currentFormat:
            guard isDamaged(format, in: data) else {
                throw SessionError.newerFormat(name: name, format: format)
            }
        case .success(1): return try ofFirstFormat(data)
        case .success:
            let whole = try? Record.decoder.decode(WholeFile.self, from: data)
            if let whole, whole.isSound {
                let head = try Record.decoder.decode(SessionHead.self, from: data)
                return try withJournal(Session(head, turns: TurnList(whole.turns.map(\.record.turn))))
            }
        case .failure: break
        }
        return try salvaged(data, because: version)
    }

    private struct Version: Decodable { var format: Int }

    /// Whether a file with a newer number is one of a format known here of which the number is damaged: in one byte.
    ///
    /// A number of two digits was meant, whatever the checksum says.
    private func isDamaged(_ format: Int, in data: Data) -> Bool {
        guard format < 10, let checksum = try? Record.decoder.decode(WholeFile.self, from: data).checksum,
            var head = Salvage.head(in: data).head
        else { return false }
        return Session.lineFormats.contains { format in
            head.format = format
            return Record.matches(head, checksum)
        }
    }

    /// The file as one object, however it is set.
    private struct WholeFile: Decodable {
        struct Entry: Decodable {
            var record: NumberedTurn
            var checksum: String

            private enum Key: String, CodingKey { case checksum }

            init(from decoder: any Decoder) throws {
                record = try NumberedTurn(from: decoder)
                checksum = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .checksum)
            }
        }

        var head: SessionHead
        var checksum: String
        var turns: [Entry]

        private enum Key: String, CodingKey { case checksum, turns }

        init(from decoder: any Decoder) throws {
            head = try SessionHead(from: decoder)
            let container = try decoder.container(keyedBy: Key.self)
            checksum = try container.decode(String.self, forKey: .checksum)
            turns = try container.decode([Entry].self, forKey: .turns)
        }

        var isSound: Bool {
            Record.matches(head, checksum) && turns.allSatisfy { Record.matches($0.record, $0.checksum) }
        }
    }

    /// Format 1 had no checksums: its turns are compared with their digests.
    private func ofFirstFormat(_ data: Data) throws -> Session {
        struct Turns: Decodable { var turns: [Turn] }
        var head: SessionHead
        let turns: [Turn]
        do {
            head = try Record.decoder.decode(SessionHead.self, from: data)
            turns = try Record.decoder.decode(Turns.self, from: data).turns
        } catch let error as DecodingError {
            throw Damage(error)
        }
        head.name = name
        let session = Session(head, turns: TurnList(turns))
        guard let mismatch = session.verify() else { return try withJournal(session) }
        let damaged = mismatch.kind == .savedArticleDiffers ? nil : mismatch.turn
        return try Salvage.session(
            named: name, head: head, headIsSound: Digest.of(head.article) == head.digest,
            turns: turns.enumerated().map {
                Salvage.Found(number: $0 + 1, turn: $1, isSound: $0 + 1 != damaged)
            },
            journal: journal.turns(after: turns.count).turns)
    }

    /// A session with the turns that only its journal holds.
    private func withJournal(_ session: Session) throws -> Session {
        var session = session
        // A copied or renamed file is another session: saved under the name in it, it would replace the first.
        session.name = name
        let read = journal.turns(after: session.turns.count)
        guard !read.turns.isEmpty else { return session }
        let turns = read.turns.compactMap(\.turn)
        guard read.isWhole, var history = try? session.history() else {
            return try salvaged(session, journal: read.turns)
        }
        for turn in turns {
            guard turn.changes.allSatisfy({ (try? history.apply($0)) != nil }) else {
                return try salvaged(session, journal: read.turns)
            }
            session.append(turn, article: history.article)
        }
        return session
    }

    private func salvaged(_ session: Session, journal: [Salvage.Found]) throws(Damage) -> Session {
        let turns = session.turns.enumerated().map {
            Salvage.Found(number: $0 + 1, turn: $1, isSound: true)
        }
        return try Salvage.session(
            named: name, head: SessionHead(of: session), headIsSound: true, turns: turns, journal: journal)
    }

    private func salvaged(_ data: Data, because version: Result<Int, any Error>) throws -> Session {
        let (head, headIsSound) = Salvage.head(in: data)
        let lineEnd = data.firstIndex(of: UInt8(ascii: "\n")) ?? data.endIndex
        // Where the first line's end is damaged, the first turn stands in it.
        let start = data.range(of: SessionHead.ending)?.upperBound ?? lineEnd
        let turns = Salvage.turns(in: data[start...], endsTorn: false)
        let most = turns.compactMap(\.number).max() ?? 0
        do throws(Damage) {
            return try Salvage.session(
                named: name, head: head, headIsSound: headIsSound, turns: turns,
                journal: journal.turns(after: most).turns)
        } catch {
            // What is wrong in the parser's words says more.
            if case .failure(let error as DecodingError) = version { throw Damage(error) }
            throw error
        }
    }
}
