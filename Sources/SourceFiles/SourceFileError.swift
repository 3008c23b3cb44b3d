import Article

/// Why a file can't be a source; each case holds the path in full.
public enum SourceFileError: Error, Equatable, Sendable {
    case missing(path: String)
    case isFolder(path: String)
    case noPermission(path: String)
    case tooLarge(path: String)
    /// It holds bytes that no text has, or is no file at all.
    case noText(path: String)
    case notUTF8(path: String)
    case empty(path: String)

    /// One sentence that says what to do.
    public func sentence(in language: Language) -> String {
        switch (self, language) {
        case (.missing(let path), .english): "There is no file \(path): check its name and folder."
        case (.missing(let path), .chinese): "没有文件 \(path)：请检查文件名和文件夹。"
        case (.isFolder(let path), .english): "\(path) is a folder: name a file in it."
        case (.isFolder(let path), .chinese): "\(path) 是文件夹：请指定其中的文件。"
        case (.noPermission(let path), .english): "You may not read \(path): change its permissions."
        case (.noPermission(let path), .chinese): "没有读取 \(path) 的权限：请修改权限。"
        case (.tooLarge(let path), .english):
            "\(path) is larger than 2 MB: take the part that matters into a file of its own."
        case (.tooLarge(let path), .chinese): "\(path) 超过 2 MB：请把需要的部分另存为一个文件。"
        case (.noText(let path), .english):
            "\(path) is no text: save it as Markdown, plain text or HTML."
        case (.noText(let path), .chinese): "\(path) 不是文本文件：请另存为 Markdown、纯文本或 HTML。"
        case (.notUTF8(let path), .english): "\(path) is not in UTF-8: save it in that encoding."
        case (.notUTF8(let path), .chinese): "\(path) 不是 UTF-8 编码：请另存为 UTF-8。"
        case (.empty(let path), .english): "There is no text in \(path): name another file."
        case (.empty(let path), .chinese): "\(path) 中没有文字：请换一个文件。"
        }
    }
}
