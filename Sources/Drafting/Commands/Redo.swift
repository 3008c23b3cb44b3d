import Article
import Interpreter

/// Does again what was undone.
struct Redo: Command {
    var steps: Int?

    static let verb = "redo"

    static let help = CommandHelp(
        english: "Does again what was undone.",
        chinese: "恢复撤销的改动。",
        englishExamples: ["redo", "redo the last two"],
        chineseExamples: ["恢复", "重做两步"],
        usage: "/redo [STEPS]")

    private enum Cue { case verb, noun, twice, thrice }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "redo", "redo that", "bring it back", "put that back", "undo the undo", "reapply",
            "re-apply", "restore", "redo it", "do it again", "bring that back", "redo the change",
            "reinstate", "redo what you undid", "put back", "re-do", "redoing", "step forward", "go forward",
            "put it back", "恢复", "重做", "还原撤销", "取消撤销", "撤销撤销", "恢复撤销", "恢复刚才", "再做一遍", "往前恢复", "反撤销", "找回",
            "重来", "撤销的恢复", "前进", "重新应用", "撤销还原", "恢复一下"),
        .value(
            Cue.noun, "time", "change", "edit", "step", "action", "modification", "undone", "what i undid",
            "what was undone", "undid", "things", "undo", "thing", "that", "what", "i", "was", "just", "you",
            "one", "steps", "forward", "改动", "修改", "操作", "步", "步骤", "更改", "次", "撤销的", "刚撤销的", "撤销", "刚才",
            "上一步", "刚刚", "被撤销", "的", "编辑", "撤掉", "撤回", "被", "那", "最近", "上次", "撤", "动作", "内容", "那步", "上", "往前",
            "向前", "往后", "前"),
        .value(
            Cue.twice, "twice", "two times", "two steps"),
        .value(
            Cue.thrice, "three times", "thrice"),
    ]

    static func read(_ clause: inout Clause) -> Redo? {
        guard !clause.isStatement, !clause.isQuestion, clause.take(Cue.verb) else { return nil }
        clause.take(concept: .this)
        let isTwice = clause.take(Cue.twice)
        let isThrice = clause.take(Cue.thrice)
        // "The last change" is one step, and needs not be said.
        let steps = isTwice ? 2 : isThrice ? 3 : clause.takeSteps()
        _ = clause.take(Cue.noun)
        clause.take(anyOf: [.it, .those, .last, .measure, .all, .to, .inside, .by, .change, .everything])
        guard clause.isSpent else { return nil }
        return Redo(steps: steps)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Redo {
        Redo(steps: form.takeNumber())
    }
}

extension Redo: Action {
    func run(in conversation: isolated Conversation) async throws {
        try conversation.recallHistory()
        guard conversation.history.redoable > 0 else {
            throw Problem("There is nothing to redo.", "没有可以恢复的改动。")
        }
        try conversation.change(.redo(steps: min(max(steps ?? 1, 1), conversation.history.redoable)))
    }
}
