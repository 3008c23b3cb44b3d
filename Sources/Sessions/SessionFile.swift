import Foundation

/// The file of a session: one JSON object, of which the first line is the head and each turn has a line.
///
///     {"article":…,"checksum":"…","turns":[
///     {"changes":…,"checksum":"…"},
///     {"changes":…,"checksum":"…"}
///     ]}
struct SessionFile {
    let head: SessionHead
    let turns: StoredTurns

    /// Finds head and turns of a file that is exactly as it was written; nothing but the head is parsed.
    ///
    /// The file is read in pieces, none of which stays in memory.
    ///
    /// - Throws: ``Damage`` where it is anything else, `POSIXError` where it can't be read.
    init(_ url: URL) throws {
        let file = try OpenFile(reading: url)
        var head: SessionHead?
        var places: [Range<Int>] = []
        var isClosed = false
        try Self.forEachLine(of: file) { line, place throws(Damage) in
            if head == nil {
                head = try Self.head(of: line)
            } else if line.elementsEqual("]}".utf8), !isClosed {
                isClosed = true
            } else {
                let isFollowed = line.last == UInt8(ascii: ",")
                let record = UnsafeRawBufferPointer(rebasing: isFollowed ? line.dropLast() : line[...])
                guard !isClosed, Record.isSound(record) else { throw .notWhole }
                places.append(place.lowerBound..<place.lowerBound + record.count)
            }
        }
        guard let head, isClosed else { throw Damage.notWhole }
        self.head = head
        turns = StoredTurns(file: file, places: places)
    }

    /// The head of a session's file; the turns are not looked at.
    ///
    /// - Throws: ``Damage`` where the first line is no head, `POSIXError` where it can't be read.
    static func head(of url: URL) throws -> SessionHead {
        let file = try OpenFile(reading: url)
        var head: SessionHead?
        try forEachLine(of: file, most: 1) { line, _ throws(Damage) in head = try Self.head(of: line) }
        guard let head else { throw Damage.notWhole }
        return head
    }

    private static func head(of line: UnsafeRawBufferPointer) throws(Damage) -> SessionHead {
        guard Record.isSound(line, ending: SessionHead.ending),
            let head = try? Record.decoder.decode(SessionHead.self, from: closed(line)),
            Session.lineFormats.contains(head.format)
        else { throw .notWhole }
        return head
    }

    /// The first line as an object of its own.
    static func closed(_ line: some Sequence<UInt8>) -> Data { Data(line) + Data("]}".utf8) }

    /// Calls with every line and its place, without its end.
    private static func forEachLine(
        of file: OpenFile, most: Int = .max, _ body: (UnsafeRawBufferPointer, Range<Int>) throws -> Void
    ) throws {
        var buffer = [UInt8](repeating: 0, count: most == 1 ? 1 << 14 : 1 << 18)
        // What of the buffer is filled, and where in the file it begins.
        var (filled, offset, lines) = (0, 0, 0)
        while true {
            if filled == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
            let count = try buffer.withUnsafeMutableBytes {
                try file.read(
                    into: UnsafeMutableRawBufferPointer(rebasing: $0[filled...]), at: offset + filled)
            }
            let isLast = count == 0
            let searched = filled
            filled += count
            let used = try buffer.withUnsafeBytes { bytes in
                var (start, from) = (0, searched)
                while let newline = Self.newline(in: bytes, from: from, to: filled) {
                    let line = UnsafeRawBufferPointer(rebasing: bytes[start..<newline])
                    try body(line, offset + start..<offset + newline)
                    start = newline + 1
                    from = start
                    lines += 1
                    if lines == most { return filled }
                }
                if isLast, start < filled {
                    try body(
                        UnsafeRawBufferPointer(rebasing: bytes[start..<filled]),
                        offset + start..<offset + filled)
                    return filled
                }
                return start
            }
            if isLast || lines == most { return }
            buffer.replaceSubrange(0..<(filled - used), with: Array(buffer[used..<filled]))
            offset += used
            filled -= used
        }
    }

    private static func newline(in bytes: UnsafeRawBufferPointer, from: Int, to: Int) -> Int? {
        guard let base = bytes.baseAddress, from < to,
            let found = memchr(base + from, 0x0A, to - from)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }
}

extension SessionFile {
    /// Writes a session as a file; turns that stand in another file are copied as they are.
    ///
    /// - Throws: What `write` throws, `EncodingError`, or `POSIXError` where turns can't be read.
    static func write(_ session: Session, to write: (Data) throws -> Void) throws {
        try write(try Record.encode(SessionHead(of: session), ending: SessionHead.ending) + Data("\n".utf8))
        var separator = Data()
        if let stored = session.turns.stored, let first = stored.places.first, let last = stored.places.last {
            // A piece at a time, so that memory does not grow with the session.
            var rest = first.lowerBound..<last.upperBound
            while !rest.isEmpty {
                let piece = try stored.file.bytes(in: rest.prefix(1 << 20))
                guard !piece.isEmpty else { throw POSIXError(.EIO) }
                try write(piece)
                rest = (rest.lowerBound + piece.count)..<rest.upperBound
            }
            separator = Data(",\n".utf8)
        }
        let count = session.turns.count - session.turns.added.count
        for (index, turn) in session.turns.added.enumerated() {
            let record = try Record.encode(NumberedTurn(number: count + index + 1, turn: turn))
            try write(separator + record)
            separator = Data(",\n".utf8)
        }
        try write(Data((session.turns.isEmpty ? "]}\n" : "\n]}\n").utf8))
    }
}
