import Article
import Crypto
import Foundation

/// SHA-256 in hexadecimal, by which sessions notice that something changed.
public enum Digest {
    /// The digest of an article's canonical JSON; see ``of(json:)``.
    public static func of(_ article: Article) -> String {
        // An article is strings, integers and lists of them: encoding it has nothing to fail at.
        (try? of(json: article)) ?? of("")
    }

    /// The digest of a value's canonical JSON: keys sorted, no white space, slashes not escaped.
    ///
    /// - Throws: `EncodingError` for a value that is no JSON, as a number without end.
    public static func of(json value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return of(try encoder.encode(value))
    }

    /// The digest of a text's UTF-8.
    public static func of(_ text: String) -> String {
        of(Data(text.utf8))
    }

    private static func of(_ data: Data) -> String {
        SHA256.hash(data: data).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
