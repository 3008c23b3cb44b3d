import Article
import Foundation
import Sessions

/// What was found after the kills.
struct KillTally {
    /// What must not be.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    private var (kills, turns, recovered) = (0, 0, 0)
    // Where the kills struck.
    private var (beforeText, inText, between) = (0, 0, 0)
    // What lay in the folder behind them.
    private var (halfFiles, tornJournals) = (0, 0)
    private(set) var faults = 0

    /// All of it.
    var report: String {
        """
        \(kills) kills: \(between) at the prompt, \(beforeText) in a turn before its text was 250 ms old, \
        \(inText) behind; \(halfFiles) left a file not yet renamed, \(tornJournals) a record cut off
        \(turns) turns were done, \(recovered) under way were offered again; \
        \(faults) kills lost or harmed something
        """
    }

    /// Looks at what a kill left, and opens it again.
    ///
    /// - Throws: ``Fault`` where anything is lost that must not be, which is counted.
    mutating func judge(_ store: SessionStore, _ seen: DoomedTalk.Seen, of talk: DoomedTalk) throws {
        kills += 1
        turns += seen.turns
        switch (seen.isAnswering, seen.text.isEmpty) {
        case (false, _): between += 1
        case (true, true): beforeText += 1
        case (true, false): inText += 1
        }
        let files = (try? FileManager.default.contentsOfDirectory(atPath: store.folder.path)) ?? []
        let isHalf = { (name: String) in name.wholeMatch(of: /\..*\.(json|unfinished)\.\d+/) != nil }
        if files.contains(where: isHalf) { halfFiles += 1 }
        if let journal = files.first(where: { $0.hasSuffix(".journal") }),
            let end = try? Data(contentsOf: store.folder.appending(path: journal)).last,
            end != UInt8(ascii: "\n")
        {
            tornJournals += 1
        }
        do {
            try look(store, seen, of: talk)
        } catch {
            faults += 1
            throw error
        }
    }

    private mutating func look(_ store: SessionStore, _ seen: DoomedTalk.Seen, of talk: DoomedTalk) throws {
        guard let name = store.names().first else {
            guard seen.turns == 0, seen.text.isEmpty else { throw Fault(description: "no session is there") }
            return
        }
        let shown = try talk.resume(name)
        let session = try store.open(name)
        if let loss = session.loss { throw Fault(description: loss.sentence(in: .english)) }
        if let mismatch = session.verify() { throw Fault(description: mismatch.sentence(in: .english)) }
        let isOffered = shown.contains("cut off") || shown.contains("中断")
        if isOffered { recovered += 1 }
        let done = session.turns.count - (isOffered ? 1 : 0)
        guard done >= seen.turns else {
            throw Fault(description: "\(seen.turns) turns were done, \(done) are there")
        }
        guard isOffered == (session.turns.last?.commands.isEmpty == true) else {
            throw Fault(description: "the turn under way is there and was not offered")
        }
        // The turn under way may have been saved whole just before.
        let texts = session.turns.dropFirst(seen.turns).flatMap { [$0.reply] + $0.notices }
        let all = texts.joined().filter { $0.isLetter || $0.isNumber }
        guard seen.text.isEmpty || all.contains(seen.text.suffix(30)) else {
            throw Fault(description: "\"\(seen.text.suffix(60))\" was shown and is gone")
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: store.folder.path).filter {
            !$0.hasSuffix(".lock") && $0 != "drafter"
        }
        guard files == ["\(name).json"] else { throw Fault(description: "files are left: \(files)") }
    }
}
