import Article
import Interpreter
import Sessions

/// Opens another session.
struct Open: Command {
    var name: String

    static let verb = "open"

    static let help = CommandHelp(
        english: "Opens a saved session.",
        chinese: "打开一个会话。",
        englishExamples: ["open crm-guide"],
        chineseExamples: ["打开CRM指南"],
        usage: "/open NAME")

    private enum Cue { case verb, session }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "open", "load", "resume", "switch to", "open up", "reopen", "go to", "bring up",
            "pull up", "bring back", "re-open", "restore", "continue with", "return to", "fetch", "get",
            "pick up", "get me", "go back to", "call up", "take me to", "take me back to", "back to", "打开",
            "载入", "加载", "切换到", "回到", "调出", "恢复", "开", "读取", "重新打开", "进入", "切到", "继续写", "转到", "跳到", "读入", "翻出",
            "找出", "接着写", "打开一下", "启动", "开启"),
        .value(
            Cue.session, "session", "article", "project", "file", "document", "draft", "one", "piece",
            "saved article", "saved session", "post", "会话", "文章", "项目", "文件", "稿子", "那篇", "草稿", "文档", "那个",
            "篇", "工程", "对话", "文稿"),
    ]

    static func read(_ clause: inout Clause) -> Open? {
        guard !clause.isStatement, !clause.isQuestion, clause.take(Cue.verb) else { return nil }
        guard !clause.namesPart(beyondTitles: true), !clause.has(concept: .new) else { return nil }
        let name = clause.takeSessionName(after: Cue.verb, noun: Cue.session, strict: false)
        guard let name else { return nil }
        guard clause.isSpent else { return nil }
        clause.doubt += 2
        return Open(name: name)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Open {
        guard let name = form.takeRest(), !name.isEmpty else { throw form.incomplete() }
        return Open(name: name)
    }
}

extension Open: Action {
    func run(in conversation: isolated Conversation) async throws {
        let store = conversation.store
        try conversation.go(to: try store.open(store.nameMeant(by: name)))
        let session = conversation.session
        conversation.notice(
            "opened \"\(session.name)\": \(session.turns.count.counted("turn")), \(session.article.wordCount.counted("word"))",
            "已打开“\(session.name)”：\(session.turns.count) 轮，\(session.article.wordCount) 字")
        for event in conversation.newsOfOpening() { conversation.emit(event) }
    }
}
