import Foundation

/// Reads the lines of a file or of standard input; nobody is at a terminal.
///
/// Line breaks are LF or CR LF; a byte order mark is dropped; bytes that are no UTF-8 become U+FFFD.
public actor LineReader: LineSource {
    /// The lines of standard input, one reader for the whole program.
    public static let standardInput = LineReader(descriptor: FileHandle.standardInput.fileDescriptor)

    private let thread = BlockingThread(label: "drafter.lines")
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private var isAtBeginning = true

    public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// A reader of a file, or `nil` where it can't be read.
    public init?(path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        self.descriptor = descriptor
    }

    public func read(prompt: String) -> LineInput {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = text(buffer[start..<end])
                start = end + 1
                return .line(line)
            }
            searched = buffer.count
            if isAtEnd {
                guard start < buffer.count else { return .endOfInput }
                let line = text(buffer[start...])
                start = buffer.count
                return .line(line)
            }
            let consumed = start
            fill()
            searched -= consumed
        }
    }

    /// Reads more, after forgetting the lines that were returned.
    private func fill() {
        buffer.removeFirst(start)
        start = 0
        let size = 65_536
        let chunk = [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
            var result = Foundation.read(descriptor, bytes.baseAddress, size)
            while result < 0, errno == EINTR { result = Foundation.read(descriptor, bytes.baseAddress, size) }
            count = max(result, 0)
        }
        isAtEnd = chunk.isEmpty
        buffer += chunk
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes
        if isAtBeginning, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        isAtBeginning = false
        if bytes.last == 0x0D { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
