import Foundation
import LanguageModel

/// A server that speaks OpenAI's chat completions.
public struct Endpoint: Sendable {
    /// The address up to and with `/v1`, without a slash at its end.
    public let base: URL
    let key: APIKey?

    /// - Parameters:
    ///   - address: As `http://localhost:11434/v1`; `/v1` is added where there is no path.
    ///   - key: `nil` or empty where the server wants none.
    ///   - allowsPlainKey: Whether the key may go over plain http to another machine.
    /// - Throws: ``ModelError`` where the address is none, or would show the key to the network.
    public init(address: String, key: String?, allowsPlainKey: Bool = false) throws(ModelError) {
        guard var url = URL(string: address), let host = url.host(), ["http", "https"].contains(url.scheme)
        else {
            throw ModelError(
                "\"\(address)\" is no address of a server: give one such as http://localhost:11434/v1.")
        }
        if url.path().isEmpty || url.path() == "/" { url = url.appending(path: "v1") }
        while url.absoluteString.hasSuffix("/"),
            let shorter = URL(string: String(url.absoluteString.dropLast()))
        {
            url = shorter
        }
        self.key = key.flatMap(APIKey.init)
        let isLocal = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
        guard url.scheme == "https" || isLocal || self.key == nil || allowsPlainKey else {
            throw ModelError(
                "The API key would go to \(host) unencrypted: use an https address, or set \"allowPlainKey\" to true in config.json."
            )
        }
        base = url
    }

    /// Where the server is, to be named to people.
    var host: String { base.host().map { $0 + (base.port.map { ":\($0)" } ?? "") } ?? base.absoluteString }
}

/// A secret that shows itself in no description, dump or log.
struct APIKey: Sendable, CustomStringConvertible, CustomReflectable {
    let value: String

    init?(_ value: String) {
        let value = value.trimmingCharacters(in: .whitespacesAndNewlines)
        // A header's value is one line of visible characters.
        guard !value.isEmpty, value.allSatisfy({ $0.isASCII && !$0.isNewline }) else { return nil }
        self.value = value
    }

    var description: String { "…" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
