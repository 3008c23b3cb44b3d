import Article

/// Why an article was not written to a file; each case holds the path in full.
public enum ExportError: Error, Equatable, Sendable {
    /// The folder that the file is to be in does not exist.
    case noFolder(path: String, folder: String)
    /// There is a folder of that name, and no file name was given for it.
    case isFolder(path: String)
    /// The writer may not write there.
    case noPermission(path: String)
    /// The disk is full.
    case noSpace(path: String)
    /// Anything else, in the system's words.
    case unwritable(path: String, reason: String)

    /// One sentence that says what to do.
    public func sentence(in language: Language) -> String {
        switch (self, language) {
        case (.noFolder(let path, let folder), .english):
            "\(path) can't be written: there is no folder \(folder), make it or name another one."
        case (.noFolder(let path, let folder), .chinese): "无法写入 \(path)：没有文件夹 \(folder)，请先创建或换一个。"
        case (.isFolder(let path), .english): "\(path) is a folder: name a file in it."
        case (.isFolder(let path), .chinese): "\(path) 是文件夹：请指定其中的文件名。"
        case (.noPermission(let path), .english):
            "You may not write \(path): name another file or change its permissions."
        case (.noPermission(let path), .chinese): "没有写入 \(path) 的权限：请换一个文件或修改权限。"
        case (.noSpace(let path), .english):
            "There is no space left to write \(path): make room or name a file on another disk."
        case (.noSpace(let path), .chinese): "空间不足，无法写入 \(path)：请腾出空间或换一个磁盘。"
        case (.unwritable(let path, let reason), .english):
            "\(path) can't be written (\(reason)): name another file."
        case (.unwritable(let path, let reason), .chinese): "无法写入 \(path)（\(reason)）：请换一个文件。"
        }
    }
}
