import Article
import Interpreter

/// Adds frequently asked questions with their answers.
struct FAQs: Command {
    var count: Int?
    var about: String?

    static let verb = "faqs"

    static let help = CommandHelp(
        english: "Adds frequently asked questions.",
        chinese: "加常见问题。",
        englishExamples: ["add FAQs", "add 3 FAQs about pricing"],
        chineseExamples: ["加5个常见问题", "写点关于运费的FAQ"],
        usage: "/faqs [COUNT] [ABOUT]")

    private enum Cue { case noun, verb }

    static let vocabulary: Vocabulary = [
        .noun(
            Cue.noun, "faq", "frequently asked question", "q&a", "q and a", "qa", "common question",
            "faq section", "faq entry", "faq item", "q&a section", "question people ask",
            "common reader question", "questions and answers", "faq question",
            "常见问题", "问答", "常见问答", "常见疑问", "常见问题解答", "问与答", "常问问题", "问答部分", "常见问题部分", "高频问题"),
        .verb(
            Cue.verb, "再加", "add", "append", "include", "write", "generate", "insert", "attach", "tack on",
            "throw in", "create", "make", "give me", "need", "we need", "i need", "i want", "draft", "put in",
            "put", "do", "give", "compose", "加", "添加", "增加", "补", "补充", "添", "附上", "附", "加上", "写", "生成",
            "配", "来", "给", "做", "列", "插入", "想", "出", "加个", "放", "弄", "补上", "附加", "准备", "要", "整理", "追加", "加入",
            "添上", "新增", "设计", "放上", "配上", "编", "拟", "加一下", "编写", "整", "来点", "加点", "来点儿", "加点儿", "补点", "弄点",
            "整点"),
    ]

    static func read(_ clause: inout Clause) -> FAQs? {
        guard !clause.isStatement, !clause.isQuestion, let noun = clause.place(of: Cue.noun) else {
            return nil
        }
        // "List the FAQs" shows those that are there.
        if clause.hasConcept([.the, .own], at: noun - 1), !clause.isWord(at: noun - 1, "a", "an"),
            !clause.has(Cue.verb) && !clause.has(concept: .want) || clause.startsWith(.put)
        {
            return nil
        }
        // 把常见问题减到三个 adds none.
        if clause.has(concept: .less) { return nil }
        _ = clause.take(Cue.noun)
        clause.take(concept: .section)
        let isOne = clause.wantsOne
        let isMade =
            clause.take(Cue.verb) || clause.take(anyOf: [.make, .write, .want])
        clause.take(concept: .vague)
        var faqs = FAQs()
        faqs.about = clause.takeTopic()
        if clause.hasConcept([.last], at: noun - 1) { return nil }
        clause.take(concept: .last)
        if clause.hasOrdinal { return nil }
        faqs.count = clause.takeCount(countingOne: true) ?? (isOne ? 1 : nil)
        clause.take(anyOf: [.question, .more, .new])
        while clause.takeAsPlace(of: [.article, .it, .conclusion, .intro]) {}
        clause.take(anyOf: [.article, .end, .after, .inside, .to])
        if faqs.about == nil { faqs.about = clause.takeModifier(before: noun) }
        // "Add a FAQ 'Is it safe?'"
        if faqs.about == nil, let question = clause.takeQuotation() { faqs = FAQs(count: 1, about: question) }
        guard isMade || faqs.count != nil || faqs.about != nil else { return nil }
        return faqs
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> FAQs {
        let count = form.takeNumber()
        _ = form.take(word: "about", "on", "关于")
        return FAQs(count: count, about: form.takeRest())
    }
}

extension FAQs: SharingVerb {
    var standsInList: Bool { true }
}

extension FAQs: TakingAmounts {}

extension FAQs: Repeatable {}

extension FAQs: Action {
    /// How many questions may be asked for at a time.
    static let counts = 1...10

    func run(in conversation: isolated Conversation) async throws {
        let unanswered = conversation.article.faqs.count { $0.answer.isEmpty }
        let usual = about == nil && unanswered > 0 ? unanswered : LengthPlan.usualFAQs
        try await conversation.addFAQs(count ?? usual, about: about)
    }
}

extension Conversation {
    /// Answers the outline's questions, finds as many more as were asked for, and answers those too.
    func addFAQs(_ count: Int, about subject: String?) async throws {
        guard FAQs.counts.contains(count) else {
            throw Problem(
                "I can add 1 to \(FAQs.counts.upperBound) FAQs at a time: ask for a number in between.",
                "一次可以加 1 到 \(FAQs.counts.upperBound) 个常见问题：请换一个数目。")
        }
        try requireSubject()
        try await requireTitle()
        focus.series = .faqs
        let existing = article.faqs
        let unanswered = existing.indices.filter { subject == nil && existing[$0].answer.isEmpty }
            .prefix(count)
        let missing = count - unanswered.count
        tellDrawing(.question, 1, of: missing)
        let questions = try await write { writer in
            try await OutlineWriter(writer: writer, article: article)
                .questions(missing, about: subject, besides: existing.map(\.question))
        }
        guard !questions.isEmpty || !unanswered.isEmpty else {
            throw Problem(
                "No question came out well: ask again, or say what they should be about.",
                "没有找到合适的问题：请再说一次，或说明想问哪方面。")
        }
        try edit([.setFAQs(to: existing + questions.map { FAQ(question: $0) })])
        show("## \(article.language.faqHeading)\n\n")
        let plan = LengthPlan(article: article)
        let answers = (unanswered + questions.indices.map { existing.count + $0 }).map { Part.answer($0 + 1) }
        focus.parts = answers
        try await writeProse(answers.map { ProseWriter.Assignment(part: $0, words: plan.words(for: $0)) })
        if questions.count < missing, turn?.isInterrupted != true {
            throw Problem(
                "Only \(answers.count) of \(count.counted("question")) \(answers.count.agreeing("was", "were")) good enough: say \"\((count - answers.count).counted("more FAQ"))\" to try again.",
                "\(count) 个问题中只有 \(answers.count) 个合用：可以再说一次“加\(count - answers.count)个常见问题”。")
        }
    }
}
