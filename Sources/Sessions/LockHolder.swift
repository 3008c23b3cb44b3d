import Article
import Foundation

/// Who has a session: what a process writes into the lock that it holds.
public struct LockHolder: Equatable, Sendable {
    /// Its identifier; `?` before it was written down.
    public var process: String
    /// Since when it has the session.
    public var since: Date?
    /// The terminal at which it runs, as `pts/3`; `nil` where there is none.
    public var terminal: String?

    /// This process, from now on.
    static var current: LockHolder {
        let name = ttyname(STDIN_FILENO).map { String(cString: $0) }
        return LockHolder(
            process: "\(ProcessInfo.processInfo.processIdentifier)", since: Date(),
            terminal: name.map { String($0.trimmingPrefix("/dev/")) })
    }

    /// Who it is, to stand within a sentence.
    public func phrase(in language: Language) -> String {
        let time = since?.formatted(date: .omitted, time: .shortened)
        return switch language {
        case .english:
            "process \(process)" + (terminal.map { " at \($0)" } ?? "") + (time.map { ", since \($0)" } ?? "")
        case .chinese:
            "进程 \(process)" + (terminal.map { "，终端 \($0)" } ?? "") + (time.map { "，自 \($0) 起" } ?? "")
        }
    }
}

extension LockHolder {
    /// Reads what ``text`` gave; whatever else stands in the file is nobody.
    init(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let digits = lines.first?.prefix { $0.isASCII && $0.isNumber } ?? ""
        process = digits.isEmpty ? "?" : String(digits)
        since = lines.dropFirst().first.flatMap { try? Date(String($0), strategy: .iso8601) }
        let name = lines.dropFirst(2).first.map(String.init) ?? ""
        let isName = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "/") }
        terminal = name.isEmpty || !isName ? nil : String(name.prefix(40))
    }

    var text: String {
        "\(process)\n\(since.map { $0.formatted(.iso8601) } ?? "")\n\(terminal ?? "")\n"
    }
}
