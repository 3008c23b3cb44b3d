import Article
import Drafting
import Foundation
import LanguageModel
import Synchronization

/// How long a writer waits: for the first word, for what was written to be seen, and for Ctrl-C.
enum Waiting {
    /// The first word of a section in a long article against one in a short article.
    static func firstWord(_ model: any LanguageModel) async throws {
        var times: [Int: [Double]] = [:]
        var delays: [Double] = []
        for round in 0..<3 {
            for words in [500, 5_000] {
                let timed = TimedModel(model: model)
                let conversation = try BenchSession.conversation(
                    holding: article(of: words), model: timed)
                let start = ContinuousClock.now
                var isWaiting = true
                for await event in conversation.say("expand section 2") where isWaiting {
                    guard case .text(let text) = event, text.contains(where: \.isLetter) else { continue }
                    isWaiting = false
                    // The first round reads what all later ones find in the cache.
                    if round > 0 { times[words, default: []].append(Stopwatch.seconds(since: start)) }
                    if let ended = timed.lastEnd { delays.append(Stopwatch.seconds(since: ended)) }
                    await conversation.stop()
                }
            }
        }
        let short = Stopwatch.median(times[500, default: []])
        let long = Stopwatch.median(times[5_000, default: []])
        print(
            "first sentence of a section in an article of 5,000 words: \((long / short).short) times that in one of 500 (at most 1.3; \(long.short) s)"
        )
        print(
            "from the end of a sentence's draws to its text: \((Stopwatch.median(delays) * 1_000).short) ms (at most 5)"
        )
    }

    /// How soon the engine stops in the middle of a long prompt, and while it draws.
    static func stopping(_ model: any LanguageModel) async throws {
        let prompt = String(
            repeating: "A quiet place to work is a good idea, and others know it. ", count: 300)
        for (what, text) in [("reading a prompt of 4,000 tokens", prompt), ("drawing", "It begins.")] {
            var times: [Double] = []
            for seed in 0..<3 {
                let request = GenerationRequest(
                    prompt: Prompt(system: "\(seed)"),
                    branches: (0..<8).map { Branch(input: text, maximumTokens: 300, seed: UInt32($0)) })
                let task = Task {
                    for try await _ in model.generate(request) {}
                }
                try await Task.sleep(for: .milliseconds(700))
                let start = ContinuousClock.now
                task.cancel()
                // The engine serves the next request once it has stopped.
                let next = GenerationRequest(
                    prompt: Prompt(), branches: [Branch(input: "a", maximumTokens: 1, seed: 1)])
                for try await _ in model.generate(next) {}
                times.append(Stopwatch.seconds(since: start))
            }
            print(
                "stopped while \(what), and one token of the next request drawn: \(Int(Stopwatch.median(times) * 1_000)) ms (at most 200)"
            )
        }
    }

    private static func article(of words: Int) -> Article {
        var article = Article()
        article.keyword = "remote work"
        article.title = "Remote Work: A Practical Guide for Small Teams"
        article.words = words
        article.sections = [
            "Keep meetings short", "Write things down for the team", "Look after your health",
        ]
        .map { Section(heading: $0, body: text(of: words / 3)) }
        return article
    }

    private static func text(of words: Int) -> String {
        let subjects = [
            "The team", "A manager", "Each colleague", "One partner", "A new person", "The office",
        ]
        let verbs = ["keeps", "writes", "shares", "finds", "checks", "plans", "reads"]
        let objects = [
            "a short note", "the weekly list", "one clear goal", "its own calendar", "a quiet hour",
        ]
        return (0..<words / 8).map { number in
            "\(subjects[number % 6]) \(verbs[number % 7]) \(objects[number % 5]) on day \(number)."
        }.joined(separator: " ")
    }
}

/// Takes the time at which the last request ended.
private struct TimedModel: LanguageModel {
    let model: any LanguageModel
    private let end = End()

    init(model: any LanguageModel) { self.model = model }

    private final class End: Sendable {
        let time = Mutex<ContinuousClock.Instant?>(nil)
    }

    var name: String { model.name }
    var mostCandidates: Int { model.mostCandidates }
    var lastEnd: ContinuousClock.Instant? { end.time.withLock { $0 } }

    func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
        let (stream, continuation) = AsyncThrowingStream<GenerationEvent, any Error>.makeStream()
        let task = Task {
            do {
                for try await event in model.generate(request) { continuation.yield(event) }
                end.time.withLock { $0 = .now }
                continuation.finish()
            } catch {
                continuation.finish(throwing: error)
            }
        }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }
}
