import Article
import Interpreter
import Sessions

/// Writes the whole article in one go.
struct Draft: Command {
    var keyword: String?
    var words: Int?
    var type: TitleType?
    var language: Language?

    static let verb = "draft"

    static let help = CommandHelp(
        english: "Writes the whole article.",
        chinese: "写出整篇文章。",
        englishExamples: ["write a 2000-word article about remote work", "write the whole article"],
        chineseExamples: ["写一篇1500字关于远程办公的文章", "写全文"],
        usage: "/draft [WORDS] [KEYWORD]")

    private enum Cue { case article, words, whole, write }
    /// Types that are things to write: "a listicle on tents".
    private enum Genre: TopicHead { case genre }

    static let vocabulary: Vocabulary = [
        .verb(Cue.write, "write", "start writing", "begin writing", "get writing", "写", "写出", "开写"),
        .noun(
            Cue.article, "article", "blog post", "blog article", "post", "piece", "essay", "full text",
            "whole text", "blog", "blogpost", "write-up",
            "whole thing", "entire thing", "draft", "first draft", "full draft", "copy", "text",
            "whole piece", "entire text", "guide", "beginner's guide", "beginner guide", "complete guide",
            "ultimate guide", "full guide", "comprehensive guide", "in-depth guide", "definitive guide",
            "tutorial", "primer", "walkthrough", "文章", "全文", "整篇", "通篇", "正文", "稿子", "全篇", "博文", "博客", "文稿",
            "稿件", "整篇文章", "公众号文章", "公众号推文",
            "全部文章", "长文", "软文", "推文", "初稿", "草稿", "整篇稿子", "文", "博客文章", "帖子", "稿", "指南", "篇文章", "短文"),
        .noun(
            Genre.genre, "listicle", "how-to", "explainer", "case study", "roundup", "review", "checklist",
            "comparison", "教程", "攻略", "测评", "评测", "盘点", "清单"),
        .noun(Cue.words, "word", "words", "字"),
        .value(
            Cue.whole, "whole", "entire", "full", "complete", "long", "in one go", "all at once",
            "from start to finish", "from scratch", "top to bottom", "from top to bottom", "end to end",
            "start to finish", "beginning to end", "整个", "一气呵成", "从头到尾", "长", "in one pass",
            "in a single pass", "rest", "the rest", "remaining", "一次性", "length", "full-length"),
    ]

    static func read(_ clause: inout Clause) -> Draft? {
        guard !clause.isStatement, !clause.isQuestion,
            !clause.has(concept: .new) || clause.has(concept: .write)
        else { return nil }
        var draft = Draft()
        _ = clause.takeBasis(.outline)
        let writes = clause.has(concept: .write)
        draft.keyword = clause.takeTopic()
        draft.words = clause.takeWords()
        var article = clause.place(of: Cue.article)
        // "Write a listicle about camping gear": some types are things to write.
        let makesPiece = writes || clause.hasMeasureWord("篇")
        if article == nil, makesPiece, let genre = clause.place(of: Genre.genre),
            !clause.has(concept: .title),
            !clause.namesPart, draft.keyword != nil || draft.words != nil, !clause.isPlural(at: genre)
        {
            article = genre
        }
        let isArticle = article != nil
        if !isArticle, draft.keyword == nil, takePieceItself(&clause) { return draft }
        if let article, clause.isPlural(at: article), !clause.isChinese(at: article) { return nil }
        // "Make the article 1,500 words long" only says how long.
        if let article, !writes, draft.words != nil, draft.keyword == nil,
            clause.hasConcept([.the, .own, .this, .all], at: article - 1),
            !clause.isWord(at: article - 1, "a", "an")
        {
            return nil
        }
        guard isArticle || (draft.words != nil && draft.keyword != nil) else { return nil }
        let isMade =
            clause.take(anyOf: [.write, .make, .want])
            || writes
        // "800 words on drip irrigation" says so without a verb.
        guard isMade || draft.keyword != nil && (isArticle || clause.startsNumber(at: 0)) else { return nil }
        // "That 2000-word piece on hoof care went viral"
        if !isMade, clause.isWord(at: 0, "that", "this") { return nil }
        // "I have a blog about cats" tells of one that is there.
        if let article, !isMade,
            (0..<article).contains(where: {
                clause.isWord(at: $0, "i have", "we have", "have", "我有", "我们有", "有")
            })
        {
            return nil
        }
        draft.type = clause.takeTitleType(before: article)
        draft.language = clause.takeLanguage()
        if let article { clause.takeWord(at: article) }
        _ = clause.take(Cue.article)
        _ = clause.take(Cue.whole)
        clause.take(anyOf: [.article, .all, .it, .with, .inside, .of])
        clause.takeOneMeasure()
        if draft.keyword == nil, let article { draft.keyword = clause.takeModifier(before: article) }
        if clause.namesPart(beyondTitles: true) { return nil }
        return draft
    }

    /// Takes all of a clause in which nothing but the piece itself can be meant: "write it", 开始写吧.
    private static func takePieceItself(_ clause: inout Clause) -> Bool {
        var rest = clause
        // A few of something, or what the writer does alone: 写几个, "I'll write it myself".
        let others: [Concept] = [.vague, .degree, .measure, .more, .pronounOne, .pronoun, .future]
        guard let verb = rest.place(of: Cue.write), rest.take(Cue.write),
            // "Write 800 words" only says how long.
            !rest.startsNumber(at: verb + 1), !rest.isWord(at: 0, "我", "我来", "我自己"),
            !others.contains(where: { rest.has(concept: $0) }),
            rest.takeTarget() ?? .it == .it
        else { return false }
        rest.take(anyOf: [.write, .it, .all])
        _ = rest.take(Cue.whole)
        guard rest.isSpent, !rest.namesPart else { return false }
        clause = rest
        return true
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Draft {
        Draft(keyword: nil, words: form.takeNumber()).about(form.takeRest())
    }

    private func about(_ keyword: String?) -> Draft {
        var draft = self
        draft.keyword = keyword
        return draft
    }
}

extension Draft: TakingAmounts {}

extension Draft: DoneToAll {
    var namesNothing: Bool { keyword == nil && type == nil && language == nil }
}

extension Draft: Action {
    func run(in conversation: isolated Conversation) async throws {
        if let words {
            try await SetValue(key: .words, value: .number(words)).run(in: conversation)
        }
        if let language { try conversation.edit([.setLanguage(to: language)]) }
        if let keyword {
            // Another subject is another article: what was written about the first does not fit it.
            if keyword != conversation.article.keyword, conversation.article.wordCount > 0 {
                throw Problem(
                    "This session has an article about \"\(conversation.article.keyword)\": say \"new article about \(keyword)\" to begin another.",
                    "这个会话已有一篇关于“\(conversation.article.keyword)”的文章：请说“新建文章，关于\(keyword)”另起一篇。")
            }
            try conversation.edit([.setText(of: .keyword, to: keyword)])
            if language == nil { try conversation.adoptLanguage(of: keyword) }
        }
        try await conversation.draftArticle(type: type)
    }
}

extension Conversation {
    /// Writes whatever the article still lacks, from its title to the last answer.
    func draftArticle(type: TitleType?) async throws {
        try requireSubject()
        try await requireTitle(type: type)
        if article.sections.isEmpty {
            try await makeOutline(sections: nil)
            show("\n---\n\n")
        }
        try await askQuestions()
        guard !Task.isCancelled else { return }
        let open = Set(unwrittenParts + cutOffParts)
        let parts = allParts.filter(open.contains)
        guard !parts.isEmpty else { throw Problem.everythingIsWritten }
        let plan = LengthPlan(article: article)
        let firstAnswer = parts.first(where: \.isAnswer)
        let assignments = parts.map { part in
            let text = part.text(in: article)
            return ProseWriter.Assignment(
                part: part, words: plan.words(for: part), bounds: plan.bounds(for: part), beginning: text,
                points: wantsList(in: part) && PartText(text).blocks.isEmpty ? plan.points : 0,
                introduction: part == firstAnswer ? "## \(article.language.faqHeading)\n\n" : "")
        }
        focus.parts = parts
        focus.series = .faqs
        let begun = assignments.reduce(0) { $0 + PartText($1.beginning).prose.wordCount }
        try await writeProse(assignments, total: max(article.words - article.wordCount, 0) + begun)
        // What stood before stays as it is.
        if parts == allParts, begun == 0, !Task.isCancelled { try nameKeywordLessOften() }
    }

    /// What has no text yet, or only a short list or table that was put there before, in reading order.
    var unwrittenParts: [Part] {
        let plan = LengthPlan(article: article)
        return allParts.filter { part in
            let text = part.text(in: article)
            return text.isEmpty
                || PartText(text).prose.isEmpty && text.wordCount * 4 < plan.words(for: part) * 3
        }
    }

    /// Every part that an article of this outline has text in, in reading order.
    var allParts: [Part] {
        let sections = article.sections.indices.flatMap { withSubsections(.section(SectionNumber($0 + 1))) }
        return [.intro] + sections + [.conclusion] + article.faqs.indices.map { .answer($0 + 1) }
    }

    /// At least one list in every 1,000 words, spread over the sections.
    private func wantsList(in part: Part) -> Bool {
        guard case .section(let number) = part, number.subsection == nil else { return false }
        let lists = max(1, (article.words + 999) / 1_000)
        let count = article.sections.count
        return (number.section - 1) * lists / count != number.section * lists / count || count <= lists
    }
}

extension Problem {
    static let everythingIsWritten = Problem(
        "Everything is written already: name a part to make longer, or say \"rewrite section 1\".",
        "已经全部写好：请指明要加长的部分，或说“重写第一节”。")
}
