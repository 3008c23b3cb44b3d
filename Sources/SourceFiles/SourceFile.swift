import Article
import Foundation

/// Reads the files that a writer names as sources: Markdown, plain text and HTML.
public enum SourceFile {
    /// The largest file that is read, in bytes.
    public static let largest = 2_000_000

    /// Reads a file as a source, named as the file is.
    ///
    /// - Parameter path: `~` stands for the home folder; what is relative is so to the working folder.
    /// - Throws: ``SourceFileError``.
    public static func read(_ path: String) throws(SourceFileError) -> SourceText {
        let file = URL(fileURLWithPath: HomeFolder.expanding(path))
        let text = try contents(of: file)
        let plain =
            switch file.pathExtension.lowercased() {
            case "html", "htm", "xhtml": HTMLPage.text(of: text)
            case "md", "markdown": MarkdownText.text(of: text)
            default: plainText(of: text)
            }
        guard plain.contains(where: \.isLetter) else { throw .empty(path: file.path) }
        return SourceText(name: file.lastPathComponent, text: plain)
    }

    private static func contents(of file: URL) throws(SourceFileError) -> String {
        let attributes = try? FileManager.default.attributesOfItem(
            atPath: file.resolvingSymlinksInPath().path)
        guard let attributes else { throw .missing(path: file.path) }
        switch attributes[.type] as? FileAttributeType {
        case .typeRegular?: break
        case .typeDirectory?: throw .isFolder(path: file.path)
        // A device or a pipe may never end.
        default: throw .noText(path: file.path)
        }
        guard attributes[.size] as? Int ?? 0 <= largest else { throw .tooLarge(path: file.path) }
        guard let data = try? Data(contentsOf: file) else { throw .noPermission(path: file.path) }
        guard data.count <= largest else { throw .tooLarge(path: file.path) }
        guard !data.contains(0) else { throw .noText(path: file.path) }
        guard let text = String(validating: data, as: UTF8.self) else { throw .notUTF8(path: file.path) }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    /// Paragraphs as empty lines part them, each on one line.
    private static func plainText(of text: String) -> String {
        var paragraphs = [""]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = String(line).collapsed
            if line.isEmpty {
                paragraphs.append("")
            } else {
                paragraphs[paragraphs.count - 1] += (paragraphs.last == "" ? "" : " ") + line
            }
        }
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
