import Article
import Foundation
import LanguageModel
import Prompts
import Testing

@testable import Drafting

@Suite struct PromptTests {
    private static let library = PromptLibrary(folders: [BundledPrompts.folder])

    @Test(arguments: PromptTask.allCases, Language.allCases)
    func everyPromptCanBeFilledIn(_ task: PromptTask, _ language: Language) throws {
        let template = try Self.library.template(task, in: language)
        var article = Article(language: language)
        article.keyword = "KEYWORD"
        article.title = "TITLE"
        var context = PromptContext(article)
        context.text = "TEXT"
        let filled = template.filled(with: context)
        let text =
            ([filled.prompt.system, filled.input, filled.opening]
            + filled.prompt.examples.flatMap { [$0.input, $0.output] })
            .joined(separator: "\n")
        #expect(!text.contains("{{"))
        #expect(!text.contains("\n\n\n"))
        #expect(text.contains("KEYWORD") || text.contains("TITLE") || text.contains("TEXT"))
        #expect(!filled.opening.hasSuffix(" "))
    }

    /// A variable that nothing supplies would be left out without a word.
    @Test(arguments: PromptTask.allCases, Language.allCases)
    func everyVariableIsSupplied(_ task: PromptTask, _ language: Language) throws {
        let source = try Self.library.template(task, in: language).source
        let supplied: [Any] = [
            PromptContext(Article()), PromptContext.Usage(usage: "", summary: ""),
            PromptContext.TypeWish(type: "", number: 1, example: ""),
        ]
        let known = Set(supplied.flatMap { Mirror(reflecting: $0).children.compactMap(\.label) } + ["."])
        for match in source.matches(of: #/\{\{[#^\/{]?\s*([\w.]+)\s*\}\}/#) {
            #expect(known.contains(String(match.output.1)), "\(match.output.1)")
        }
    }

    @Test(arguments: [
        ("邮件营销", "邮件营销迷思：木头会烂吗", false), ("手冲咖啡", "手冲咖啡完全指南：从选择箱到取蜜", false),
        ("英语口语", "英语口语真的需要刷漆吗？", false), ("木头保养", "木头保养迷思：木头会烂吗", true),
        ("手冲咖啡", "手冲咖啡完全指南：从选豆到冲煮", true),
    ])
    func aTitleOnWhatOnlyTheExamplesAreAboutIsNone(
        _ keyword: String, _ title: String, _ isLet: Bool
    ) throws {
        #expect(try examples(of: .titles, for: keyword, in: .chinese).lets(title) == isLet)
    }

    @Test(arguments: [
        (Language.chinese, "民宿运营", "挑选合适的鞋子最划算。", false), (.chinese, "跑步鞋推荐", "合适的鞋子最要紧。", true),
        (.chinese, "公路车选购", "公路上有车要买什么鞋？", false), (.chinese, "厨房装修", "要使用清洁剂清洁脚。", false),
        (.chinese, "瑜伽入门", "双脚分开站稳。", true), (.chinese, "徒步装备", "一双好鞋走得更远。", true),
        (.chinese, "仓库安全", "店员要遵守店里的规定。", false), (.chinese, "奶茶店经营", "店员要遵守店里的规定。", true),
        (.chinese, "新手跑步", "先买一双合脚的跑鞋。", true), (.chinese, "小红书运营", "小店也能做起来。", false),
        (.english, "trail running", "A good running shoe grips the mud.", true),
        (.english, "wedding photography", "A good running shoe grips the mud.", false),
    ])
    func whatTheExamplesAreAboutIsLetWhereTheArticleIsAboutItToo(
        _ language: Language, _ keyword: String, _ sentence: String, _ isLet: Bool
    ) throws {
        #expect(try examples(of: .section, for: keyword, in: language).lets(sentence) == isLet)
    }

    @Test(arguments: [
        (PromptTask.description, Language.chinese, "一句话，七十字左右，点明主题，说明剪辑的技巧。"),
        (.section, .chinese, "这几篇文章的章节都很长。"),
        (.description, .english, "It will name the subject and say what the reader gets."),
    ])
    func whatThePromptAsksForIsNoReply(_ task: PromptTask, _ language: Language, _ reply: String) throws {
        #expect(try !examples(of: task, for: "bees", in: language).lets(reply))
    }

    private func examples(
        of task: PromptTask, for keyword: String, in language: Language
    ) throws -> ExampleGuard {
        var article = Article(language: language)
        article.keyword = keyword
        let context = PromptContext(article)
        let template = try Self.library.template(task, in: language)
        return ExampleGuard(
            template.filled(with: context).prompt, template.rules, own: context.subjects, in: language)
    }

    @Test(arguments: TitleType.allCases, Language.allCases)
    func everyTypeHasItsForms(_ type: TitleType, _ language: Language) throws {
        let forms = try Self.library.titleForms(of: type, in: language)
        #expect(forms.examples.count >= 4)
        for example in forms.examples {
            #expect(type.matches(example, in: language), "\(example)")
            #expect((language == .english ? 20...65 : 6...32).contains(example.count), "\(example)")
        }
    }
}
