import Interpreter

/// Makes two sections of one.
public struct Split: Command {
    public var target: Target

    public init(target: Target) { self.target = target }

    public static let verb = "split"

    public static let help = CommandHelp(
        english: "Makes two sections of one.",
        chinese: "把一节拆成两节。",
        englishExamples: ["split section 2 in two"],
        chineseExamples: ["把第二节拆开"],
        usage: "/split TARGET")

    private enum Cue { case split, result }

    public static let vocabulary: Vocabulary = [
        .verb(
            Cue.split, "split", "divide", "break", "break up", "split up", "break down", "break apart",
            "separate", "cut in two", "halve", "split apart", "carve up", "cut", "divide up", "break in two",
            "break into", "cleave", "bisect", "partition",
            "拆", "拆开", "拆分", "分成两", "拆成", "一分为二", "分开", "切开", "分割", "分为两", "拆为", "劈成", "分拆", "切分", "拆分成",
            "切成", "分割成", "拆分为", "拆解", "拆一下", "分两", "劈开", "分解", "分成", "掰成"),
        .value(
            Cue.result, "in two", "into two", "in half", "in halves", "into two parts", "into two sections",
            "into halves", "two parts", "parts", "pieces", "half", "halves", "piece", "apart", "into",
            "separate", "小节", "部分", "节", "独立", "半", "段", "章", "单独", "块", "个章节", "章节", "ones"),
    ]

    public static func read(_ clause: inout Clause) -> Split? {
        guard !clause.isStatement, !clause.isQuestion, clause.has(Cue.split) else { return nil }
        guard let target = clause.takeTarget() ?? clause.takeBareSection() else { return nil }
        _ = clause.take(Cue.split)
        _ = clause.takeCount()
        _ = clause.take(Cue.result)
        clause.take(concept: .inside)
        clause.take(concept: .becomes)
        clause.take(concept: .to)
        clause.take(concept: .measure)
        clause.takeOneMeasure()
        guard clause.isSpent else { return nil }
        return Split(target: target)
    }

    public static func read(_ form: inout ShortForm) throws(ShortFormError) -> Split {
        guard let target = form.takeTarget() else { throw form.incomplete() }
        return Split(target: target)
    }
}
