import Article
import Interpreter

/// Proposes more of what was proposed last.
struct More: Command {
    var count: Int?

    static let verb = "more"
    static let answersQuestions = true

    static let help = CommandHelp(
        english: "Proposes more of the last kind.",
        chinese: "再来几个同样的。",
        englishExamples: ["5 more", "some others"],
        chineseExamples: ["再来三个", "换一批"],
        usage: "/more [COUNT]")

    private enum Cue { case more, batch, noun }

    static let vocabulary: Vocabulary = [
        .noun(
            Cue.more, "more", "another", "other", "others", "additional", "extra", "further", "再来", "再给",
            "更多", "其他", "其它", "别的",
            "再", "另外", "多来", "再多", "还要", "多给", "再给我", "再多来", "再多给", "另来", "还想要", "还需要", "再要", "再补", "还想",
            "继续来", "再多想", "多想", "多写", "多列", "多出", "多拟", "多起", "还有别的", "还有其他", "还有"),
        .noun(
            Cue.batch, "换一批", "换一组", "换几个", "再换一批", "new batch", "next batch", "another batch",
            "another round", "another set",
            "keep them coming", "keep those coming", "keep these coming", "keep 'em coming", "什么别的", "再来一批",
            "再来一组", "来一批新", "more like these", "more like those",
            "more of those",
            "more of the same", "more of these", "more of them", "换一拨", "再来一拨", "换批", "再换几个"),
        .value(
            Cue.noun, "let's see", "show me", "show", "list", "see", "let me see", "can i see", "title",
            "headline", "title idea", "idea",
            "option", "suggestion", "one", "ones", "标题", "题目", "选项", "备选",
            "候选", "候选标题", "备选标题", "like that", "like these", "like those", "alternatives", "点子", "choices",
            "choice", "同样", "类似", "这样", "这种", "方案", "标题方案", "主意", "创意", "标题创意", "灵感"),
    ]

    static func read(_ clause: inout Clause) -> More? {
        guard !clause.isStatement else { return nil }
        let isBatch = clause.take(Cue.batch)
        let isMore = clause.take(Cue.more)
        guard isBatch || isMore else { return nil }
        let count = clause.takeCount(countingOne: true)
        let isVague = clause.take(concept: .vague)
        _ = clause.take(Cue.noun)
        let isMade = clause.take(anyOf: [.make, .write])
        clause.take(anyOf: [.want, .those, .change, .degree])
        if isBatch { clause.take(concept: .of) }
        if clause.isQuestion,
            !(clause.isSpent && (isVague || isMade || isBatch || count != nil || clause.end < 4))
        {
            return nil
        }
        guard clause.isSpent else { return nil }
        if !isBatch, count == nil, !isVague, !isMade, clause.end > 3 { clause.doubt += 1 }
        return More(count: count)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> More {
        More(count: form.takeNumber())
    }
}

extension More: Repeating {
    var isVague: Bool { count == nil }
}

extension More: TakingSubject {
    /// 再想五个标题，围绕露营: on a subject of their own they are new ones.
    func about(_ subject: String) -> (any Command)? { Titles(count: count, keyword: subject) }
}

extension More: Action {
    private static let usualCount = 5

    func run(in conversation: isolated Conversation) async throws {
        switch conversation.focus.series {
        case .titles:
            try await conversation.proposeTitles(
                count ?? Self.usualCount, type: conversation.focus.titleType,
                besides: conversation.article.titleIdeas)
        case .faqs: try await conversation.addFAQs(count ?? 2, about: nil)
        }
    }
}
