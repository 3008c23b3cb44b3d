import Foundation
import PseudoTerminal
import Sessions

@testable import drafter

/// A suite of tests at the keyboard of the program itself, each with a folder of its own.
class TerminalSuite {
    let folder = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: folder) }

    var store: SessionStore { SessionStore(folder: folder.appending(path: "sessions")) }

    func drafter(
        _ arguments: [String] = [], locale: String = "C", environment: [String: String] = [:]
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            PseudoTerminal.product("drafter"), arguments,
            environment: [
                "LC_ALL": locale, "TERM": "xterm", "HOME": folder.path, "DRAFTER_SEED": "7",
                "DRAFTER_SESSIONS": store.folder.path, "DRAFTER_MODEL": Places.builtInModel.path,
            ].merging(environment) { $1 })
    }

    /// Says something, and waits for the next prompt.
    @discardableResult
    func say(_ utterance: String, at terminal: PseudoTerminal) throws -> String {
        terminal.type(utterance + "\r")
        try terminal.expect("\n")
        return try terminal.expect("› ", seconds: 120)
    }
}
