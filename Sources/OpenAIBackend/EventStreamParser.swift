/// Reads server-sent events from bytes in any portions (HTML standard, 9.2.6: parsing an event stream).
///
/// Only the data of events is kept: their names and identifiers mean nothing to chat completions.
struct EventStreamParser {
    /// An event longer than this is none of a chat: 4 MB.
    private static let longestEvent = 1 << 22

    private var line: [UInt8] = []
    /// The bytes of the event's data, a line feed after each line.
    private var data: [UInt8] = []
    private var endedWithReturn = false
    private var isFirstLine = true

    /// The data of every event that the bytes complete, in order; `nil` where an event has no end.
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
                guard line.count + data.count < Self.longestEvent else { return nil }
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
            defer { data.removeAll(keepingCapacity: true) }
            return data.isEmpty ? nil : String(decoding: data.dropLast(), as: UTF8.self)
        }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        // Older llama-servers call the field of an error "error".
        guard line[..<colon].elementsEqual("data".utf8) || line[..<colon].elementsEqual("error".utf8) else {
            return nil
        }
        var value = line[colon...].dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        data += value
        data.append(UInt8(ascii: "\n"))
        return nil
    }
}
