import Article
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// Serves the preview page to this machine alone, at an address that nobody can guess.
public final class PreviewServer: Sendable {
    /// Where the page is: a random port, and a random token in the path.
    public let address: URL
    private let listeners: PreviewListeners
    private let channel: any Channel

    /// Begins to listen on 127.0.0.1; it ends with ``close()`` or with the process.
    ///
    /// - Parameter language: The language of the page's own words.
    /// - Throws: What the system says where no port can be had.
    public init(language: Language) async throws {
        var numbers = SystemRandomNumberGenerator()
        let token = (0..<2).map { _ in
            let digits = String(numbers.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
        let listeners = PreviewListeners()
        channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: 16)
            .childChannelInitializer { channel in
                listeners.hold(channel)
                return channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
                    let port = channel.localAddress?.port ?? 0
                    try pipeline.addHandler(
                        PreviewHandler(
                            door: PreviewDoor(token: token, port: port), listeners: listeners,
                            language: language))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        self.listeners = listeners
        var parts = URLComponents()
        parts.scheme = "http"
        parts.host = "127.0.0.1"
        parts.port = channel.localAddress?.port
        parts.path = "/\(token)/"
        guard let url = parts.url else { throw URLError(.badURL) }
        address = url
    }

    /// Shows a state on every page that is open.
    public func show(_ state: PreviewState) {
        listeners.show(PreviewPieces(state))
    }

    /// Stops listening, and tells every open page that this is the end.
    public func close() async {
        try? await channel.close().get()
        await listeners.end()
    }
}
