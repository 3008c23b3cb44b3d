import Article
import Interpreter
import Sessions

/// Goes back to an earlier version of the article.
struct Revert: Command {
    /// The number of the revision.
    var to: Int

    static let verb = "revert"

    static let help = CommandHelp(
        english: "Goes back to a revision.",
        chinese: "回到某一版。",
        englishExamples: ["go back to revision 4"],
        chineseExamples: ["回到第4版"],
        usage: "/revert REVISION")

    private enum Cue { case verb, revision }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "go back", "revert", "roll back", "restore", "return", "back", "jump back", "reset",
            "switch back", "take me back", "rollback", "go", "get back", "bring back", "load", "reinstate",
            "recover", "rewind", "take it back", "take us back", "roll it back", "bring me back", "use",
            "put back", "open", "switch", "revert it", "revert back", "回到", "退回", "恢复", "回退", "还原", "退到",
            "回滚", "切回", "倒回", "返回", "回到了", "恢复到", "还原到", "退回到", "回滚到", "回退到", "跳回", "跳到", "返回到", "换回", "改回",
            "切换到", "切换回", "用回", "回", "回去", "恢复成", "还原成", "调回", "倒回到", "退回去", "切到", "拉回"),
        .noun(
            Cue.revision, "revision", "version", "rev", "v", "draft", "snapshot", "number", "edition",
            "save point", "checkpoint", "版", "版本", "稿", "修订", "修订版", "号版本", "个版本", "次修订", "历史版本", "版次", "号",
            "旧版本",
            "旧版", "老版本", "早期版本", "上个版本", "older version", "earlier version",
            "previous version"),
    ]

    static func read(_ clause: inout Clause) -> Revert? {
        guard !clause.isStatement, !clause.isQuestion, clause.take(Cue.verb) else { return nil }
        guard clause.take(Cue.revision) else { return nil }
        guard let number = clause.takeNumber() else { return nil }
        clause.take(anyOf: [.to, .by, .inside, .becomes, .article, .of, .everything, .it])
        guard clause.isSpent else { return nil }
        return Revert(to: number)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Revert {
        guard let number = form.takeNumber() else { throw form.incomplete() }
        return Revert(to: number)
    }
}

extension Revert: Action {
    func run(in conversation: isolated Conversation) async throws {
        let versions = try conversation.session.versions()
        guard let version = versions.first(where: { $0.number == to }) else {
            throw Problem(
                versions.isEmpty
                    ? "There are no versions yet: nothing was changed."
                    : "There is no version \(to): say \"show the history\", which lists 1 to \(versions.count).",
                versions.isEmpty ? "还没有任何版本：文章尚未改动。" : "没有第 \(to) 版：说“历史”可查看 1 到 \(versions.count) 版。")
        }
        let edits = conversation.article.edits(turningInto: version.article)
        guard !edits.isEmpty else {
            throw Problem(
                "The article is as it was in version \(to) already.", "文章现在就是第 \(to) 版的样子。")
        }
        try conversation.edit(edits)
        conversation.tell("back to version \(to)", "已回到第 \(to) 版")
    }
}
