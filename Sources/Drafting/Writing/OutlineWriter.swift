import Article
import Foundation
import LanguageModel

/// Finds headings, their briefs and the questions that readers ask.
struct OutlineWriter {
    let writer: Writer
    let article: Article
    private let judge: OutlineJudge
    /// What the model wrote in one reply, as far as it may stand.
    private var listed: [Section] = []

    init(writer: Writer, article: Article) {
        self.writer = writer
        self.article = article
        judge = OutlineJudge(article: article)
    }

    /// How often a whole list is asked for, before lines are drawn one at a time.
    private static let lists = 2
    /// How often a line is drawn anew when none of the candidates may stand.
    private static let attempts = 24
    /// The attempt after which the draws get no warmer: those after it are hardly language any more.
    private static let warmest = 4
    /// The attempt from which on lines are given a beginning, each time another.
    private static let begun = 5
    /// The attempt from which on a line may be a little like those that stand.
    private static let lenient = 14

    /// By how much the subject has to make a line likelier, in the mean logarithm of its tokens' probability.
    private static let leastRelevance = 0.4

    /// Has a model that does as it is told find headings with their briefs in one reply, for ``headings(_:show:)``
    /// and ``brief(for:register:)``.
    ///
    /// - Parameter others: Headings elsewhere, from which these have to differ.
    mutating func list(_ count: Int, besides others: [String] = []) async throws {
        let fields: [ReplyForm.Field] = [
            .init("heading", .line(maximumLength: 70)), .init("brief", .line(maximumLength: 200)),
        ]
        for attempt in 0..<Self.lists where listed.count < count && !Task.isCancelled {
            var context = PromptContext(article)
            let missing = min(count - listed.count, ItemList.longest)
            context.written = listed.map(\.heading)
            context.count = missing
            var found: [Section] = []
            try await writer.items(
                .outline, ItemList(key: "sections", fields: fields, count: missing),
                in: article.language, context: context, attempt: attempt
            ) { item in
                let heading = judge.tidy((item["heading"] ?? "").trimmed)
                let standing = others + (listed + found).map(\.heading)
                guard judge.isHeading(heading, among: standing, isLenient: false),
                    judge.isAllowedToName(heading, among: standing)
                else { return }
                found.append(Section(heading: heading, brief: judge.tidy((item["brief"] ?? "").trimmed)))
            }
            guard !found.isEmpty else { break }
            listed += found.prefix(missing)
        }
    }

    /// As many headings as asked for, fewer where the model finds no more that differ.
    func headings(_ count: Int, show: (String) -> Void) async throws -> [String] {
        var headings = listed.map(\.heading)
        headings.forEach(show)
        while headings.count < count, !Task.isCancelled {
            let heading = try await line(.headings, written: headings, heading: nil) {
                judge.isHeading($0, among: headings, isLenient: $1)
                    && ($1 || judge.isAllowedToName($0, among: headings))
            }
            guard let heading else { break }
            headings.append(heading)
            show(heading)
        }
        return headings
    }

    /// As many headings for the subsections of a section, fewer where the model finds no more that differ; none
    /// where there is but one, which would part nothing.
    func subheadings(_ count: Int, of heading: String, besides others: [String]) async throws -> [String] {
        var article = article
        // What a title is to its sections, a heading is to its subsections.
        article.title = heading
        var outline = OutlineWriter(writer: writer, article: article)
        try await outline.list(count, besides: self.article.sections.map(\.heading) + others)
        var headings = outline.listed.map(\.heading)
        while headings.count < count, !Task.isCancelled {
            let standing = self.article.sections.map(\.heading) + others + headings
            let next = try await line(.subheadings, written: headings, heading: heading) {
                outline.judge.isHeading($0, among: standing, isLenient: $1)
            }
            guard let next else { break }
            headings.append(next)
        }
        return headings.count > 1 || Task.isCancelled ? headings : []
    }

    /// A heading that differs from those that stand, and of all drawn suits a text best.
    func heading(for text: String) async throws -> String? {
        let headings = article.sections.flatMap { [$0.heading] + $0.subsections.map(\.heading) }
        let subject = TopicWords([article.keyword], language: article.language)
        let words = TopicWords([text], language: article.language)
        var context = PromptContext(article)
        context.written = headings.suffix(8)
        var best: (heading: String, fit: Double)?
        for _ in 0..<Self.attempts where !Task.isCancelled && (best?.fit ?? 0) == 0 {
            let draws = try await writer.lines(.headings, in: article.language, context: context)
            for heading in draws.map({ judge.tidy($0.text) })
            where judge.isHeading(heading, among: headings, isLenient: false) {
                let own = TopicWords([heading], language: article.language).subtracting(subject)
                let fit = own.overlap(with: words)
                if fit > best?.fit ?? -1 { best = (heading, fit) }
            }
        }
        return best?.heading
    }

    /// One sentence that says what a section is to cover; empty where none was found.
    ///
    /// - Parameter register: Knows the briefs of the sections before.
    func brief(for heading: String, register: SentenceRegister) async throws -> String {
        if let brief = listed.first(where: { $0.heading == heading })?.brief,
            judge.isBrief(brief, for: heading, register: register, isLenient: false)
        {
            register.add(brief)
            return brief
        }
        var context = PromptContext(article)
        context.heading = heading
        for attempt in 0..<Self.attempts where !Task.isCancelled {
            context.opening = beginning(of: .brief, attempt)
            let draws = try await writer.lines(
                .brief, in: article.language, context: context, attempt: min(attempt, Self.warmest))
            let sentences = draws.compactMap { draw in
                SentenceBoundary.split(context.opening + draw.continuation).first.map {
                    judge.tidy(String($0).trimmed)
                }
            }
            let good = sentences.first {
                judge.isBrief($0, for: heading, register: register, isLenient: attempt >= Self.lenient)
            }
            if let good {
                register.add(good)
                return good
            }
        }
        return ""
    }

    /// Questions that differ from those that stand already.
    ///
    /// - Parameter subject: What they are about, where it is not the whole article.
    func questions(_ count: Int, about subject: String?, besides existing: [String]) async throws -> [String]
    {
        var questions: [String] = []
        for attempt in 0..<Self.lists where questions.count < count && !Task.isCancelled {
            var context = PromptContext(article)
            context.written = (existing + questions).suffix(20)
            context.heading = subject
            let missing = min(count - questions.count, ItemList.longest)
            let standing = questions.count
            context.count = missing
            let list = ItemList(
                key: "questions", fields: [.init("question", .line(maximumLength: 90))], count: missing)
            try await writer.items(
                .questions, list, in: article.language, context: context, attempt: attempt
            ) { item in
                let question = judge.tidy((item["question"] ?? "").trimmed)
                if questions.count < count,
                    judge.isQuestion(question, among: existing + questions, about: subject, isLenient: false)
                {
                    questions.append(question)
                }
            }
            guard questions.count > standing else { break }
        }
        while questions.count < count, !Task.isCancelled {
            let question = try await line(.question, written: existing + questions, heading: subject) {
                judge.isQuestion($0, among: existing + questions, about: subject, isLenient: $1)
            }
            guard let question else { break }
            questions.append(question)
        }
        return questions
    }

    /// - Parameter accepts: Told whether the line may be a little like those that stand.
    private func line(
        _ task: PromptTask, written: [String], heading: String?, accepts: (String, Bool) -> Bool
    ) async throws -> String? {
        var context = PromptContext(article)
        // A few of what stands already show the form; more would only crowd the prompt.
        context.written = written.suffix(8)
        context.heading = heading
        for attempt in 0..<Self.attempts where !Task.isCancelled {
            context.opening = beginning(of: task, attempt + written.count)
            let draws = try await writer.lines(
                task, in: article.language, context: context, attempt: min(attempt, Self.warmest))
            let lines = draws.map { judge.tidy((context.opening + $0.continuation).trimmed) }
            let isLenient = attempt >= Self.lenient
            let good = lines.filter { accepts($0, isLenient) }
            if let apt = try await apt(good, task, heading: heading, isLenient: isLenient) { return apt }
        }
        return nil
    }

    /// The likeliest line that the subject makes likelier; `nil` where each would suit any other subject as well.
    private func apt(
        _ lines: [String], _ task: PromptTask, heading: String?, isLenient: Bool
    ) async throws -> String? {
        guard writer.model.tellsLikelihood, !lines.isEmpty, !isLenient else { return lines.first }
        var context = PromptContext(article)
        context.heading = heading
        var neutral = PromptContext(Article(language: article.language))
        neutral.title = article.language == .english ? "A Practical Guide" : "一份实用指南"
        neutral.heading = heading == nil ? nil : neutral.title
        let fits = try await writer.relevance(
            of: lines, to: task, in: article.language, context: context, besides: neutral)
        return zip(lines, fits).first { $0.1 > Self.leastRelevance }?.0
    }

    /// How a line begins once the model has found none by itself.
    private func beginning(of task: PromptTask, _ attempt: Int) -> String {
        guard attempt >= Self.begun else { return "" }
        let isEnglish = article.language == .english
        let words: [String] =
            switch task {
            case .brief:
                isEnglish ? ["Explains", "Shows", "Describes", "Tells"] : ["介绍", "说明", "讲解", "解释"]
            case .question:
                isEnglish
                    ? ["How", "What", "Is", "Can", "When", "Do", "Why", "Which"]
                    : ["\(article.keyword)", "怎样", "为什么", "什么时候", "如何", "哪些"]
            default:
                isEnglish
                    ? [
                        "How to", "Why", "What", "Common", "Choosing", "Planning", "When", "The right",
                        "Keeping",
                    ]
                    : ["如何", "为什么", "怎样", "常见", "做好", "选择", "避免", "日常"]
            }
        return words[attempt % words.count]
    }
}

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// The text with a capital at its start.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
