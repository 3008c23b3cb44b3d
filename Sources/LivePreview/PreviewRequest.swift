import NIOHTTP1

/// What a request is answered with.
enum PreviewAnswer: Equatable {
    case page, style, script, events
    /// Nothing but a status.
    case refusal(HTTPResponseStatus)
}

/// Decides who may see the preview: whoever has its address, from this machine, and no page of another origin.
struct PreviewDoor: Sendable {
    let token: String
    let port: Int

    private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

    func answer(to head: HTTPRequestHead) -> PreviewAnswer {
        // A name that was made to point here is another host: else any site could read the page.
        guard head.headers["host"].count == 1, hosts.contains(head.headers["host"][0].lowercased()) else {
            return .refusal(.forbidden)
        }
        guard head.headers["origin"].allSatisfy({ origin in hosts.contains { origin == "http://\($0)" } }),
            head.headers["sec-fetch-site"].allSatisfy({ ["same-origin", "none"].contains($0) })
        else { return .refusal(.forbidden) }
        let parts = head.uri.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].isEmpty, hasToken(parts[1]) else { return .refusal(.notFound) }
        guard head.method == .GET else { return .refusal(.methodNotAllowed) }
        switch parts[2] {
        case "": return .page
        case "style.css": return .style
        case "script.js": return .script
        case "events": return .events
        default: return .refusal(.notFound)
        }
    }

    /// Compares every byte, so that the time taken tells nothing.
    private func hasToken(_ given: Substring) -> Bool {
        let given = Array(given.utf8)
        let token = Array(token.utf8)
        guard given.count == token.count else { return false }
        return zip(given, token).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// What every answer carries.
    static let headers: HTTPHeaders = [
        "Content-Security-Policy":
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store",
        "Cross-Origin-Resource-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    ]
}
