import Article

/// Why a text was not taken for an article.
public enum ImportError: Error, Equatable, Sendable {
    /// There is no such file, or it may not be read.
    case unreadable(path: String)
    /// The file is no text in UTF-8.
    case notText(path: String)
    /// There is no word in it.
    case empty(path: String)
    /// Its front matter is no YAML; the line is counted from 1 in the file.
    case frontMatter(line: Int)
    /// It ends in `.json` and is no article of Drafter's.
    case notAnArticle(path: String)

    /// One sentence that says what to do.
    public func sentence(in language: Language) -> String {
        switch (self, language) {
        case (.unreadable(let path), .english): "The file \(path) can't be read: check its path."
        case (.unreadable(let path), .chinese): "无法读取文件 \(path)：请检查路径。"
        case (.notText(let path), .english):
            "\(path) is no text in UTF-8: save it as Markdown or text in UTF-8, and import that."
        case (.notText(let path), .chinese): "\(path) 不是 UTF-8 文本：请另存为 UTF-8 的 Markdown 或文本后再导入。"
        case (.empty(let path), .english): "\(path) holds no text: name another file."
        case (.empty(let path), .chinese): "\(path) 里没有文字：请换一个文件。"
        case (.frontMatter(let line), .english):
            "The front matter can't be read at line \(line): correct it there, or take the front matter out."
        case (.frontMatter(let line), .chinese): "第 \(line) 行的 front matter 无法读取：请改正，或删去 front matter。"
        case (.notAnArticle(let path), .english):
            "\(path) is no article that Drafter exported as JSON: name such a file, or one in Markdown."
        case (.notAnArticle(let path), .chinese): "\(path) 不是 Drafter 导出的 JSON 文章：请换成这样的文件或 Markdown 文件。"
        }
    }
}
