import AsyncHTTPClient
import Foundation
import LanguageModel
import NIOCore
import NIOHTTP1

extension Endpoint {
    /// One client for all endpoints: connections are kept and used again, redirects are not followed, so that
    /// a key goes to no other host.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(10), read: OpenAIBackend.silence))
        configuration.proxy = proxy
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    /// The proxy that the environment names, by the usual variables.
    private static var proxy: HTTPClient.Configuration.Proxy? {
        let environment = ProcessInfo.processInfo.environment
        let names = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
        guard let address = names.lazy.compactMap({ environment[$0] }).first(where: { !$0.isEmpty }),
            let url = URL(string: address), let host = url.host()
        else { return nil }
        return .server(host: host, port: url.port ?? 3_128)
    }

    /// Posts JSON.
    ///
    /// - Returns: The head of a reply of status 200, its body still to be read.
    /// - Throws: ``EndpointFault`` for any other status.
    func post(_ path: String, _ body: Data) async throws -> HTTPClientResponse {
        var request = request(path)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Accept", value: "text/event-stream, application/json")
        request.body = .bytes(ByteBuffer(bytes: body))
        return try await send(request)
    }

    /// The names of the models that the server has, as it lists them.
    ///
    /// - Throws: ``ModelError`` where it can't be asked.
    public func models() async throws -> [String] {
        struct List: Decodable {
            struct Model: Decodable { var id: String }
            var data: [Model]
        }
        do {
            let body = try await send(request("models")).body.collect(upTo: 1 << 22)
            return try JSONDecoder().decode(List.self, from: Data(body.readableBytesView)).data.map(\.id)
        } catch is DecodingError {
            throw ModelError("The server \(host) lists no models: check that the address ends in /v1.")
        } catch {
            throw ModelError(EndpointFault(error).sentence(host: host, model: ""))
        }
    }

    private func request(_ path: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: base.appending(path: path).absoluteString)
        request.headers.add(name: "User-Agent", value: "drafter")
        if let key { request.headers.add(name: "Authorization", value: "Bearer \(key.value)") }
        return request
    }

    private func send(_ request: HTTPClientRequest) async throws -> HTTPClientResponse {
        // No deadline: a long part may take minutes. Silence ends it.
        let response = try await Self.client.execute(request, deadline: .distantFuture)
        guard response.status == .ok else {
            let body = try? await response.body.collect(upTo: 1 << 16)
            let data = body.map { Data($0.readableBytesView) } ?? Data()
            let error = (try? JSONDecoder().decode(ChatReply.self, from: data))?.error?.message
            // An error page for people is no reason to repeat.
            let message = error ?? response.status.reasonPhrase
            throw EndpointFault.refused(
                status: Int(response.status.code), message: EndpointFault.plain(message),
                retryAfter: response.headers.first(name: "retry-after").flatMap(Double.init))
        }
        return response
    }
}
