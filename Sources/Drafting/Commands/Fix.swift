import Article
import Interpreter
import SEO

/// Mends what the check found.
struct Fix: Command {
    init() {}

    static let verb = "fix"

    static let help = CommandHelp(
        english: "Fixes the SEO problems.",
        chinese: "修复SEO问题。",
        englishExamples: ["fix the SEO problems"],
        chineseExamples: ["修复SEO问题"],
        usage: "/fix")

    private enum Cue { case verb, seo, noun }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "fix", "repair", "solve", "resolve", "correct", "mend", "address", "sort out",
            "clean up", "take care of", "patch", "fix up", "deal with", "clear up", "improve", "optimize",
            "optimise", "handle", "put right", "iron out", "remedy", "boost", "rectify", "修复", "问题解决", "解决问题",
            "修", "解决",
            "修正", "处理", "改正", "优化", "修好", "搞定", "修一下", "修一修", "改一改", "改好", "纠正", "整改", "改善", "修补", "提升", "改进",
            "修掉", "改掉",
            "清理", "处理掉", "弄好", "改一下", "补救"),
        .value(
            Cue.seo, "seo", "search engine optimization", "search engine optimisation", "搜索引擎优化", "搜索优化",
            "seo score", "seo check", "自动", "一键", "automatically"),
        .value(
            Cue.noun, "problem", "issue", "error", "warning", "finding", "mistake", "them", "those", "all",
            "it", "score", "flagged", "found", "check", "seo issue", "seo problem", "seo error", "flaw",
            "weakness", "what", "the", "shortcoming", "point", "that", "complaints", "complaint", "defects",
            "glitches", "whatever", "anything", "everything", "things", "wrong", "broken", "seo", "came up",
            "came back", "you",
            "reported", "turned up", "failed", "got", "there", "are", "is", "were", "有", "有问题", "问题", "错误",
            "毛病", "警告", "缺陷", "不足", "查出", "查出来", "发现", "出来", "检查", "评分", "扣分", "项",
            "失分", "地方", "报错", "隐患", "分数", "那些", "短板", "全部", "所有", "方面", "上", "检查出", "列出", "指出", "提示"),
    ]

    static func read(_ clause: inout Clause) -> Fix? {
        guard !clause.isStatement, !clause.isQuestion, clause.take(Cue.verb) else { return nil }
        let isSEO = clause.take(Cue.seo)
        let isProblem = clause.take(Cue.noun)
        clause.take(anyOf: [
            .all, .everything, .question, .inside, .with, .article, .those, .by, .it, .coverb, .particle,
        ])
        guard clause.isSpent, isSEO || isProblem else { return nil }
        return Fix()
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Fix { Fix() }
}

extension Fix: Action {
    func run(in conversation: isolated Conversation) async throws {
        _ = try conversation.requireText()
        let before = conversation.check()
        guard before.findings.contains(where: { $0.grade != .good }) else {
            throw Problem("There is nothing to fix: every finding is good.", "没有要修复的：各项都良好。")
        }
        try conversation.mend()
        try await conversation.mendWithModel()
        let after = conversation.check()
        if conversation.turn?.deeds.isEmpty == false {
            conversation.tell("SEO was \(before.score)", "原 SEO \(before.score)")
        } else {
            conversation.notice(
                "none of the findings can be fixed by an edit", "各项问题都不能靠修改直接修复")
        }
        conversation.show(SEOView.remaining(after, in: conversation.language))
    }
}
