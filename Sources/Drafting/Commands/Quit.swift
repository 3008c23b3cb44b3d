import Interpreter

/// Leaves Drafter.
struct Quit: Command {
    init() {}

    static let verb = "quit"

    static let help = CommandHelp(
        english: "Leaves Drafter.",
        chinese: "退出。",
        englishExamples: ["bye"],
        chineseExamples: ["退出"],
        usage: "/quit")

    private enum Cue { case verb }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "quit", "exit", "bye", "goodbye", "bye bye", "leave", "log out", "close", "see you",
            "good bye", "quit drafter", "exit drafter", "close drafter", "i'm leaving", "gotta go",
            "end session", "end the session", "farewell", "good night", "see you later", "see ya",
            "leave drafter", "shut down", "bye-bye", "log off", "i'm off", "we're done here",
            "sign off", "get out", "close the program", "quit the program", "exit the program",
            "see you tomorrow", "cya", "that's all for today", "goodnight", "ttyl", "talk to you later",
            "i'm out", "let me out", "end this session", "close the app", "until next time", "call it a day",
            "退出", "再见", "拜拜", "关闭", "退出程序", "结束", "离开", "下线", "走了", "我走了", "退了", "关掉", "先这样", "收工", "拜", "告辞",
            "关闭程序", "下次见", "明天见", "先走了", "下班", "晚安", "回头见", "关了", "先撤了", "今天就到这", "再会", "退出吧", "结束会话", "不聊了",
            "就到这里", "关机", "溜了", "88", "回见", "退下", "结束对话", "今天就到这里", "先到这里", "撤了", "我先走了", "今天先这样")
    ]

    static func read(_ clause: inout Clause) -> Quit? {
        guard !clause.isStatement, !clause.isQuestion, clause.take(Cue.verb) else { return nil }
        clause.take(concept: .it)
        guard clause.isSpent else { return nil }
        return Quit()
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Quit { Quit() }
}

extension Quit: Action {
    func run(in conversation: isolated Conversation) async throws {
        conversation.turn?.isFarewell = true
    }
}
