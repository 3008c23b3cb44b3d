import Article
import Interpreter
import Publishing
import SEO

/// Makes an outline.
struct Outline: Command {
    var sections: Int?
    /// How many subsections each section is to have; `nil` for as many as suit its length.
    var subsections: Int?
    var keyword: String?

    static let verb = "outline"

    static let help = CommandHelp(
        english: "Makes an outline: the headings of the sections.",
        chinese: "生成大纲。",
        englishExamples: ["outline it", "make an outline with 6 sections and 2 subsections each"],
        chineseExamples: ["生成大纲", "列一个6节、每节两个小节的大纲"],
        usage: "/outline [SECTIONS] [subsections N] [KEYWORD]")

    private enum Cue { case noun, section, subsection, outlineIt, plan, again }

    static let vocabulary: Vocabulary = [
        .noun(
            Cue.noun, "outline", "table of contents", "toc", "skeleton", "structure", "content outline",
            "article outline", "大纲", "提纲", "目录", "框架", "纲要", "结构", "文章结构",
            "文章大纲", "骨架", "文章框架"),
        .value(
            Cue.section, "section", "part", "chapter", "heading", "point", "节", "部分", "章", "章节", "段", "小节",
            "h2", "板块", "大节", "点", "大块"),
        .value(
            Cue.subsection, "h3s", "h3 headings", "subheads", "sub-headings", "sub headings", "小标题", "子标题",
            "三级标题"),
        .verb(Cue.outlineIt, "outline"),
        .verb(
            Cue.plan, "plan", "plan out", "map out", "lay out", "structure", "organize", "organise",
            "arrange",
            "sketch out", "break down", "规划", "规划成", "分成", "分为", "分"),
        .verb(
            Cue.again, "redo", "regenerate", "remake", "rebuild", "re-do", "重新生成", "重做", "重列", "重新列", "重新做"),
    ]

    static func read(_ clause: inout Clause) -> Outline? {
        guard !clause.isStatement, let noun = clause.place(of: Cue.noun) ?? clause.placeOfPlan(Cue.plan)
        else {
            return nil
        }
        // 按大纲写全文: what is written after it is no outline.
        var other = clause
        if other.takeBasis(.outline) { return nil }
        let leads = clause.startsWithCue(Cue.outlineIt) || clause.startsWithCue(Cue.plan)
        clause.takeWord(at: noun)
        let isMade =
            clause.take(anyOf: [.make, .write, .want])
            || clause.take(Cue.again)
        // 大纲分六节 names what comes out.
        let leadsUp =
            clause.startsWithCue(Cue.noun) || clause.startsWith(.the) || clause.isWord(at: noun - 1, "把", "将")
        // "Ah yes, the seven-section outline" points at the one that is there.
        let pointsAtIt = (0..<noun).contains { clause.isWord(at: $0, "the") }
        let isCounted = leadsUp && clause.countsSections && !pointsAtIt
        // "An outline please"
        let isWish = clause.isWord(at: noun - 1, "a", "an") && clause.startsWith(.the)
        guard isMade || leads || isCounted || isWish || clause.startsWith(.new) && clause.end < 5 else {
            return nil
        }
        clause.take(concept: .vague)
        var outline = Outline()
        outline.keyword = clause.takeTopic() ?? clause.takeTextAfterMark(and: .write)
        outline.subsections = clause.takeSubsections(named: Cue.subsection)
        outline.sections = clause.takeCount()
        _ = clause.take(Cue.section)
        clause.take(anyOf: [.with, .inside, .of, .becomes, .change])
        if let place = clause.place(of: Concept.on),
            place + 1 >= clause.end || clause.hasConcept([.it, .this, .article], at: place + 1)
                || clause.hasConcept([.the, .own], at: place + 1)
        {
            clause.takeWord(at: place)
        }
        clause.take(anyOf: [.it, .article])
        if outline.keyword == nil, leads { outline.keyword = clause.takeUnknownText() }
        if outline.keyword == nil { outline.keyword = clause.takeModifier(before: noun) }
        return outline
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Outline {
        let sections = form.takeNumber()
        let subsections = form.take(word: "subsections", "小节") == nil ? nil : form.takeNumber() ?? 2
        return Outline(sections: sections, subsections: subsections, keyword: form.takeRest())
    }
}

extension Outline: TakingAmounts {}

extension Outline: TakingSubsections {}

extension Outline: SharingVerb {
    var standsInList: Bool { true }
}

extension Outline: TakingSubject {
    func about(_ subject: String) -> (any Command)? {
        keyword == nil ? Outline(sections: sections, subsections: subsections, keyword: subject) : nil
    }
}

extension Outline: Action {
    /// How many sections an outline may have.
    static let counts = 2...12
    /// How many subsections a section may have, where it has any.
    static let subsectionCounts = 2...4

    func run(in conversation: isolated Conversation) async throws {
        if let keyword {
            try conversation.edit([.setText(of: .keyword, to: keyword)])
            try conversation.adoptLanguage(of: keyword)
        }
        try await conversation.makeOutline(sections: sections, subsections: subsections)
    }
}

extension Conversation {
    /// Finds headings with briefs, a description and questions; a title too where there is none.
    ///
    /// - Parameter subsections: How many each section is to have; `nil` for as many as suit its length.
    func makeOutline(sections count: Int?, subsections: Int? = nil) async throws {
        let count = count ?? usualSections
        guard Outline.counts.contains(count) else {
            let range = Outline.counts
            throw Problem(
                "An outline can have \(range.lowerBound) to \(range.upperBound) sections: ask for a number in between.",
                "大纲可以有 \(range.lowerBound) 到 \(range.upperBound) 节：请换一个数目。")
        }
        if let subsections, subsections > 0, !Outline.subsectionCounts.contains(subsections) {
            let range = Outline.subsectionCounts
            throw Problem(
                "A section can have \(range.lowerBound) to \(range.upperBound) subsections: ask for a number in between.",
                "每节可以有 \(range.lowerBound) 到 \(range.upperBound) 个小节：请换一个数目。")
        }
        try requireSubject()
        try await requireTitle()
        show("# \(article.title)\n\n")
        let subsections =
            subsections
            ?? LengthPlan.subsections(
                forSectionOf: article.words * 4 / 5 / count, in: article.language)
        try await write { writer in
            var outline = OutlineWriter(writer: writer, article: article)
            tellDrawing(.heading, 1, of: count)
            try await outline.list(count)
            var found = 0
            let register = SentenceRegister(language: article.language)
            var sections: [Section] = []
            let headings = try await outline.headings(count) { _ in
                found += 1
                tellDrawing(.heading, found + 1, of: count)
            }
            for heading in headings {
                guard !Task.isCancelled else { break }
                let brief = try await outline.brief(for: heading, register: register)
                var section = Section(heading: heading, brief: brief)
                section.subsections = try await outline.subheadings(
                    subsections, of: heading, besides: sections.flatMap { $0.subsections.map(\.heading) }
                )
                .map { Section(heading: $0) }
                sections.append(section)
                show("\(sections.count). **\(heading)**\(brief.isEmpty ? "" : "  \n   \(brief)")\n")
                for (index, subsection) in section.subsections.enumerated() {
                    show("   - \(sections.count).\(index + 1) \(subsection.heading)\n")
                }
            }
            guard !sections.isEmpty else {
                guard turn?.isInterrupted != true else { return }
                return notice(
                    "no heading was good enough: say \"make an outline\" to try again, or use another model",
                    "没有得到合用的标题：请再说“生成大纲”，或换用其他模型")
            }
            tellReplaced()
            try edit([.setSections(to: sections)])
            let bare = sections.indices.filter { sections[$0].brief.isEmpty }.map { "\($0 + 1)" }
            if !bare.isEmpty, turn?.isInterrupted != true {
                notice(
                    "no brief passed the tests for section \(bare.joined(separator: ", "))",
                    "第 \(bare.joined(separator: "、")) 节没有得到合格的说明")
            }
            let short = sections.indices.filter { sections[$0].subsections.count < subsections }
                .map { "\($0 + 1)" }
            if !short.isEmpty, turn?.isInterrupted != true {
                notice(
                    "not all \(subsections) subsections passed the tests in section \(short.joined(separator: ", "))",
                    "第 \(short.joined(separator: "、")) 节没有得到全部 \(subsections) 个合格的小节")
            }
            if sections.count < count, turn?.isInterrupted != true {
                throw Problem(
                    "Only \(sections.count) of \(count.counted("heading")) \(sections.count.agreeing("was", "were")) good enough: say \"make an outline\" to try again, or \"undo\".",
                    "\(count) 个标题中只有 \(sections.count) 个合用：请再说“生成大纲”，或说“撤销”。")
            }
        }
        try await describe()
        try await askQuestions()
    }

    /// Says how much text goes with the sections that stand.
    private func tellReplaced() {
        let words = article.prose.filter(\.part.isSection).reduce(0) { $0 + $1.text.wordCount }
        guard words > 0 else { return }
        notice(
            "the new outline replaces \(words.counted("word")) of text; \"undo\" brings them back",
            "新大纲替换了 \(words) 字正文；“撤销”可找回")
    }

    /// Finds the questions that the article is to answer, where it has none.
    func askQuestions() async throws {
        guard article.faqs.isEmpty, !Task.isCancelled else { return }
        tellDrawing(.question, 1, of: LengthPlan.usualFAQs)
        let questions = try await write { writer in
            try await OutlineWriter(writer: writer, article: article)
                .questions(LengthPlan.usualFAQs, about: nil, besides: [])
        }
        guard !questions.isEmpty else { return }
        show("\n" + questions.map { "- \($0)\n" }.joined())
        try edit([.setFAQs(to: questions.map { FAQ(question: $0) })])
    }

    /// As many sections as suit the length: one for some 220 words, 4 to 8.
    private var usualSections: Int { min(max((article.words + 110) / 220, 4), 8) }

    /// Gives an article that has no title the first that comes.
    func requireTitle(type: TitleType? = nil) async throws {
        guard article.title.isEmpty else { return }
        tellDrawing(.title, 1, of: 1)
        let ideas = try await write { writer in
            try await TitleWriter(writer: writer, article: article, existing: [])
                .write(1, type: type ?? .ultimateGuide) { _ in }
        }
        guard let title = ideas.first?.text else {
            throw Problem(
                "No title came out well: say \"call it …\" with a title of your own.",
                "没有拟出合适的标题：请说“标题：……”自定一个。")
        }
        try edit([.setText(of: .title, to: title), .setText(of: .slug, to: Slug.of(title))])
    }

    /// Writes the meta description.
    func describe() async throws {
        guard !Task.isCancelled else { return }
        let description = try await write { writer in
            try await DescriptionWriter(writer: writer, article: article).write()
        }
        guard !Task.isCancelled || !description.isEmpty else { return }
        let lengths = DescriptionLength.best(in: article.language)
        let length = DescriptionLength.length(of: description, in: article.language)
        if !description.isEmpty {
            show("\n> \(description)\n")
            try edit([.setText(of: .description, to: description)])
        }
        guard !lengths.contains(length), turn?.isInterrupted != true else { return }
        notice(
            "description: \(length) characters instead of \(lengths.lowerBound)–\(lengths.upperBound), the nearest that passed the tests; \"write a meta description\" tries again",
            "描述：\(length) 字，应为 \(lengths.lowerBound)–\(lengths.upperBound) 字，是最接近的合格草稿；可说“写描述”再试")
    }
}
