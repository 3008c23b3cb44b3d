import ArgumentParser
import Article
import Foundation
import LanguageModel
import LlamaBackend
import Publishing

/// How fast the engine writes, as ratios against llama.cpp by itself and against writing one part after another.
struct Speed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures the writing engine on the real model.")

    @Option(help: "The GGUF file; the built-in model where it is left out.")
    var model: String?

    @Option(help: "What is measured; everything where it is left out.")
    var only: [Subject] = Subject.allCases

    @Option(help: "The length of the article.")
    var words = 2_000

    @Option(help: "The language of the article: en, zh.")
    var language = Language.english.rawValue

    @Option(help: "After how many words the slower ways are stopped.")
    var limit = 250

    @Option(help: "How many parts are written at a time; as many as the engine likes where it is left out.")
    var parts: Int?

    @Option(help: "How many candidates a sentence has at most.")
    var candidates: Int?

    @Option(help: "After how many words the article is stopped.")
    var stop: Int?

    @Flag(help: "Whether to print the article.")
    var printsArticle = false

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case rendering, stream, waiting, stopping, memory, article
    }

    func run() async throws {
        let file = URL(fileURLWithPath: model ?? Quality.builtInModel)
        let backend = try LlamaBackend(modelFile: file)
        for subject in only {
            switch subject {
            case .rendering: Rendering.run()
            case .waiting: try await Waiting.firstWord(backend)
            case .stopping: try await Waiting.stopping(backend)
            case .memory: try PeakMemory.compare(file)
            case .stream: try await stream(backend, file)
            case .article: try await article(backend)
            }
        }
    }

    private func stream(_ backend: LlamaBackend, _ file: URL) async throws {
        let threads = min(ProcessInfo.processInfo.activeProcessorCount, 8)
        guard let bare = BareLoop(model: file, context: 8_192, threads: threads) else { return }
        let count = 100
        var ours: [Double] = []
        var theirs: [Double] = []
        let request = GenerationRequest(
            prompt: Prompt(system: "A long story about a lighthouse."),
            branches: [Branch(input: "It begins.", maximumTokens: count, seed: 1)],
            sampling: Sampling(alphabet: .latin, lineBreaks: false))
        for _ in 0..<3 {
            theirs.append(
                bare.seconds(
                    drawing: count, after: "A long story about a lighthouse.\n\nIt begins.\n",
                    sampling: request.sampling))
            var start: ContinuousClock.Instant?
            for try await _ in backend.generate(request) where start == nil { start = .now }
            ours.append(start.map { Stopwatch.seconds(since: $0) } ?? .nan)
        }
        let ratio = Stopwatch.median(theirs) / Stopwatch.median(ours)
        print(
            "one stream: \(ratio.short) of a bare loop of llama.cpp with the same sampling (at least 0.95; \((Double(count) / Stopwatch.median(ours)).short) tokens/s)"
        )
    }

    private func article(_ backend: LlamaBackend) async throws {
        let language = Language(rawValue: language) ?? .english
        let model = TunedModel(model: backend, parts: parts, candidates: candidates)
        let fast = try await ArticleSpeed(model: model, words: words, language: language)
            .outcome(stoppingAfter: stop)
        print(
            "article of \(words) words, parts side by side: \(fast.words) words in \(fast.seconds.short) s, \(fast.rate.short) words/s (\(fast.processorSeconds.short) s of processor; \(model.count.requests) requests, \(model.count.draws) draws, \(model.count.pieces) pieces)"
        )
        if printsArticle { print(MarkdownExport.text(fast.article)) }
        guard limit > 0 else { return }
        for batches in [true, false] {
            let slow = try await ArticleSpeed(
                model: OneAfterAnother(model: model, batchesCandidates: batches), words: words,
                language: language
            ).outcome(stoppingAfter: limit)
            let how = batches ? "candidates in a batch" : "candidates one after another"
            let processor =
                slow.processorSeconds / Double(slow.words) / (fast.processorSeconds / Double(fast.words))
            print(
                "  \((fast.rate / slow.rate).short) times the words/s of parts one after another with \(how) (\(slow.rate.short) words/s over \(slow.words) words; \(processor.short) by processor time)"
            )
        }
    }
}
