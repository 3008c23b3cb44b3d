import Foundation

/// A file that stays readable as it was opened, even after another took its name.
final class OpenFile: Sendable {
    private let descriptor: Int32

    /// - Throws: `POSIXError`.
    init(reading file: URL) throws {
        descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    deinit { close(descriptor) }

    /// Fills a buffer from a place in the file on.
    ///
    /// - Returns: How many bytes there were.
    /// - Throws: `POSIXError`.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = pread(
                descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled,
                off_t(offset + filled))
            if count == 0 { break }
            guard count > 0 || errno == EINTR else {
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            }
            filled += max(count, 0)
        }
        return filled
    }

    /// The bytes of a range, fewer where the file ends before.
    ///
    /// - Throws: `POSIXError`.
    func bytes(in range: Range<Int>) throws -> Data {
        var data = Data(count: range.count)
        let count = try data.withUnsafeMutableBytes { try read(into: $0, at: range.lowerBound) }
        return data.prefix(count)
    }
}
