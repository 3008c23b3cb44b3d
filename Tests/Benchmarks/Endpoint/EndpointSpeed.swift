import ArgumentParser
import Article
import Drafting
import Foundation
import LanguageModel
import OpenAIBackend
import Prompts
import Sessions

/// What Drafter costs on top of a server, and what it gains by asking side by side.
struct EndpointSpeed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "endpoint",
        abstract: "Compares Drafter with a bare client of the same server, which is best on this machine.")

    @Option(help: "The server's address, by IPv4, as http://127.0.0.1:8080/v1.")
    var endpoint: String

    @Option(help: "How often each asks.")
    var rounds = 20

    @Option(help: "How many parts are written at a time; the server needs as many slots.")
    var parallel = 4

    func run() async throws {
        let endpoint = try Endpoint(address: endpoint, key: nil)
        guard let model = try await endpoint.models().first?.name else {
            throw ValidationError("The server has no models.")
        }
        try await compareReplies(endpoint, model: model)
        try compareBareReplies(endpoint, model: model)
        try await compareArticles(endpoint, model: model)
    }

    // MARK: One reply

    private static let tokens = 160
    private static let question = "Tell in two hundred words how bees make honey."

    /// Both are connected before, as a conversation is after its first reply, and ask for the same with the same
    /// seed: the pieces are the same too.
    private func compareReplies(_ endpoint: Endpoint, model: String) async throws {
        let bare = bareClient(of: endpoint)
        let body = Self.body(Self.question, model: model)
        let probe = OpenAIBackend(endpoint: endpoint, model: model)
        _ = try await Self.ask(probe)
        // Both replies end with the same token, and by themselves: who hangs up has to connect anew.
        let backend = OpenAIBackend(
            endpoint: endpoint, model: model, contextLength: await probe.usage().prompt + Self.tokens)
        // Both find the question in the server's cache.
        _ = try bare.ask(body)
        _ = try await Self.ask(backend)
        var ours: [BareClient.Timing] = []
        var theirs: [BareClient.Timing] = []
        var (ourWork, theirWork) = (0.0, 0.0)
        // In turns, so that whatever else the machine does falls on both.
        for _ in 0..<rounds {
            let start = Stopwatch.processorSeconds
            theirs.append(try bare.ask(body))
            let middle = Stopwatch.processorSeconds
            ours.append(try await Self.ask(backend))
            theirWork += middle - start
            ourWork += Stopwatch.processorSeconds - middle
        }
        let (first, bareFirst) = (Stopwatch.median(ours.map(\.first)), Stopwatch.median(theirs.map(\.first)))
        let (rate, bareRate) = (Stopwatch.median(ours.map(\.rate)), Stopwatch.median(theirs.map(\.rate)))
        tell(
            "first word: \((first * 1_000).short) ms, bare \((bareFirst * 1_000).short) ms: \(((first - bareFirst) * 1_000).short) ms more"
        )
        tell(
            "pieces a second: \(rate.short), bare \(bareRate.short): \(((bareRate / rate - 1) * 100).short) % slower"
        )
        let (pieces, barePieces) = (ours.map(\.pieces).reduce(0, +), theirs.map(\.pieces).reduce(0, +))
        tell(
            "processor time a piece: \((ourWork / Double(pieces) * 1e6).short) µs of \(pieces), bare \((theirWork / Double(barePieces) * 1e6).short) µs of \(barePieces)"
        )
    }

    private func bareClient(of endpoint: Endpoint) -> BareClient {
        BareClient(
            host: endpoint.base.host() ?? "", port: UInt16(endpoint.base.port ?? 80),
            path: endpoint.base.path() + "/chat/completions")
    }

    private static func body(_ question: String, model: String) -> Data {
        Data(
            """
            {"model":"\(model)","messages":[{"role":"user","content":"\(question)"}],"stream":true,\
            "stream_options":{"include_usage":true},"temperature":0.8,"top_p":0.95,"max_tokens":\(tokens),"seed":1}
            """.utf8)
    }

    /// As a conversation asks.
    private static func ask(_ backend: OpenAIBackend) async throws -> BareClient.Timing {
        let request = GenerationRequest(
            prompt: Prompt(), branches: [Branch(input: question, maximumTokens: tokens / 2, seed: 1)])
        return try await Task(executorPreference: backend.executor) {
            let began = ContinuousClock.now
            var timing = BareClient.Timing()
            for try await case .piece in backend.generate(request) {
                timing.add(at: began.duration(to: .now) / .seconds(1))
            }
            return timing
        }.value
    }

    // MARK: Several replies

    /// What the server itself gains by requests side by side, which nobody can gain more than.
    private func compareBareReplies(_ endpoint: Endpoint, model: String) throws {
        let clients = (0..<parallel).map { _ in bareClient(of: endpoint) }
        let bodies = (0..<parallel).map {
            Self.body("Tell the story of \($0 + 2) bees that make honey.", model: model)
        }
        _ = try BareClient.ask(clients, bodies)
        var (beside, alone) = ([Double](), [Double]())
        for _ in 0..<max(rounds / 4, 1) {
            let together = try BareClient.ask(clients, bodies)
            beside.append(Double(together.pieces) / together.seconds)
            let each = try zip(clients, bodies).map { try BareClient.ask([$0], [$1]) }
            alone.append(Double(each.map(\.pieces).reduce(0, +)) / each.map(\.seconds).reduce(0, +))
        }
        let (rate, slow) = (Stopwatch.median(beside), Stopwatch.median(alone))
        tell(
            "bare, \(parallel) at a time: \(rate.short) pieces/s, one after another \(slow.short): \((rate / slow).short) times, which is the most that there is to gain"
        )
    }

    // MARK: An article

    private func compareArticles(_ endpoint: Endpoint, model: String) async throws {
        // Once for the server's cache, which the second would else find filled by the first.
        _ = try await Self.write(endpoint, model: model, parallel: parallel)
        let beside = try await Self.write(endpoint, model: model, parallel: parallel)
        let alone = try await Self.write(endpoint, model: model, parallel: 1)
        tell(
            "six sections, \(parallel) at a time: \(beside.short) words/s, one after another \(alone.short): \((beside / alone).short) times"
        )
    }

    /// Words a second of six sections.
    private static func write(_ endpoint: Endpoint, model: String, parallel: Int) async throws -> Double {
        let model = OpenAIBackend(endpoint: endpoint, model: model, parallelRequests: parallel)
        // Of a model that has answered it is known whether it thinks aloud, as it is after titles and an outline.
        _ = try await ask(model)
        let folder = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let conversation = Conversation(
            session: try outlined(), model: model,
            prompts: PromptLibrary(folders: [BundledPrompts.folder]), store: SessionStore(folder: folder))
        let before = await conversation.article.wordCount
        let began = ContinuousClock.now
        for await event in conversation.say("expand all sections to 120 words") {
            if case .problem(let sentence) = event { throw ValidationError(sentence) }
        }
        let words = await conversation.article.wordCount - before
        return Double(words) / (began.duration(to: .now) / .seconds(1))
    }

    /// A session whose article has an outline.
    private static func outlined() throws -> Session {
        var article = Article()
        article.keyword = "home composting"
        article.title = "How to Start Composting"
        article.sections = [
            "Choose a bin", "What to add", "What to leave out", "Air and water", "Pests", "Harvest",
        ].map { Section(heading: $0) }
        let created = Date()
        var session = Session(
            name: "bench", program: "1", settings: SessionSettings(language: .english, seed: 1),
            language: .english, created: created)
        session.append(
            Turn(
                time: created, utterance: "", commands: [], model: nil, prompts: [], reply: "",
                changes: [.edit(edits: Article().edits(turningInto: article))], digest: Digest.of(article),
                seconds: 0, interrupted: false, notices: []), article: article)
        return session
    }

    /// Prints at once, in a file too: the next figure takes its time.
    private func tell(_ line: String) {
        print(line)
        fflush(nil)
    }
}
