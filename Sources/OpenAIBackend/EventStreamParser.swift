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
    mutating func read(_ bytes: ArraySlice<UInt8>) -> [[UInt8]]? {
        var events: [[UInt8]] = []
        var rest = bytes
        if endedWithReturn, rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
        while !rest.isEmpty {
            let end =
                rest.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? rest.endIndex
            guard line.count + data.count + (end - rest.startIndex) < Self.longestEvent else { return nil }
            line += rest[..<end]
            rest = rest[end...]
            guard let mark = rest.popFirst() else { break }
            if mark == UInt8(ascii: "\r"), rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
            if let event = endLine() { events.append(event) }
        }
        if let last = bytes.last { endedWithReturn = last == UInt8(ascii: "\r") }
        return events
    }

    /// What stands after the last line end, where a server forgets to end its last event.
    mutating func finish() -> [UInt8]? {
        if !line.isEmpty { _ = endLine() }
        return endLine()
    }

    private mutating func endLine() -> [UInt8]? {
        defer { line.removeAll(keepingCapacity: true) }
        if isFirstLine {
            isFirstLine = false
            if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        }
        guard !line.isEmpty else {
            defer { data.removeAll(keepingCapacity: true) }
            return data.isEmpty ? nil : Array(data.dropLast())
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
