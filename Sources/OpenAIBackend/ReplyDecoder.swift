import Foundation

/// Decodes the events of a stream.
///
/// Most of them differ from the one before in nothing but the text: only that is read then, in a fraction of the
/// processor's time that the whole would take.
struct ReplyDecoder {
    private let decoder = JSONDecoder()
    private var frame: EventFrame?

    /// Decodes an event; `nil` where it is none of a chat.
    mutating func decode(_ event: [UInt8]) -> ChatReply? {
        if let reply = frame?.reply(of: event) { return reply }
        // Bytes that are no text are repaired.
        let text = String(decoding: event, as: UTF8.self)
        guard let reply = try? decoder.decode(ChatReply.self, from: Data(text.utf8)) else { return nil }
        frame = EventFrame(of: event, saying: reply) ?? frame
        return reply
    }
}

/// An event that was decoded, without its text.
private struct EventFrame {
    private static let key = Array("\"content\":".utf8)
    private static let quote = UInt8(ascii: "\"")
    private static let escape = UInt8(ascii: "\\")

    private let reply: ChatReply
    /// The bytes as far as the text's opening quotation mark.
    private let start: [UInt8]
    /// The bytes from the text's closing quotation mark.
    private let end: [UInt8]

    /// `nil` where the event has no text, or it is not sure where that stands.
    init?(of event: [UInt8], saying reply: ChatReply) {
        guard !reply.text.isEmpty, let key = event.firstRange(of: Self.key),
            event[key.upperBound...].firstRange(of: Self.key) == nil
        else { return nil }
        let value = event[key.upperBound...].drop { $0 == UInt8(ascii: " ") }
        guard value.first == Self.quote else { return nil }
        var isEscaped = false
        let end = value.dropFirst().firstIndex { byte in
            defer { isEscaped = byte == Self.escape && !isEscaped }
            return byte == Self.quote && !isEscaped
        }
        guard let end else { return nil }
        self.reply = reply
        self.start = Array(event[...value.startIndex])
        self.end = Array(event[end...])
    }

    /// What an event says that is the same but for the text; `nil` where it is not, or the text is not plain.
    func reply(of event: [UInt8]) -> ChatReply? {
        guard event.count >= start.count + end.count, event.starts(with: start),
            event.suffix(end.count).elementsEqual(end)
        else { return nil }
        let text = event[start.count..<event.count - end.count]
        guard text.allSatisfy({ $0 >= 0x20 && $0 != Self.quote && $0 != Self.escape }) else { return nil }
        var reply = reply
        reply.text = String(decoding: text, as: UTF8.self)
        return reply
    }
}
