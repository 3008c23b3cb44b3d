import Interpreter
import Sessions

/// Deletes a saved session.
struct Delete: Command {
    var name: String

    static let verb = "delete"

    static let help = CommandHelp(
        english: "Deletes a saved session.",
        chinese: "删除一个会话。",
        englishExamples: ["delete the session old-draft"],
        chineseExamples: ["删除会话旧稿"],
        usage: "/delete NAME")

    private enum Cue { case verb, session }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "delete", "erase", "remove", "get rid of", "throw away", "discard", "drop", "wipe",
            "trash", "kill", "destroy", "scrap", "bin", "clear", "purge", "delete the session", "toss",
            "dump", "ditch", "删除", "删掉", "删", "清除", "移除", "删了", "扔掉", "去掉", "抹掉", "丢掉", "清掉", "删除掉", "丢弃",
            "清理掉"),
        .value(
            Cue.session, "session", "article", "project", "file", "document", "draft", "one", "piece",
            "saved article", "saved session", "post", "会话", "文章", "项目", "文件", "稿子", "那篇", "草稿", "文档", "那个",
            "篇", "工程", "对话", "文稿"),
    ]

    static func read(_ clause: inout Clause) -> Delete? {
        guard !clause.isStatement, !clause.isQuestion, clause.take(Cue.verb) else { return nil }
        guard clause.namesSession(Cue.session) else { return nil }
        let name = clause.takeSessionName(after: Cue.verb, noun: Cue.session, strict: false)
        guard let name else { return nil }
        guard clause.isSpent else { return nil }
        clause.doubt += 1
        return Delete(name: name)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Delete {
        guard let name = form.takeRest(), !name.isEmpty else { throw form.incomplete() }
        return Delete(name: name)
    }
}

extension Delete: Action {
    func run(in conversation: isolated Conversation) async throws {
        guard name != conversation.session.name else {
            throw Problem(
                "\"\(name)\" is open here: open another session or start a new article first.",
                "“\(name)”正在使用：请先打开别的会话，或新建文章。")
        }
        _ = try conversation.store.discard(name)
        conversation.notice(
            "deleted \"\(name)\"; \"undelete \(name)\" brings it back", "已删除“\(name)”；“取消删除\(name)”可找回")
    }
}
