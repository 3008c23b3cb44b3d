import Article
import Foundation

/// The turns that a session's file does not hold yet: a line for each, appended and synced.
///
/// So a turn costs the same to save however many came before it. A line is a checksum, a space, and an
/// ``Entry`` as JSON; what a crash left of a line is no entry, and the next begins on a line of its own.
struct SessionJournal {
    let file: URL

    /// A turn with its number in the session, from 1.
    struct Entry: Codable, Equatable {
        var number: Int
        var turn: Turn
    }

    /// Adds a turn; when this returns, it outlasts a crash of the machine.
    ///
    /// - Throws: ``SessionError`` by what the system said; then the turn may be there or not.
    func append(_ turn: Turn, number: Int) throws(SessionError) {
        let folder = file.deletingLastPathComponent()
        guard let json = try? Self.encoder.encode(Entry(number: number, turn: turn)) else {
            throw .unwritable(folder: folder.path, reason: "the turn is no JSON")
        }
        // Whatever stands at the end, the line begins after a line end.
        let line = Data("\n\(Self.checksum(of: json)) ".utf8) + json + Data("\n".utf8)
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .writing(in: folder, path: file.path, code: errno) }
        var rest = line[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard written >= 0 || errno == EINTR else { break }
            rest = rest.dropFirst(max(written, 0))
        }
        let isSynced = rest.isEmpty && fsync(descriptor) == 0
        let code = errno
        guard close(descriptor) == 0, isSynced else {
            throw .writing(in: folder, code: isSynced ? errno : code)
        }
    }

    /// The turns after the first `count`, as far as none is missing.
    ///
    /// - Returns: `isWhole` is false where a later turn is there but one before it is not.
    func turns(after count: Int) -> (turns: [Turn], isWhole: Bool) {
        guard let data = try? Data(contentsOf: file) else { return ([], true) }
        var turns: [Turn] = []
        for line in data.split(separator: UInt8(ascii: "\n")) {
            guard let entry = Self.entry(of: line), entry.number > count + turns.count else { continue }
            guard entry.number == count + turns.count + 1 else { return (turns, false) }
            turns.append(entry.turn)
        }
        return (turns, true)
    }

    /// Removes the journal, once the session's file holds all of it.
    func remove() { unlink(file.path) }

    private static func entry(of line: Data) -> Entry? {
        let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
        guard parts.count == 2, parts[0].elementsEqual(checksum(of: parts[1]).utf8) else { return nil }
        return try? decoder.decode(Entry.self, from: parts[1])
    }

    private static func checksum(of json: Data) -> String {
        String(Digest.of(String(decoding: json, as: UTF8.self)).prefix(16))
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }
}
