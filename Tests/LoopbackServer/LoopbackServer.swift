import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A server on loopback that answers each request by a script, byte for byte.
package final class LoopbackServer: Sendable {
    /// What a request is answered with.
    package struct Answer: Sendable {
        /// What becomes of the connection after the last byte.
        package enum Ending: Sendable {
            case close
            /// Nothing more is said, and the connection stays.
            case stayOpen
            /// The last portion is sent again and again, for ever.
            case goOn
        }

        /// The bytes of the answer, sent one portion after another.
        package var portions: [[UInt8]]
        /// The pause after each portion.
        package var pause = Duration.zero
        package var ending = Ending.close

        package init(_ text: String, ending: Ending = .close) {
            portions = [Array(text.utf8)]
            self.ending = ending
        }

        package init(portions: [[UInt8]], pause: Duration = .zero, ending: Ending = .close) {
            self.portions = portions
            self.pause = pause
            self.ending = ending
        }
    }

    package let port: Int
    private let channel: any Channel
    private let script: Script

    /// - Parameters:
    ///   - answers: One for each request; the last one for all that follow.
    ///   - isSecure: Whether it speaks TLS, with a certificate that nobody vouches for.
    package convenience init(_ answers: [Answer], isSecure: Bool = false) async throws {
        let left = Mutex(answers)
        try await self.init(isSecure: isSecure) { _, _ in
            left.withLock { $0.count > 1 ? $0.removeFirst() : $0.first }
        }
    }

    /// - Parameter answer: The answer to a request, by its number from 1 and its text; `nil` closes the connection.
    package init(isSecure: Bool = false, answer: @escaping @Sendable (Int, String) -> Answer?) async throws {
        let script = Script(answer)
        let context = isSecure ? try Self.context() : nil
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 256)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let context {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
                    }
                    try channel.pipeline.syncOperations.addHandler(Answerer(script))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        port = channel.localAddress?.port ?? 0
        self.script = script
    }

    deinit { channel.close(promise: nil) }

    /// Every request that came, head and body.
    package var requests: [String] { script.heard.withLock { $0 } }

    /// The most requests that were answered at the same time.
    package var mostAtOnce: Int { script.busy.withLock { $0.most } }

    fileprivate final class Script: Sendable {
        let answer: @Sendable (Int, String) -> Answer?
        let heard = Mutex<[String]>([])
        let busy = Mutex((now: 0, most: 0))

        init(_ answer: @escaping @Sendable (Int, String) -> Answer?) { self.answer = answer }

        func answer(to request: String) -> Answer? {
            let number = heard.withLock { heard in
                heard.append(request)
                return heard.count
            }
            busy.withLock { busy in
                busy.now += 1
                busy.most = max(busy.most, busy.now)
            }
            return answer(number, request)
        }

        func done() { busy.withLock { $0.now -= 1 } }
    }

    private static func context() throws -> NIOSSLContext {
        let certificate = try NIOSSLCertificate(bytes: Array(certificatePEM.utf8), format: .pem)
        let key = try NIOSSLPrivateKey(bytes: Array(keyPEM.utf8), format: .pem)
        return try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: [.certificate(certificate)], privateKey: .privateKey(key)))
    }

    /// Of `localhost`, signed by itself; made for these tests alone.
    private static let certificatePEM = """
        -----BEGIN CERTIFICATE-----
        MIIBlTCCATugAwIBAgIUdThnAcwF3ul2yqFhkoYMMVYpRVswCgYIKoZIzj0EAwIw
        FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNTE4MzAwOVoYDzIxMjYxMTAx
        MTgzMDA5WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
        PQMBBwNCAATy2IgnSRTiT/k/lpraEOueLDZ8fWE0v9DZan1ZHhjcPuGBb9TQm0oO
        FoxUk+M30Sl2ZT4vFyvolIVoKQLmypSFo2kwZzAdBgNVHQ4EFgQUXMNWIImXmsrj
        s8TeeggNFBmGKZEwHwYDVR0jBBgwFoAUXMNWIImXmsrjs8TeeggNFBmGKZEwDwYD
        VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
        SAAwRQIgSFCDpyjcXufPuBD1Y7yaXw1/XSxEoK0ujuEPj/9ZJDICIQDxrsmPj9V8
        Whcw3SXiwQ+UO4HsjeXZg57TJGfVxcOxOw==
        -----END CERTIFICATE-----
        """

    private static let keyPEM = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgkfHjOQcsCvXndOvi
        NCjCa8UzPGsWXfEoioV+IucpzjOhRANCAATy2IgnSRTiT/k/lpraEOueLDZ8fWE0
        v9DZan1ZHhjcPuGBb9TQm0oOFoxUk+M30Sl2ZT4vFyvolIVoKQLmypSF
        -----END PRIVATE KEY-----
        """
}

/// Reads requests of one connection, and sends what the script says.
private final class Answerer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let script: LoopbackServer.Script
    private var received: [UInt8] = []

    init(_ script: LoopbackServer.Script) { self.script = script }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += unwrapInboundIn(data).readableBytesView
        let text = String(decoding: received, as: UTF8.self)
        guard let end = text.firstRange(of: "\r\n\r\n") else { return }
        let length = text.lowercased().firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
        guard text[end.upperBound...].utf8.count >= length else { return }
        received = []
        guard let answer = script.answer(to: text) else { return context.close(promise: nil) }
        send(answer, from: 0, context)
    }

    private func send(_ answer: LoopbackServer.Answer, from index: Int, _ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        guard index < answer.portions.count else {
            switch answer.ending {
            case .close: return context.close(promise: nil)
            case .stayOpen: return
            case .goOn: return send(answer, from: answer.portions.count - 1, context)
            }
        }
        // Whoever has the last byte may ask anew before the connection is closed here.
        if index == answer.portions.count - 1, answer.ending == .close { script.done() }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        // The next portion waits for this one to be taken: what goes on for ever fills no memory.
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: answer.portions[index]))).whenComplete {
            result in
            guard case .success = result else { return }
            bound.value.1.eventLoop.scheduleTask(in: TimeAmount(answer.pause)) {
                bound.value.0.send(answer, from: index + 1, bound.value.1)
            }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

extension LoopbackServer.Answer {
    /// A head of status 200 before a stream of events.
    package static let streamHead =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"

    /// A stream of these portions of text, as OpenAI sends them.
    package static func stream(
        _ pieces: [String], finish: String? = "stop", done: Bool = true, ending: Ending = .close
    ) -> Self {
        Self(streamHead + body(pieces, finish: finish, done: done), ending: ending)
    }

    /// The events of a stream.
    package static func body(_ pieces: [String], finish: String? = "stop", done: Bool = true) -> String {
        var events = pieces.map {
            #"data: {"choices":[{"delta":{"content":\#(quoted($0))},"finish_reason":null}]}"#
        }
        if let finish { events.append(#"data: {"choices":[{"delta":{},"finish_reason":"\#(finish)"}]}"#) }
        if done { events.append("data: [DONE]") }
        return events.map { $0 + "\n\n" }.joined()
    }

    /// A status with a body.
    package static func status(_ status: String, _ body: String = "", headers: String = "") -> Self {
        Self(
            "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\(headers)\r\n\(body)"
        )
    }

    /// A JSON text of status 200.
    package static func json(_ body: String) -> Self {
        status("200 OK", body, headers: "Content-Type: application/json\r\n")
    }

    package static func quoted(_ text: String) -> String {
        String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
    }
}
