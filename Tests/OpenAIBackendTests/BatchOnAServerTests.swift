import Article
import Drafting
import Foundation
import LoopbackServer
import Prompts
import Sessions
import Testing

@testable import OpenAIBackend

/// A batch whose articles a server writes.
@Suite("Batches on a server", .timeLimit(.minutes(10))) final class BatchOnAServerTests {
    private let store = SessionStore(
        folder: FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)"))
    private var folder: URL { store.folder.appending(path: "out") }

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: store.folder) }

    private static let words = [
        "amber", "brisk", "calm", "daring", "eager", "fresh", "gentle", "humble", "ivory", "jolly", "keen",
        "light",
        "mellow", "noble", "open", "proud", "quiet", "round", "steady", "tender", "urban", "vivid", "warm",
        "young",
        "clover", "garden", "meadow", "orchard", "nectar", "pollen", "summer", "flower", "branch", "window",
    ]

    /// A line or a paragraph, as asked for, of words of its own each time.
    private static func pieces(_ number: Int, _ request: String) -> [String] {
        var state = UInt64(number)
        func word() -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return words[Int(state >> 40) % words.count]
        }
        // What is one line ends with it.
        if request.contains(#""stop":["\n"]"#) { return ["\(word().capitalized) \(word()) bees \(word())"] }
        return (0..<12).map { _ in
            "\(word().capitalized) bees \((0..<9).map { _ in word() }.joined(separator: " ")). "
        }
    }

    private func run(on server: LoopbackServer) async throws -> [BatchOutcome] {
        let list = try BatchList(
            Data("bees,400,,,Bees for All\nhives,400,,,Hives for All\nhoney,400,,,Honey for All".utf8))
        let batch = Batch(
            list.rows, model: try OpenAIBackend(server, resumption: .batch),
            prompts: PromptLibrary(folders: [BundledPrompts.folder]), store: store, folder: folder,
            program: "1", seed: 1)
        return await batch.run(sideBySide: 3) { _ in }
    }

    @Test func writesItsArticlesSideBySide() async throws {
        let server = try await LoopbackServer { number, request in
            .stream(Self.pieces(number, request))
        }
        let outcomes = try await run(on: server)
        #expect(outcomes.map(\.state) == [.written, .written, .written])
        // The second is begun before the first is done, however busy the machine is.
        let requests = server.requests
        let begun = try #require(requests.firstIndex { $0.contains("Hives for All") })
        let done = try #require(requests.lastIndex { $0.contains("Bees for All") })
        #expect(begun < done)
        for outcome in outcomes {
            let article = try store.read(outcome.session).article
            #expect(article.wordCount > 200 && article.sections.allSatisfy { !$0.body.isEmpty })
        }
    }

    @Test func whatAFailureBrokeOffIsNoArticle() async throws {
        // Each longer text breaks off behind its first sentence, as where a server goes down.
        let failing = try await LoopbackServer { number, request in
            let pieces = Self.pieces(number, request)
            return pieces.count == 1
                ? .stream(pieces) : .stream(Array(pieces.prefix(1)), finish: nil, done: false)
        }
        let broken = try await run(on: failing)
        for outcome in broken {
            guard case .failed(let sentence) = outcome.state else {
                Issue.record("\(outcome.session) is \(outcome.state)")
                continue
            }
            #expect(sentence.hasSuffix("was cut: run the batch again to go on."))
            #expect(outcome.path == nil)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        // The same command goes on, from what there is.
        let begun = try store.read("bees").article
        let server = try await LoopbackServer { .stream(Self.pieces($0 + 9_000, $1)) }
        let outcomes = try await run(on: server)
        #expect(outcomes.map(\.state) == [.written, .written, .written])
        let article = try store.read("bees").article
        #expect(article.title == begun.title && article.wordCount > 250)
        #expect(article.intro.hasPrefix(begun.intro) && article.intro.count > begun.intro.count)
    }
}
