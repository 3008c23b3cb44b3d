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
    /// - Throws: ``ModelError`` where the address is none, holds a secret, or would show the key to the network.
    public init(address: String, key: String?, allowsPlainKey: Bool = false) throws(ModelError) {
        guard var url = URL(string: address), let host = url.host(), !host.isEmpty,
            ["http", "https"].contains(url.scheme?.lowercased())
        else {
            throw ModelError(
                "\"\(EndpointFault.plain(address))\" is no address of a server: give one such as http://localhost:11434/v1.",
                "“\(EndpointFault.plain(address))”不是服务器地址：请使用类似 http://localhost:11434/v1 的地址。")
        }
        guard url.user() == nil, url.password() == nil, url.query() == nil, url.fragment() == nil else {
            throw ModelError(
                "An address may hold no password, key or query, since others can see it: leave it out and set OPENAI_API_KEY.",
                "地址中不能包含密码、密钥或查询参数，以免被他人看到：请去掉，并设置 OPENAI_API_KEY。")
        }
        if url.path().isEmpty || url.path() == "/" { url = url.appending(path: "v1") }
        while url.absoluteString.hasSuffix("/"),
            let shorter = URL(string: String(url.absoluteString.dropLast()))
        {
            url = shorter
        }
        // What people copy from a manual often goes one step too far.
        if url.path().hasSuffix("/chat/completions") {
            url = url.deletingLastPathComponent().deletingLastPathComponent()
            if let short = URL(string: url.absoluteString.trimmingSuffix("/")) { url = short }
        }
        self.key = try key.flatMap { key throws(ModelError) in try APIKey(key) }
        guard url.scheme == "https" || Self.isLoopback(host) || self.key == nil || allowsPlainKey else {
            throw ModelError(
                "The API key would go to \(host) unencrypted: use an https address, or set \"allowPlainKey\" to true in config.json.",
                "API 密钥将以明文发往 \(host)：请使用 https 地址，或在 config.json 中把“allowPlainKey”设为 true。")
        }
        base = url
    }

    /// Whether a host is this machine, to which nothing goes over a network.
    static func isLoopback(_ host: String) -> Bool {
        let name = host.lowercased().trimmingCharacters(in: ["[", "]"])
        return name == "localhost" || name.hasSuffix(".localhost") || name == "::1"
            || name.wholeMatch(of: #/127\.\d{1,3}\.\d{1,3}\.\d{1,3}/#) != nil
    }

    /// Where the server is, to be named to people.
    public var host: String {
        base.host().map { $0 + (base.port.map { ":\($0)" } ?? "") } ?? base.absoluteString
    }

    /// The server's address without the path of the protocol, where some keep more of their own.
    var root: URL { base.lastPathComponent == "v1" ? base.deletingLastPathComponent() : base }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
