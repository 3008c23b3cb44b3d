import AsyncHTTPClient
import Foundation
import LanguageModel
import NIOCore
import NIOHTTP1
import Synchronization

/// Asks a server for text, over HTTP.
public struct OpenAIBackend: LanguageModel {
    /// The model's name as the server knows it.
    public let name: String
    let endpoint: Endpoint
    /// How many requests are under way at a time.
    let parallelRequests: Int
    private let traits = Traits()

    /// What was found out about a server.
    private final class Traits: Sendable {
        let takesSchemas = Mutex(true)
    }

    /// After this long without a byte a server counts as dead.
    static let silence = TimeAmount.seconds(60)

    /// The pauses before a request is put again, in seconds.
    var pauses = [0.5, 1, 2, 4]

    /// - Parameter model: The model's name as the server knows it.
    public init(endpoint: Endpoint, model: String, parallelRequests: Int = 4) {
        self.endpoint = endpoint
        name = model
        self.parallelRequests = max(parallelRequests, 1)
    }

    /// Every draw is a request that costs time and money.
    public var mostCandidates: Int { 2 }

    /// Chat completions are spoken by models that do.
    public func followsInstructions() async -> Bool { true }

    /// Sends a request for each branch, some at a time; faults that pass are waited out.
    public func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
        let (stream, continuation) = AsyncThrowingStream<GenerationEvent, any Error>.makeStream()
        let task = Task {
            do {
                try await drawAll(request) { continuation.yield($0) }
                continuation.finish()
            } catch is CancellationError {
                continuation.finish()
            } catch {
                let fault = EndpointFault(error)
                continuation.finish(throwing: ModelError(fault.sentence(host: endpoint.host, model: name)))
            }
        }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }

    private func drawAll(
        _ request: GenerationRequest, emit: @escaping @Sendable (GenerationEvent) -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in request.branches.indices {
                if index >= parallelRequests { try await group.next() }
                group.addTask { try await draw(index, of: request, emit: emit) }
            }
            try await group.waitForAll()
        }
    }

    /// Draws one branch; what may work a moment later is tried again while nothing of it was shown.
    private func draw(
        _ index: Int, of request: GenerationRequest, emit: @Sendable (GenerationEvent) -> Void
    ) async throws {
        var assembler = ReplyAssembler(request.branches[index])
        var attempt = 0
        while true {
            do {
                try await stream(index, of: request, into: &assembler, emit: emit)
                return emit(.finished(branch: index, reason: assembler.reason ?? .stop, score: 0))
            } catch {
                try Task.checkCancellation()
                let fault = EndpointFault(error)
                if case .refused(400, _, _) = fault, request.branches[index].form != nil,
                    traits.takesSchemas.withLock({ takes in
                        defer { takes = false }; return takes
                    })
                {
                    continue
                }
                guard fault.isTransient, assembler.isEmpty, attempt < pauses.count else { throw fault }
                var pause = pauses[attempt]
                if case .refused(_, _, let retryAfter?) = fault { pause = min(max(retryAfter, pause), 30) }
                attempt += 1
                assembler = ReplyAssembler(request.branches[index])
                try await Task.sleep(for: .seconds(pause))
            }
        }
    }

    private func stream(
        _ index: Int, of request: GenerationRequest, into assembler: inout ReplyAssembler,
        emit: (GenerationEvent) -> Void
    ) async throws {
        let body = ChatRequest(
            request.branches[index], of: request, model: name,
            asksForSchema: traits.takesSchemas.withLock { $0 })
        let response = try await endpoint.post("chat/completions", try JSONEncoder().encode(body))
        func take(_ reply: ChatReply) throws {
            if let error = reply.error { throw EndpointFault.failed(EndpointFault.plain(error.message)) }
            let text = assembler.add(reply.text)
            if !text.isEmpty { emit(.piece(branch: index, text: text)) }
        }
        func finish(_ reason: FinishReason) {
            let rest = assembler.finish(reason)
            if !rest.isEmpty { emit(.piece(branch: index, text: rest)) }
        }
        guard response.headers.first(name: "content-type")?.hasPrefix("text/event-stream") == true else {
            // A server that does not stream answers with the whole.
            let data = try await response.body.collect(upTo: 1 << 24)
            let reply = try Self.reply(Data(data.readableBytesView))
            try take(reply)
            return finish(try Self.reason(reply.finishReason) ?? .stop)
        }
        var parser = EventStreamParser()
        var reason: FinishReason?
        for try await buffer in response.body {
            guard let events = parser.read(buffer.readableBytesView) else {
                throw EndpointFault.garbage("a line without end")
            }
            for event in events where reason == nil {
                if event == "[DONE]" {
                    reason = .stop
                    break
                }
                let reply = try Self.reply(Data(event.utf8))
                try take(reply)
                reason = try Self.reason(reply.finishReason) ?? assembler.reason
            }
            if reason != nil { break }
        }
        if reason == nil, let last = parser.finish(), last != "[DONE]" {
            let reply = try Self.reply(Data(last.utf8))
            try take(reply)
            reason = try Self.reason(reply.finishReason)
        }
        finish(reason ?? .length)
        if reason == nil { throw EndpointFault.cut }
    }

    private static func reply(_ data: Data) throws -> ChatReply {
        guard let reply = try? JSONDecoder().decode(ChatReply.self, from: data) else {
            throw EndpointFault.garbage(EndpointFault.plain(String(decoding: data.prefix(80), as: UTF8.self)))
        }
        return reply
    }

    private static func reason(_ name: String?) throws -> FinishReason? {
        switch name {
        case nil, "": return nil
        case "length": return .length
        case "content_filter": throw EndpointFault.withheld
        default: return .stop
        }
    }
}
