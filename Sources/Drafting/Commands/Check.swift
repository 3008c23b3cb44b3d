import Interpreter
import SEO
import Sessions

/// Checks the article against the rules of search engine optimisation.
struct Check: Command {
    init() {}

    static let verb = "check"
    static let answersQuestions = true

    static let help = CommandHelp(
        english: "Checks the SEO of the article.",
        chinese: "检查SEO并评分。",
        englishExamples: ["check the SEO", "how's the SEO?"],
        chineseExamples: ["SEO评分", "检查SEO"],
        usage: "/check")

    private enum Cue { case verb, seo, noun, alone }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "check", "跑一遍", "再跑一遍", "run", "audit", "analyze", "analyse", "score", "evaluate",
            "assess", "test",
            "review", "inspect", "grade", "rate", "scan", "examine", "do", "give me", "validate", "verify",
            "show me", "recheck", "re-check", "perform", "run through", "look at", "检查", "评分", "打分", "分析",
            "审核", "评估", "检测", "测", "跑", "诊断", "体检", "打个分", "查", "查一下", "检验", "看看", "做", "算", "评一下", "看",
            "测一下", "运行", "执行", "进行", "复查", "评测", "过一遍", "来", "评", "查查", "给", "测试", "自查", "核查", "再查"),
        .noun(
            Cue.seo, "seo", "search engine optimization", "search engine optimisation", "seo score",
            "seo check", "seo audit", "seo report", "seo analysis", "seo rating", "seo status", "readability",
            "seo health", "seo test", "on-page seo", "seo评分", "seo检查", "seo分数", "搜索引擎优化", "seo得分", "seo情况",
            "seo报告", "搜索优化", "seo审核", "seo体检", "seo分析", "seo诊断"),
        .value(
            Cue.noun, "score", "check", "audit", "report", "analysis", "rating", "test", "checker", "grade",
            "checklist", "status", "health", "inspection", "review", "what's the", "what is the",
            "what's our", "what's my", "what is my", "what is our", "what are my", "how's the", "how is the",
            "what", "how", "how's", "what's", "is",
            "the", "of", "doing", "look", "does", "good", "we", "are", "评分", "分数", "检查", "得分", "情况", "报告",
            "多少分", "多少", "怎么样", "如何", "诊断", "分析", "打分", "状况", "分", "质量", "结果", "评测", "检测", "表现", "状态", "水平",
            "有", "有什么", "有啥", "有哪些", "有没有", "得了", "几分", "能打", "体检", "问题", "check-up", "checkup", "point",
            "points", "评估", "指标", "打几分", "打多少分", "能打几分", "能得几分", "做得", "做的", "搞得", "弄得", "优化得"),
        .value(Cue.alone, "check", "audit", "检查", "评分", "打分", "打个分", "体检"),
    ]

    static func read(_ clause: inout Clause) -> Check? {
        guard !clause.isStatement else { return nil }
        // "An SEO article, the keyword is …" names what is to be written.
        if let place = clause.place(of: Cue.seo), clause.hasConcept([.article], at: place + 1) { return nil }
        guard clause.take(Cue.seo) else {
            guard !clause.isQuestion, clause.take(Cue.alone) else { return nil }
            clause.take(anyOf: [.article, .it])
            return clause.isSpent ? Check() : nil
        }
        let isTold = clause.take(Cue.verb)
        let isNamed = clause.take(Cue.noun)
        clause.take(anyOf: [.make, .article, .it, .auxiliary, .inside, .on, .of, .asking])
        guard clause.isSpent, isTold || isNamed || clause.end < 4 else { return nil }
        return Check()
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Check { Check() }
}

extension Check: Action {
    func run(in conversation: isolated Conversation) async throws {
        _ = try conversation.requireText()
        let hasCaution = conversation.session.turns.contains { $0.did(Self.verb) }
        conversation.show(
            SEOView.report(
                conversation.check(), in: conversation.language, withCaution: !hasCaution))
    }
}
