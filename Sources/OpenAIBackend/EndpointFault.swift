import AsyncHTTPClient
import Foundation
import LanguageModel
import NIOCore

/// What went wrong between Drafter and a server.
enum EndpointFault: Error, Equatable {
    /// No connection came about; the reason is in the system's words.
    case unreachable(String)
    /// The server said nothing for ``OpenAIBackend/silence``.
    case silent
    /// The connection ended in the middle of a reply.
    case cut
    /// A status other than 200, with what the server said.
    case refused(status: Int, message: String, retryAfter: Double?)
    /// An error object inside a stream.
    case failed(String)
    /// What came is no reply of the protocol.
    case garbage(String)
    /// The server withheld the reply (`content_filter`).
    case withheld

    /// Whether it may work a moment later.
    var isTransient: Bool {
        switch self {
        case .unreachable, .silent, .cut: true
        case .refused(let status, _, _): [408, 409, 425, 429, 500, 502, 503, 504, 529].contains(status)
        case .failed, .garbage, .withheld: false
        }
    }

    init(_ error: any Error) {
        switch error {
        case let fault as EndpointFault: self = fault
        case let error as HTTPClientError where error == .readTimeout || error == .deadlineExceeded:
            self = .silent
        case let error as HTTPClientError where error == .remoteConnectionClosed: self = .cut
        case let error as HTTPClientError: self = .unreachable(error.shortDescription)
        case let error as IOError: self = .unreachable(String(cString: strerror(error.errnoCode)))
        default: self = .unreachable(Self.plain(String(describing: error)))
        }
    }

    /// One sentence that says what to do.
    func sentence(host: String, model: String) -> String {
        switch self {
        case .unreachable(let reason):
            "The server \(host) can't be reached (\(reason)): start it, or check the address."
        case .silent: "The server \(host) said nothing for a minute: say \"continue\" to try again."
        case .cut: "The connection to \(host) was cut: say \"continue\" to go on."
        case .refused(400, let message, _):
            "The server \(host) did not take the request (\(message)): try a smaller part or another model."
        case .refused(401, _, _):
            "The server \(host) wants another API key: set OPENAI_API_KEY."
        case .refused(403, let message, _):
            "The server \(host) does not allow this (\(message)): check the key's rights or use another model."
        case .refused(404, _, _):
            "The server \(host) has no model \"\(model)\": say \"drafter models\" in the shell to see which there are."
        case .refused(413, _, _): "The request is too long for \(host): work on a smaller part."
        case .refused(429, let message, _):
            "The server \(host) allows no more requests now (\(message)): wait, then say \"continue\"."
        case .refused(let status, let message, _) where status >= 500:
            "The server \(host) failed (\(status), \(message)): try again in a moment."
        case .refused(let status, let message, _):
            "The server \(host) answered \(status) (\(message)): check the address; it should end in /v1."
        case .failed(let message):
            "The server \(host) failed while it wrote (\(message)): say \"continue\" to go on."
        case .garbage(let text):
            "What \(host) answers is no chat completion (\(text)): check that the address ends in /v1."
        case .withheld: "The server \(host) withheld the reply: put the request in other words."
        }
    }

    /// A foreign text as part of a sentence: one line, not long, nothing in it that moves a cursor.
    static func plain(_ text: String) -> String {
        let words = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }
            .joined().split(separator: " ").joined(separator: " ")
        return words.isEmpty ? "no reason given" : String(words.prefix(160))
    }
}
