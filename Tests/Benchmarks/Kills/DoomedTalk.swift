import Foundation
import PseudoTerminal
import Sessions

/// A talk with the program at a terminal of its own, which ends when the program is killed.
struct DoomedTalk {
    /// What was to be seen when the program was killed.
    struct Seen {
        /// The turns behind which a prompt stood.
        var turns = 0
        /// Whether a turn was under way.
        var isAnswering = false
        /// What the turn under way had shown 250 ms before, letters and digits only.
        var text = ""
    }

    private let program: String
    private let store: SessionStore
    private let utterances: [String]

    init(_ program: String, store: SessionStore, isChinese: Bool) {
        self.program = program
        self.store = store
        utterances = isChinese ? Self.chinese : Self.english
    }

    private static let english = [
        "the keyword is trail running", "call it \"Trail Running for Beginners\"", "undo", "redo",
        "make the tone calm", "write the intro to 60 words", "/add section Shoes",
        "expand section 1 to 60 words", "undo", "write the article in 400 words", "make section 1 shorter",
    ]
    private static let chinese = [
        "关键词是阳台种菜", "语气改成轻松", "撤销", "重做", "写引言，80字", "/add section 土壤", "展开第一节，80字", "撤销",
        "写全文，500字",
    ]

    /// Talks with the program until it is killed.
    func untilKilled(at instant: Killer.Instant) throws -> Seen {
        let terminal = try start(["--seed", "\(Int.random(in: 1...1_000_000))"])
        let killer = Killer(of: terminal.process, at: instant, watching: store.folder)
        var seen = Seen()
        var snapshots: [(time: Date, text: String)] = []
        for utterance in [""] + utterances {
            let start = terminal.seen.count
            snapshots = []
            seen.isAnswering = true
            if !utterance.isEmpty {
                terminal.type(utterance + "\r")
                _ = try? terminal.expect("\n", seconds: 5)
            }
            while (try? terminal.expect("› ", seconds: 0.02)) == nil, killer.struck == nil {
                let text = String(decoding: terminal.seen[start...], as: UTF8.self)
                snapshots.append((Date(), Self.letters(of: text)))
                if !utterance.isEmpty, snapshots.last?.text.isEmpty == false { killer.textIsSeen() }
            }
            guard killer.struck == nil else { break }
            seen.isAnswering = false
            if !utterance.isEmpty { seen.turns += 1 }
            // The writer thinks.
            usleep(.random(in: 0...500_000))
            guard killer.struck == nil else { break }
        }
        while killer.struck == nil { usleep(10_000) }
        _ = terminal.wait()
        if seen.isAnswering, let death = killer.struck {
            seen.text = snapshots.last { death.timeIntervalSince($0.time) >= 0.25 }?.text ?? ""
        }
        return seen
    }

    /// Opens the session again, and leaves; gives all that is shown.
    func resume(_ name: String) throws -> String {
        let terminal = try start(["open", name])
        let shown = try terminal.expect("› ", seconds: 30)
        terminal.type("\u{4}")
        _ = terminal.wait()
        return shown
    }

    private func start(_ arguments: [String]) throws -> PseudoTerminal {
        let environment = ProcessInfo.processInfo.environment
        return try PseudoTerminal(
            program, arguments,
            environment: [
                "LC_ALL": "C.UTF-8", "TERM": "dumb", "HOME": environment["HOME"] ?? "",
                "XDG_CACHE_HOME": environment["XDG_CACHE_HOME"] ?? "", "XDG_DATA_HOME": store.folder.path,
                "DRAFTER_SESSIONS": store.folder.path,
            ])
    }

    /// What was shown behind the echo of an utterance.
    private static func letters(of text: String) -> String {
        // A terminal's line end is one character of two.
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropFirst()
        return lines.joined().filter { $0.isLetter || $0.isNumber }
    }
}
