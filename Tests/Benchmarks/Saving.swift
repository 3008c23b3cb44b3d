import ArgumentParser
import Article
import Foundation
import Sessions

/// What saving a turn and opening a session cost as sessions grow.
struct Saving: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Times the saving and opening of sessions.")

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = SessionStore(folder: folder)
        var first: Double?
        for turns in [10, 100, 1_000, 10_000] {
            var session = try Self.session(turns: turns, replyLength: 400)
            try store.save(session)
            let times = try (0..<40).map { _ in
                try Self.append(to: &session, replyLength: 400)
                return try Self.seconds { try store.saveLastTurn(of: session) }
            }
            let median = times.sorted()[times.count / 2]
            first = first ?? median
            print(
                "save at \(turns) turns: \(Self.milli(median)) ms, \(Self.ratio(median, first ?? 1)) of that at 10"
            )
        }
        let many = try Self.seconds { _ = try store.open("bench") }
        let bytes = try Data(contentsOf: folder.appending(path: "bench.json")).count
        let parsing = try Self.seconds {
            _ = try JSONSerialization.jsonObject(
                with: Data(contentsOf: folder.appending(path: "bench.json")))
        }
        print(
            "open 10,000 turns (\(bytes / 1_000_000) MB): \(Self.milli(many)) ms, \(Self.ratio(many, parsing)) of parsing its JSON"
        )
        let large = try Self.session(turns: 10_000, replyLength: 5_500)
        try store.save(large)
        let size = try Data(contentsOf: folder.appending(path: "bench.json")).count
        let opening = try Self.seconds { _ = try store.open("bench") }
        print("open \(size / 1_000_000) MB: \(Self.milli(opening)) ms, peak memory \(Self.peakMemory) MB")
        let replaying = try Self.seconds { _ = try large.history() }
        print("replay 10,000 edits: \(Self.milli(replaying)) ms")
    }

    private static func session(turns: Int, replyLength: Int) throws -> Session {
        var session = Session(
            name: "bench", program: "1", settings: SessionSettings(language: .english, seed: 1),
            language: .english, created: Date(timeIntervalSince1970: 0))
        for _ in 0..<turns { try append(to: &session, replyLength: replyLength) }
        return session
    }

    private static func append(to session: inout Session, replyLength: Int) throws {
        let number = session.turns.count + 1
        let edit = Edit.setText(of: .intro, to: "This is the intro as turn \(number) left it.")
        let article = try session.article.applying(edit)
        session.append(
            Turn(
                time: Date(timeIntervalSince1970: 0), utterance: "make the intro shorter", commands: [],
                model: nil, prompts: [], reply: String(repeating: "a word ", count: replyLength / 7),
                changes: [.edit(edits: [edit])], digest: Digest.of(article), seconds: 1,
                interrupted: false, notices: []), article: article)
    }

    private static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        try body()
        let took = clock.now - start
        return Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    }

    private static func milli(_ seconds: Double) -> Double { (seconds * 100_000).rounded() / 100 }

    private static func ratio(_ one: Double, _ other: Double) -> Double {
        (one / other * 100).rounded() / 100
    }

    /// The most memory that this process had at a time, in MB.
    private static var peakMemory: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1_024
    }
}
