import Article
import Interpreter
import Sessions

/// Plays a session again, turn by turn.
struct Replay: Command {
    var name: String?

    static let verb = "replay"

    static let help = CommandHelp(
        english: "Plays a session again.",
        chinese: "重放一个会话。",
        englishExamples: ["replay crm-guide"],
        chineseExamples: ["重放CRM指南"],
        usage: "/replay [NAME]")

    private enum Cue { case verb, session }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "replay", "play back", "play", "rerun", "re-run", "re-play", "playback", "run again",
            "play again", "re-enact", "step through", "run back", "walk through", "run through", "run",
            "play through", "重放", "回放", "重播", "重演", "重新播放", "重跑", "再放一遍", "重新跑", "回放一下", "重新执行", "播放", "重现",
            "放一遍", "再跑一遍", "回看一遍", "重新放"),
        .value(
            Cue.session, "session", "article", "project", "file", "document", "draft", "one", "piece",
            "saved article", "saved session", "post", "会话", "文章", "项目", "文件", "稿子", "那篇", "草稿", "文档", "那个",
            "篇", "工程", "对话", "文稿"),
    ]

    static func read(_ clause: inout Clause) -> Replay? {
        guard !clause.isStatement, !clause.isQuestion, clause.take(Cue.verb) else { return nil }
        let name = clause.takeSessionName(after: Cue.verb, noun: Cue.session, strict: false)
        if name == nil { clause.takeSaved() }
        guard clause.isSpent else { return nil }
        clause.doubt += name == nil ? 0 : 1
        return Replay(name: name)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Replay {
        _ = form.take(word: "as", "为")
        return Replay(name: form.takeRest())
    }
}

extension Replay: Action {
    func run(in conversation: isolated Conversation) async throws {
        let session = try name.map { try conversation.store.open($0) } ?? conversation.session
        for turn in session.turns where !Task.isCancelled { conversation.show(SessionReplay.text(of: turn)) }
    }
}
