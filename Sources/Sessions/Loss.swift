import Article

/// What of a session's files could not be read when it was opened; all else was.
public struct Loss: Equatable, Sendable {
    /// The turns that are not as they were written, by their numbers; of some only a part is wrong or missing.
    public var turns: [Int] = []
    /// Whether what stands before the turns, or behind them, was damaged.
    public var harmsFrame = false
    /// The files that were kept as they were found; empty where the folder can't be written.
    public var keptAs: [String] = []

    /// One sentence that says what is missing, and where the damaged files are.
    public func sentence(in language: Language) -> String {
        let kept = keptAs.joined(separator: ", ")
        let numbers = turns.map(String.init).joined(separator: language == .english ? ", " : "、")
        switch language {
        case .english:
            let what =
                turns.isEmpty
                ? "The session's file was damaged, but no turn of it"
                : "The session's file was damaged at turn \(numbers), which may be missing or wrong; all else is here"
            return what + (kept.isEmpty ? "." : ": the damaged file was kept as \(kept).")
        case .chinese:
            let what =
                turns.isEmpty ? "会话文件有损坏，但各轮对话完好" : "会话文件在第 \(numbers) 轮处损坏，该轮可能缺失或有误，其余内容完好"
            return what + (kept.isEmpty ? "。" : "：损坏的文件保留为 \(kept)。")
        }
    }
}
