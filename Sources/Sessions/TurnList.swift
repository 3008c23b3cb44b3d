import Foundation

/// The turns of a session, the oldest first.
///
/// Those that a file holds are read when they are asked for, so that a long session costs no more memory than a
/// short one.
public struct TurnList: RandomAccessCollection, Sendable {
    let stored: StoredTurns?
    /// The turns after the stored ones.
    private(set) var added: [Turn] = []

    init(_ turns: [Turn] = []) {
        stored = nil
        added = turns
    }

    init(_ stored: StoredTurns) {
        self.stored = stored
    }

    /// Always 0.
    public var startIndex: Int { 0 }
    /// How many there are.
    public var endIndex: Int { storedCount + added.count }

    /// A turn by its place, from 0.
    public subscript(position: Int) -> Turn {
        guard let stored, position < stored.count else { return added[position - storedCount] }
        return stored.turn(at: position)
    }

    mutating func append(_ turn: Turn) { added.append(turn) }

    private var storedCount: Int { stored?.count ?? 0 }
}

extension TurnList: Equatable {
    /// Whether both hold the same turns, wherever they are kept.
    public static func == (one: TurnList, other: TurnList) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { $0 == $1 }
    }
}

/// The turns that a session's file holds, of which only the places are in memory.
final class StoredTurns: Sendable {
    let file: OpenFile
    /// Where each turn's record is; what stands between two is a comma and a line end.
    let places: [Range<Int>]

    init(file: OpenFile, places: [Range<Int>]) {
        self.file = file
        self.places = places
    }

    var count: Int { places.count }

    /// A turn; one that the disk no longer gives is empty, and says so.
    func turn(at index: Int) -> Turn {
        guard let data = try? file.bytes(in: places[index]), data.withUnsafeBytes({ Record.isSound($0) }),
            let record = try? Record.decoder.decode(NumberedTurn.self, from: data)
        else { return .unreadable }
        return record.turn
    }
}

extension Turn {
    /// What stands for a turn that was there when the file was opened, and can't be read now.
    static let unreadable = Turn(
        time: Date(timeIntervalSince1970: 0), utterance: "", commands: [], model: nil, prompts: [], reply: "",
        changes: [], digest: "", seconds: 0, interrupted: true,
        notices: ["this turn can't be read from the disk · 无法从磁盘读取这一轮"])
}
