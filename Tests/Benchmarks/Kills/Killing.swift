import ArgumentParser
import Foundation
import Sessions

/// Kills Drafter at random instants of real drafting, and looks at what is left.
struct Killing: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kills",
        abstract: "Kills Drafter at random instants while it writes with the built-in model; some minutes.")

    @Option(help: "How often.")
    var times = 200

    @Option(help: "The longest that it may live, in seconds.")
    var longest = 12.0

    @Option(help: "The program.")
    var program = Bundle.main.bundleURL.appending(path: "drafter").path

    func run() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        var tally = KillTally()
        for number in 1...times {
            let store = SessionStore(folder: root.appending(path: "\(number)"))
            let talk = DoomedTalk(program, store: store, isChinese: number % 8 > 3)
            // Any time, while text streams, or in a write, of which a turn has a few milliseconds only.
            let instant: Killer.Instant =
                switch number % 4 {
                case 0: .after(seconds: .random(in: 0.1...longest))
                case 1: .after(seconds: .random(in: 0.1...longest / 5))
                case 2: .text(seconds: .random(in: 0...longest / 5), atMost: 3 * longest)
                default: .write(.random(in: 1...60), delay: .random(in: 0...1_500), atMost: longest)
                }
            do {
                let seen = try talk.untilKilled(at: instant)
                try tally.judge(store, seen, of: talk)
            } catch {
                print("kill \(number), \(instant): \(error)")
            }
            // A run takes half an hour, and may be broken off.
            if number.isMultiple(of: 10) || number == times { print(tally.report) }
            fflush(nil)
        }
        guard tally.faults == 0 else { throw ExitCode.failure }
    }
}
