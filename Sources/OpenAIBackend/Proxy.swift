import AsyncHTTPClient
import Foundation

/// The proxy that the environment names for a server, by the usual variables.
struct Proxy: Hashable, Sendable {
    var host: String
    var port: Int
    var isSOCKS = false
    var user: String?
    var password: String?

    /// - Parameter environment: `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy`, in small or capital
    ///   letters; the small ones win, as for curl.
    /// - Returns: `nil` where the server is asked directly, as one on this machine always is.
    init?(for server: URL, environment: [String: String]) {
        func value(_ name: String) -> String? {
            [name, name.uppercased()].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        }
        guard let host = server.host(), !Endpoint.isLoopback(host),
            !Self.isExcepted(host, server.port, by: value("no_proxy") ?? ""),
            let address = value(server.scheme == "https" ? "https_proxy" : "http_proxy")
                ?? value("all_proxy"),
            let proxy = URL(string: address.contains("://") ? address : "http://\(address)"),
            let proxyHost = proxy.host()
        else { return nil }
        self.host = proxyHost
        isSOCKS = proxy.scheme?.hasPrefix("socks") == true
        port = proxy.port ?? (isSOCKS ? 1_080 : 3_128)
        user = proxy.user()
        password = proxy.password()
    }

    /// Whether a list such as `.example.com, 10.0.0.1, host:8080, *` names a host.
    private static func isExcepted(_ host: String, _ port: Int?, by list: String) -> Bool {
        let host = host.lowercased()
        return list.split(separator: ",").contains { entry in
            var name = entry.trimmingCharacters(in: .whitespaces).lowercased()
            if name == "*" { return true }
            if let end = name.lastIndex(of: ":"), let wanted = Int(name[name.index(after: end)...]) {
                guard wanted == port else { return false }
                name = String(name[..<end])
            }
            let domain = name.drop { $0 == "." || $0 == "*" }
            return !domain.isEmpty && (host == domain || host.hasSuffix(".\(domain)"))
        }
    }

    /// The proxy as the HTTP client takes it.
    var configuration: HTTPClient.Configuration.Proxy {
        if isSOCKS { return .socksServer(host: host, port: port) }
        guard let user else { return .server(host: host, port: port) }
        return .server(
            host: host, port: port,
            authorization: .basic(username: user, password: password ?? ""))
    }
}
