import Article

/// Articles by chance, of all that a draft may hold.
struct RandomArticle {
    private var random: SplitMix
    private let language: Language

    /// The article of a seed, always the same.
    static func article(_ language: Language, seed: UInt64) -> Article {
        var maker = RandomArticle(random: SplitMix(state: seed), language: language)
        return maker.article()
    }

    private mutating func article() -> Article {
        var article = Article(language: language)
        article.title = line()
        article.slug = "a-slug-\(Int.random(in: 1...99, using: &random))"
        article.description = flip() ? line() : ""
        article.keyword = flip() ? line() : ""
        article.keywords = (0..<Int.random(in: 0...3, using: &random)).map { _ in line() }
        article.tone = flip() ? line() : ""
        article.audience = flip() ? line() : ""
        article.words = Int.random(in: 100...5_000, using: &random)
        article.intro = flip() ? body() : ""
        article.sections = (0..<Int.random(in: 0...6, using: &random)).map { _ in
            Section(
                heading: line(), brief: flip() ? line() : "", body: maybeBody(),
                subsections: (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    Section(heading: line(), brief: flip() ? line() : "", body: maybeBody())
                })
        }
        article.conclusion = flip() ? body() : ""
        article.faqs = (0..<Int.random(in: 0...5, using: &random)).map { _ in
            FAQ(question: line(), answer: maybeBody())
        }
        return article
    }

    /// A text, or none as long as a part is not written yet.
    private mutating func maybeBody() -> String {
        Int.random(in: 0..<5, using: &random) == 0 ? "" : body()
    }

    private mutating func flip() -> Bool { Bool.random(using: &random) }

    /// One line, with what headings and YAML could stumble over.
    private mutating func line() -> String {
        (0..<Int.random(in: 1...5, using: &random)).map { _ in pick(words) }.joined(
            separator: language == .english ? " " : "")
    }

    private mutating func body() -> String {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in pick(blocks) }.joined(separator: "\n\n")
    }

    private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }

    private var words: [String] {
        language == .english
            ? [
                "honey", "C#", "#1", "*stars*", "snake_case", "a: b", "\"quoted\"", "it's", "[link](x)", "1.",
                "`code`", "50%", "R&D", "&amp;", "a \\ b", "---", "| bar", "+1", "<b>", "Q?", "€5", "über",
                "2. x", "{{x}}",
            ]
            : [
                "蜂蜜", "与", "CRM", "：", "？", "（注）", "“引”", "#1", "*星*", "《书》", "1、", "，", "ERP 系统", "`码`",
                "第一章",
            ]
    }

    private var blocks: [String] {
        let text = language == .english ? "Bees make honey. It **keeps** for years." : "蜜蜂酿蜜。它能**保存**多年。"
        return [
            text, "\(text)\n\(text)", "- \(text)\n- two\n  - deep", "1. one\n2. two",
            "| a | b |\n| --- | :-: |\n| c \\| d | **e** |", "> \(text)\n>\n> more",
            "```swift\n# no heading\n---\n## nor this\n```", "#### Small\n\n\(text)",
            "[a](https://example.com/?b=c&d) and <https://example.com>", "![alt](/a.png \"t\")",
            "5 < 6 and a<b", "    indented code", "text  \nbroken", "* * *", "a\\*b \\# c",
            "x ~~old~~ `a|b`", "`{{ page.title }}`, { { a } } and {% raw %}",
        ]
    }
}

/// A small generator of which a seed gives always the same numbers.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
