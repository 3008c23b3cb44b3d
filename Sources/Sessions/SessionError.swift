import Article

/// Why a session can't be opened or saved.
public enum SessionError: Error, Equatable, Sendable {
    case unknown(name: String, nearest: [String])
    case invalidName(String)
    case exists(name: String)
    case damaged(name: String, keptAs: String, reason: String)
    case newerFormat(name: String, format: Int)
    case unreplayable(name: String, turn: Int)
    case inUse(name: String, process: String)
    case unwritable(folder: String, reason: String)
    case unreadable(name: String, reason: String)

    /// One sentence that says what to do.
    public func sentence(in language: Language) -> String {
        language == .english ? english : chinese
    }

    private var english: String {
        switch self {
        case .unknown(let name, let nearest):
            nearest.isEmpty
                ? "There is no session \"\(name)\": say \"list my sessions\" to see which there are."
                : "There is no session \"\(name)\": did you mean \(nearest.map { "\"\($0)\"" }.joined(separator: " or "))?"
        case .invalidName(let name):
            "\"\(name)\" can't be a session's name: use up to 100 letters, digits, spaces or hyphens, no slash and no point at the start."
        case .exists(let name): "There is a session \"\(name)\" already: choose another name."
        case .damaged(let name, let keptAs, let reason):
            "The session \"\(name)\" is damaged (\(reason)): it was kept aside as \(keptAs), start a new one or repair that file."
        case .newerFormat(let name, let format):
            "The session \"\(name)\" has format \(format), newer than this Drafter reads: update Drafter to open it."
        case .unreplayable(let name, let turn):
            "Turn \(turn) of the session \"\(name)\" does not fit the article before it: the file was changed by hand, restore it from a copy."
        case .inUse(let name, let process):
            "The session \"\(name)\" is open in another Drafter (process \(process)): close that one, or start a new session."
        case .unwritable(let folder, let reason):
            "The session can't be saved in \(folder) (\(reason)): make room or give another folder with --sessions; the conversation goes on in memory."
        case .unreadable(let name, let reason):
            "The session \"\(name)\" can't be read (\(reason)): check the file's permissions."
        }
    }

    private var chinese: String {
        switch self {
        case .unknown(let name, let nearest):
            nearest.isEmpty
                ? "没有名为“\(name)”的会话：请说“我有哪些文章”查看。"
                : "没有名为“\(name)”的会话：您是指\(nearest.map { "“\($0)”" }.joined(separator: "或"))吗？"
        case .invalidName(let name): "“\(name)”不能用作会话名：请用不超过 100 个字母、汉字、数字、空格或连字符，不含斜杠，不以点开头。"
        case .exists(let name): "已有名为“\(name)”的会话：请换一个名字。"
        case .damaged(let name, let keptAs, let reason):
            "会话“\(name)”已损坏（\(reason)）：原文件保留为 \(keptAs)，请新建会话或修复该文件。"
        case .newerFormat(let name, let format): "会话“\(name)”的格式 \(format) 比本程序新：请更新 Drafter。"
        case .unreplayable(let name, let turn): "会话“\(name)”的第 \(turn) 轮与之前的文章不符：文件被改动过，请用备份恢复。"
        case .inUse(let name, let process): "会话“\(name)”正在另一个 Drafter（进程 \(process)）中打开：请先关闭它，或新建会话。"
        case .unwritable(let folder, let reason):
            "无法保存到 \(folder)（\(reason)）：请腾出空间或用 --sessions 指定其他文件夹；对话在内存中继续。"
        case .unreadable(let name, let reason): "无法读取会话“\(name)”（\(reason)）：请检查文件权限。"
        }
    }
}
