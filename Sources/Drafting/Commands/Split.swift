import Article
import Interpreter

/// Makes two sections of one.
struct Split: Command {
    var target: Target

    static let verb = "split"

    static let help = CommandHelp(
        english: "Makes two sections of one.",
        chinese: "把一节拆成两节。",
        englishExamples: ["split section 2 in two"],
        chineseExamples: ["把第二节拆开"],
        usage: "/split TARGET")

    private enum Cue { case split, result }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.split, "split", "divide", "break", "break up", "split up", "break down", "break apart",
            "separate", "cut in two", "halve", "split apart", "carve up", "cut", "divide up", "break in two",
            "break into", "cleave", "bisect", "partition",
            "拆", "拆开", "拆分", "分成两", "拆成", "一分为二", "分开", "切开", "分割", "分为两", "拆为", "劈成", "分拆", "切分", "拆分成",
            "切成", "分割成", "拆分为", "拆解", "拆一下", "分两", "劈开", "分解", "分成", "掰成"),
        .value(
            Cue.result, "in two", "into two", "in half", "in halves", "into two parts", "into two sections",
            "into halves", "two parts", "parts", "pieces", "half", "halves", "piece", "apart", "into",
            "separate", "smaller", "shorter", "equal", "小节", "部分", "节", "独立", "半", "段", "章", "单独", "块", "章节",
            "ones"),
    ]

    static func read(_ clause: inout Clause) -> Split? {
        guard !clause.isStatement, !clause.isQuestion, clause.has(Cue.split) else { return nil }
        // 拆成两节 names no section.
        guard
            let target = clause.takeTarget() ?? (clause.hasResult(Cue.split) ? nil : clause.takeBareSection())
        else { return nil }
        if [.outline, .title, .titles, .article].contains(target) { return nil }
        _ = clause.take(Cue.split)
        _ = clause.takeCount()
        _ = clause.take(Cue.result)
        clause.take(anyOf: [.inside, .becomes, .to, .measure])
        clause.takeOneMeasure()
        guard clause.isSpent else { return nil }
        return Split(target: target)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Split {
        guard let target = form.takeTarget() else { throw form.incomplete() }
        return Split(target: target)
    }
}

extension Split: Action {
    func run(in conversation: isolated Conversation) async throws {
        let parts = try conversation.parts(of: target)
        guard parts.count == 1, case .section(let number) = parts[0] else {
            throw Problem(
                "Only a section can be split: say for example \"split section 2 in two\".",
                "只能拆分章节：例如“把第二节拆开”。")
        }
        try await conversation.split(number)
    }
}

extension Conversation {
    /// Makes two sections of one; the second gets a heading that suits its text.
    fileprivate func split(_ number: SectionNumber) async throws {
        guard let section = article[number] else { return }
        let halves = SectionHalves(section)
        let topic = ([halves.second.body] + halves.second.subsections.map(\.heading)).joined(separator: "\n")
        let heading = try await write { writer in
            try await OutlineWriter(writer: writer, article: article).heading(for: topic)
        }
        guard let heading else {
            throw Problem(
                "No heading for the second half came out well: try again, or add a section with a heading of your own.",
                "没有为后半部分拟出合适的标题：请再试一次，或自己加一节。")
        }
        var second = halves.second
        second.heading = heading
        let first = halves.first
        try edit([
            .removeSection(at: number), .insertSection(at: number, section: second),
            .insertSection(at: number, section: first),
        ])
        focus.parts = [.section(number), .section(number.next)]
        show(ArticleView(article: article).text(of: focus.parts))
        tell(
            "split section \(number) into \(number) and \(number.next)",
            "第 \(number) 节拆成了第 \(number)、\(number.next) 节")
    }
}
