import Article
import Drafting
import Foundation
import Synchronization
import Terminal

/// How far a batch is, on standard error: a line that changes in a terminal, under lines that stay.
final class BatchProgress: Sendable {
    private let keywords: [String]
    private let screen = Screen(output: STDERR_FILENO, errors: STDERR_FILENO)
    private let underWay = Mutex<[Int: String]>([:])

    init(keywords: [String]) { self.keywords = keywords }

    func take(_ event: Batch.Event) {
        switch event {
        case .began(let row, let session, let isResumed):
            tell("\(name(row)): \(isResumed ? "going on with" : "begun as") \"\(session)\"")
        case .progress(let row, let progress):
            let line = underWay.withLock { lines in
                lines[row] = "\(name(row)): \(progress.line(in: .english))"
                return lines.sorted { $0.key < $1.key }.map(\.value).joined(separator: " · ")
            }
            screen.progress(line)
        case .problem(let row, let sentence): screen.problem("\(name(row)): \(sentence)")
        case .ended(let row, let outcome):
            underWay.withLock { $0[row] = nil }
            if let line = Self.line(of: outcome) { tell("\(name(row)): \(line)") }
        }
    }

    /// A line that stays.
    func tell(_ line: String) { screen.notice(line) }

    /// Takes the changing line away.
    func end() { screen.progress(nil) }

    private func name(_ row: Int) -> String { "\(row + 1)/\(keywords.count) \(keywords[row])" }

    /// `nil` for what was told already, or was never begun.
    private static func line(of outcome: BatchOutcome) -> String? {
        switch outcome.state {
        case .written: "written to \(outcome.path ?? "") in \(Int(outcome.seconds)) s"
        case .stoodAlready: "stands already in \(outcome.path ?? "")"
        case .stopped: "stopped"
        case .failed(let sentence): outcome.title.isEmpty && outcome.words == 0 ? sentence : "failed"
        case .notBegun: nil
        }
    }
}
