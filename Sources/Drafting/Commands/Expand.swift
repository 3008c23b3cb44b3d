import Interpreter

/// Writes a part, or writes it out further.
public struct Expand: Command {
    public var target: Target
    public var words: Int?

    public init(target: Target, words: Int? = nil) {
        self.target = target
        self.words = words
    }

    public static let verb = "expand"

    public static let help = CommandHelp(
        english: "Writes a section, the intro, the conclusion, the description, or everything.",
        chinese: "展开一节，或写引言、结论、描述。",
        englishExamples: ["expand section 2", "write the intro", "expand everything"],
        chineseExamples: ["展开第二节", "把2.1扩写到300字", "全部展开"],
        usage: "/expand TARGET [WORDS]")

    private enum Cue { case expand, write, add }

    public static let vocabulary: Vocabulary = [
        .verb(
            Cue.expand, "expand", "expand on", "expand upon", "flesh out", "develop", "elaborate",
            "elaborate on", "fill", "fill in", "fill out", "work out", "build out", "write out", "unfold",
            "beef up", "bulk out", "extend", "grow", "spell out", "go into detail on", "go into",
            "say more about", "detail", "round out", "tackle", "finish", "complete", "work on", "pad out",
            "add detail to", "add more detail to", "blow up", "open up", "enlarge", "get going on",
            "go deeper on", "go deeper into", "go deeper in", "write more about", "write more on",
            "write more in", "continue with", "get started on",
            "展开", "扩写", "扩展", "充实", "铺开", "补全", "填充", "详写", "写满", "细写", "拓展", "扩充", "丰富", "补充", "写完整", "细化",
            "展开写", "展开来写", "展开讲", "扩写一下", "扩成", "扩到", "深入写", "详细写", "详细展开", "写详细", "补写", "续写", "完善", "完成",
            "扩", "展开说", "写透", "铺陈", "阐述", "写充实"),
        .verb(
            Cue.write, "write", "draft", "compose", "pen", "author", "generate", "create", "make", "produce",
            "give me", "do", "write up", "write me", "craft", "need", "i need", "i want", "we need",
            "come up with", "put together",
            "prepare", "start writing", "begin writing", "type up", "start", "begin", "i'd like", "draft me",
            "can i get", "can i have", "could i get", "could i have", "let me have",
            "写", "撰写", "写出", "写一下", "写个", "写写", "写好", "起草", "创作", "写一个", "写一写", "写完", "生成", "写成", "来", "出",
            "做", "草拟", "拟", "给我", "需要", "弄", "写上", "写一段", "写篇", "动笔写", "来写", "来一", "来个", "整", "写到", "拟定",
            "编写", "编"),
        .verb(Cue.add, "add", "加", "补", "添", "加上", "补上", "添上", "配", "配上", "加个"),
        .value(
            Cue.write, "下笔", "out", "in full", "into full text", "into full prose", "paragraph", "段", "写",
            "成文", "完整", "正文", "内容"),
    ]

    public static func read(_ clause: inout Clause) -> Expand? {
        guard !clause.isStatement, !clause.isQuestion, !clause.hasQuality else { return nil }
        let expands = clause.take(Cue.expand)
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
        switch target {
        case .article where expands: return Expand(target: .allSections, words: words)
        case .article, .outline, .titles, .title: return nil
        case .faqs, .faq: guard expands || (!adds && target != .faqs) else { return nil }
        case .it: guard expands || words != nil else { return nil }
        default: break
        }
        if adds, !expands, !writes {
            guard [.intro, .conclusion, .description].contains(target) else { return nil }
        }
        return Expand(target: target, words: words)
    }

    public static func read(_ form: inout ShortForm) throws(ShortFormError) -> Expand {
        guard let target = form.takeTarget() else { throw form.incomplete() }
        return Expand(target: target, words: form.takeNumber())
    }
}
