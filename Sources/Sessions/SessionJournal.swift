import Article
import Foundation

/// The turns that a session's file does not hold yet: a record for each, appended and synced.
///
/// So a turn costs the same to save however many came before it. What a crash left of a record is none, and the
/// next begins on a line of its own.
struct SessionJournal {
    let file: URL

    /// Adds a turn; when this returns, it outlasts a crash of the machine.
    ///
    /// - Throws: ``SessionError`` by what the system said; then the journal is as it was.
    func append(_ turn: Turn, number: Int) throws(SessionError) {
        let folder = file.deletingLastPathComponent()
        guard let record = try? Record.encode(NumberedTurn(number: number, turn: turn)) else {
            throw .unwritable(folder: folder.path, reason: "the turn is no JSON")
        }
        let isNew = !FileManager.default.fileExists(atPath: file.path)
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .writing(in: folder, path: file.path, code: errno) }
        let length = lseek(descriptor, 0, SEEK_END)
        // Whatever stands at the end, the line begins after a line end.
        var rest = (Data("\n".utf8) + record + Data("\n".utf8))[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard written >= 0 || errno == EINTR else { break }
            rest = rest.dropFirst(max(written, 0))
        }
        let isSynced = rest.isEmpty && fsync(descriptor) == 0
        let code = errno
        if !isSynced { ftruncate(descriptor, length) }
        guard close(descriptor) == 0, isSynced else {
            throw .writing(in: folder, code: isSynced ? errno : code)
        }
        if isNew { AtomicFile.sync(folder) }
    }

    /// The turns after the first `count`; whole where no damage was found and none is missing.
    ///
    /// A record that the end cuts off is no damage: the turn's saving was not done.
    func turns(after count: Int) -> (turns: [Salvage.Found], isWhole: Bool) {
        guard let data = try? Data(contentsOf: file), !data.isEmpty else { return ([], true) }
        let old = Self.oldTurns(in: data)
        var found = old.isEmpty ? Salvage.turns(in: data, endsTorn: true) : old
        found.removeAll { $0.isSound && ($0.number ?? 0) <= count }
        let isWhole = found.enumerated().allSatisfy { $1.isSound && $1.number == count + $0 + 1 }
        return (found, isWhole)
    }

    /// Removes the journal, once the session's file holds all of it.
    func remove() { unlink(file.path) }

    /// Turns as journals of format 1 hold them: a checksum, a space, and an object of number and turn.
    private static func oldTurns(in data: Data) -> [Salvage.Found] {
        struct Entry: Decodable {
            var number: Int
            var turn: Turn
        }
        return data.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
            guard parts.count == 2,
                parts[0].elementsEqual(Digest.of(String(decoding: parts[1], as: UTF8.self)).prefix(16).utf8),
                let entry = try? Record.decoder.decode(Entry.self, from: parts[1])
            else { return nil }
            return Salvage.Found(number: entry.number, turn: entry.turn, isSound: true)
        }
    }
}
