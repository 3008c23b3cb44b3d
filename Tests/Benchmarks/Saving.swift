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
        try save(in: store)
        try open(folder, "10,000 turns")
        let large = try Self.session("bench", turns: 10_000, replyLength: 5_500)
        try store.save(large)
        try open(folder, "10,000 turns")
        let replaying = try Self.seconds { _ = try large.history() }
        let verifying = Self.seconds { _ = large.verify() }
        print(
            "replay 10,000 edits: \(Self.milli(replaying)) ms, with their digests \(Self.milli(verifying)) ms"
        )
    }

    /// Saves turns of sessions of several lengths by turns, so that what else the disk does falls on all alike.
    private func save(in store: SessionStore) throws {
        let lengths = [10, 100, 1_000, 10_000]
        var sessions = try lengths.map {
            try Self.session($0 == 10_000 ? "bench" : "\($0)", turns: $0, replyLength: 400)
        }
        for session in sessions { try store.save(session) }
        var times = lengths.map { _ in [Double]() }
        for _ in 0..<40 {
            for index in lengths.indices {
                try Self.append(to: &sessions[index], replyLength: 400)
                times[index].append(try Self.seconds { try store.saveLastTurn(of: sessions[index]) })
            }
        }
        let medians = times.map { $0.sorted()[$0.count / 2] }
        for (length, median) in zip(lengths, medians) {
            let ratio = Self.ratio(median, medians[0])
            print("save at \(length) turns: \(Self.milli(median)) ms, \(ratio) of that at 10")
        }
    }

    /// Opens the session in a process of its own, whose memory is that of the opening alone.
    private func open(_ folder: URL, _ name: String) throws {
        let size = try Data(contentsOf: folder.appending(path: "bench.json"), options: .alwaysMapped).count
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["opening", folder.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        print("open \(name) (\(size / 1_000_000) MB): \(text)", terminator: "")
    }

    private static func session(_ name: String, turns: Int, replyLength: Int) throws -> Session {
        var session = Session(
            name: name, program: "1", settings: SessionSettings(language: .english, seed: 1),
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

    static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        try body()
        let took = clock.now - start
        return Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    }

    static func milli(_ seconds: Double) -> Double { (seconds * 100_000).rounded() / 100 }

    static func ratio(_ one: Double, _ other: Double) -> Double {
        (one / other * 100).rounded() / 100
    }

    /// The most memory that this process had at a time, in MB.
    ///
    /// `getrusage` counts what the process had before that started this one.
    static var peakMemory: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        return (status.firstMatch(of: /VmHWM:\s+(\d+) kB/).flatMap { Int($0.1) } ?? 0) / 1_024
    }
}

/// Opens one session, and tells what that cost.
struct Opening: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Times the opening of the session \"bench\" of a folder.", shouldDisplay: false)

    @Argument var folder: String

    func run() throws {
        let store = SessionStore(folder: URL(fileURLWithPath: folder))
        let before = Saving.peakMemory
        let opening = try Saving.seconds { _ = try store.open("bench") }
        let after = Saving.peakMemory
        let parsing = try Saving.seconds {
            _ = try JSONSerialization.jsonObject(
                with: Data(contentsOf: store.folder.appending(path: "bench.json")))
        }
        print(
            "\(Saving.milli(opening)) ms, \(Saving.ratio(opening, parsing)) of parsing its JSON; peak memory \(after) MB, "
                + "\(before) MB of it before, and \(Saving.peakMemory) MB after parsing")
    }
}
