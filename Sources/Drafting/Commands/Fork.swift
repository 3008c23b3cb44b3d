import Interpreter
import Sessions

/// Copies the session under a new name and goes on there.
struct Fork: Command {
    var name: String

    static let verb = "fork"

    static let help = CommandHelp(
        english: "Goes on in a copy under another name.",
        chinese: "复制成一个新会话继续。",
        englishExamples: ["branch this as v2"],
        chineseExamples: ["另开分支叫v2"],
        usage: "/fork NAME")

    private enum Cue { case verb, session }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "fork", "branch", "make a branch", "create a branch", "copy", "duplicate", "clone",
            "make a copy", "create a copy", "make a fork", "branch off", "spin off", "start a branch",
            "new branch", "fork off", "make a duplicate", "create a fork", "start a copy", "open a branch",
            "save a copy", "a branch", "branch out", "branch it", "cut a branch", "make a new branch",
            "create a new branch", "start a new branch", "open a new branch", "make a new copy", "分支", "复制",
            "拷贝", "分叉",
            "派生", "复制一份", "拷贝一份", "克隆", "副本", "另存一份", "分出", "分出一支", "新分支", "复制成", "复制为", "克隆成", "克隆为", "分支出",
            "拷贝成",
            "拷贝为"),
        .composed(
            Cue.verb, of: ["建", "新建", "创建", "建立", "开", "另开", "另建", "另起", "拉", "做", "分", "切", "新开"],
            with: ["分支", "个分支", "一个分支", "一条分支", "条分支", "副本", "个副本", "一个副本", "一份副本"]),
        .value(
            Cue.session, "当前会话", "session", "article", "project", "file", "document", "draft", "one", "piece",
            "saved article", "saved session", "post", "会话", "文章", "项目", "文件", "稿子", "那篇", "草稿", "文档", "那个",
            "篇", "工程", "对话", "文稿"),
    ]

    static func read(_ clause: inout Clause) -> Fork? {
        guard !clause.isStatement, !clause.isQuestion, !clause.hasFileName, clause.take(Cue.verb) else {
            return nil
        }
        let name = clause.takeSessionName(after: Cue.verb, noun: Cue.session, strict: true)
        guard let name else { return nil }
        clause.take(concept: .make)
        guard clause.isSpent else { return nil }
        clause.doubt += 1
        return Fork(name: name)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Fork {
        guard let name = form.takeRest(), !name.isEmpty else { throw form.incomplete() }
        return Fork(name: name)
    }
}

extension Fork: Action {
    func run(in conversation: isolated Conversation) async throws {
        let parent = conversation.session.name
        var copy = conversation.session
        copy.name = try conversation.store.unusedName(name)
        try conversation.store.save(copy)
        try conversation.go(to: copy, leavingAsItIs: true)
        conversation.notice(
            "now in \"\(copy.name)\"; \"\(parent)\" stays as it is", "现在在“\(copy.name)”中；“\(parent)”保持不变")
    }
}
