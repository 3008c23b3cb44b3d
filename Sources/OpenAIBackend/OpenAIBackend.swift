import Foundation
import LanguageModel
import Logging
import Synchronization

/// Asks a server for text, over HTTP.
public struct OpenAIBackend: LanguageModel {
    /// The model's name as the server knows it.
    public let name: String
    let transport: HTTPTransport
    let traits: ServerTraits
    let gate: RequestGate
    let resumption: Resumption

    /// The pauses before a request is put again, in seconds.
    var pauses = Self.usualPauses
    static let usualPauses = [0.5, 1, 2, 4]
    /// A server that asks for a longer pause than this, in seconds, is not waited for.
    static let longestPause = 60.0

    /// - Parameters:
    ///   - model: The model's name as the server knows it.
    ///   - parallelRequests: How many requests may be under way at a time; fewer once the server says that it
    ///     is too much.
    ///   - contextLength: How many tokens fit, where the writer says so; else the server is asked.
    ///   - silence: After how long without a byte the server counts as dead.
    ///   - resumption: How the one who reads of a fault goes on.
    ///   - log: Takes requests and timings, never a key or a text.
    public init(
        endpoint: Endpoint, model: String, parallelRequests: Int = 4, contextLength: Int? = nil,
        silence: Duration = .seconds(60), resumption: Resumption = .continuing, log: Logger = Self.noLog
    ) {
        name = model
        transport = HTTPTransport(endpoint: endpoint, silence: silence, log: log)
        traits = ServerTraits(mayBeginInThought: Self.mayBeginInThought(model))
        gate = RequestGate(limit: max(parallelRequests, 1))
        self.resumption = resumption
        if let contextLength { traits.learn(contextLength: contextLength) }
    }

    /// Takes nothing.
    public static let noLog = Logger(label: "drafter") { _ in SwiftLogNoOpLogHandler() }

    /// Every draw is a request that costs time and money.
    public var mostCandidates: Int { 2 }

    /// A thought that nothing opens is known for one by its end, and a model that has one in its first reply.
    public var mayTakeBack: Bool { !traits.hasReadReply && !traits.mayBeginInThought }

    /// The thread that receives the replies.
    public var executor: (any TaskExecutor)? { HTTPTransport.executor }

    /// Asks the server how long the model's context is.
    public func preload() {
        Task { await lookForContext() }
    }

    /// Chat completions are spoken by models that do.
    public func followsInstructions() async -> Bool { true }

    /// As many as may be under way at a time.
    public func partsSideBySide() async -> Int { await gate.limit }

    /// As the server counts, by a rule of thumb where it does not.
    public func usage() async -> TokenUsage {
        await lookForContext()
        return traits.usage
    }

    /// Sends a request for each branch, some at a time; faults that pass are waited out.
    public func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
        let (stream, continuation) = AsyncThrowingStream<GenerationEvent, any Error>.makeStream()
        let task = Task(executorPreference: HTTPTransport.executor) {
            do {
                try await drawAll(request) { continuation.yield($0) }
                continuation.finish()
            } catch is CancellationError {
                continuation.finish()
            } catch {
                continuation.finish(throwing: await explained(EndpointFault(error)))
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
                group.addTask {
                    try await gate.enter()
                    do {
                        try await draw(index, of: request, emit: emit)
                    } catch {
                        await gate.leave()
                        throw error
                    }
                    await gate.leave()
                }
            }
            try await group.waitForAll()
        }
    }

    /// Draws one branch; what may work a moment later is tried again while nothing of it was shown.
    private func draw(
        _ index: Int, of request: GenerationRequest, emit: @escaping @Sendable (GenerationEvent) -> Void
    ) async throws {
        var attempt = 0
        var withheld: Set<ChatRequest.OptionalField> = []
        while true {
            let shown = Mutex(false)
            let (thinks, mayBeginInThought) = (traits.thinks, traits.mayBeginInThought)
            do {
                let reason = try await ask(request.branches[index], of: request, without: withheld) { text in
                    shown.withLock { $0 = true }
                    emit(.piece(branch: index, text: text))
                }
                traits.refuse(withheld)
                return emit(.finished(branch: index, reason: reason, score: 0))
            } catch {
                try Task.checkCancellation()
                let fault = EndpointFault(error)
                if let fields = fields(refusedBy: fault, besides: withheld, for: request.branches[index]) {
                    withheld.formUnion(fields)
                    continue
                }
                // From now on there is room for both.
                if fault == .onlyThought, !thinks { continue }
                if fault == .leakedThought, !mayBeginInThought {
                    // From now on what comes before the thought's end is held back.
                    traits.expectUnopenedThought()
                    traits.expectThought()
                    if shown.withLock({ $0 }) { emit(.restarted(branch: index)) }
                    continue
                }
                if case .refused(let refusal) = fault, refusal.status == 429 { await gate.lower() }
                guard let pause = pause(after: fault, attempt: attempt), !shown.withLock({ $0 }) else {
                    throw fault
                }
                attempt += 1
                transport.log.notice("waiting", metadata: ["seconds": "\(pause)", "attempt": "\(attempt)"])
                try await Task.sleep(for: .seconds(pause))
            }
        }
    }

    private func ask(
        _ branch: Branch, of request: GenerationRequest, without withheld: Set<ChatRequest.OptionalField>,
        emit: @escaping @Sendable (String) -> Void
    ) async throws -> FinishReason {
        let messages = ChatRequest.messages(for: branch, of: request.prompt)
        let estimated = TokenEstimate.tokens(of: messages)
        let room = try room(for: branch, after: traits.tokens(estimated: estimated))
        let body = ChatRequest(
            branch, of: request, model: name, maximumTokens: room,
            without: traits.refused.union(withheld))
        let timing = ReplyTiming()
        let assembler = ReplyAssembler(branch, mayBeginInThought: traits.mayBeginInThought)
        var reader = ReplyReader(assembler) { text in
            timing.add(text)
            emit(text)
        }
        reader.patience = transport.silence * 10
        let url = transport.endpoint.base.appending(path: "chat/completions")
        let response = try await transport.post(url, try JSONEncoder().encode(body))
        let ended = try await reader.reading(response)
        timing.log(to: transport.log, usage: ended.usage)
        let read = traits.record(estimated: estimated, counted: ended.usage, reply: timing.tokens)
        if let read { throw EndpointFault.promptCut(read: read, sent: traits.tokens(estimated: estimated)) }
        let reason = ended.assembler.reason ?? .stop
        if ended.assembler.hasThought {
            traits.expectThought()
            if ended.assembler.isEmpty, reason == .length { throw EndpointFault.onlyThought }
        } else if mayTakeBack, reason == .length, ended.assembler.looksLikeThought {
            throw EndpointFault.leakedThought
        }
        // A stop string may have cut a thought short.
        if branch.stops.isEmpty, !branch.endsAtSentence { traits.noteReply() }
        return reason
    }

    /// How many tokens the reply may have: a reasoning model thinks before it writes.
    ///
    /// - Throws: ``EndpointFault/tooLong(needed:context:)`` where not even the text has room.
    private func room(for branch: Branch, after prompt: Int) throws -> Int {
        let wanted = max(branch.maximumTokens * 2, 512) + (traits.thinks ? 4_096 : 0)
        guard let context = traits.usage.contextLength else { return wanted }
        guard prompt + branch.maximumTokens <= context else {
            throw EndpointFault.tooLong(needed: prompt + branch.maximumTokens, context: context)
        }
        return min(wanted, context - prompt)
    }

    /// What to leave out of the request, where the server did not take it for that.
    private func fields(
        refusedBy fault: EndpointFault, besides withheld: Set<ChatRequest.OptionalField>, for branch: Branch
    ) -> Set<ChatRequest.OptionalField>? {
        guard case .refused(let refusal) = fault, [400, 422].contains(refusal.status) else { return nil }
        var fields = refusal.fields
        if fields.isEmpty, branch.form != nil { fields = [.responseFormat] }
        if branch.form == nil { fields.remove(.responseFormat) }
        fields.subtract(traits.refused.union(withheld))
        return fields.isEmpty ? nil : fields
    }

    /// How long to wait before the next attempt; `nil` where there is none.
    private func pause(after fault: EndpointFault, attempt: Int) -> Double? {
        guard fault.isTransient, attempt < min(fault.mostRetries, pauses.count) else { return nil }
        // Side by side, all would come again at the same instant.
        let pause = pauses[attempt] * .random(in: 1...1.25)
        guard case .refused(let refusal) = fault, let wanted = refusal.retryAfter else { return pause }
        return wanted > Self.longestPause ? nil : max(wanted, pause)
    }

    /// A fault as a sentence; where there is no such model, with those that there are.
    private func explained(_ fault: EndpointFault) async -> ModelError {
        var available: [String] = []
        if case .refused(let refusal) = fault, refusal.status == 404 {
            available = ((try? await ModelList.fetch(over: transport)) ?? []).map(\.name)
        }
        return fault.error(
            host: transport.endpoint.host, model: name, available: available, again: resumption)
    }

    private func lookForContext() async {
        guard !traits.hasLookedForContext else { return }
        traits.learn(contextLength: await ModelList.details(of: name, over: transport)?.contextLength)
    }

    /// Whether a model of this name is one whose template opens its thought, so that a server which does not
    /// take thoughts out sends them with no beginning.
    private static func mayBeginInThought(_ name: String) -> Bool {
        name.lowercased().contains(#/\br1\b|qwq|thinking|reasoner/#)
    }
}
