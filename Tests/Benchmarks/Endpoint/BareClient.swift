import Foundation

/// The least that a client of a server can do: a blocking socket, and a search for the bytes of the events.
struct BareClient {
    let host: String
    let port: UInt16
    let path: String

    /// When a reply's first word came and when its last, in seconds, and how many pieces it had.
    struct Timing {
        var first = 0.0
        var whole = 0.0
        var pieces = 0

        /// Pieces in a second, once they come.
        var rate: Double { Double(max(pieces - 1, 1)) / max(whole - first, 0.001) }
    }

    /// Posts a body and reads the stream to its end, or to so many pieces.
    func ask(_ body: Data, pieces: Int) throws -> Timing {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var one: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr(host == "localhost" ? "127.0.0.1" : host)
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw POSIXError(.ECONNREFUSED) }
        let began = ContinuousClock.now
        let head =
            "POST \(path) HTTP/1.1\r\nHost: \(host):\(port)\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: \(body.count)\r\n\r\n"
        let request = Array(head.utf8) + body
        guard request.withUnsafeBytes({ send(descriptor, $0.baseAddress, $0.count, 0) }) == request.count
        else { throw POSIXError(.EPIPE) }
        var timing = Timing()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let mark = Data("\"content\":\"".utf8)
        while timing.pieces < pieces {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            let now = began.duration(to: .now) / .seconds(1)
            var data = Data(buffer.prefix(count))
            while let found = data.range(of: mark) {
                if timing.pieces == 0 { timing.first = now }
                timing.pieces += 1
                timing.whole = now
                data = data[found.upperBound...]
            }
        }
        return timing
    }
}
