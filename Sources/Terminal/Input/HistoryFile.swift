import Foundation

/// The lines of earlier sessions, in a file that several processes append to.
///
/// One entry a line, UTF-8; a newline in an entry is written `\n` and a backslash `\\`. Each append is one
/// `write` under a lock, so that no process loses another's entry; a history that cannot be read or written
/// is none, and never a reason to stop.
struct HistoryFile {
    static let limit = 1_000

    let path: String

    /// The last `limit` entries, oldest first; a file that has grown past that is cut.
    func load() -> [String] {
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
        if lines.count > Self.limit { trim() }
        return lines.suffix(Self.limit).map { Self.unescape(String($0)) }
    }

    func append(_ entry: String) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try? FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        withLock { descriptor in
            let bytes = Array((Self.escape(entry) + "\n").utf8)
            _ = write(descriptor, bytes, bytes.count)
        }
    }

    /// Replaces the file by its last entries, written aside and renamed: a crash leaves one of the two.
    private func trim() {
        withLock { _ in
            guard let data = FileManager.default.contents(atPath: path) else { return }
            let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
            let kept = lines.suffix(Self.limit)
            let bytes = Array((kept.joined(separator: "\n") + "\n").utf8)
            let aside = path + ".new"
            let descriptor = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { return }
            let isWhole = write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
            close(descriptor)
            if !isWhole || rename(aside, path) != 0 { unlink(aside) }
        }
    }

    /// Opens the file for appending and holds its lock; opens again if it was replaced while we waited.
    private func withLock(_ body: (Int32) -> Void) {
        for _ in 0..<10 {
            let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { return }
            defer { close(descriptor) }
            fchmod(descriptor, 0o600)
            while flock(descriptor, LOCK_EX) != 0 {
                if errno != EINTR { return }
            }
            var held = stat()
            var named = stat()
            if fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino {
                return body(descriptor)
            }
        }
    }

    static func escape(_ entry: String) -> String {
        // Cleaned first: a CR LF would be one Character, which no replacement of the newline finds.
        SafeText.cleaned(entry).replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    static func unescape(_ line: String) -> String {
        var entry = ""
        var isEscaped = false
        for character in line {
            if isEscaped {
                entry += character == "n" ? "\n" : character == "\\" ? "\\" : "\\\(character)"
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                entry.append(character)
            }
        }
        return isEscaped ? entry + "\\" : entry
    }
}
