import Article
import Interpreter

/// Goes on writing where the last text ended.
struct Continue: Command {
    init() {}

    static let verb = "continue"

    static let help = CommandHelp(
        english: "Goes on writing.",
        chinese: "接着写下去。",
        englishExamples: ["keep going", "continue"],
        chineseExamples: ["继续", "往下写"],
        usage: "/continue")

    private enum Cue { case go }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.go, "continue", "keep going", "keep writing", "go on", "carry on", "proceed",
            "continue writing", "resume writing", "keep on writing", "keep on going", "don't stop", "resume",
            "write on", "press on", "pick up where you left off", "carry on writing", "go on writing",
            "write more", "move on", "push on", "keep at it", "keep it going", "onward", "onwards",
            "continue from there", "from where you left off", "where you left off", "keep it coming",
            "from there", "from here", "please continue", "and then what",
            "继续", "接着写", "往下写", "继续写", "写下去", "接着", "往下", "继续往下写", "接着往下写", "继续写下去", "继续下去", "别停", "不要停",
            "续写", "往后写", "继续往下", "接下去", "接着写下去", "继续吧", "后面接着写", "接着说", "接着往下", "继续生成", "再往下写", "往下继续",
            "继续说", "不要停下来", "别停下", "接着上面写", "从刚才的地方")
    ]

    static func read(_ clause: inout Clause) -> Continue? {
        guard clause.take(Cue.go), !clause.namesPart else { return nil }
        clause.take(anyOf: [.write, .then])
        guard clause.isSpent else { return nil }
        return Continue()
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Continue { Continue() }
}

extension Continue: Action {
    func run(in conversation: isolated Conversation) async throws {
        // What was stopped in the middle comes first, then what is not written yet.
        if try await conversation.finishUnfinished() { return }
        let article = conversation.article
        let plan = LengthPlan(article: article)
        let unfinished = conversation.focus.parts.last { part in
            let text = part.text(in: article)
            return !text.isEmpty && text.wordCount * 10 < plan.words(for: part) * 8
        }
        if let unfinished {
            try await conversation.expand([unfinished], to: plan.words(for: unfinished))
        } else if article.sections.isEmpty {
            try await conversation.makeOutline(sections: nil)
        } else {
            try await conversation.writeUnwritten(includingFrame: true)
        }
    }
}
