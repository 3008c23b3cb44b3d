import Foundation

/// One character at a time from the terminal, or the news that a signal came.
struct KeyReader {
    enum Event: Equatable {
        case scalar(Unicode.Scalar)
        case signal(Int32)
        case end
    }

    /// Where signals are written, by number.
    let signalPipe: Int32
    private let signalEnd: Int32
    private let input: Int32
    private let ownInput: Int32?
    private var pushedBack: UInt8?

    init?(input: Int32 = STDIN_FILENO) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        ownInput = Self.ownDescription(of: input)
        self.input = ownInput ?? input
        signalEnd = ends[0]
        signalPipe = ends[1]
    }

    /// The terminal opened once more, not to block: Ctrl-C empties it between a `poll` and its `read`.
    ///
    /// The description that the shell gave is shared with it, and must stay as it is.
    private static func ownDescription(of input: Int32) -> Int32? {
        var name = [CChar](repeating: 0, count: 128)
        guard ttyname_r(input, &name, name.count) == 0 else { return nil }
        let own = open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        return own < 0 ? nil : own
    }

    func close() {
        if let ownInput { _ = Foundation.close(ownInput) }
        _ = Foundation.close(signalEnd)
        _ = Foundation.close(signalPipe)
    }

    /// Forgets signals that came too late for the last line.
    func dropSignals() {
        var byte: UInt8 = 0
        while read(signalEnd, &byte, 1) == 1 {}
    }

    /// Waits for the next character or signal; broken UTF-8 comes as U+FFFD.
    mutating func next() -> Event {
        let first: UInt8
        switch nextByte() {
        case .byte(let byte): first = byte
        case .signal(let number): return .signal(number)
        case .end: return .end
        }
        guard let length = Self.length(of: first) else { return .scalar("\u{FFFD}") }
        var bytes = [first]
        while bytes.count < length {
            // A signal in the middle of a character waits for its end: the rest has been typed already.
            guard case .byte(let byte) = nextByte(watchingSignals: false) else { return .end }
            guard byte & 0xC0 == 0x80 else {
                pushedBack = byte
                return .scalar("\u{FFFD}")
            }
            bytes.append(byte)
        }
        return .scalar(String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}")
    }

    /// The bytes of the character that begins so, or nil where none does.
    private static func length(of first: UInt8) -> Int? {
        switch first {
        case ..<0x80: 1
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: nil
        }
    }

    private enum ByteEvent {
        case byte(UInt8)
        case signal(Int32)
        case end
    }

    private mutating func nextByte(watchingSignals: Bool = true) -> ByteEvent {
        if let byte = pushedBack {
            pushedBack = nil
            return .byte(byte)
        }
        var byte: UInt8 = 0
        while true {
            var watched = [
                pollfd(fd: input, events: Int16(POLLIN), revents: 0),
                pollfd(fd: signalEnd, events: Int16(POLLIN), revents: 0),
            ]
            if poll(&watched, watchingSignals ? 2 : 1, -1) < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                return .end
            }
            if watched[1].revents != 0, read(signalEnd, &byte, 1) == 1 { return .signal(Int32(byte)) }
            guard watched[0].revents != 0 else { continue }
            let count = read(input, &byte, 1)
            if count == 1 { return .byte(byte) }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            return .end
        }
    }
}
