import Foundation

/// A kind of title that a writer may ask for.
public enum TitleType: String, Codable, Sendable, CaseIterable {
    case howTo = "how-to"
    case listicle
    case question
    case comparison
    case ultimateGuide = "ultimate-guide"
    case beginnerGuide = "beginner-guide"
    case stepByStep = "step-by-step"
    case mistakes
    case checklist
    case caseStudy = "case-study"
    case statistics
    case trends
    case bestOf = "best-of"
    case review
    case why
    case myths
    case secrets
    case cost
    case definition
    case problemSolution = "problem-solution"
    case tips
    case examples
    case benefits
    case alternatives
}

extension TitleType {
    /// Whether a title is, by its surface, one of this type; case is ignored.
    public func matches(_ title: String, in language: Language) -> Bool {
        title.range(of: pattern(in: language), options: [.regularExpression, .caseInsensitive]) != nil
    }

    /// The regular expression (ICU) that tells a title of this type.
    func pattern(in language: Language) -> String {
        switch language {
        case .english: englishPattern
        case .chinese: chinesePattern
        }
    }

    private var englishPattern: String {
        switch self {
        case .howTo: #"^how to\b|: how to\b"#
        case .listicle:
            // A number that is no year of our times counts something.
            #"\b(?!(19|20)\d\d\b)\d+\b|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"#
                + #"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\b"#
        case .question: #"\?$"#
        case .comparison: #"\bvs\b|versus|compared?\b|difference|\bor\b"#
        case .ultimateGuide: #"\b(ultimate|complete|definitive|comprehensive)\b.*\bguide"#
        case .beginnerGuide: #"beginner|\b101\b|getting started|introduction to|newcomer"#
        case .stepByStep: #"step.by.step|\bin \d+ (easy |simple )?steps|\d+.step"#
        case .mistakes: "mistake|pitfall|error|avoid|wrong"
        case .checklist: "checklist"
        case .caseStudy:
            #"case study|success story|lessons from|\bhow .* (cut|grew|saved|doubled|increased|reduced)\b"#
        case .statistics: #"statistic|\bstats\b|\bdata\b|by the numbers|report|facts"#
        case .trends: #"trend|future|prediction|what.s next|forecast"#
        case .bestOf: #"\bbest\b|\btop\b"#
        case .review: #"review|hands.on|tested|worth it"#
        case .why: #"^why\b|\breasons?\b"#
        case .myths: "myth|truth|misconception|debunk"
        case .secrets: "secret|insider|nobody tells|hidden"
        case .cost: #"\bcosts?\b|\bpric(e|es|ing)\b|how much|budget"#
        case .definition: #"^what (is|are)\b|explained|meaning|definition"#
        case .problemSolution: #"\bfix|\bsolve|solution|problem|struggling|\bstop\b"#
        case .tips: #"\btips?\b|\btricks?\b|\bhacks?\b|advice"#
        case .examples: #"\bexamples?\b|\bideas?\b|inspiration|\bsamples?\b"#
        case .benefits: "benefit|advantage|value of|pays off|what you gain"
        case .alternatives: "alternative|instead of|replacement|similar to"
        }
    }

    private var chinesePattern: String {
        switch self {
        case .howTo: "如何|怎么|怎样"
        case .listicle: #"(\d+|[二两三四五六七八九十]+)(个|大|种|条|招|步|点|类|项|款)"#
        case .question: "[？?吗呢]$"
        case .comparison: "对比|比较|区别|差异|还是|哪个好|vs"
        case .ultimateGuide: "(终极|完全|完整|全面|超全).*(指南|攻略)"
        case .beginnerGuide: "入门|新手|小白|零基础|初学"
        case .stepByStep: #"手把手|一步步|分步|[\d二三四五六七八九十]+步"#
        case .mistakes: "误区|错误|避坑|踩坑|陷阱|别再|不要"
        case .checklist: "清单|核对表|检查表"
        case .caseStudy: "案例|实战|实践|复盘"
        case .statistics: "数据|统计|报告|调查"
        case .trends: "趋势|未来|前景|预测"
        case .bestOf: "最佳|最好|推荐|排行|精选|必备"
        case .review: "测评|评测|评价|体验|值得"
        case .why: "为什么|为何|原因|理由"
        case .myths: "真相|谣言|迷思|误解"
        case .secrets: "秘诀|秘密|揭秘|内幕|不为人知"
        case .cost: "价格|费用|成本|多少钱|预算|报价"
        case .definition: "什么是|是什么|定义|详解|一文读懂|解析"
        case .problemSolution: "解决|方案|痛点|难题|应对|破解"
        case .tips: "技巧|妙招|建议|窍门|方法"
        case .examples: "示例|例子|范例|灵感|样例|案例"
        case .benefits: "好处|优势|价值|作用|意义"
        case .alternatives: "替代|平替|代替|类似"
        }
    }
}
