import Article
import Interpreter

/// Makes one section of several.
struct Merge: Command {
    var targets: [Target]

    static let verb = "merge"

    static let help = CommandHelp(
        english: "Makes one section of several.",
        chinese: "合并几节。",
        englishExamples: ["merge sections 2 and 3"],
        chineseExamples: ["合并第二节和第三节"],
        usage: "/merge TARGET TARGET…")

    private enum Cue { case merge, result }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.merge, "merge", "combine", "join", "fuse", "unite", "consolidate", "blend", "fold",
            "put together", "roll", "unify", "bring together", "glue", "collapse", "amalgamate", "integrate",
            "合并", "合成", "并成", "合在", "合起来", "合为", "并到", "整合", "融合", "并入", "合到", "合并成", "合并为", "并", "合并到", "拼成",
            "合二为一", "归并", "揉成", "拼到", "连成", "并为", "合", "捏到", "归到", "合并起来", "合体"),
        .value(
            Cue.result, "together", "into one", "as one", "in one", "into a single section",
            "into one section", "single", "single section", "一起", "一块", "一块儿", "一处", "with", "into", "节",
            "部分", "章节", "章", "小节"),
    ]

    static func read(_ clause: inout Clause) -> Merge? {
        guard !clause.isStatement, !clause.isQuestion, clause.take(Cue.merge) else { return nil }
        var targets = clause.takeAllTargets()
        while let more = clause.takeBareSection(skippingOne: true) { targets.append(more) }
        _ = clause.take(Cue.result)
        clause.takeOneMeasure()
        clause.take(anyOf: [.section, .with, .becomes, .to, .both, .this])
        if targets.count > 2 { targets.removeAll { $0 == .it } }
        guard targets.count > 1, clause.isSpent else { return nil }
        return Merge(targets: targets)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Merge {
        var targets: [Target] = []
        while !form.isEmpty {
            if form.take(word: "and", "with", "和") != nil { continue }
            guard let target = form.takeTarget() else { throw form.incomplete() }
            targets += target.each
        }
        guard targets.count > 1 else { throw form.incomplete() }
        return Merge(targets: targets)
    }
}

extension Merge: SharingVerb {
    var standsInList: Bool { true }
}

extension Merge: Action {
    func run(in conversation: isolated Conversation) async throws {
        var numbers: [SectionNumber] = []
        for target in targets {
            for part in try conversation.parts(of: target) {
                guard case .section(let number) = part else {
                    throw Problem(
                        "Only sections can be merged: say for example \"merge sections 2 and 3\".",
                        "只能合并章节：例如“合并第二节和第三节”。")
                }
                if !numbers.contains(number) { numbers.append(number) }
            }
        }
        let first = numbers[0]
        let areSiblings = numbers.allSatisfy {
            ($0.subsection == nil) == (first.subsection == nil)
                && (first.subsection == nil || $0.section == first.section)
        }
        guard numbers.count > 1, areSiblings else {
            throw Problem(
                "Name two or more sections to merge, or subsections of the same section.",
                "请指明要合并的两节或多节，或同一节里的小节。")
        }
        let merged = numbers
        try conversation.restructure { article throws(EditError) in try article.merging(merged) }
        let place = numbers.min { $0.position < $1.position } ?? first
        conversation.focus.parts = [.section(place)]
        let list = numbers.map(\.description)
        conversation.tell(
            "merged sections \(list.joined(separator: ", ")) into section \(place)",
            "第 \(list.joined(separator: "、")) 节合并为第 \(place) 节")
    }
}
