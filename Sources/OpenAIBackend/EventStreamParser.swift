/// Reads server-sent events from bytes in any portions (HTML standard, 9.2.6: parsing an event stream).
///
/// Only the data of events is kept: their names and identifiers mean nothing to chat completions.
struct EventStreamParser {
    /// A line longer than this is no event of a chat: 4 MB.
    private static let longestLine = 1 << 22

    private var line: [UInt8] = []
    private var data: [String] = []
    private var endedWithReturn = false
    private var isFirstLine = true

    /// The data of every event that the bytes complete, in order; `nil` where a line has no end.
    mutating func read(_ bytes: some Sequence<UInt8>) -> [String]? {
        var events: [String] = []
        for byte in bytes {
            let followsReturn = endedWithReturn
            endedWithReturn = false
            switch byte {
            case UInt8(ascii: "\n") where followsReturn: continue
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                endedWithReturn = byte == UInt8(ascii: "\r")
                if let event = endLine() { events.append(event) }
            default:
                guard line.count < Self.longestLine else { return nil }
                line.append(byte)
            }
        }
        return events
    }

    /// What stands after the last line end, where a server forgets to end its last event.
    mutating func finish() -> String? {
        if !line.isEmpty { _ = endLine() }
        return endLine()
    }

    private mutating func endLine() -> String? {
        defer { line.removeAll(keepingCapacity: true) }
        if isFirstLine {
            isFirstLine = false
            if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        }
        guard !line.isEmpty else {
            defer { data = [] }
            return data.isEmpty ? nil : data.joined(separator: "\n")
        }
        let text = String(decoding: line, as: UTF8.self)
        guard text.hasPrefix("data") else { return nil }
        let value = text.dropFirst(4)
        if value.isEmpty { data.append("") }
        guard value.hasPrefix(":") else { return nil }
        data.append(String(value.dropFirst(value.hasPrefix(": ") ? 2 : 1)))
        return nil
    }
}
