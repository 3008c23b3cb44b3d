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
    var rounds = 10

    @Option(help: "How many parts are written at a time; the server needs as many slots.")
    var parallel = 4

    func run() async throws {
        let endpoint = try Endpoint(address: endpoint, key: nil)
        guard let model = try await endpoint.models().first?.name else {
            throw ValidationError("The server has no models.")
        }
        try await compareReplies(endpoint, model: model)
        try await compareArticles(endpoint, model: model)
    }

    // MARK: One reply

    /// After how many pieces both hang up: some models never end by themselves.
    private static let pieces = 160
    private static let question = "Tell in two hundred words how bees make honey."

    private func compareReplies(_ endpoint: Endpoint, model: String) async throws {
        let bare = BareClient(
            host: endpoint.base.host() ?? "", port: UInt16(endpoint.base.port ?? 80),
            path: endpoint.base.path() + "/chat/completions")
        let body = Data(
            """
            {"model":"\(model)","messages":[{"role":"user","content":"\(Self.question)"}],"stream":true,\
            "stream_options":{"include_usage":true},"temperature":0.8,"top_p":0.95,"max_tokens":512,"seed":1}
            """.utf8)
        let backend = OpenAIBackend(endpoint: endpoint, model: model)
        // Both find the question in the server's cache, and Drafter a connection as the other makes its own.
        _ = try bare.ask(body, pieces: Self.pieces)
        _ = try await Self.ask(backend)
        try await Self.letServerRest()
        var ours: [BareClient.Timing] = []
        var theirs: [BareClient.Timing] = []
        // In turns, so that whatever else the machine does falls on both.
        for _ in 0..<rounds {
            theirs.append(try bare.ask(body, pieces: Self.pieces))
            try await Self.letServerRest()
            ours.append(try await Self.ask(backend))
            try await Self.letServerRest()
        }
        let (first, bareFirst) = (Self.median(ours.map(\.first)), Self.median(theirs.map(\.first)))
        let (rate, bareRate) = (Self.median(ours.map(\.rate)), Self.median(theirs.map(\.rate)))
        tell(
            "first word: \(Self.milli(first)) ms, bare \(Self.milli(bareFirst)) ms: \(Self.milli(first - bareFirst)) ms more"
        )
        tell(
            "pieces a second: \(Self.rounded(rate)), bare \(Self.rounded(bareRate)): \(Self.rounded((bareRate / rate - 1) * 100)) % slower"
        )
    }

    private static func ask(_ backend: OpenAIBackend) async throws -> BareClient.Timing {
        let request = GenerationRequest(
            prompt: Prompt(), branches: [Branch(input: question, maximumTokens: 256, seed: 1)])
        let began = ContinuousClock.now
        var timing = BareClient.Timing()
        for try await case .piece in backend.generate(request) {
            timing.whole = began.duration(to: .now) / .seconds(1)
            if timing.pieces == 0 { timing.first = timing.whole }
            timing.pieces += 1
            if timing.pieces == pieces { break }
        }
        return timing
    }

    /// Until the server knows that nobody listens to the last reply any more.
    private static func letServerRest() async throws { try await Task.sleep(for: .milliseconds(300)) }

    // MARK: An article

    private func compareArticles(_ endpoint: Endpoint, model: String) async throws {
        // Once for the server's cache, which the second would else find filled by the first.
        _ = try await Self.write(endpoint, model: model, parallel: parallel)
        let beside = try await Self.write(endpoint, model: model, parallel: parallel)
        let alone = try await Self.write(endpoint, model: model, parallel: 1)
        tell(
            "six sections, \(parallel) at a time: \(Self.rounded(beside)) words/s, one after another \(Self.rounded(alone)): \(Self.rounded(beside / alone)) times"
        )
    }

    /// Words a second of six sections.
    private static func write(_ endpoint: Endpoint, model: String, parallel: Int) async throws -> Double {
        let folder = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let conversation = Conversation(
            session: try outlined(),
            model: OpenAIBackend(endpoint: endpoint, model: model, parallelRequests: parallel),
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

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    private static func milli(_ seconds: Double) -> Double { (seconds * 100_000).rounded() / 100 }
    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
