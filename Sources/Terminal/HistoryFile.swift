import Foundation

/// The lines that were entered, one a line, oldest first; readable by its owner only.
struct HistoryFile {
    let file: URL
    /// More than the editor remembers is cut away when the file has grown to twice that.
    private static let kept = 1_000

    /// What was entered before, line breaks restored.
    func entries() -> [String] {
        let lines = lines()
        if lines.count > Self.kept * 2 { rewrite(Array(lines.suffix(Self.kept))) }
        return lines.suffix(Self.kept).map { Self.unescaped($0) }
    }

    /// Adds an entry; several processes may do so at once. A history that can't be written is no reason to stop.
    func append(_ entry: String) {
        try? FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let line = Data((Self.escaped(entry) + "\n").utf8)
        _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    }

    private func lines() -> [String] {
        guard let data = try? Data(contentsOf: file) else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func rewrite(_ lines: [String]) {
        let data = Data((lines.joined(separator: "\n") + "\n").utf8)
        try? data.write(to: file, options: .atomic)
        try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }

    private static func escaped(_ entry: String) -> String {
        entry.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    private static func unescaped(_ line: String) -> String {
        var entry = ""
        var isEscaped = false
        for character in line {
            if isEscaped {
                entry.append(character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                entry.append(character)
            }
        }
        return entry
    }
}
