import Foundation

/// The least that a client of a server can do: a blocking socket that is connected beforehand, and a search for the
/// bytes of the events.
final class BareClient {
    private let head: String
    private var address = sockaddr_in()
    private var descriptor: Int32 = -1
    private var began = ContinuousClock.now
    private var timing = Timing()
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    /// The last bytes received, in which a mark may have begun.
    private var tail = Data()

    /// When a reply's first word came and when its last, in seconds, and how many pieces it had.
    struct Timing {
        var first = 0.0
        var whole = 0.0
        var pieces = 0

        /// Pieces in a second, once they come.
        var rate: Double { Double(max(pieces - 1, 1)) / max(whole - first, 0.001) }

        /// Takes note of a piece that came so many seconds after the question.
        mutating func add(at seconds: Double) {
            if pieces == 0 { first = seconds }
            pieces += 1
            whole = seconds
        }
    }

    /// A client of a server by its IPv4 address.
    init(host: String, port: UInt16, path: String) {
        head = "POST \(path) HTTP/1.1\r\nHost: \(host):\(port)\r\nContent-Type: application/json\r\n"
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr(host == "localhost" ? "127.0.0.1" : host)
    }

    deinit { close(descriptor) }

    private func connect() throws {
        close(descriptor)
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var one: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Foundation.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw POSIXError(.ECONNREFUSED) }
    }

    /// Posts a body and reads the stream to its end.
    func ask(_ body: Data) throws -> Timing {
        try send(body)
        while try receive() {}
        return timing
    }

    /// Posts a body to each of several servers, and reads all streams to their ends.
    ///
    /// - Returns: All their pieces, and how many seconds they took together.
    static func ask(_ clients: [BareClient], _ bodies: [Data]) throws -> (pieces: Int, seconds: Double) {
        let began = ContinuousClock.now
        for (client, body) in zip(clients, bodies) { try client.send(body) }
        var reading = clients
        while !reading.isEmpty {
            var wanted = reading.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
            guard poll(&wanted, nfds_t(wanted.count), -1) > 0 else { throw POSIXError(.EIO) }
            reading = try zip(reading, wanted).filter { try $1.revents == 0 || $0.receive() }.map(\.0)
        }
        return (
            clients.map(\.timing.pieces).reduce(0, +), began.duration(to: .now) / .seconds(1)
        )
    }

    private func send(_ body: Data) throws {
        // Before the clock starts, since a server hangs up on a connection that rests for some seconds.
        try connect()
        timing = Timing()
        tail = Data()
        began = .now
        let request = Array("\(head)Content-Length: \(body.count)\r\n\r\n".utf8) + body
        guard
            request.withUnsafeBytes({ Foundation.send(descriptor, $0.baseAddress, $0.count, 0) })
                == request.count
        else { throw POSIXError(.EPIPE) }
    }

    private static let mark = Data("\"content\":\"".utf8)
    /// The last chunk of a body.
    private static let end = Data("\n0\r\n\r\n".utf8)

    /// Waits for more of the reply.
    ///
    /// - Returns: Whether more is to come.
    private func receive() throws -> Bool {
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { throw POSIXError(.ECONNRESET) }
        let now = began.duration(to: .now) / .seconds(1)
        var data = tail + buffer.prefix(count)
        while let found = data.range(of: Self.mark) {
            timing.add(at: now)
            data = data[found.upperBound...]
        }
        tail = Data(data.suffix(Self.mark.count - 1))
        return !data.suffix(Self.end.count).elementsEqual(Self.end)
    }
}
