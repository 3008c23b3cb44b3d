import Crypto
import Foundation

/// A JSON object whose last value is a checksum of all that stands before it.
///
/// One line holds one record, so that what is damaged in a file is told from what is not: no string within JSON
/// can hold the quotes of the mark.
enum Record {
    /// What stands before the checksum.
    static let mark = Data(#","checksum":""#.utf8)
    /// The hexadecimal digits of a checksum: 64 bits of SHA-256, against accidents and not against forgery.
    static let checksumLength = 16
    /// What stands behind the checksum of a record that is whole in itself.
    static let end = Data("\"}".utf8)

    /// The canonical JSON of an object with its checksum.
    ///
    /// - Throws: `EncodingError` for a value that is no JSON.
    static func encode(_ object: some Encodable, ending: Data = end) throws -> Data {
        var json = try encoder.encode(object)
        json.removeLast()
        let checksum = json.withUnsafeBytes { self.checksum(of: $0) }
        return json + mark + Data(checksum.utf8) + ending
    }

    /// Whether a record is as it was written.
    static func isSound(_ record: UnsafeRawBufferPointer, ending: Data = end) -> Bool {
        let rest = mark.count + checksumLength + ending.count
        guard record.count > rest else { return false }
        let content = UnsafeRawBufferPointer(rebasing: record[..<(record.count - rest)])
        let tail = record[(record.count - rest)...]
        return tail.elementsEqual(mark + Data(checksum(of: content).utf8) + ending)
    }

    /// Whether a value, written as a record, has the checksum.
    static func matches(_ object: some Encodable, _ checksum: String) -> Bool {
        guard var json = try? encoder.encode(object) else { return false }
        json.removeLast()
        return json.withUnsafeBytes { self.checksum(of: $0) } == checksum
    }

    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }

    private static func checksum(of content: UnsafeRawBufferPointer) -> String {
        var hash = SHA256()
        hash.update(bufferPointer: content)
        return hash.finalize().prefix(checksumLength / 2).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
