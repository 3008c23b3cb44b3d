import AsyncHTTPClient
import Foundation
import LanguageModel
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// What went wrong between Drafter and a server.
enum EndpointFault: Error, Equatable {
    /// No connection came about; the reason is in the system's words.
    case unreachable(String)
    /// There is no host of that name.
    case unknownHost
    /// The server's certificate does not hold, or it speaks no TLS.
    case untrusted(String)
    /// The server said nothing for ``HTTPTransport/silence``.
    case silent
    /// The connection ended in the middle of a reply.
    case cut
    /// A status other than 200.
    case refused(Refusal)
    /// An error object inside a stream.
    case failed(String)
    /// What came is no reply of the protocol.
    case garbage(String)
    /// What came is a page for people.
    case webPage
    /// The server withheld the reply (`content_filter`).
    case withheld
    /// The reply went on beyond all bounds.
    case endless
    /// The model thought until its tokens were used up, and wrote nothing.
    case onlyThought
    /// The model thought aloud with nothing to tell where it began, so that thoughts were shown.
    case leakedThought
    /// The request is longer than the model's context.
    case tooLong(needed: Int, context: Int)
    /// The server read less than was sent.
    case promptCut(read: Int, sent: Int)

    /// What a server said that did not take a request.
    struct Refusal: Equatable {
        var status: Int
        var message: String
        /// Seconds after which it may be asked again.
        var retryAfter: Double?
        /// Which fields the answer names as wrong.
        var fields: Set<ChatRequest.OptionalField> = []
        /// Whether the account is used up, so that waiting is of no use.
        var isOutOfCredit = false
    }

    /// Whether it may work a moment later.
    var isTransient: Bool {
        switch self {
        case .unreachable, .unknownHost, .silent, .cut: true
        case .refused(let refusal):
            [408, 409, 425, 429, 500, 502, 503, 504, 529].contains(refusal.status) && !refusal.isOutOfCredit
        default: false
        }
    }

    /// How often it is worth another attempt: a server that is not there seldom comes back in seconds, and
    /// each silence takes a minute.
    var mostRetries: Int {
        switch self {
        case .unreachable, .unknownHost: 2
        case .silent: 1
        default: isTransient ? 4 : 0
        }
    }

    init(_ error: any Error) {
        switch error {
        case let fault as EndpointFault: self = fault
        case let error as HTTPClientError where error == .readTimeout || error == .deadlineExceeded:
            self = .silent
        case let error as HTTPClientError where error == .remoteConnectionClosed: self = .cut
        case let error as HTTPClientError where error == .tlsHandshakeTimeout:
            self = .untrusted("it does not answer in TLS")
        case let error as HTTPClientError where error == .connectTimeout:
            self = .unreachable("no answer")
        case let error as HTTPClientError: self = .unreachable(error.shortDescription)
        case HTTPParserError.invalidEOFState: self = .cut
        case let error as NIOSSLError: self = .untrusted(Self.reason(error))
        case let error as NIOConnectionError: self = Self.fault(error)
        case let error as IOError where [ECONNRESET, EPIPE].contains(error.errnoCode): self = .cut
        case let error as IOError: self = .unreachable(String(cString: strerror(error.errnoCode)))
        case is NIOTooManyBytesError: self = .endless
        case is ChannelError: self = .cut
        // The HTTP parser's errors have no common type: what came is no HTTP.
        default: self = .garbage(Self.plain(String(describing: error)))
        }
    }

    private static func fault(_ error: NIOConnectionError) -> Self {
        if let failure = error.connectionErrors.first {
            if let error = failure.error as? IOError {
                return .unreachable(String(cString: strerror(error.errnoCode)))
            }
            return .unreachable(
                failure.error is ChannelError ? "no answer" : plain(String(describing: failure.error)))
        }
        return .unknownHost
    }

    private static func reason(_ error: NIOSSLError) -> String {
        let text = String(describing: error)
        if text.contains("WRONG_VERSION_NUMBER") { return "it speaks no TLS" }
        if text.contains("CERTIFICATE_VERIFY_FAILED") || text.contains("unableToValidateCertificate") {
            return "its certificate can't be checked"
        }
        return plain(text)
    }

    /// A foreign text as part of a sentence: one line, not long, nothing in it that moves a cursor.
    static func plain(_ text: String) -> String {
        let words = text.unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: " "
            default: String(scalar)
            }
        }.joined().split(separator: " ").joined(separator: " ")
        return words.isEmpty ? "no reason given" : String(words.prefix(160))
    }
}
