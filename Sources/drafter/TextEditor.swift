import Drafting
import Foundation
import Subprocess
import SystemPackage
import Terminal

/// The writer's own editor, as `VISUAL` or `EDITOR` names it.
enum TextEditor {
    /// Opens a text in the editor, and waits until it is closed.
    ///
    /// - Returns: What was saved.
    /// - Throws: ``EditorError`` where the editor does not start or reports a failure; the text is dropped then.
    static func edit(_ text: String) async throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "draft.md")
        try Data(text.utf8).write(to: file)
        let environment = ProcessInfo.processInfo.environment
        let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
        // The variable may hold flags too; the shell takes it apart, as it does for git.
        let result = try await Echo.ofTyping {
            try await run(
                .path("/bin/sh"), arguments: ["-c", "\(editor) \"$1\"", "sh", file.path],
                input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
                output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
                error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
        }
        guard result.terminationStatus.isSuccess else { throw EditorError(editor: editor) }
        return try String(contentsOf: file, encoding: .utf8)
    }
}

/// The editor did not end as it should.
struct EditorError: Error, CustomStringConvertible {
    let editor: String

    var description: String {
        "The editor \"\(editor)\" ended with an error, so nothing was changed: set EDITOR to one that works."
    }
}
