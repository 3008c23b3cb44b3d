import Article
import Interpreter

/// Adds a section, a subsection, or something inside a section.
struct Add: Command {
    var kind: Kind
    var about: String?
    var to: Target?
    var before: Target?
    var after: Target?

    /// What may be added.
    enum Kind: String, Codable, Sendable, CaseIterable, TopicHead {
        case section, subsection, table, list, example, statistic, quote, takeaway, link, image
    }

    static let verb = "add"

    static let help = CommandHelp(
        english:
            "Adds a section, a subsection, a table, a list, an example or a takeaway.",
        chinese: "加一节、小节、表格、列表、例子或要点。",
        englishExamples: [
            "add a section about pricing after section 2", "add a comparison table to section 3",
        ],
        chineseExamples: ["在第二节加一个例子", "在第三节后面加一节讲安全"],
        usage: "/add KIND [ABOUT] [to|before|after TARGET]")

    private enum Cue { case add, insert, form, columns }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.add, "add", "insert", "include", "put", "put in", "create", "append", "place", "give",
            "drop in", "drop", "throw in", "stick", "slip in", "write", "close", "end", "finish", "start",
            "open", "begin", "wrap up", "work in", "make", "need", "want", "i'd like", "i need", "i want",
            "we need", "squeeze in", "attach", "tack on", "tack", "embed", "introduce", "set up",
            "illustrate", "back up", "support", "fit in", "weave in", "pop", "add in", "bring in", "supply",
            "sprinkle in", "generate", "i would like", "provide", "use", "slot in", "slot", "build",
            "conclude",
            "can we have", "could we have", "let's have", "may we have", "can i have", "could i have",
            "equip", "work", "furnish", "offer", "have", "get", "slip", "squeeze", "weave", "sprinkle",
            "加", "添加", "增加", "插入", "插", "补", "补充", "添", "放", "举", "配", "附", "附上", "加入", "加上", "来", "写", "新增",
            "放入", "放上", "做", "列", "引用", "引", "补上", "添上", "塞", "加个", "给", "增设", "加进", "追加", "加一下", "安排", "设",
            "开", "建", "新建", "配上", "插进", "嵌入", "添个", "弄", "插个", "画", "贴", "举个", "补个", "放个", "要", "用", "搞", "整",
            "多加", "再加", "列出", "列个", "挂", "摆", "生成", "创建", "制作", "加些", "做个", "来个", "增", "添加上", "配个", "穿插",
            "总结", "放在", "放到", "加在", "加到", "插在", "插到", "摆在", "放进", "塞进", "塞到"
        ),
        .value(
            Cue.insert, "add", "insert", "include", "加", "加个", "添加", "添", "插", "插入", "补", "配", "放", "附", "给",
            "来",
            "画", "做", "增加", "新增", "补充", "列", "举", "引用"),
        .noun(
            Kind.section, "section", "part", "chapter", "节", "部分", "章", "章节", "段落", "段", "大节", "h2", "版块",
            "板块"),
        .noun(
            Kind.subsection, "subsection", "sub-section", "subheading", "h3", "小节", "子节", "子章节", "小标题"),
        .noun(
            Kind.table, "table", "chart", "grid", "matrix", "表格", "表", "图表", "一览表", "table comparing",
            "chart comparing", "列表格"),
        .value(Cue.columns, "columns", "column headings", "列为", "表头", "表头为", "表头是"),
        .noun(
            Kind.list, "list", "bullet list", "bulleted list", "bullet point", "bullet points",
            "numbered list", "bullets", "checklist", "bullet-point list", "列表", "清单", "要点列表", "项目列表", "条目",
            "无序列表", "有序列表", "编号列表"),
        .noun(
            Kind.example, "example", "case", "sample", "illustration", "use case", "case study", "scenario",
            "anecdote", "worked example", "real-life example", "real-world example", "例子", "示例", "案例", "实例",
            "范例", "例", "举例", "事例", "真实案例", "实际例子"),
        .noun(
            Kind.statistic, "statistic", "stat", "figure", "data point", "number", "statistics", "data",
            "stats", "key figure", "piece of data", "hard number", "统计", "数据", "统计数据", "统计数字", "数字", "一组数据",
            "调查数据", "数据点"),
        .noun(
            Kind.quote, "quote", "quotation", "pull quote", "citation", "blockquote", "expert quote", "名人名言",
            "名句", "引语",
            "引文", "名言", "引用", "金句", "引言句", "引述", "专家引语", "语录"),
        .noun(
            Kind.takeaway, "takeaway", "key takeaway", "key point", "takeaway box", "key takeaways",
            "summary box", "tl;dr", "main takeaway", "要点", "关键要点", "要点总结", "核心要点", "小结要点", "重点", "核心观点",
            "重点提示", "要点提示", "关键点"),
        .noun(
            Kind.link, "link", "hyperlink", "internal link", "external link", "reference link", "链接", "超链接",
            "外链", "内链", "内部链接", "外部链接", "参考链接",
            "连结", "外部连结", "内部连结", "超连结"),
        .noun(
            Kind.image, "image", "picture", "photo", "screenshot", "diagram", "infographic", "graphic",
            "illustrative image", "图片", "图", "配图", "插图", "照片", "截图", "示意图", "图像", "信息图", "图示"),
        .value(
            Cue.form, "bulleted", "numbered", "key", "short", "bullet", "quick", "brief", "new", "real",
            "concrete", "relevant", "real-life", "real-world", "practical", "small", "simple", "whole",
            "separate", "extra", "another", "additional", "good", "nice", "main", "useful", "handy",
            "internal", "external", "inline", "clear", "box", "concise", "little", "more", "dedicated",
            "full", "single", "新", "简短", "关键", "具体", "真实", "实际", "重要", "核心", "简单", "新的", "小", "个",
            "再", "实用", "内部", "外部", "生动", "直观", "合适", "简洁", "单独", "专门", "小的", "额外", "恰当", "完整", "内容", "项目符号",
            "编号", "无序", "有序", "权威", "用来", "来说明", "相应", "对应"),
    ]

    static func read(_ clause: inout Clause) -> Add? {
        guard !clause.isStatement, !clause.isQuestion else { return nil }
        // "A new section about refunds"
        let isNew = clause.startsWithNew
        // 在第一节弄个例子: what is made in a place is added to it.
        let isMade = clause.has(concept: .make) && clause.namesPlace
        guard
            clause.has(Cue.add) || clause.has(concept: .want) || clause.has(concept: .put) || isNew || isMade,
            let noun = clause.placeOfAddition(Kind.self),
            let kind = clause.meaning(Kind.self, at: noun)
        else { return nil }
        // 第三小节 is there already; 写手表 writes of something that only ends like a kind.
        if clause.hasOrdinal(before: noun) { return nil }
        // 生成一段描述
        if clause.isWord(at: noun, "段"), clause.namesPart(at: noun + 1) { return nil }
        if clause.isInsideWord(noun), !clause.has(concept: .put), !clause.has(Cue.insert) { return nil }
        let firstVerb = clause.place(of: Cue.add)
        var add = Add(kind: kind)
        clause.takeWord(at: noun)
        add.before = clause.takeTarget(as: .before)
        add.after = clause.takeTarget(as: .after)
        add.to = clause.takeTarget(as: .to)
        add.about = clause.takeTopic()
        if add.about == nil, kind == .table, let columns = clause.place(of: Cue.columns) {
            add.about = clause.takeTextUpToPlace(from: columns)
            clause.take(anyOf: [.with, .the])
        } else if add.about == nil, clause.isWord(at: noun, "table comparing", "chart comparing") {
            add.about = clause.takeTextUpToPlace(from: noun + 1)
        }
        // "At the end" is no verb, though "end" is one.
        let position = add.to == nil && add.before == nil && add.after == nil ? clause.takePosition() : nil
        _ = clause.take(Cue.add)
        // 一节讲安全: what follows the thing without a tie says what it is of.
        if add.to == nil, add.before == nil, add.after == nil {
            if let end = position {
                if end { add.after = .lastSection } else { add.before = .section(.init(1)) }
                if kind != .section { (add.before, add.after) = (nil, nil) }
            } else if let target = clause.takeTarget(), target != .title, target != .titles {
                add.to = target
            }
        }
        let modifier =
            add.about == nil || kind == .table
            ? clause.takeModifier(of: noun, verb: firstVerb, form: Cue.form) : nil
        // "A comparison table to section 2: cats vs dogs" is of what follows, and a comparison only by its kind.
        let comparison = kind == .table ? clause.takeTextAfterComparison() : nil
        add.about = comparison ?? add.about ?? clause.takeTextAfterColon() ?? modifier
        if add.about == nil, kind == .section || kind == .subsection, clause.isChinese(at: noun) {
            add.about = clause.takeTail(behind: noun)
        }
        // A subsection under a section goes into it.
        if kind == .subsection, add.to == nil, case .section(let number)? = add.after,
            number.subsection == nil
        {
            (add.to, add.after) = (add.after, nil)
        }
        _ = clause.take(Cue.form)
        _ = clause.takeCount()
        clause.takeAdditionTies()
        if add.to == .article { add.to = nil }
        if isNew, add == Add(kind: kind) { return nil }
        // A section stands beside the intro, not in it: 开头加一节.
        if kind == .section, add.to == .intro { (add.to, add.before) = (nil, .section(.init(1))) }
        if kind == .section, add.to == .conclusion { (add.to, add.after) = (nil, .lastSection) }
        // "Between sections 2 and 3" is after the first of them.
        if let after = add.after?.each, after.count > 1 { add.after = after[0] }
        return add
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Add {
        guard let kind = form.take(Kind.self) else { throw form.incomplete() }
        var add = Add(kind: kind)
        _ = form.take(word: "about", "on", "关于")
        add.about = form.takeWords(before: "to", "in", "before", "after")
        if let place = form.take(word: "to", "in", "before", "after") {
            guard let target = form.takeTarget() else { throw form.incomplete() }
            switch place {
            case "before": add.before = target
            case "after": add.after = target
            default: add.to = target
            }
        }
        return add
    }
}

extension Add: SharingVerb, DependentOnPlace {
    var standsInList: Bool { true }
    var hasNoPlace: Bool { to == nil && before == nil && after == nil }
}

extension Add: Action {
    func run(in conversation: isolated Conversation) async throws {
        try conversation.requireSubject()
        try await conversation.requireTitle()
        switch kind {
        case .section: try await conversation.addSection(about: about, at: try place(in: conversation))
        case .subsection:
            try await conversation.addSection(about: about, at: try placeInside(conversation))
        case .list, .table, .example, .takeaway:
            try await conversation.add(kind, about: about, to: try section(in: conversation))
        case .statistic, .quote:
            throw Problem(
                "I would have to invent it: put a figure or a quotation that you can vouch for into the exported file.",
                "我不能编造数据和引语：请在导出的文件里填写您核实过的内容。")
        case .link, .image:
            throw Problem(
                "I know no addresses and have no pictures: put them into the exported file.",
                "我没有可用的链接和图片：请在导出的文件里添加。")
        }
    }

    /// Where a new section is to stand: behind the last one unless something else was said.
    private func place(in conversation: isolated Conversation) throws(Problem) -> SectionNumber {
        let end = SectionNumber(conversation.article.sections.count + 1)
        guard let neighbour = before ?? after ?? to else { return end }
        switch try conversation.parts(of: neighbour).first {
        case .intro?: return SectionNumber(1)
        case .section(let number)?:
            let whole = SectionNumber(number.section)
            return before == nil ? whole.next : whole
        default: return end
        }
    }

    /// Where a new subsection is to stand: the last one of its section unless something else was said.
    private func placeInside(_ conversation: isolated Conversation) throws(Problem) -> SectionNumber {
        let number = try section(in: conversation)
        if number.subsection != nil, before != nil || after != nil {
            return before == nil ? number.next : number
        }
        let count = conversation.article[SectionNumber(number.section)]?.subsections.count ?? 0
        return SectionNumber(number.section, count + 1)
    }

    private func section(in conversation: isolated Conversation) throws(Problem) -> SectionNumber {
        guard case .section(let number)? = try conversation.parts(of: to ?? before ?? after).last else {
            throw Problem(
                "Name a section, for example \"add a list to section 2\".",
                "请指明是哪一节，例如“在第二节加一个列表”。")
        }
        return number
    }
}
