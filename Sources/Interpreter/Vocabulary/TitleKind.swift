import Article

/// A type of title, where a word names it.
public struct TitleKind: Hashable, Sendable {
    /// The type that the words name.
    public let type: TitleType

    /// The first of the words that name a type in Chinese, as completion offers it.
    public static func chineseName(of type: TitleType) -> [String] {
        let group = Vocabulary.titleTypes.groups.first { $0.sense?(as: TitleKind.self)?.type == type }
        return group?.phrases.first { !$0.utf8.allSatisfy { $0 < 0x80 } }.map { [$0] } ?? []
    }
}

extension Vocabulary {
    /// The words for the types of titles.
    static let titleTypes: Vocabulary = [
        type(
            .howTo, "how-to", "how to", "howto", "how-tos", "如何", "怎么", "怎样", "教程型", "教程", "如何做", "怎么做",
            "操作指南", "指导型"),
        type(
            .listicle, "list", "listicle", "numbered", "list-style", "numbered list", "list post", "清单体",
            "盘点", "数字型", "列表", "列表型", "盘点型", "清单型", "数字", "清单式", "列表式", "带数字"),
        type(
            .question, "question", "question-based", "interrogative", "疑问型", "提问", "疑问", "问句", "疑问句", "提问型",
            "提问式", "问题型", "设问", "反问", "问句型", "问题"),
        type(
            .comparison, "vs", "versus", "comparison", "compare", "comparative", "comparing", "side-by-side",
            "head-to-head", "对比", "比较", "区别", "对比型", "比较型", "对照", "差异"),
        type(
            .ultimateGuide, "ultimate guide", "complete guide", "definitive guide", "ultimate",
            "comprehensive guide", "full guide", "in-depth guide", "终极指南", "完整指南", "完全指南", "全面指南", "全攻略",
            "终极攻略", "完全攻略", "指南", "攻略", "全指南", "超全指南"),
        type(
            .beginnerGuide, "beginner", "beginner's", "beginners", "101", "beginner guide",
            "beginner's guide", "beginners' guide", "newbie", "for beginners", "starter guide",
            "getting started", "introductory", "newcomer", "入门", "新手", "小白", "入门指南", "新手指南", "零基础", "初学者",
            "新手入门", "入门型", "初学", "菜鸟"),
        type(
            .stepByStep, "step by step", "step-by-step", "tutorial", "walkthrough", "steps", "step-based",
            "步骤", "分步", "手把手", "步骤型", "分步骤", "一步步", "分步教程", "一步一步", "按步骤", "分步式"),
        type(
            .mistakes, "mistake", "mistakes", "pitfall", "errors", "error", "common mistakes", "blunder",
            "误区", "错误", "避坑", "常见错误", "踩坑", "陷阱", "避雷", "失误", "坑"),
        type(
            .checklist, "checklist", "check-list", "check list", "检查清单", "核对表", "清单", "检查表", "核查表", "核对清单",
            "自查表", "自查清单"),
        type(
            .caseStudy, "case study", "case studies", "case-study", "success story", "success stories",
            "success-story", "real-life case", "案例", "实战", "案例型", "案例研究", "案例分析", "实战案例", "成功案例", "实践", "复盘"),
        type(
            .statistics, "statistics", "statistic", "stats", "data", "numbers", "data-driven", "statistical",
            "data-backed", "数据", "统计", "报告", "数据型", "统计数据", "统计型", "调查"),
        type(
            .trends, "trend", "future", "prediction", "trends", "forecast", "futuristic", "outlook", "趋势",
            "未来", "预测", "趋势型", "前景", "发展趋势"),
        type(
            .bestOf, "best", "top", "roundup", "best-of", "best of", "top-list", "round-up", "top picks",
            "ranking", "推荐", "最佳", "排行", "推荐型", "精选", "排行榜", "最好", "必备", "榜单", "好物"),
        type(.review, "review", "reviews", "product review", "测评", "评测", "测评型", "点评", "评价", "体验"),
        type(.why, "why", "reasons", "reason", "reason-based", "为什么", "原因", "理由", "为何", "原因型", "缘由"),
        type(
            .myths, "myth", "truth", "myth-busting", "misconceptions", "misconception", "debunking", "myths",
            "truths", "真相", "谣言", "迷思", "辟谣", "误解", "流言"),
        type(
            .secrets, "secret", "insider", "secrets", "insider secrets", "hidden", "秘诀", "秘密", "揭秘", "内幕",
            "秘籍", "秘诀型"),
        type(
            .cost, "cost", "price", "pricing", "costs", "budget", "cost-focused", "价格", "费用", "成本", "花费",
            "多少钱", "预算", "报价"),
        type(
            .definition, "what is", "what-is", "definition", "explained", "explainer", "definitional",
            "meaning", "what are", "是什么", "定义", "详解", "什么是", "解释型", "定义型", "科普", "解析", "一文读懂", "概念"),
        type(
            .problemSolution, "problem", "fix", "solve", "solution", "problem-solution", "problem solution",
            "problem-solving", "problem solving", "troubleshooting", "problem and solution",
            "problem/solution", "解决", "痛点", "方案", "解决方案", "问题解决", "难题", "解决型", "解决问题"),
        type(
            .tips, "tip", "trick", "hack", "tips", "tips and tricks", "advice", "pointers", "技巧", "妙招", "建议",
            "窍门", "小技巧", "小妙招", "贴士", "小贴士", "诀窍", "招数", "技巧型"),
        type(
            .examples, "example", "examples", "inspiration", "sample", "inspirational", "示例", "例子", "灵感",
            "范例", "样例", "实例", "举例"),
        type(
            .benefits, "benefit", "advantage", "benefits", "upside", "perks", "advantages", "pros", "好处",
            "优势", "价值", "优点", "益处", "作用", "意义"),
        type(
            .alternatives, "alternative", "alternatives", "substitute", "replacement", "替代", "平替", "替代品",
            "替代方案", "替代型", "代替"),
    ]

    private static func type(_ type: TitleType, _ phrases: String...) -> Group {
        Group(
            sense: Sense(TitleKind(type: type)), concepts: [], isCue: false,
            phrases: phrases + [type.rawValue])
    }

    /// The names of the languages that Drafter writes in.
    static let languages: Vocabulary = [
        .value(Language.english, "english", "en", "英文", "英语", "英語", "英", "英文版", "英语版"),
        .value(
            Language.chinese, "chinese", "zh", "mandarin", "simplified chinese", "中文", "汉语", "简体中文", "华语",
            "中文版", "国语", "普通话", "简体"),
    ]
}

extension Clause {
    /// Takes the type of title that is named.
    public mutating func takeTitleType() -> TitleType? {
        guard
            let place = tokens.indices.first(where: {
                meaning(TitleKind.self, at: $0) != nil && !isOpener($0) && !isApart($0)
            }),
            let kind = meaning(TitleKind.self, at: place)
        else { return nil }
        // "A list of ten titles" is no type.
        if kind.type == .listicle, !tokens[place].isWide, place + 1 < tokens.count, tokens[place + 1].has(.of)
        {
            take(place..<place + 2)
            return takeTitleType()
        }
        take(place)
        return kind.type
    }

    /// Takes the type of title that can be nothing else: **推荐**类标题, "five **list** titles", though both are
    /// verbs too.
    public mutating func takeMarkedTitleType() -> TitleType? {
        guard
            let place = tokens.indices.dropLast().first(where: { place in
                guard meaning(TitleKind.self, at: place) != nil else { return false }
                if tokens[place].isWide, tokens[place + 1].has(.style) { return true }
                let before = place > 0 ? tokens[place - 1] : nil
                return tokens[place + 1].has(.title)
                    && (before?.isNumber ?? false
                        || before?.concepts.intersects([.measure, .vague]) ?? false)
            }), let kind = meaning(TitleKind.self, at: place)
        else { return nil }
        take(place)
        return kind.type
    }

    /// Takes the type of title that is named last before a thing, or as a part of its name: 新手钓鱼的**入门**文章.
    public mutating func takeTitleType(before place: Int?) -> TitleType? {
        guard let place,
            let found = (0...place).last(where: { meaning(TitleKind.self, at: $0) != nil }),
            let kind = meaning(TitleKind.self, at: found)
        else { return takeTitleType() }
        // 面试技巧的文章: what the keyword ends with is no type.
        if found > 0, found + 1 < place, tokens[found].isWide, tokens[found + 1].has(.particle),
            tokens[found - 1].isUnknown, isFree(found - 1)
        {
            return nil
        }
        if found < place { take(found) }
        return kind.type
    }

    /// Whether the clause begins with a type of title and what it is a type of: "**how-to titles**".
    public var startsWithTitleType: Bool {
        guard let first = tokens.indices.first(where: { !tokens[$0].isMark }), first + 1 < tokens.count,
            tokens[first].isTitleType
        else { return false }
        return tokens[first + 1].has(.style) || tokens[first + 1].has(.titleList)
            || tokens[first + 1].has(.title) && tokens[first + 1].isPlural
    }

    /// 来点**灵感**，十个标题: what a mark parts from the titles is no type of them.
    private func isApart(_ place: Int) -> Bool {
        tokens[place].isWide && place + 1 < tokens.count && tokens[place + 1].has(.comma)
            && tokens[(place + 1)...].contains { $0.has(.title) }
    }

    /// "**What are** some good titles?" names no type.
    private func isOpener(_ place: Int) -> Bool {
        isQuestion && !tokens[place].isWide && tokens[..<place].allSatisfy(Mood.isPreamble)
    }

    /// Takes the language that is named, with the small word before it.
    public mutating func takeLanguage() -> Language? {
        guard let (place, language) = find(Language.self), !isSubject(languageAt: place) else { return nil }
        take(place)
        if place > 0, isFree(place - 1),
            tokens[place - 1].concepts.intersects([.to, .inside, .becomes, .coverb, .named])
        {
            take(place - 1)
        }
        return language
    }

    /// 英语语法: a spoken language with a noun behind it is what is written about.
    private func isSubject(languageAt place: Int) -> Bool {
        guard place + 1 < tokens.count, ["英语", "汉语", "国语", "普通话"].contains(text.folded(tokens[place].range))
        else { return false }
        return tokens[place + 1].isHan && tokens[place + 1].isUnknown
    }
}
