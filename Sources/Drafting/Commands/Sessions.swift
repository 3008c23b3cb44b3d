import Article
import Interpreter
import Sessions

/// Lists the saved sessions.
struct ListSessions: Command {
    /// What they hold; all where nothing is asked for.
    var text: String?

    static let verb = "sessions"
    static let answersQuestions = true

    static let help = CommandHelp(
        english: "Lists your sessions, or those that hold a text.",
        chinese: "列出会话，或查找含某段文字的会话。",
        englishExamples: ["list my sessions"],
        chineseExamples: ["我有哪些文章"],
        usage: "/sessions [TEXT]")

    private enum Cue { case session, article, stored, verb }

    static let vocabulary: Vocabulary = [
        .noun(
            Cue.session, "sessions", "session", "drafts", "projects", "saved articles", "saved sessions",
            "saved work", "saved drafts", "session list", "list of sessions", "files", "documents",
            "saved posts", "会话", "所有会话", "文章列表", "会话列表", "项目", "保存的文章", "存档", "存的文章", "稿子", "哪些会话", "草稿",
            "我的文章",
            "所有文章", "历史会话", "全部会话", "工程", "文稿", "对话", "文件", "保存过的文章", "写过的文章", "存过的文章", "我写的文章", "文档"),
        .noun(Cue.article, "articles", "posts", "pieces", "文章"),
        .value(
            Cue.stored, "my saved", "saved", "stored", "my", "our", "i have", "do i have", "have i",
            "existing", "all",
            "哪些", "保存", "保存了", "已保存", "我的", "所有", "我有", "列表", "列出", "都", "几", "多少", "有哪些", "存了", "存过", "写过",
            "全部"),
        .value(
            Cue.verb, "list", "show", "what", "which", "display", "see", "have", "do", "i", "my", "all",
            "saved", "any", "are", "there", "got", "on file", "so far", "existing", "view", "browse", "print",
            "my saved", "we", "stored", "the", "how many", "written", "work", "working on", "other",
            "in progress", "look", "have i", "can", "show me", "let me see", "find", "where", "where's",
            "what's", "done", "ones", "列出", "看看", "有哪些", "显示", "我有", "哪些", "我的", "所有", "列表", "都有", "查看", "有",
            "什么", "看", "保存",
            "过", "已保存", "存", "写", "都", "已有", "全部", "现有", "多少", "之前", "以前", "存了", "存过", "存着", "手上", "手头", "目前",
            "几", "展示",
            "清单", "打开", "浏览", "存档", "翻", "里", "名单", "看一下", "给我看看", "给我看", "写过", "保存了", "在哪", "在哪里", "在哪儿",
            "哪里", "我"),
    ]

    static func read(_ clause: inout Clause) -> ListSessions? {
        guard !clause.isStatement, let noun = clause.place(of: Cue.session) ?? clause.place(of: Cue.article),
            !clause.hasQuotation, !clause.hasFileName
        else { return nil }
        let isPlain = clause.isPlural(at: noun) || clause.isChinese(at: noun)
        // Articles are many only where they are somebody's or stored.
        guard isPlain, clause.has(Cue.session) || clause.has(Cue.stored) else { return nil }
        let listed = clause.has(Cue.verb)
        _ = clause.take(Cue.session)
        _ = clause.take(Cue.article)
        _ = clause.take(Cue.stored)
        _ = clause.take(Cue.verb)
        clause.take(anyOf: [.all, .everything, .pronoun, .asking, .auxiliary, .make, .of, .want])
        guard listed || clause.end < 3, clause.isSpent else { return nil }
        return ListSessions()
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> ListSessions {
        ListSessions(text: form.takeRest())
    }
}

extension ListSessions: Action {
    func run(in conversation: isolated Conversation) async throws {
        if let text {
            return conversation.show(
                SessionList.found(conversation.store.search(text), in: conversation.language))
        }
        let summaries = conversation.store.summaries()
        conversation.show(SessionList.text(summaries, in: conversation.language))
    }
}
