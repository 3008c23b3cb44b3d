import Article
import Interpreter

/// Writes a part, or writes it out further.
struct Expand: Command {
    var target: Target
    var words: Int?

    static let verb = "expand"

    static let help = CommandHelp(
        english: "Writes a section, the intro, the conclusion, the description, or everything.",
        chinese: "展开一节，或写引言、结论、描述。",
        englishExamples: ["expand section 2", "write the intro", "expand everything"],
        chineseExamples: ["展开第二节", "把2.1扩写到300字", "全部展开"],
        usage: "/expand TARGET [WORDS]")

    private enum Cue { case expand, write, add }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.expand, "expand", "expand on", "expand upon", "flesh out", "develop", "elaborate",
            "elaborate on", "fill", "fill in", "fill out", "work out", "build out", "write out", "unfold",
            "beef up", "bulk out", "extend", "grow", "spell out", "go into detail on", "go into",
            "say more about", "detail", "round out", "tackle", "finish", "complete", "work on", "pad out",
            "add detail to", "add more detail to", "blow up", "open up", "enlarge", "get going on",
            "go deeper on", "go deeper into", "go deeper in", "write more about", "write more on",
            "write more in", "continue with", "get started on", "continue", "continue writing",
            "keep writing", "go on with",
            "carry on with", "finish writing", "resume",
            "展开", "扩写", "扩展", "充实", "铺开", "补全", "填充", "详写", "写满", "细写", "拓展", "扩充", "丰富", "补充", "细化",
            "展开写", "展开来写", "展开讲", "扩写一下", "扩成", "扩到", "深入写", "详细写", "详细展开", "写详细", "补写", "续写", "完善", "完成",
            "扩", "继续写", "接着写", "继续", "接着", "往下写", "继续展开", "接着展开", "展开说", "写透", "铺陈", "阐述", "写充实", "多写点",
            "多写些",
            "多写一点", "多写一些", "多写几句", "多写几段", "写多点", "写多些"),
        .verb(
            Cue.write, "write", "draft", "compose", "pen", "author", "generate", "create", "make", "produce",
            "give me", "do", "write up", "write me", "craft", "need", "i need", "i want", "we need",
            "come up with", "put together",
            "prepare", "start writing", "begin writing", "type up", "i'd like", "draft me",
            "can i get", "can i have", "could i get", "could i have", "let me have",
            "写", "撰写", "写出", "写一下", "写个", "写写", "写好", "起草", "创作", "写一个", "写一写", "写完", "生成", "写成", "来", "出",
            "做", "草拟", "拟", "给我", "需要", "弄", "写上", "写一段", "写篇", "动笔写", "开写", "来写", "来一", "来个", "整", "写到",
            "拟定",
            "编写", "编"),
        .verb(Cue.add, "add", "加", "补", "添", "加上", "补上", "添上", "配", "配上", "加个"),
        .value(
            Cue.write, "written", "下笔", "out", "in full", "into full text", "into full prose", "paragraph",
            "段", "写",
            "成文", "完整", "正文", "内容"),
    ]

    static func read(_ clause: inout Clause) -> Expand? {
        guard !clause.isStatement, !clause.isQuestion, !clause.hasQuality else { return nil }
        let expands = clause.take(Cue.expand)
        let isWritten = clause.has(concept: .write)
        let writes = clause.take(Cue.write)
        let adds = clause.take(Cue.add)
        guard expands || writes || adds else { return nil }
        let words = clause.takeWords()
        guard
            let target =
                (expands
                    ? clause.takeAnyTarget() ?? clause.takeBareSection()
                    : clause.takeTarget() ?? clause.takeBareSectionOfNumbers())
        else { return nil }
        clause.takeDegrees()
        if clause.isChinese(at: clause.end - 1) { clause.takeOneMeasure() }
        clause.take(concept: .all)
        switch target {
        case .article where expands: return Expand(target: .allSections, words: words)
        case .article, .outline, .titles, .title: return nil
        case .faqs, .faq:
            guard expands || (!adds && target != .faqs) else { return nil }
            // 补充一些问答 wants more of them.
            clause.doubt += 1
        case .it: guard expands || words != nil else { return nil }
        default: break
        }
        // "Make section 2 any better" does not write it.
        if !expands, !isWritten, !clause.isSpent { return nil }
        if adds, !expands, !writes {
            guard [.intro, .conclusion, .description].contains(target) else { return nil }
        }
        return Expand(target: target, words: words)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Expand {
        guard let target = form.takeTarget() else { throw form.incomplete() }
        return Expand(target: target, words: form.takeNumber())
    }
}

extension Expand: TakingAmounts {}

extension Expand: SharingVerb {
    var standsInList: Bool { true }
}

extension Expand: Action {
    func run(in conversation: isolated Conversation) async throws {
        switch target {
        case .description:
            try conversation.requireSubject()
            try await conversation.requireTitle()
            try await conversation.describe()
        case .outline: try await conversation.makeOutline(sections: nil)
        case .title, .titles: try await conversation.proposeTitles(5, type: nil, besides: [])
        case .article: try await conversation.writeUnwritten(includingFrame: true)
        case .allSections where words == nil: try await conversation.writeUnwritten(includingFrame: false)
        default: try await conversation.expand(try conversation.parts(of: target), to: words)
        }
    }
}

extension Conversation {
    /// Writes parts; one that has text already is gone on with.
    ///
    /// - Parameter words: How long each is to be; `nil` is its share of the article.
    func expand(_ parts: [Part], to words: Int?) async throws {
        try await expand(parts, including: parts.flatMap(withSubsections), to: words)
    }

    /// Writes parts, one of which may stand for its subsections besides.
    private func expand(_ asked: [Part], including parts: [Part], to words: Int?) async throws {
        try requireSubject()
        try await requireTitle()
        if let words, !Self.partLengths.contains(words) {
            let range = Self.partLengths
            throw Problem(
                "A part can have \(range.lowerBound) to \(range.upperBound) words: name a length in between.",
                "一个部分可以有 \(range.lowerBound) 到 \(range.upperBound) 字：请换一个篇幅。")
        }
        focus.parts = asked
        try await writeProse(assignments(writing: parts, asked: asked, to: words))
    }

    /// What expanding parts of the article is.
    func assignments(writing parts: [Part], asked: [Part], to words: Int?) -> [ProseWriter.Assignment] {
        let plan = LengthPlan(article: article)
        return parts.map { part in
            let text = part.text(in: article)
            // Expanding what is written makes it half as long again.
            let share = max(plan.words(for: part), text.wordCount * 3 / 2)
            return ProseWriter.Assignment(
                part: part,
                words: words.map { self.share(of: $0, for: part, asked: asked) } ?? share,
                beginning: text)
        }
    }

    /// What a part gets of a length that was asked for; a section shares it with its subsections.
    private func share(of words: Int, for part: Part, asked: [Part]) -> Int {
        guard case .section(let number) = part, asked.contains(.section(SectionNumber(number.section))),
            let section = article[SectionNumber(number.section)]
        else { return words }
        return LengthPlan.share(of: words, for: number, in: section)
    }

    /// The lengths that one part may be asked to have.
    private static let partLengths = 20...1_500

    /// Writes every part that has no text yet.
    func writeUnwritten(includingFrame: Bool) async throws {
        try requireOutline()
        let unwritten = unwrittenParts.filter { includingFrame || $0.isSection }
        guard !unwritten.isEmpty else { throw Problem.everythingIsWritten }
        try await expand(unwritten, including: unwritten, to: nil)
    }

    /// Writes parts side by side, and keeps each as it is done.
    ///
    /// - Parameter total: How long all are to be together, where one may make good for another.
    func writeProse(
        _ assignments: [ProseWriter.Assignment], total: Int? = nil, keepingTone tone: String? = nil
    ) async throws {
        let assignments = assignments.map(Self.keepingBlocks)
        var subject = article
        if let tone { subject.tone = tone }
        let replaced = Set(assignments.map(\.part))
        let standing = article.prose.filter { !replaced.contains($0.part) }.map(\.text)
        let register = SentenceRegister(of: article, texts: standing + assignments.map(\.beginning))
        let lengths = LengthPlan(article: article)
        let budget = WordBudget(
            planned: assignments.map(\.words),
            most: assignments.map { lengths.most(for: $0.part, planned: $0.words) }, total: total)
        plan(
            parts: assignments.count, words: assignments.reduce(0) { $0 + $1.words + $1.blocks.wordCount })
        turn?.parts = PartsUnderWay(assignments, of: article)
        defer { turn?.parts = nil }
        // What was said is kept before the first sentence comes, so that "continue" knows of it.
        keepSoon()
        tellProgress()
        try await write { writer in
            await ParallelWriter(writer: writer, article: subject, register: register, budget: budget)
                .write(assignments) { await self.take($0) }
        }
        noteUnfinished(assignments)
        // What a failing model wrote is kept, then its failure told.
        if let failure = turn?.parts?.failure { throw failure }
        guard turn?.isInterrupted != true else { return }
        let results = turn?.parts?.results ?? [:]
        if results.values.contains(where: \.wasTakenBack) {
            notice("the model thought aloud before it wrote: that is no part of the text", "模型先说出了思考过程，不属于正文")
        }
        for (number, result) in results.sorted(by: { $0.key < $1.key }) {
            warnIfShort(result, of: assignments[number])
        }
    }

    /// Shows and keeps what became of a part under way.
    private func take(_ event: ParallelWriter.Event) {
        switch event {
        case .grew(let part, let text, let addition):
            guard let shown = turn?.parts?.grew(part, text: text, addition: addition) else { return }
            // Kept first: what was seen is never lost.
            keepSoon()
            show(shown)
        case .finished(let part, let result):
            guard let shown = turn?.parts?.finish(part, result) else { return }
            if !result.text.isEmpty, result.text != result.part.text(in: article) {
                do {
                    try edit(article.edits(settingTextOf: result.part, to: result.text))
                } catch {
                    turn?.parts?.failure = error
                }
            }
            show(shown)
        }
        tellProgress()
    }

    /// A text is gone on with before the lists and tables at its end, not behind them.
    private static func keepingBlocks(_ assignment: ProseWriter.Assignment) -> ProseWriter.Assignment {
        guard !assignment.beginning.isEmpty else { return assignment }
        let text = PartText(assignment.beginning)
        var assignment = assignment
        assignment.beginning = text.prose
        // Blocks that were taken off before, when it was stopped, are off its length already.
        assignment.words += assignment.blocks.wordCount - text.blocks.wordCount
        assignment.blocks = text.blocks
        return assignment
    }

    /// Says so where a part stayed much shorter than asked for.
    private func warnIfShort(_ result: ProseWriter.Result, of assignment: ProseWriter.Assignment) {
        let words = result.text.wordCount
        let english = result.part.name(in: .english)
        let chinese = result.part.name(in: .chinese)
        if result.isCutOff {
            return notice(
                "\(english) was cut off at the model's limit of tokens: \"continue\" goes on with it",
                "\(chinese)因模型的词元上限而中断：说“继续”可接着写")
        }
        guard words * 10 < assignment.words * 7 else { return }
        if words == 0, !result.part.text(in: article).isEmpty {
            return notice(
                "\(english) stays as it was: no new sentence passed the tests; say it again for other draws",
                "\(chinese)保持原样：新的句子未通过检查，可再说一遍重试")
        }
        notice(
            "\(english) has \(words) of \(assignment.words) words: no more sentences passed the tests; \"continue\" tries again",
            "\(chinese)只有 \(words) / \(assignment.words) 字：后面的句子未通过检查，可说“继续”再试")
    }

    func withSubsections(_ part: Part) -> [Part] {
        guard case .section(let number) = part, number.subsection == nil,
            let section = article[number]
        else { return [part] }
        return [part] + section.subsections.indices.map { .section(SectionNumber(number.section, $0 + 1)) }
    }
}
