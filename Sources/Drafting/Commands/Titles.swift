import Article
import Interpreter

/// Proposes titles.
struct Titles: Command {
    var count: Int?
    var type: TitleType?
    var keyword: String?

    static let verb = "titles"
    static let answersQuestions = true

    static let help = CommandHelp(
        english: "Proposes titles, of one type or mixed.",
        chinese: "拟标题，可指定类型和数量。",
        englishExamples: ["give me 10 how-to titles", "title ideas for email marketing"],
        chineseExamples: ["来5个疑问型标题", "想几个关于露营的标题"],
        usage: "/titles [COUNT] [TYPE] [KEYWORD]")

    private enum Noun: TopicHead { case titles, ideas }

    static let vocabulary: Vocabulary = [
        .noun(
            Noun.titles, "title", "headline", "heading idea", "h1", "title tag", "标题", "题目", "文章标题", "标题名",
            "大标题",
            "title idea", "headline idea", "title option", "title suggestion", "headline option",
            "headline suggestion",
            "title candidate", "备选标题", "候选标题", "几个标题候选", "文章题目"),
        .value(
            Noun.ideas, "what are some", "what are good", "what are a few", "what would be some",
            "what would be good",
            "what would be a good", "what's a good", "what is a good", "有没有", "有什么", "有没有什么", "有没有好的", "有什么好",
            "有什么好的", "哪些", "有哪些", "有啥", "any", "idea", "option", "suggestion", "candidate", "proposal",
            "备选", "候选", "方案", "点子", "创意", "主意"),
    ]

    static func read(_ clause: inout Clause) -> Titles? {
        guard let noun = clause.place(of: Noun.titles), !clause.isStatement else { return nil }
        let isPlural = clause.isPlural(at: noun)
        let isMore = clause.has(concept: .more)
        let isCertain =
            clause.hasConcept([.the, .own], at: noun - 1) && isPlural
            && !clause.isWord(at: noun - 1, "a", "an") || clause.isWord(at: noun - 1, "把", "将")
        // "Give me advice on titles"
        if clause.hasConcept([.on, .about], at: noun - 1), clause.has(TitleKind.self) { return nil }
        // "I'll take title nine" points at one.
        if !isPlural, !clause.isChinese(at: noun), clause.startsNumber(at: noun + 1) { return nil }
        // 标题都列出来 shows those that are there.
        if clause.isWord(at: noun + 1, "都") { return nil }
        let markedType = clause.takeMarkedTitleType()
        _ = clause.take(Noun.titles)
        let hasIdeas = clause.take(Noun.ideas) || isPlural
        var titles = Titles()
        titles.keyword = clause.takeTopic() ?? clause.takeTextAfterMark(and: .write)
        let isMade = clause.take(anyOf: [.make, .write])
        let isWanted = clause.take(concept: .want)
        clause.take(concept: .vague)
        // "Title ideas", 标题灵感: what titles are, and no type of them.
        if clause.isWord(at: noun + 1, "灵感", "点子", "创意", "inspiration", "示例", "推荐", "建议", "思路") {
            clause.takeWord(at: noun + 1)
        }
        // "Three mixed titles"
        if clause.isWord(at: noun - 1, "mixed", "assorted", "varied", "various", "混合", "各种", "各类") {
            clause.takeWord(at: noun - 1)
        }
        titles.type = markedType ?? clause.takeTitleType()
        titles.count = clause.takeCount()
        if titles.count != nil { clause.take(concept: .those) }
        if clause.hasOrdinal { return nil }
        if clause.has(concept: .style) { clause.take(concept: .inside) }
        if titles.keyword != nil {
            clause.take(anyOf: [.on, .article])
        }
        if titles.keyword == nil { titles.keyword = clause.takeModifier(before: noun) }
        if titles.keyword == nil, titles.type == nil, isMore || isCertain && titles.count == nil {
            return nil
        }
        if titles.keyword != nil || titles.type != nil { clause.take(concept: .more) }
        guard isMade || isWanted || hasIdeas || titles != Titles() else { return nil }
        // "My sister prefers how-to titles"
        if !isMade, !isWanted, titles.count == nil, clause.startsWith(.own) { return nil }
        // "Do titles need numbers?"
        if clause.isQuestion, clause.startsWith(.auxiliary) { return nil }
        if clause.isQuestion, !clause.isSpent || !(isWanted || hasIdeas) { return nil }
        if titles.count == nil, titles.type == nil, titles.keyword == nil, !isMade, !isWanted {
            // "Titles matter".
            guard clause.isSpent else { return nil }
            clause.doubt += 1
        }
        return titles
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Titles {
        let count = form.takeNumber()
        let type = form.takeTitleType()
        return Titles(count: count ?? form.takeNumber(), type: type, keyword: form.takeRest())
    }
}

extension Titles: TakingAmounts {}

extension Titles: Repeatable {}

extension Titles: SharingVerb {
    var standsInList: Bool { true }
}

extension Titles: TakingSubject {
    func about(_ subject: String) -> (any Command)? {
        keyword == nil ? Titles(count: count, type: type, keyword: subject) : nil
    }
}

extension Titles: Action {
    /// How many titles may be asked for at a time.
    static let counts = 1...30
    private static let usualCount = 5

    func run(in conversation: isolated Conversation) async throws {
        if let keyword { try conversation.edit([.setText(of: .keyword, to: keyword)]) }
        conversation.focus.series = .titles
        conversation.focus.titleType = type
        try await conversation.proposeTitles(count ?? Self.usualCount, type: type, besides: [])
    }
}

extension Conversation {
    /// Draws titles, shows them as a numbered list, and keeps them as ideas.
    ///
    /// - Parameter earlier: Ideas that stay, and that none may repeat.
    func proposeTitles(_ count: Int, type: TitleType?, besides earlier: [TitleIdea]) async throws {
        guard Titles.counts.contains(count) else {
            throw Problem(
                "I can propose 1 to \(Titles.counts.upperBound) titles at a time: ask for a number in between.",
                "一次可以拟 1 到 \(Titles.counts.upperBound) 个标题：请换一个数目。")
        }
        try requireSubject()
        var number = earlier.count
        tellDrawing(.title, 1, of: count)
        let ideas = try await write { writer in
            try await TitleWriter(writer: writer, article: article, existing: earlier.map(\.text))
                .write(count, type: type) { idea in
                    number += 1
                    show("\(number). \(idea.text)\n")
                    tellDrawing(.title, number - earlier.count + 1, of: count)
                }
        }
        try edit([.setTitleIdeas(to: earlier + ideas)])
        if ideas.count < count, turn?.isInterrupted != true {
            throw Problem(
                "Only \(ideas.count) of \(count.counted("title")) passed the test of their type: ask again, or for another type.",
                "\(count) 个标题中只有 \(ideas.count) 个合格：请再说一次，或换一种类型。")
        }
    }
}
