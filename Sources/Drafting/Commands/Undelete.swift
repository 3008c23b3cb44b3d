import Interpreter
import Sessions

/// Brings a deleted session back.
struct Undelete: Command {
    var name: String

    static let verb = "undelete"

    static let help = CommandHelp(
        english: "Brings a deleted session back.",
        chinese: "找回删除的会话。",
        englishExamples: ["undelete old-draft"],
        chineseExamples: ["取消删除旧稿"],
        usage: "/undelete DELETED")

    private enum Cue { case verb, session }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "undelete", "un-delete", "restore the deleted", "bring back the deleted",
            "recover the deleted", "restore from the trash", "取消删除", "撤销删除", "恢复已删除的", "恢复删除的", "找回已删除的",
            "找回删除的",
            "从回收站恢复"),
        .value(Cue.session, "session", "article", "draft", "会话", "文章", "稿子", "草稿", "项目"),
    ]

    static func read(_ clause: inout Clause) -> Undelete? {
        guard !clause.isStatement, !clause.isQuestion, clause.take(Cue.verb) else { return nil }
        let name = clause.takeSessionName(after: Cue.verb, noun: Cue.session, strict: false)
        guard let name, clause.isSpent else { return nil }
        return Undelete(name: name)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Undelete {
        guard let name = form.takeRest(), !name.isEmpty else { throw form.incomplete() }
        return Undelete(name: name)
    }
}

extension Undelete: Action {
    func run(in conversation: isolated Conversation) async throws {
        let name = try conversation.store.restore(name)
        conversation.notice("brought \"\(name)\" back", "已找回“\(name)”")
    }
}
