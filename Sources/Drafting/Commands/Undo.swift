import Article
import Interpreter

/// Takes back the last changes.
struct Undo: Command {
    var steps: Int?

    static let verb = "undo"

    static let help = CommandHelp(
        english: "Takes back the last change, or several.",
        chinese: "撤销上一步或几步。",
        englishExamples: ["undo", "undo the last 3 changes"],
        chineseExamples: ["撤销", "撤销三步"],
        usage: "/undo [STEPS]")

    private enum Cue { case verb, noun, version, before, goBack, twice, thrice }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "undo", "take back", "take that back", "revert that", "roll back", "rollback",
            "reverse", "go back", "step back", "scratch that", "undo that", "back out", "cancel", "revert",
            "take it back", "undo it", "back up", "unwind", "put it back", "undoing", "undo this", "rewind",
            "reverse that", "撤销", "撤回", "撤消", "回退", "退回", "往回撤", "撤", "连撤", "连退", "倒退", "往回退", "后退", "取消",
            "还原", "回撤",
            "退", "反悔", "返回", "退回去", "撤掉", "回到上一步", "退回上一步", "返回上一步", "回退到", "往回走", "撤一下", "倒回", "还原到",
            "回滚", "复原"),
        .value(
            Cue.noun, "time", "change", "edit", "step", "action", "modification", "move", "thing", "that",
            "one", "back", "operation", "previous", "most recent", "what you just did", "what i just did",
            "just did", "did", "you", "i", "we", "more", "steps back", "改动", "修改", "操作", "步", "步骤", "更改", "次",
            "编辑", "上一步", "刚才的", "刚才", "刚刚", "上次", "最近", "最后", "动作", "上一个", "的", "前", "次修改", "变更", "步操作",
            "上", "前面", "前一步", "那步", "那", "做"),
        .value(Cue.version, "version", "revision", "rev", "版本", "版"),
        .verb(Cue.goBack, "restore", "bring back", "get back", "go back", "恢复", "恢复到", "回到", "退到", "换回"),
        .noun(
            Cue.before, "previous version", "last version", "previous revision", "上一版", "上一个版本", "上个版本",
            "前一版",
            "前一个版本"),
        .value(
            Cue.twice, "twice", "two times", "two steps"),
        .value(
            Cue.thrice, "three times", "thrice"),
    ]

    static func read(_ clause: inout Clause) -> Undo? {
        guard !clause.isStatement, !clause.isQuestion else { return nil }
        let isBefore = clause.take(Cue.before)
        let goesBack = isBefore && clause.take(Cue.goBack)
        guard clause.take(Cue.verb) || goesBack else { return nil }
        clause.take(concept: .this)
        let isTwice = clause.take(Cue.twice)
        let isThrice = clause.take(Cue.thrice)
        // "The last change" is one step, and needs not be said.
        let steps = isTwice ? 2 : isThrice ? 3 : clause.takeSteps()
        // 还原到版本5 is a revision.
        if steps != nil, clause.has(Cue.version) { return nil }
        _ = clause.take(Cue.noun)
        clause.take(anyOf: [.it, .those, .last, .measure, .all, .to, .inside, .by, .change, .everything])
        guard clause.isSpent else { return nil }
        return Undo(steps: steps)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Undo {
        Undo(steps: form.takeNumber())
    }
}

extension Undo: Action {
    func run(in conversation: isolated Conversation) async throws {
        try conversation.recallHistory()
        guard conversation.history.undoable > 0 else {
            throw Problem("There is nothing to undo.", "没有可以撤销的改动。")
        }
        try conversation.change(.undo(steps: min(max(steps ?? 1, 1), conversation.history.undoable)))
    }
}
