import Foundation
import Synchronization

/// A server on loopback that answers each connection by a script, byte for byte.
final class LoopbackServer: Sendable {
    /// What a connection is answered with.
    struct Answer: Sendable {
        /// The bytes of the answer, sent one portion after another.
        var portions: [[UInt8]]
        /// The pause after each portion, in milliseconds.
        var pause = 0

        init(_ text: String, pause: Int = 0) {
            portions = [Array(text.utf8)]
            self.pause = pause
        }

        init(portions: [[UInt8]], pause: Int = 0) {
            self.portions = portions
            self.pause = pause
        }
    }

    let port: UInt16
    private let listener: Int32
    private let answers: Mutex<[Answer]>
    private let heard = Mutex<[String]>([])

    /// - Parameter answers: One for each connection; the last one for all that follow.
    init(_ answers: [Answer]) throws {
        self.answers = Mutex(answers)
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                var length = size
                return bind(listener, address, size) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [self] in serve() }
    }

    deinit { close(listener) }

    /// Every request that came, head and body.
    var requests: [String] { heard.withLock { $0 } }

    private func serve() {
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { return }
            let answer = answers.withLock { answers in
                answers.count > 1 ? answers.removeFirst() : answers.first
            }
            Thread.detachNewThread { [self] in
                let request = Self.readRequest(connection)
                heard.withLock { $0.append(request) }
                for portion in answer?.portions ?? [] {
                    _ = portion.withUnsafeBytes {
                        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                    }
                    usleep(useconds_t((answer?.pause ?? 0) * 1_000))
                }
                close(connection)
            }
        }
    }

    private static func readRequest(_ connection: Int32) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
            let text = String(decoding: bytes, as: UTF8.self)
            guard let end = text.firstRange(of: "\r\n\r\n") else { continue }
            let length = text.lowercased().firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
            if text[end.upperBound...].utf8.count >= length { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension LoopbackServer.Answer {
    /// A head of status 200 before a stream of events.
    static let streamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"

    /// A stream of these portions of text, as OpenAI sends them.
    static func stream(_ pieces: [String], finish: String? = "stop", done: Bool = true) -> Self {
        var events = pieces.map {
            #"data: {"choices":[{"delta":{"content":\#(quoted($0))},"finish_reason":null}]}"#
        }
        if let finish { events.append(#"data: {"choices":[{"delta":{},"finish_reason":"\#(finish)"}]}"#) }
        if done { events.append("data: [DONE]") }
        return Self(streamHead + events.map { $0 + "\n\n" }.joined())
    }

    /// A status with a body.
    static func status(_ status: String, _ body: String = "", headers: String = "") -> Self {
        Self(
            "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\(headers)\r\n\(body)"
        )
    }

    static func quoted(_ text: String) -> String {
        String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
    }
}
