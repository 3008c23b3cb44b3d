import ArgumentParser
import Article
import Foundation
import PseudoTerminal
import Sessions

/// Kills Drafter at random instants of real drafting, and looks at what is left.
struct Killing: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kills",
        abstract: "Kills Drafter at random instants while it writes with the built-in model; some minutes.")

    @Option(help: "How often.")
    var times = 200

    @Option(help: "The longest that it may live, in seconds.")
    var longest = 8.0

    @Option(help: "The program.")
    var program = Bundle.main.bundleURL.appending(path: "drafter").path

    private static let utterances = [
        "the keyword is trail running", "call it \"Trail Running for Beginners\"", "/add section Shoes",
        "/add section Food", "expand section 1 to 80 words", "write the intro to 60 words", "undo", "redo",
        "expand section 2 to 80 words", "make section 1 shorter", "write the conclusion to 60 words",
    ]

    func run() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        var tally = Tally()
        for number in 1...times {
            let store = SessionStore(folder: root.appending(path: "\(number)"))
            let shown = try killed(in: store)
            tally.judge(store, shown, number)
        }
        print(
            "\(times) kills: \(tally.turns) turns done before them, \(tally.lost) of those lost; \(tally.recovered) "
                + "turns under way found again; text that was on the screen for 250 ms missing \(tally.missing) times; "
                + "unreadable or otherwise wrong \(tally.wrong) times")
        guard tally.lost + tally.missing + tally.wrong == 0 else { throw ExitCode.failure }
    }

    /// What was to be seen when the program was killed.
    private struct Shown {
        /// The turns behind which a prompt stood.
        var turns = 0
        /// What the turn under way had shown 250 ms before, letters and digits only.
        var text = ""
    }

    /// Talks with the program until it is killed.
    private func killed(in store: SessionStore) throws -> Shown {
        let environment = ProcessInfo.processInfo.environment
        let terminal = try PseudoTerminal(
            program, ["--seed", "\(Int.random(in: 1...1_000_000))"],
            environment: [
                "LC_ALL": "C.UTF-8", "TERM": "dumb", "HOME": environment["HOME"] ?? "",
                "XDG_CACHE_HOME": environment["XDG_CACHE_HOME"] ?? "", "XDG_DATA_HOME": store.folder.path,
                "DRAFTER_SESSIONS": store.folder.path,
            ])
        let end = Date(timeIntervalSinceNow: .random(in: 0.3...longest))
        var shown = Shown()
        var snapshots: [(time: Date, text: String)] = []
        talk: for utterance in [""] + Self.utterances {
            if !utterance.isEmpty { terminal.type(utterance + "\r") }
            let start = terminal.seen.count
            if !utterance.isEmpty { _ = try? terminal.expect("\n", seconds: 5) }
            snapshots = []
            while (try? terminal.expect("› ", seconds: 0.02)) == nil {
                let text = String(decoding: terminal.seen[start...], as: UTF8.self)
                snapshots.append((Date(), Self.letters(of: text, after: utterance)))
                if Date() > end { break talk }
            }
            if !utterance.isEmpty { shown.turns += 1 }
            if Date() > end { break }
        }
        kill(terminal.process, SIGKILL)
        let death = Date()
        shown.text = snapshots.last { death.timeIntervalSince($0.time) >= 0.25 }?.text ?? ""
        _ = terminal.wait()
        return shown
    }

    /// What was shown behind the echo of an utterance.
    private static func letters(of text: String, after utterance: String) -> String {
        let lines = text.components(separatedBy: "\n").dropFirst()
        return lines.joined().filter { $0.isLetter || $0.isNumber }
    }

    /// What was found after the kills.
    private struct Tally {
        var (turns, lost, recovered, missing, wrong) = (0, 0, 0, 0, 0)

        mutating func judge(_ store: SessionStore, _ shown: Shown, _ number: Int) {
            turns += shown.turns
            guard let name = store.names().first else {
                lost += shown.turns
                return
            }
            do {
                var session = try store.open(name)
                lost += max(0, shown.turns - session.turns.count)
                let saved = session.turns.count
                if store.recover(&session) != nil { recovered += 1 }
                let again = try store.open(name)
                if session.loss != nil || again.verify() != nil || again.turns != session.turns {
                    wrong += 1
                    print("kill \(number): \(session.loss?.sentence(in: .english) ?? "wrong")")
                }
                // The turn under way may have been saved whole just before.
                let texts = session.turns.dropFirst(Swift.min(shown.turns, saved)).map(\.reply)
                let all =
                    (texts + [session.article.intro, session.article.conclusion]
                    + session.article.sections.map(\.body)).joined().filter { $0.isLetter || $0.isNumber }
                if !shown.text.isEmpty, !all.contains(shown.text.suffix(30)) {
                    missing += 1
                    print("kill \(number): \(shown.text.suffix(60)) was shown")
                }
            } catch {
                wrong += 1
                print("kill \(number): \(error)")
            }
        }
    }
}
