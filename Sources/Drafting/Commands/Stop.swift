import Interpreter

/// Stops what is being written.
struct Stop: Command {
    init() {}

    static let verb = "stop"

    static let help = CommandHelp(
        english: "Stops the writing.",
        chinese: "停止生成。",
        englishExamples: ["stop"],
        chineseExamples: ["停"],
        usage: "/stop")

    private enum Cue { case verb }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "stop", "halt", "cancel", "abort", "enough", "hold on", "pause", "stop it",
            "stop there", "stop writing", "that's enough", "hold it", "quit writing", "stop now", "stop that",
            "stop generating", "wait", "stop right there", "stop here", "cut it out", "cease", "whoa",
            "hang on", "interrupt", "break off", "that will do", "that'll do", "enough for now",
            "stop for now", "freeze", "停", "停止", "停下", "停一下", "暂停", "打住", "先停", "停下来", "够了", "别写了", "不要写了",
            "停停", "停一停", "先停一停", "中止", "终止", "中断", "停止生成", "停止写作", "先停一下", "等等", "等一下", "别再写了", "停手", "先别写了",
            "停笔",
            "不用写了",
            "住手", "先到这", "就到这", "到此为止", "不写了", "停吧", "别继续了", "不要继续了", "不要再写了", "且慢", "慢着", "快停", "别生成了",
            "先不写了", "停住", "先暂停", "叫停", "停了", "stop一下", "就写到这", "写到这")
    ]

    static func read(_ clause: inout Clause) -> Stop? {
        guard !clause.isStatement, !clause.isQuestion, clause.take(Cue.verb) else { return nil }
        clause.take(anyOf: [.write, .it, .make])
        guard clause.isSpent else { return nil }
        return Stop()
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Stop { Stop() }
}

extension Stop: Action {
    /// Between turns nothing runs that could be stopped; during one, Ctrl-C does it.
    func run(in conversation: isolated Conversation) async throws {
        conversation.notice("nothing is running; Ctrl-C stops a draft under way", "没有正在进行的写作；写作时按 Ctrl-C 可停止")
    }
}
