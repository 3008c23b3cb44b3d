import Article

extension SessionError {
    /// One sentence that says what to do.
    public func sentence(in language: Language) -> String {
        language == .english ? english : chinese
    }

    private var english: String {
        switch self {
        case .unknown(let name, let nearest):
            nearest.isEmpty
                ? "No session is called \"\(name)\": say \"list my sessions\" to see which there are."
                : "No session is called \"\(name)\": did you mean "
                    + nearest.map { "\"\($0)\"" }.joined(separator: " or ") + "?"
        case .invalidName(let name):
            "\"\(name)\" can't be a session's name: use up to 100 letters, digits, spaces or hyphens, "
                + "no slash and no point at the start."
        case .exists(let name): "There is a session \"\(name)\" already: choose another name."
        case .damaged(let name, let keptAs?, let damage):
            "The session \"\(name)\" is damaged (\(damage.phrase(in: .english))): its file was kept as "
                + "\(keptAs), repair that one or start a new session."
        case .damaged(let name, nil, let damage):
            "The session \"\(name)\" is damaged (\(damage.phrase(in: .english))): repair its file or "
                + "delete it."
        case .newerFormat(let name, let format):
            "The session \"\(name)\" has format \(format), newer than this Drafter reads: update Drafter "
                + "to open it."
        case .unreplayable(let name, let mismatch):
            "The session \"\(name)\" can't be replayed (\(mismatch.phrase(in: .english))): the file was "
                + "changed by hand, restore it from a copy."
        case .inUse(let name, let holder):
            "The session \"\(name)\" is open in another Drafter (\(holder.phrase(in: .english))): close that one, "
                + "or start a new session."
        case .notDeleted(let name, let nearest):
            nearest.isEmpty
                ? "No deleted session is called \"\(name)\": \"drafter sessions --deleted\" lists them."
                : "No deleted session is called \"\(name)\": did you mean "
                    + nearest.map { "\"\($0)\"" }.joined(separator: " or ") + "?"
        case .noSpace(let folder):
            "There is no space left in \(folder) to save the session: make room, then say \"save\"; the "
                + "conversation goes on in memory."
        case .noPermission(let path):
            "You may not write to \(path): change its permissions or give another folder with --sessions."
        case .unwritable(let folder, let reason):
            "The session can't be saved in \(folder) (\(reason)): give another folder with --sessions; "
                + "the conversation goes on in memory."
        case .unreadable(let name, let reason):
            "The session \"\(name)\" can't be read (\(reason)): check the file and its permissions."
        }
    }

    private var chinese: String {
        switch self {
        case .unknown(let name, let nearest):
            nearest.isEmpty
                ? "没有名为“\(name)”的会话：请说“我有哪些文章”查看。"
                : "没有名为“\(name)”的会话：您是指" + nearest.map { "“\($0)”" }.joined(separator: "或") + "吗？"
        case .invalidName(let name):
            "“\(name)”不能用作会话名：请用不超过 100 个字母、汉字、数字、空格或连字符，不含斜杠，不以点开头。"
        case .exists(let name): "已有名为“\(name)”的会话：请换一个名字。"
        case .damaged(let name, let keptAs?, let damage):
            "会话“\(name)”已损坏（\(damage.phrase(in: .chinese))）：原文件保留为 \(keptAs)，请修复该文件或新建会话。"
        case .damaged(let name, nil, let damage):
            "会话“\(name)”已损坏（\(damage.phrase(in: .chinese))）：请修复或删除该文件。"
        case .newerFormat(let name, let format): "会话“\(name)”的格式 \(format) 比本程序新：请更新 Drafter。"
        case .unreplayable(let name, let mismatch):
            "会话“\(name)”无法重放（\(mismatch.phrase(in: .chinese))）：文件被改动过，请用备份恢复。"
        case .inUse(let name, let holder):
            "会话“\(name)”正在另一个 Drafter（\(holder.phrase(in: .chinese))）中打开：请先关闭它，或新建会话。"
        case .notDeleted(let name, let nearest):
            nearest.isEmpty
                ? "没有删除过名为“\(name)”的会话：drafter sessions --deleted 可列出。"
                : "没有删除过名为“\(name)”的会话：您是指" + nearest.map { "“\($0)”" }.joined(separator: "或") + "吗？"
        case .noSpace(let folder): "\(folder) 没有剩余空间，无法保存会话：请腾出空间后说“保存”；对话在内存中继续。"
        case .noPermission(let path): "没有写入 \(path) 的权限：请修改权限，或用 --sessions 指定其他文件夹。"
        case .unwritable(let folder, let reason):
            "无法保存到 \(folder)（\(reason)）：请用 --sessions 指定其他文件夹；对话在内存中继续。"
        case .unreadable(let name, let reason): "无法读取会话“\(name)”（\(reason)）：请检查文件及其权限。"
        }
    }
}
