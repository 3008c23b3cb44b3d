import Article
import Interpreter
import Publishing
import SEO
import Sessions

/// Shows a part, the settings, the numbers, the history or what changed.
struct Show: Command {
    var what: What

    /// What may be shown; coded as one string.
    enum What: Hashable, Sendable {
        case target(Target)
        case settings, stats, history, diff
        /// What differs between two versions; 0 is the empty article, and without a second one the last is meant.
        case difference(from: Int, to: Int?)
        /// The search result, and the score of the SEO check.
        case snippet, score
        /// The sources, and which section was written from which passage.
        case sources
    }

    static let verb = "show"
    static let answersQuestions = true

    static let help = CommandHelp(
        english:
            "Shows a part, the settings, the word counts, the history, what changed, the search result, the score or the sources.",
        chinese: "显示一处、设置、字数、历史、改动、搜索结果、得分或参考资料。",
        englishExamples: ["show the outline", "how long is it?", "what changed?", "show the snippet"],
        chineseExamples: ["看看第二节", "现在多少字了", "显示改动", "显示搜索结果"],
        usage: "/show TARGET | settings | stats | history | diff [FROM] [TO] | snippet | score | sources")

    private enum Thing { case settings, stats, history, diff, snippet, score, sources }
    private enum Cue { case show, have, ask, open, compare, version }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.show, "show", "show me", "display", "print", "view", "read", "let me see", "see", "list",
            "let me look at", "let me look over", "look over", "look at", "take a look at", "have a look at",
            "read me", "read out", "bring up", "pull up", "let me read", "read back", "let's see",
            "i want to see", "i'd like to see", "can i see", "could i see", "may i see", "present", "output",
            "give me", "see how", "check out", "go over", "let me have a look at", "let me view", "review",
            "look through", "show us", "let me take a look at", "print out", "recite", "read aloud",
            "read it", "let me check", "can i read", "i'd like to read", "i want to look at", "dump",
            "run through", "remind me of", "remind me", "tell me",
            "看", "看看", "检视", "显示", "展示", "列出", "打印", "看一下", "查看", "让我看看", "给我看", "给我看看", "瞧瞧", "读一下", "列一下",
            "输出",
            "念", "调出", "浏览", "读", "看一看", "我看看", "我想看", "想看", "读读", "翻看", "展示一下", "列", "查", "看一眼", "让我看一眼",
            "给我看一眼", "查一下", "瞅瞅",
            "过目", "打出来", "念一遍", "念念", "打印出", "看一遍", "让我看", "瞧一下", "给我读", "读给我", "我看一下", "再看看", "再看", "再看一遍",
            "回顾", "回看", "告诉我", "贴出来", "摆出来", "我要看", "瞧瞧看", "过一遍"),
        .noun(
            Thing.settings, "setting", "settings", "preferences", "configuration", "config",
            "current settings", "parameter", "parameters", "brief", "setup", "设置", "配置", "参数", "设定", "各项设置",
            "偏好", "当前设置", "设置项"),
        .noun(
            Thing.stats, "stats", "statistics", "word count", "length", "count", "total word count",
            "numbers", "total length", "how many words", "how long is it", "how long",
            "how long is the article", "words", "reading time", "word", "size", "number of words",
            "character count", "how many characters", "how big", "wordcount", "字数", "统计", "多少字", "多长", "篇幅",
            "统计信息", "总字数", "数据统计", "几个字", "多少个字", "长度", "统计数据", "多少词", "几千字", "写了多少", "多少字了", "阅读时间", "字数统计",
            "几百字"),
        .noun(
            Thing.history, "history", "change history", "history of changes", "revision history", "revisions",
            "versions", "change log", "changelog",
            "version history", "edit history", "log", "past versions", "earlier versions",
            "list of revisions", "previous versions", "历史", "历史记录", "版本记录", "修改历史", "版本历史", "历史版本", "编辑历史",
            "修改记录", "所有版本", "版本列表", "操作记录", "变更历史", "操作历史", "改动历史", "编辑记录", "改动记录", "变更记录", "版本", "修订历史",
            "修订记录",
            "改版记录"),
        .noun(
            Thing.diff, "diff", "changes", "what changed", "what has changed", "what's changed", "difference",
            "what did you change", "what's different", "what is different", "what's new",
            "what have you changed", "differences", "what was changed", "what got changed",
            "what did i change", "what did we change", "what have i changed", "what have we changed",
            "what have you done", "what did you do", "what's been edited", "what got edited",
            "what was edited", "what did you edit", "what have you edited", "what did i edit", "change",
            "edits", "what just changed",
            "modifications", "what you changed", "recent changes", "what's been changed",
            "改动", "变化", "变更", "差异", "改了什么", "改了哪些", "有什么变化", "哪里变了", "改了哪里", "修改内容", "改动内容", "有哪些改动",
            "哪些地方改了", "变动", "改过什么", "改了啥", "什么变了", "动了什么", "改了哪些地方", "有哪些变化", "改了些什么", "更改", "修改了什么", "不同",
            "修改了哪些", "修改之处", "动了哪些", "有什么改动", "有什么不同", "哪儿变了", "有何变化", "对比", "变了什么", "有什么区别", "有何区别", "有什么差别",
            "哪些改动", "哪些变化", "什么改动",
            "什么变化", "改动了什么", "变了哪些", "动了哪里", "有改动", "哪里改了"),
        .noun(
            Thing.snippet, "snippet", "search snippet", "google snippet", "search result", "google result",
            "search result preview", "search preview", "serp preview", "serp snippet", "搜索结果", "搜索摘要",
            "搜索预览", "搜索结果预览", "谷歌搜索结果", "谷歌结果"),
        .noun(
            Thing.sources, "sources", "my sources", "the sources", "source list", "参考资料", "资料来源", "来源", "参考文献"
        ),
        .noun(Thing.score, "score", "总分", "文章得分", "文章分数"),
        .noun(
            Cue.show, "what does", "what's in", "what is in", "what's the", "what is the", "what are the",
            "what are my", "what are our", "what are", "what's", "what is", "where's", "where are we",
            "what's our", "what is our", "what's my", "what do we have so far", "what have we got",
            "what does it say in", "how does", "长什么样", "长啥样", "是什么样", "是什么样子", "什么样子"),
        .noun(
            Cue.show, "写了什么", "写了啥", "写了些什么", "写的什么", "写的啥", "写的是什么", "讲了什么", "讲了啥", "讲了些什么", "讲的是什么", "说了什么",
            "说了啥", "里有什么", "里面有什么", "里有啥", "里写了什么", "里写了啥", "有什么内容", "有哪些内容"),
        .noun(
            Cue.have, "do we have", "do i have", "do you have", "have we got", "have i got", "have you got",
            "did you suggest", "did you propose", "did you come up with", "are there so far", "did we have"),
        .verb(Cue.compare, "compare", "比较", "对比", "比一比", "比一下", "比较一下", "对比一下", "比对", "对照"),
        .value(
            Cue.version, "version", "versions", "revision", "revisions", "rev", "v", "draft", "drafts",
            "between",
            "since", "版", "版本", "稿", "个版本", "之间", "以来"),
        .value(Cue.open, "打开", "调出", "翻到", "拿来", "open", "open up"),
        .value(
            Cue.ask, "the current one", "the current version",
            "the latest version", "this version", "这一版", "当前版本", "现在的版本", "这版", "设", "设了", "设定了", "设置了", "设过",
            "using", "how", "is", "are", "it", "does",
            "have", "we",
            "do", "look", "looks", "like", "have we",
            "has", "what", "written", "so far", "got", "i", "you", "say", "says", "was", "since", "last",
            "time", "version", "stand", "at", "the", "of", "you're", "been", "my", "our", "current", "had",
            "made", "long", "many", "right", "a", "in", "words", "多少", "现在", "有", "了", "写", "是", "目前", "什么",
            "哪些", "样子", "长什么样", "怎么样", "是什么", "一共", "总共", "已经", "写了", "到", "我们", "几", "总", "这次", "上次",
            "刚才", "跟", "和", "比", "相比", "前一版", "刚", "的", "达到", "地方", "写到", "你", "当前", "都", "算", "长啥样", "呢",
            "吗", "和上一版", "上一版", "上个版本", "最近", "与", "之前", "版本", "上一个版本", "最新"),
    ]

    static func read(_ clause: inout Clause) -> Show? {
        if let versions = comparedVersions(&clause) { return Show(what: versions) }
        let showed = clause.take(Cue.show)
        if let thing = clause.take(Thing.self) {
            let isBare = clause.end <= 4
            guard showed || clause.isQuestion || isBare || clause.hasOnlySmallWords(besides: Cue.ask) else {
                return nil
            }
            _ = clause.take(Thing.self)
            _ = clause.take(Cue.ask)
            _ = clause.take(Cue.have)
            clause.takeDegrees()
            clause.take(anyOf: [.wordUnit, .all, .everything, .asking, .auxiliary, .pronoun])
            // "Do titles need numbers?", "how long should it be?"
            if !showed, clause.has(concept: .want) || clause.asksForAdvice { return nil }
            if let target = clause.takeAnyTarget(), ![.article, .it, .titles].contains(target) { return nil }
            clause.take(anyOf: [.inside, .of, .make, .copula])
            guard clause.isSpent else { return nil }
            // "Score the SEO" checks it.
            if thing == .score, !showed { clause.doubt += 4 }
            switch thing {
            case .settings: return Show(what: .settings)
            case .stats: return Show(what: .stats)
            case .history: return Show(what: .history)
            case .diff: return Show(what: .diff)
            case .snippet: return Show(what: .snippet)
            case .score: return Show(what: .score)
            case .sources: return Show(what: .sources)
            }
        }
        guard showed || clause.isQuestion && clause.take(Cue.have), !clause.isStatement else { return nil }
        // "Show more titles" wants new ones.
        if clause.has(concept: .more), clause.has(concept: .title) { return nil }
        // "What is a meta description?" asks about such things in general.
        if clause.isQuestion, clause.asksForMeaning { return nil }
        guard var target = clause.takeAnyTarget() ?? clause.takeBareSection() else { return nil }
        // 把标题都列出来
        if target == .title, clause.has(concept: .all) { target = .titles }
        if clause.isQuestion {
            _ = clause.take(Cue.ask)
            guard clause.isSpent else { return nil }
        }
        _ = clause.take(Cue.open)
        clause.take(anyOf: [.all, .titleList, .last, .inside, .make, .all])
        guard clause.isSpent else { return nil }
        return Show(what: .target(target))
    }

    /// Takes the two versions that are to be compared, as in "compare version 2 with 4"; or one, with the last.
    private static func comparedVersions(_ clause: inout Clause) -> What? {
        var rest = clause
        let compares = rest.take(Cue.compare)
        let names = rest.take(Cue.version)
        guard rest.has(Thing.diff) || compares && (names || rest.has(Thing.history)) else { return nil }
        while rest.take(Thing.self) != nil {}
        guard let from = rest.takeNumber() else { return nil }
        let to = rest.takeNumber()
        _ = rest.take(Cue.show)
        _ = rest.take(Cue.ask)
        rest.take(anyOf: [.with, .from, .asking])
        guard rest.isSpent else { return nil }
        clause = rest
        return .difference(from: from, to: to)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Show {
        switch form.take(Thing.self) {
        case .settings?: return Show(what: .settings)
        case .stats?: return Show(what: .stats)
        case .history?: return Show(what: .history)
        case .diff?:
            guard let from = form.takeNumber() else { return Show(what: .diff) }
            return Show(what: .difference(from: from, to: form.takeNumber()))
        case .snippet?: return Show(what: .snippet)
        case .score?: return Show(what: .score)
        case .sources?: return Show(what: .sources)
        case nil: break
        }
        guard let target = form.takeTarget() else { throw form.incomplete() }
        return Show(what: .target(target))
    }
}

extension Show.What: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        switch text {
        case "settings": self = .settings
        case "stats": self = .stats
        case "history": self = .history
        case "diff": self = .diff
        case "snippet": self = .snippet
        case "score": self = .score
        case "sources": self = .sources
        default:
            if let versions = Self.versions(text) {
                self = versions
                return
            }
            guard let target = Target(text) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "\(text) cannot be shown")
            }
            self = .target(target)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .target(let target): try container.encode(target.description)
        case .settings: try container.encode("settings")
        case .stats: try container.encode("stats")
        case .history: try container.encode("history")
        case .diff: try container.encode("diff")
        case .difference(let from, let to):
            try container.encode("diff \(from)" + (to.map { " \($0)" } ?? ""))
        case .snippet: try container.encode("snippet")
        case .score: try container.encode("score")
        case .sources: try container.encode("sources")
        }
    }
}

extension Show: SharingVerb {
    /// Versions are compared in pairs.
    var standsInList: Bool {
        if case .difference = what { false } else { true }
    }
}

extension Show: Action {
    func run(in conversation: isolated Conversation) async throws {
        let view = ArticleView(article: conversation.article)
        switch what {
        case .settings: conversation.show(view.settings(in: conversation.language))
        case .stats:
            conversation.show(view.stats(in: conversation.language))
            conversation.show("\n" + (await conversation.usageLine()))
        case .history: conversation.show(try conversation.historyList())
        case .diff: try conversation.showDifference(from: nil, to: nil)
        case .difference(let from, let to): try conversation.showDifference(from: from, to: to)
        case .snippet:
            conversation.show(SEOView.snippet(of: try conversation.requireText(), in: conversation.language))
        case .score:
            _ = try conversation.requireText()
            conversation.show(SEOView.score(conversation.check(), in: conversation.language))
        case .sources:
            let article = conversation.article
            let unsupported = UnsupportedFigure.all(in: article, support: conversation.support)
            conversation.show(
                SourcesView(article: article, language: conversation.language, unsupported: unsupported)
                    .markdown)
        case .target(.article): conversation.show(MarkdownExport.text(try conversation.requireText()))
        case .target(.outline):
            try conversation.requireOutline()
            conversation.show(view.outline())
        case .target(.titles): conversation.show(try view.titles())
        case .target(.title): conversation.show(try view.field(.title, in: conversation.language))
        case .target(.description): conversation.show(try view.field(.description, in: conversation.language))
        case .target(let target):
            let parts = try conversation.parts(of: target, takesSeveral: true)
            conversation.focus.parts = parts
            conversation.show(view.text(of: parts))
        }
    }
}
