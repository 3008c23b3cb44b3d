import Article
import Foundation

/// An article as one JSON object, for scripts.
public enum ArticleJSON {
    /// The object with its keys sorted, indented.
    public static func text(_ article: Article) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(article), as: UTF8.self)
    }
}
