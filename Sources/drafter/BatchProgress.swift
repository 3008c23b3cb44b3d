import Article
import Drafting
import Foundation
import Synchronization
import Terminal

/// How far a batch is, on standard error: a line that changes in a terminal, under lines that stay.
final class BatchProgress: Sendable {
    private let keywords: [String]
    private let language: Language
    private let screen = Screen(output: STDERR_FILENO, errors: STDERR_FILENO)
    private let underWay = Mutex<[Int: String]>([:])

    init(keywords: [String], in language: Language) {
        self.keywords = keywords
        self.language = language
    }

    func take(_ event: Batch.Event) {
        switch event {
        case .began(let row, let session, let isResumed):
            isResumed
                ? tell(row, "going on with \"\(session)\"", "接着写“\(session)”")
                : tell(row, "begun as \"\(session)\"", "开始写，会话“\(session)”")
        case .progress(let row, let progress):
            let line = underWay.withLock { lines in
                lines[row] = name(row) + progress.line(in: language)
                return lines.sorted { $0.key < $1.key }.map(\.value).joined(separator: " · ")
            }
            screen.progress(line)
        case .problem(let row, let sentence): screen.problem(name(row) + sentence)
        case .ended(let row, let outcome):
            underWay.withLock { $0[row] = nil }
            if let line = line(of: outcome) { tell(name(row) + line) }
            if let warning = outcome.warning(in: language) { screen.problem(name(row) + warning) }
        }
    }

    /// A line that stays.
    func tell(_ line: String) { screen.notice(line) }

    /// Takes the changing line away.
    func end() { screen.progress(nil) }

    func tell(_ english: String, _ chinese: String) { tell(inLanguage(english, chinese)) }

    private func tell(_ row: Int, _ english: String, _ chinese: String) {
        tell(name(row) + inLanguage(english, chinese))
    }

    private func inLanguage(_ english: String, _ chinese: String) -> String {
        language == .english ? english : chinese
    }

    private func name(_ row: Int) -> String {
        "\(row + 1)/\(keywords.count) \(keywords[row])" + inLanguage(": ", "：")
    }

    /// `nil` for what was told already, or was never begun.
    private func line(of outcome: BatchOutcome) -> String? {
        let path = outcome.path ?? ""
        let seconds = Int(outcome.seconds)
        return switch outcome.state {
        case .written: inLanguage("written to \(path) in \(seconds) s", "已写入 \(path)，用时 \(seconds) 秒")
        case .stoodAlready: inLanguage("stands already in \(path)", "已写好：\(path)")
        case .stopped: inLanguage("stopped", "已停止")
        case .failed(let sentence):
            outcome.title.isEmpty && outcome.words == 0 ? sentence : inLanguage("failed", "失败")
        case .notBegun: nil
        }
    }
}
