import Article
import Interpreter
import Publishing

/// Gives a section another heading.
struct Rename: Command {
    var target: Target
    var value: String

    static let verb = "rename"

    static let help = CommandHelp(
        english: "Gives a section another heading.",
        chinese: "给一节改名。",
        englishExamples: ["rename section 2 to \"How they differ\""],
        chineseExamples: ["把第二节改名为“核心区别”"],
        usage: "/rename TARGET VALUE")

    private enum Cue { case rename, call, give, alter, heading }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.rename, "rename", "retitle", "re-title", "rehead", "re-name", "改名", "重命名", "更名", "改名为", "更名为",
            "重命名为", "改名叫", "改名成", "改称", "改叫", "改叫做", "命名", "命名为", "更名成",
            "重命名成", "should be called", "should be titled", "should be named", "be called", "be titled",
            "be named", "should read", "should say",
            "改名叫做", "取名", "起名", "取名为",
            "起名叫", "改个名", "重新命名", "重新命名为", "改个名字", "换个名字", "换名", "换名为",
            "改名作", "名字改成", "名字改为", "换个名", "取个名", "更名叫", "起名为"),
        .verb(
            Cue.call, "call", "label", "entitle", "叫", "叫做", "起", "名为", "称为"),
        .verb(Cue.give, "give"),
        .verb(
            Cue.alter, "改成", "改为", "换成", "change", "set", "make", "update", "设为", "改", "设成", "定为", "edit",
            "换为",
            "use", "更改为", "修改为", "变成", "改作", "换个", "换一个", "改个", "起个", "取个", "拟个"),
        // These are nouns as often: "the title is great".
        .noun(Cue.call, "title", "name", "head"),
        .noun(
            Cue.heading, "heading", "title", "name", "header", "headline", "section title", "subheading",
            "section heading", "标题", "名字", "名称", "题目", "小标题", "名", "节名", "小标", "标题名"),
    ]

    static func read(_ clause: inout Clause) -> Rename? {
        // "The heading of section 4 should be …" is told, but means to be done.
        let isTold = clause.isStatement && clause.hasQuotation && clause.has(concept: .copula)
        guard !clause.isStatement || isTold, !clause.isQuestion else { return nil }
        if clause.mayRenameByQuotations, clause.has(Cue.rename) { return quoted(&clause) }
        guard !clause.namesWholeSession, let place = clause.sectionMention(),
            let target = clause.takeSectionTarget(at: place)
        else {
            return nil
        }
        let renames = clause.take(Cue.rename)
        let calls = clause.has(Cue.call) || clause.has(Cue.give)
        let alters = clause.has(Cue.alter)
        let heads = clause.has(Cue.heading)
        guard renames || calls || alters || isTold && heads,
            renames || heads || clause.hasQuotation || clause.startsWithCue(Cue.call)
                || clause.startsWithCue(Cue.alter) || clause.hasNaming(Cue.call)
        else { return nil }
        let hasChange = clause.hasQuality
        // A quotation is the heading; else what follows the last tie.
        if let value = clause.takeQuotation() {
            _ = clause.take(Cue.call)
            _ = clause.take(Cue.give)
            _ = clause.take(Cue.alter)
            _ = clause.take(Cue.heading)
            clause.take(anyOf: [.becomes, .to, .named, .with, .copula, .of, .new])
            guard clause.isSpent else { return nil }
            return Rename(target: target, value: value)
        }
        guard !hasChange || renames || heads else { return nil }
        guard
            let start = clause.startOfNewName(
                heading: Cue.heading, call: Cue.call, rename: Cue.rename, alter: Cue.alter, strict: !renames)
        else { return nil }
        // "I was asked to rename section 2 but I refused"
        if clause.isWord(at: start, "but", "because", "though", "although", "however", "so", "and") {
            return nil
        }
        _ = clause.takeUpTo(start)
        // "Make section 4 the first one" says where it goes.
        if !renames, !heads, clause.isPlaceInOrder(from: start) { return nil }
        // "I'll rename it myself"
        if !clause.hasConcept([.to, .becomes, .named, .copula], at: start - 1),
            clause.saysNothing(from: start)
        {
            return nil
        }
        guard let value = clause.takeText(from: start) else { return nil }
        clause.doubt += renames || heads ? 0 : 1
        return Rename(target: target, value: value)
    }

    /// "Rename 'Pricing' to 'What you pay'": a heading and its new name.
    private static func quoted(_ clause: inout Clause) -> Rename? {
        _ = clause.take(Cue.rename)
        guard let heading = clause.takeQuotation(), let value = clause.takeQuotation() else { return nil }
        clause.take(anyOf: [.to, .becomes])
        return clause.isSpent ? Rename(target: .sectionNamed(heading), value: value) : nil
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Rename {
        guard let target = form.takeTarget() else { throw form.incomplete() }
        _ = form.take(word: "to", "as", "为", "成")
        guard let value = form.takeRest(), !value.isEmpty else { throw form.incomplete() }
        return Rename(target: target, value: value)
    }
}

extension Rename: SharingVerb {
    var standsInList: Bool { true }
}

extension Rename: Action {
    func run(in conversation: isolated Conversation) async throws {
        if target == .title {
            return try conversation.edit([
                .setText(of: .title, to: value), .setText(of: .slug, to: Slug.of(value)),
            ])
        }
        guard let part = try conversation.parts(of: target).first else { return }
        switch part {
        case .section(let number):
            try conversation.edit([.setHeading(of: number, to: value)])
            conversation.tell("renamed section \(number)", "第 \(number) 节已改名")
        case .answer(let number):
            var faq = conversation.article.faqs[number - 1]
            faq.question = value
            try conversation.edit([.setFAQ(number: number, to: faq)])
        case .intro, .conclusion:
            throw Problem(
                "The intro and the conclusion have no heading of their own: name a section.",
                "引言和结语没有自己的标题：请指明某一节。")
        }
        conversation.focus.parts = [part]
    }
}
