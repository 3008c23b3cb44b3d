import Article
import Foundation
import LanguageModel
import Sessions
import Synchronization
import Testing

@testable import Drafting

@Suite struct SourceTests {
    static let article: Article = {
        var article = Article()
        article.keyword = "bees"
        article.title = "Bees at Home"
        article.sections = [
            Section(heading: "How much honey a hive gives"), Section(heading: "Feeding in winter"),
            Section(heading: "Choosing a queen"),
        ]
        article.sources = [
            SourceText(
                name: "notes.md",
                text: "Bees live in hives and visit many flowers every day of summer.\n\n"
                    + "A strong hive gives 23 kilograms of honey, and 40% of it comes in June.\n\n"
                    + "In winter feeding with sugar syrup keeps the colony alive until flowers open.")
        ]
        return article
    }()

    static let fits: [(section: Int, passages: [Int])] = [(1, [2, 1]), (2, [3]), (3, [])]

    @Test(arguments: fits) func passagesFitTheirSection(_ section: Int, _ passages: [Int]) {
        let best = Self.article.passages(for: .section(SectionNumber(section)))
        #expect(best.map(\.number) == passages)
    }

    @Test func chinesePassagesFitTheirSection() {
        var article = Article(language: .chinese)
        article.keyword = "养蜂"
        article.sections = [Section(heading: "冬季如何饲喂"), Section(heading: "蜂蜜产量有多少")]
        article.sources = [
            SourceText(name: "笔记.txt", text: "一个强群每年的蜂蜜产量约为23公斤，其中40%在六月。\n\n冬季要用糖水饲喂蜂群，直到春天开花。")
        ]
        #expect(article.passages(for: .section(SectionNumber(1))).map(\.number) == [2])
        #expect(article.passages(for: .section(SectionNumber(2))).map(\.number) == [1])
    }

    @Test func passagesFitIntroAndAnswersAndTheConclusionSaysNothingNew() {
        var article = Self.article
        let questions = ["Which harvest comes in June?", "Is sugar syrup good?", "Why dance?"]
        article.faqs = questions.map { FAQ(question: $0) }
        #expect(article.passages(for: .intro).map(\.number) == [1])
        let answers = [1, 2, 3, 4].map { article.passages(for: .answer($0)).map(\.number) }
        #expect(answers == [[2], [3], [], []])
        #expect(article.passages(for: .conclusion).isEmpty)
        var chinese = Article(language: .chinese)
        chinese.keyword = "养蜂"
        chinese.title = "养蜂入门指南"
        chinese.faqs = [FAQ(question: "蜂蜜产量有多少？"), FAQ(question: "怎样选择蜂箱？")]
        chinese.sources = [
            SourceText(name: "笔记.txt", text: "养蜂要先选好场地，避开风口和公路。\n\n一个强群每年的蜂蜜产量约为23公斤。")
        ]
        #expect(chinese.passages(for: .intro).map(\.number) == [1])
        #expect([1, 2].map { chinese.passages(for: .answer($0)).map(\.number) } == [[2], []])
    }

    @Test(arguments: [true, false]) func introAndAnswersAreTracedToo(_ isInstructed: Bool) async throws {
        var article = Self.article
        article.faqs = [FAQ(question: "Do bees need sugar syrup?")]
        let inputs = Mutex<[String]>([])
        let keeper = ScriptedModel.beekeeper
        let model = ScriptedModel(isInstructed: isInstructed) { branch in
            inputs.withLock { $0.append(branch.input) }
            return keeper.reply(branch) + (isInstructed ? "." : "")
        }
        let talk = try await Talk(model, session: try .holding(article))
        for (utterance, passage) in [
            ("write the intro", "visit many flowers"), ("/expand faq 1 40", "sugar syrup keeps"),
        ] {
            inputs.withLock { $0 = [] }
            await talk.say(utterance)
            #expect(inputs.withLock { $0.contains { $0.contains(passage) } }, "\(utterance)")
        }
        #expect(await talk.article.introPassages.map(\.number) == [1])
        #expect(await talk.article.faqs[0].passages.map(\.number) == [3])
        let shown = await talk.say("show sources").text
        for line in ["Intro was written with:", "FAQ 1 Do bees need sugar syrup? was written with:"] {
            #expect(shown.contains(line), "\(shown)")
        }
        #expect(await talk.say("显示参考资料").text.contains("第1个常见问题 Do bees need"))
        // What a writer then changes by name keeps what it was written from.
        await talk.say("/rename faq 1 to Is syrup needed?")
        #expect(await talk.article.faqs[0].passages.map(\.number) == [3])
        #expect(try talk.store.open("bees").verify() == nil)
    }

    @Test func promptsStayBoundedHoweverLongTheSource() {
        var article = Self.article
        article.sources[0].text = String(repeating: "Honey of a hive gives much honey. ", count: 20_000)
        article.sources.append(SourceText(name: "line.txt", text: String(repeating: "honey ", count: 50_000)))
        let notes = article.passages(for: .section(SectionNumber(1))).notes ?? ""
        #expect((1...160).contains(notes.wordCount))
    }

    private func file(_ text: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "notes-\(UUID().uuidString).md")
        try Data(text.utf8).write(to: file)
        return file.path
    }

    @Test(arguments: [true, false]) func aSourceGoesIntoThePromptAndIsTraced(_ isInstructed: Bool)
        async throws
    {
        var article = Self.article
        article.sources = []
        let path = try file(
            "Feeding in winter takes 12 kg of sugar for each colony.\n\nQueens are bred in May.")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let inputs = Mutex<[String]>([])
        let keeper = ScriptedModel.beekeeper
        let model = ScriptedModel(isInstructed: isInstructed) { branch in
            inputs.withLock { $0.append(branch.input) }
            return keeper.reply(branch) + (isInstructed ? "." : "")
        }
        let talk = try await Talk(model, session: try .holding(article))
        let name = URL(fileURLWithPath: path).lastPathComponent
        #expect(await talk.say("use \(path) as a source").notices.joined().contains(name))
        #expect(await talk.article.sources.map(\.name) == [name])
        await talk.say("expand section 2 to 40 words")
        #expect(inputs.withLock { $0.contains { $0.contains("12 kg of sugar") } })
        #expect(inputs.withLock { !$0.contains { $0.contains("bred in May") } })
        #expect(await talk.article.sections[1].passages.map(\.number) == [1])
        #expect(await talk.article.sections[0].passages.isEmpty)
        let shown = await talk.say("show sources").text
        #expect(shown.contains("passage 1: Feeding in winter"), "\(shown)")
        #expect(await talk.say("显示参考资料").text.contains("第 1 段"))
        #expect(try talk.store.open("bees").verify() == nil)
        await talk.say("undo")
        #expect(await talk.article.sections[1].passages.isEmpty)
    }

    @Test func figuresOfASourceAreSupported() async throws {
        var article = Self.article
        article.sections[0].body = "A hive gives most honey in June: 40% of all. In 1987 it was more."
        let talk = try await Talk(session: try .holding(article))
        let shown = await talk.say("show sources").text
        #expect(shown.contains("section 1: 1987") && !shown.contains("section 1: 40%"), "\(shown)")
    }

    @Test(arguments: ["use /no/such.md as a source", "参考资料：/no/such.md"])
    func whatIsMissingIsToldAndNothingChanges(_ utterance: String) async throws {
        let talk = try await Talk()
        let problems = await talk.say(utterance).problems
        #expect(problems.count == 1 && problems[0].contains("/no/such.md"), "\(problems)")
        #expect(await talk.article.sources.isEmpty)
    }
}
