import Foundation
import Synchronization

/// Lines from a descriptor that is no terminal: UTF-8, LF or CRLF, with or without a byte order mark.
///
/// Bytes that are no UTF-8 become U+FFFD. A last line without newline counts; the prompt is not shown.
/// Reading blocks a thread of its own queue, never one of the cooperative pool.
public final class LineReader: LineSource {
    private let queue = DispatchQueue(label: "drafter.line-reader")
    private let lines: Mutex<LineBuffer>

    /// Reads from `descriptor`, which stays the caller's to close.
    public init(descriptor: Int32 = STDIN_FILENO) {
        lines = Mutex(LineBuffer(descriptor: descriptor))
    }

    /// Reads a line; the prompt is not shown.
    public func read(prompt: String) async -> LineInput {
        await withCheckedContinuation { continuation in
            queue.async { [self] in
                continuation.resume(returning: lines.withLock { $0.next() })
            }
        }
    }
}

/// The bytes read but not yet asked for.
struct LineBuffer {
    private let descriptor: Int32
    private var bytes: [UInt8] = []
    private var start = 0
    private var scanned = 0
    private var isAtFileStart = true
    private var hasEnded = false

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    mutating func next() -> LineInput {
        while true {
            if let newline = bytes[scanned...].firstIndex(of: 0x0A) {
                let line = text(bytes[start..<newline])
                start = newline + 1
                scanned = start
                return .line(line)
            }
            scanned = bytes.count
            if hasEnded {
                guard start < bytes.count else { return .endOfInput }
                let line = text(bytes[start...])
                start = bytes.count
                return .line(line)
            }
            fill()
        }
    }

    private mutating func fill() {
        bytes.removeFirst(start)
        scanned -= start
        start = 0
        var chunk = [UInt8](repeating: 0, count: 16_384)
        let count = read(descriptor, &chunk, chunk.count)
        if count > 0 {
            bytes.append(contentsOf: chunk[..<count])
        } else if count == 0 || errno != EINTR {
            hasEnded = true
        }
    }

    private mutating func text(_ line: ArraySlice<UInt8>) -> String {
        var line = line
        if isAtFileStart, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        isAtFileStart = false
        if line.last == 0x0D { line = line.dropLast() }
        return String(decoding: line, as: UTF8.self)
    }
}
