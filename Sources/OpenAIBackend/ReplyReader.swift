import AsyncHTTPClient
import Foundation
import LanguageModel
import NIOCore
import NIOHTTP1

/// Reads a reply, streamed or whole, and hands out its text.
struct ReplyReader: Sendable {
    private(set) var assembler: ReplyAssembler
    private var decoder = ReplyDecoder()
    /// What the server counted; `nil` where it does not tell.
    private(set) var usage: ChatReply.Usage?
    /// After this long with nothing but signs of life a server counts as dead.
    var patience = Duration.seconds(600)
    /// No reply is longer: 16 MB, some 40,000 tokens as OpenAI wraps them.
    var mostBytes = 1 << 24
    /// Takes more of the text.
    let emit: @Sendable (String) -> Void

    init(_ assembler: ReplyAssembler, emit: @escaping @Sendable (String) -> Void) {
        self.assembler = assembler
        self.emit = emit
    }

    /// Whether the text is complete.
    var isFinished: Bool { assembler.reason != nil }

    /// Reads to the end of the reply.
    ///
    /// - Parameters:
    ///   - isEventStream: What the server says that the body is; where it is wrong, the body tells.
    ///   - finished: Called when the text is complete, while a count of the tokens may still come.
    /// - Throws: ``EndpointFault``, or the error of the connection; what came before was handed out.
    mutating func read<Body: AsyncSequence>(
        _ body: Body, isEventStream: Bool, finished: () -> Void = {}
    ) async throws where Body.Element == ByteBuffer {
        do {
            if isEventStream {
                try await readEvents(body, finished: finished)
            } else {
                try await readWhole(body)
            }
        } catch {
            // Whatever happens after the text's end is no loss.
            guard !isFinished else { return }
            finish(.length)
            throw error
        }
    }

    private mutating func readEvents<Body: AsyncSequence>(_ body: Body, finished: () -> Void) async throws
    where Body.Element == ByteBuffer {
        var parser = EventStreamParser()
        var bytes = 0
        var lastEvent = ContinuousClock.now
        for try await buffer in body {
            bytes += buffer.readableBytes
            guard bytes <= mostBytes, let events = parser.read(Array(buffer: buffer)[...]) else {
                throw EndpointFault.endless
            }
            if !events.isEmpty { lastEvent = .now }
            guard lastEvent.duration(to: .now) < patience else { throw EndpointFault.silent }
            let wasFinished = isFinished
            for event in events where try take(event) { return }
            if isFinished, !wasFinished { finished() }
        }
        if !isFinished, let last = parser.finish() {
            // A connection that ends in the middle of an event was cut.
            guard let isLast = try? take(last) else { throw EndpointFault.cut }
            if isLast { return }
        }
        guard isFinished else { throw EndpointFault.cut }
    }

    /// A server that does not stream answers with the whole; one that streams may call it by another name.
    private mutating func readWhole<Body: AsyncSequence>(_ body: Body) async throws
    where Body.Element == ByteBuffer {
        var whole = ByteBuffer()
        for try await buffer in body {
            whole.writeImmutableBuffer(buffer)
            guard whole.readableBytes <= mostBytes else { throw EndpointFault.endless }
        }
        let start = whole.readableBytesView.drop { [0x20, 0x0A, 0x0D, 0x09].contains($0) }.prefix(6)
        if start.first == UInt8(ascii: "{") {
            _ = try take(Array(buffer: whole))
            return finish(.stop)
        }
        var parser = EventStreamParser()
        let events = parser.read(Array(buffer: whole)[...]) ?? []
        for event in events where try take(event) { return }
        guard isFinished || !events.isEmpty else {
            throw start.first == UInt8(ascii: "<") ? .webPage : Self.garbage(String(buffer: whole))
        }
        guard isFinished else { throw EndpointFault.cut }
    }

    /// Takes an event.
    ///
    /// - Returns: Whether nothing of use can follow.
    private mutating func take(_ event: [UInt8]) throws -> Bool {
        if event.count < 16, Self.text(event).trimmingCharacters(in: .whitespaces) == "[DONE]" {
            finish(.stop)
            return true
        }
        guard let reply = decoder.decode(event) else { throw Self.garbage(Self.text(event)) }
        if let error = reply.error { throw EndpointFault.failed(EndpointFault.plain(error.message)) }
        usage = reply.usage ?? usage
        guard !isFinished else { return usage != nil }
        assembler.add(thought: reply.reasoning)
        let text = assembler.add(reply.text)
        if assembler.leaked { throw EndpointFault.leakedThought }
        if !text.isEmpty { emit(text) }
        if isFinished {
            // A stop string, or an end to what goes on for ever: the server need not go on either.
            return true
        }
        switch reply.finishReason {
        case nil, "": return false
        case "length": finish(.length)
        case "content_filter": throw EndpointFault.withheld
        case "error": throw EndpointFault.failed("no reason given")
        default: finish(.stop)
        }
        return usage != nil
    }

    private mutating func finish(_ reason: FinishReason) {
        guard !isFinished else { return }
        let rest = assembler.finish(reason)
        if !rest.isEmpty { emit(rest) }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func garbage(_ text: String) -> EndpointFault {
        .garbage(EndpointFault.plain(String(text.prefix(80))))
    }
}

extension ReplyReader {
    /// Reads the body of a response; once the text is complete, it waits a second at most for the count.
    ///
    /// - Returns: The reader as it ended.
    func reading(_ response: HTTPClientResponse) async throws -> ReplyReader {
        let isEventStream =
            response.headers.first(name: "content-type")?.lowercased().hasPrefix("text/event-stream") == true
        return try await withThrowingTaskGroup(of: ReplyReader?.self) { group in
            let (ends, end) = AsyncStream<Void>.makeStream()
            group.addTask {
                var reader = self
                defer { end.finish() }
                try await reader.read(response.body, isEventStream: isEventStream) { end.yield() }
                return reader
            }
            group.addTask {
                for await _ in ends {
                    try? await Task.sleep(for: .seconds(1))
                    return nil
                }
                return nil
            }
            while let result = try await group.next() {
                group.cancelAll()
                if let result { return result }
            }
            throw CancellationError()
        }
    }
}
