import AsyncHTTPClient
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// Sends requests to an endpoint.
struct HTTPTransport: Sendable {
    let endpoint: Endpoint
    /// After this long without a byte a server counts as dead.
    var silence = Duration.seconds(60)
    let log: Logger

    /// What sets one HTTP client apart from another.
    private struct Kind: Hashable {
        var proxy: Proxy?
        var silence: Duration
    }

    /// One thread sends and receives; what is read of its replies runs there too.
    static let executor = LoopExecutor(MultiThreadedEventLoopGroup.singleton.next())

    /// Clients live as long as the program: connections are kept and used again.
    private static let clients = Mutex<[Kind: HTTPClient]>([:])

    private static let environment = ProcessInfo.processInfo.environment

    private var client: HTTPClient {
        let proxy = Proxy(for: endpoint.base, environment: Self.environment)
        let kind = Kind(proxy: proxy, silence: silence)
        return Self.clients.withLock { clients in
            if let known = clients[kind] { return known }
            let client = HTTPClient(
                eventLoopGroupProvider: .shared(Self.executor.loop),
                configuration: Self.configuration(proxy, silence))
            clients[kind] = client
            return client
        }
    }

    private static func configuration(_ proxy: Proxy?, _ silence: Duration) -> HTTPClient.Configuration {
        // A redirect to another origin loses the key: the client takes the Authorization header off.
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .follow(
                configuration: .init(
                    max: 3, allowCycles: false, retainHTTPMethodAndBodyOn301: true,
                    retainHTTPMethodAndBodyOn302: true)),
            timeout: .init(connect: .seconds(10), read: TimeAmount(silence)))
        configuration.proxy = proxy?.configuration
        // Whether to try again is decided here, where the writer can end it.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
        return configuration
    }

    /// Posts JSON.
    ///
    /// - Returns: The head of a reply of status 200, its body still to be read.
    /// - Throws: ``EndpointFault/refused(_:)`` for any other status.
    func post(_ url: URL, _ body: Data) async throws -> HTTPClientResponse {
        var request = request(url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Accept", value: "text/event-stream, application/json")
        request.body = .bytes(ByteBuffer(bytes: body))
        return try await send(request)
    }

    /// Fetches a JSON text of at most 16 MB.
    func fetch(_ url: URL, posting body: Data? = nil) async throws -> Data {
        let response =
            if let body { try await post(url, body) } else { try await send(request(url)) }
        return Data(try await response.body.collect(upTo: 1 << 24).readableBytesView)
    }

    private func request(_ url: URL) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: url.absoluteString)
        request.headers.add(name: "User-Agent", value: "drafter")
        if let key = endpoint.key {
            request.headers.add(name: "Authorization", value: "Bearer \(key.value)")
        }
        return request
    }

    private func send(_ request: HTTPClientRequest) async throws -> HTTPClientResponse {
        let clock = ContinuousClock()
        let began = clock.now
        do {
            // No deadline: a long part may take minutes. Silence ends it.
            let response = try await client.execute(request, deadline: .distantFuture)
            log.info(
                "answered",
                metadata: [
                    "request": "\(request.method) \(request.url)", "status": "\(response.status.code)",
                    "ms": "\((clock.now - began).milliseconds)",
                ])
            guard response.status == .ok else { throw await refusal(response) }
            return response
        } catch {
            log.warning(
                "failed",
                metadata: [
                    "request": "\(request.method) \(request.url)",
                    "reason": "\(blanked("\(EndpointFault(error))"))",
                    "ms": "\((clock.now - began).milliseconds)",
                ])
            throw error
        }
    }

    private func refusal(_ response: HTTPClientResponse) async -> EndpointFault {
        // An error page is no reason to fail otherwise, however it ends.
        let body = try? await response.body.collect(upTo: 1 << 16)
        let data = body.map { Data($0.readableBytesView) } ?? Data()
        let error = (try? JSONDecoder().decode(ChatReply.self, from: data))?.error
        let text = String(decoding: data, as: UTF8.self)
        // A page for people is no reason to repeat.
        let message = error?.message ?? response.status.reasonPhrase
        return .refused(
            .init(
                status: Int(response.status.code), message: EndpointFault.plain(blanked(message)),
                retryAfter: Self.retryAfter(response.headers),
                fields: Self.fields(namedIn: text),
                isOutOfCredit: ["insufficient_quota", "billing_hard_limit_reached"].contains(
                    error?.code ?? "")))
    }

    /// Seconds, or a date (RFC 9110, 10.2.3).
    private static func retryAfter(_ headers: HTTPHeaders) -> Double? {
        guard let value = headers.first(name: "retry-after") else { return nil }
        if let seconds = Double(value) { return seconds.isFinite && seconds >= 0 ? seconds : nil }
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "GMT")
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return format.date(from: value).map { max($0.timeIntervalSinceNow, 0) }
    }

    /// The optional fields that an answer names, in quotation marks as all servers do.
    private static func fields(namedIn answer: String) -> Set<ChatRequest.OptionalField> {
        var fields = Set(
            ChatRequest.OptionalField.allCases.filter { field in
                ["\"", "'", "`", "\\\""].contains { answer.contains("\($0)\(field.rawValue)\($0)") }
            })
        if ["response_format", "json_schema", "grammar", "guided"].contains(where: answer.contains) {
            fields.insert(.responseFormat)
        }
        return fields
    }

    /// A text with the key blanked.
    func blanked(_ text: String) -> String { endpoint.key?.blanked(in: text) ?? text }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 {
        components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    }
}
