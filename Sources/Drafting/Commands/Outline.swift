import Interpreter

/// Makes an outline.
public struct Outline: Command {
    public var sections: Int?
    public var keyword: String?

    public init(sections: Int? = nil, keyword: String? = nil) {
        self.sections = sections
        self.keyword = keyword
    }

    public static let verb = "outline"

    public static let help = CommandHelp(
        english: "Makes an outline: the headings of the sections.",
        chinese: "生成大纲。",
        englishExamples: ["make an outline with 6 sections", "outline it"],
        chineseExamples: ["生成大纲", "列一个6节的大纲"],
        usage: "/outline [SECTIONS] [KEYWORD]")

    private enum Cue { case noun, section, outlineIt }

    public static let vocabulary: Vocabulary = [
        .noun(
            Cue.noun, "outline", "table of contents", "toc", "skeleton", "structure", "content outline",
            "article outline", "大纲", "提纲", "目录", "框架", "纲要", "结构", "文章结构",
            "文章大纲", "骨架", "文章框架"),
        .value(
            Cue.section, "section", "part", "chapter", "heading", "point", "节", "部分", "章", "章节", "段", "小节",
            "个章节", "个部分", "个小节", "h2", "板块", "大节", "点", "大块", "个段落"),
        .verb(Cue.outlineIt, "outline"),
    ]

    public static func read(_ clause: inout Clause) -> Outline? {
        guard !clause.isStatement, let noun = clause.place(of: Cue.noun) else { return nil }
        let leads = clause.startsWithCue(Cue.outlineIt)
        clause.takeWord(at: noun)
        let isMade =
            clause.take(concept: .make) || clause.take(concept: .write) || clause.take(concept: .want)
        guard isMade || leads else { return nil }
        clause.take(concept: .vague)
        var outline = Outline()
        outline.keyword = clause.takeTopic()
        outline.sections = clause.takeCount()
        _ = clause.take(Cue.section)
        clause.take(concept: .with)
        clause.take(concept: .inside)
        clause.take(concept: .of)
        if let place = clause.place(of: Concept.on),
            place + 1 >= clause.end || clause.hasConcept([.it, .this, .article], at: place + 1)
                || clause.hasConcept([.the, .own], at: place + 1)
        {
            clause.takeWord(at: place)
        }
        clause.take(concept: .it)
        clause.take(concept: .article)
        if outline.keyword == nil, leads { outline.keyword = clause.takeUnknownText() }
        if outline.keyword == nil { outline.keyword = clause.takeModifier(before: noun) }
        return outline
    }

    public static func read(_ form: inout ShortForm) throws(ShortFormError) -> Outline {
        Outline(sections: form.takeNumber(), keyword: form.takeRest())
    }
}
