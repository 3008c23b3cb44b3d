import Foundation
import LanguageModel

/// A secret that shows itself in no description, dump or log.
struct APIKey: Sendable, CustomStringConvertible, CustomReflectable {
    let value: String

    /// - Throws: ``ModelError`` where the text can't be sent as a key. An empty one is `nil`.
    init?(_ text: String) throws(ModelError) {
        let value = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !value.isEmpty else { return nil }
        // A header's value is one line of visible characters.
        guard value.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw ModelError(
                "The API key holds characters that no key has: check OPENAI_API_KEY, or \"apiKey\" and \"apiKeyCommand\" in config.json.",
                "API 密钥含有不应有的字符：请检查 OPENAI_API_KEY，或 config.json 中的“apiKey”和“apiKeyCommand”。")
        }
        self.value = value
    }

    /// A text with the key blanked, should a server repeat it.
    func blanked(in text: String) -> String { text.replacingOccurrences(of: value, with: description) }

    var description: String { "…" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
