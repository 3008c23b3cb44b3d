import Article
import Interpreter

/// Removes a part.
struct Remove: Command {
    var target: Target

    static let verb = "remove"

    static let help = CommandHelp(
        english: "Removes a section, a question or another part.",
        chinese: "删除一节、一个问题或别的部分。",
        englishExamples: ["delete section 4", "drop the last FAQ"],
        chineseExamples: ["删掉第三个常见问题", "第六节删除"],
        usage: "/remove TARGET")

    private enum Cue { case remove }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.remove, "remove", "delete", "drop", "get rid of", "erase", "take out", "cut", "cut out",
            "strike", "scrap", "kill", "throw out", "throw away", "ditch", "lose", "discard", "strip out",
            "eliminate", "take away", "do away with", "wipe", "toss", "toss out", "clear", "chuck", "axe",
            "strip", "omit", "dump", "leave out", "bin", "rm", "del", "nuke", "wipe out", "clear out",
            "trash", "we can lose", "we could lose", "can lose", "we can drop", "we can cut", "we can scrap",
            "we can do without", "i can do without", "全删", "全删了", "全删掉", "都删了", "都删掉", "全部删掉", "全部删除", "全去掉",
            "删", "删除", "删掉", "去掉", "移除", "拿掉", "砍掉", "清除", "去除", "不要了", "删了", "扔掉", "砍", "剔除", "清掉", "拿走",
            "丢掉", "清空", "抹掉", "撤掉", "除掉", "取消", "去了", "删去", "给删了", "删一下", "略去", "舍弃", "拿下", "干掉", "裁掉", "移走",
            "抹去", "可以删")
    ]

    static func read(_ clause: inout Clause) -> Remove? {
        guard !clause.isStatement, !clause.isQuestion, clause.take(Cue.remove) else { return nil }
        guard let target = clause.takeAnyTarget() ?? clause.takeBareSection() else { return nil }
        clause.take(anyOf: [.inside, .article, .all])
        guard clause.isSpent else { return nil }
        return Remove(target: target)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Remove {
        guard let target = form.takeTarget() else { throw form.incomplete() }
        return Remove(target: target)
    }
}

extension Remove: Action {
    func run(in conversation: isolated Conversation) async throws {
        try conversation.edit(try edits(on: conversation))
    }

    private func edits(on conversation: isolated Conversation) throws(Problem) -> [Edit] {
        switch target {
        case .title: return [.setText(of: .title, to: "")]
        case .description: return [.setText(of: .description, to: "")]
        case .titles: return [.setTitleIdeas(to: [])]
        case .faqs: return [.setFAQs(to: [])]
        case .outline, .article, .allSections: return [.setSections(to: [])]
        default:
            let parts = try conversation.parts(of: target)
            let english = parts.map { $0.name(in: .english) }.joined(separator: ", ")
            let chinese = parts.map { $0.name(in: .chinese) }.joined(separator: "、")
            conversation.tell("removed \(english)", "已删除\(chinese)")
            // From the end, so that the numbers before stay right.
            return parts.reversed().map { part in
                switch part {
                case .intro: .setText(of: .intro, to: "")
                case .conclusion: .setText(of: .conclusion, to: "")
                case .section(let number): .removeSection(at: number)
                case .answer(let number): .removeFAQ(number: number)
                }
            }
        }
    }
}
