import Article
import Interpreter

/// Begins a new article in a session of its own.
struct New: Command {
    var keyword: String?

    static let verb = "new"

    static let help = CommandHelp(
        english: "Starts a new article.",
        chinese: "新建文章。",
        englishExamples: ["start a new article", "new article about snow chains"],
        chineseExamples: ["新建文章", "开一篇新文章，关于露台花园"],
        usage: "/new [KEYWORD]")

    private enum Cue: TopicHead { case start, new, noun }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.start, "start", "begin", "open", "create", "make", "set up", "start over", "start afresh",
            "start fresh", "start again", "let's start", "let's start over", "let's start fresh",
            "let's start again", "let's start afresh", "kick off", "start from scratch", "begin again",
            "start on", "begin with", "launch", "do", "write", "i want", "get started on", "move on to",
            "spin up", "新建", "新开", "开", "开始", "创建", "另起", "另开", "重新开始", "从头开始", "开启", "重开", "新起", "起", "来",
            "我想写", "我要写", "想写", "写", "建", "另写", "换", "开个", "建个", "新写", "动手写", "启动", "另建"),
        .noun(
            Cue.new, "new article", "new session", "new piece", "new post", "new blog post", "new one",
            "fresh article", "new project", "another article", "fresh session", "new draft", "fresh start",
            "blank article", "new document", "brand new article", "clean slate", "fresh draft", "fresh page",
            "new story", "let's start fresh", "start fresh", "let's start over", "start over", "scratch",
            "new text", "another post", "another piece", "blank page", "fresh piece",
            "brand-new article", "completely new article", "over", "afresh", "anew", "different article",
            "new", "新文章", "新的文章", "新会话", "新稿", "新稿子", "新建", "新篇", "另一篇", "另一篇文章", "一篇新", "新的会话", "新开", "新项目",
            "新的一篇", "新文", "新篇章", "新的稿子", "空白文章", "重新开始", "从头开始", "另起", "新的", "新博客", "新的博客", "全新", "全新文章",
            "新博文", "别的文章", "另外一篇", "另开", "新一篇", "新对话", "新", "新写", "新草稿", "新起", "重新开一篇", "重新写一篇", "重开一篇",
            "另一个", "另建", "另写", "重开"),
        .value(
            Cue.noun, "article", "session", "post", "piece", "one", "blog", "project", "story", "document",
            "文章", "会话", "稿子", "篇", "稿", "文", "项目", "博客", "主题", "对话", "头", "from scratch"),
    ]

    static func read(_ clause: inout Clause) -> New? {
        guard !clause.isStatement, !clause.isQuestion, clause.has(Cue.new) else { return nil }
        let starts = clause.take(Cue.start)
        _ = clause.take(Cue.new)
        clause.take(concept: .new)
        // 新开一篇，写智能手表
        let keyword =
            clause.takeTopic() ?? clause.takeTextAfterMark(and: .write) ?? clause.takeTextAfterColon()
        let hasNoun = clause.take(Cue.noun) || clause.has(concept: .article)
        clause.take(anyOf: [.article, .with, .make, .write])
        clause.takeOneMeasure()
        guard starts || hasNoun || keyword != nil || clause.end < 3, clause.isSpent,
            starts || keyword != nil || clause.end < 5
        else { return nil }
        if clause.isBareNew { return nil }
        return New(keyword: keyword)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> New {
        New(keyword: form.takeRest())
    }
}

extension New: Action {
    func run(in conversation: isolated Conversation) async throws {
        try conversation.startAnew()
        if let keyword {
            try conversation.edit([.setText(of: .keyword, to: keyword)])
            try conversation.adoptLanguage(of: keyword)
        }
    }
}
