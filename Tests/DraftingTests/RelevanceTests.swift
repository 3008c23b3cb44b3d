import Article
import LanguageModel
import Prompts
import Synchronization
import Testing

@testable import Drafting

/// Headings and questions that would suit any article.
@Suite("Outlines keep to their subject") struct RelevanceTests {
    /// Finds its own lines likely under the subject alone.
    private struct Gardener: LanguageModel {
        let name = "gardener"
        let tellsLikelihood = true

        func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
            AsyncThrowingStream { continuation in
                for (number, branch) in request.branches.enumerated() {
                    if let given = branch.given {
                        let isApt = branch.input.contains("Tomatoes") && given.contains("plants")
                        continuation.yield(
                            .finished(branch: number, reason: .stop, score: isApt ? -1 : -2))
                        continue
                    }
                    let lines = ["How to plan ahead", "Water young plants early", "How to start a business"]
                    continuation.yield(.piece(branch: number, text: " " + lines[number % lines.count]))
                    continuation.yield(
                        .finished(branch: number, reason: .stop, score: -Double(number + 1) / 10))
                }
                continuation.finish()
            }
        }
    }

    @Test func aHeadingThatSuitsAnySubjectIsLeftOutHoweverLikely() async throws {
        var article = Article(language: .english)
        article.keyword = "tomatoes"
        article.title = "Growing Tomatoes at Home"
        let writer = Writer(
            model: Gardener(), prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            seeds: SeedSequence(session: 1, turn: 1))
        let headings = try await OutlineWriter(writer: writer, article: article).headings(1) { _ in }
        #expect(headings == ["Water young plants early"])
    }

    /// Gives each branch the line of its number, the first ones as likelier.
    private struct Lines: LanguageModel {
        let name = "lines"
        let lines: [String]

        func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
            AsyncThrowingStream { continuation in
                for number in request.branches.indices {
                    continuation.yield(.piece(branch: number, text: lines[number % lines.count]))
                    continuation.yield(.finished(branch: number, reason: .stop, score: -Double(number)))
                }
                continuation.finish()
            }
        }
    }

    @Test func chineseQuestionsNameTheKeywordOnceEachAndNotAll() async throws {
        var article = Article(language: .chinese)
        article.keyword = "邮件营销"
        article.title = "邮件营销指南"
        let asker = Lines(lines: [
            "邮件营销与电子邮件营销有何不同？", "邮件营销要花多少钱？", "邮件营销适合小公司吗？", "邮件营销由谁来写稿？",
            "什么时候发邮件最好？",
        ])
        let writer = Writer(
            model: asker, prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            seeds: SeedSequence(session: 1, turn: 1))
        let questions = try await OutlineWriter(writer: writer, article: article)
            .questions(3, about: nil, besides: [])
        #expect(questions == ["邮件营销要花多少钱？", "邮件营销适合小公司吗？", "什么时候发邮件最好？"])
    }

    @Test(arguments: [
        (false, "- Tomatoes want a warm wall.\n- Tomatoes need water at dawn."),
        (true, "- Tie each stem to a stick.\n- Pick the lower leaves off."),
    ])
    func aListNamesTheKeywordWhereThereIsRoomForIt(_ isNamedEnough: Bool, _ expected: String) async throws {
        var article = Article(language: .english)
        article.keyword = "tomatoes"
        article.sections = [Section(heading: "Care")]
        let text =
            isNamedEnough ? "Tomatoes are tomatoes." : String(repeating: "Soil is soil, here. ", count: 40)
        let lister = Lines(lines: [
            " Tomatoes want a warm wall.", " Tomatoes need water at dawn.", " Tie each stem to a stick.",
            " Pick the lower leaves off.",
        ])
        let writer = Writer(
            model: lister, prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            seeds: SeedSequence(session: 1, turn: 1))
        let blocks = BlockWriter(
            writer: writer, article: article, section: SectionNumber(1), subject: nil,
            mentions: SentenceRegister(of: article, texts: [text]))
        #expect(try await blocks.list(of: 2) == expected)
    }

    @Test func aListThatAHeadingGivesNoneOfIsOnTheKeyword() async throws {
        let count = Mutex(0)
        let model = ScriptedModel { branch in
            guard branch.input.contains("## tomatoes") else { return " no point" }
            let points = [" Water them at dawn.", " Tie each stem to a stick."]
            return count.withLock { count in
                count += 1
                return points[count % points.count]
            }
        }
        var article = Article(language: .english)
        article.keyword = "tomatoes"
        article.sections = [Section(heading: "Care")]
        let writer = Writer(
            model: model, prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            seeds: SeedSequence(session: 1, turn: 1))
        let list = try await BlockWriter(
            writer: writer, article: article, section: SectionNumber(1), subject: nil
        ).list(of: 2)
        #expect(list == "- Tie each stem to a stick.\n- Water them at dawn.")
        let asked = BlockWriter(
            writer: writer, article: article, section: SectionNumber(1), subject: "soil")
        #expect(try await asked.list(of: 2).isEmpty)
    }

    @Test func aCellIsNoNameOfAColumn() async throws {
        var article = Article(language: .english)
        article.keyword = "dog grooming"
        article.sections = [Section(heading: "Nails")]
        let model = Lines(lines: [
            " Speed | nail files | slow", " Speed | fast | slow", " Noise | a loud snap | hardly a sound",
        ])
        let writer = Writer(
            model: model, prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            seeds: SeedSequence(session: 1, turn: 1))
        let table = try await BlockWriter(
            writer: writer, article: article, section: SectionNumber(1), subject: nil
        ).table(header: ["Point", "Nail clippers", "Nail file"], rows: 2)
        let rows = ["| Speed | fast | slow |", "| Noise | a loud snap | hardly a sound |"]
        #expect(table.split(separator: "\n").suffix(2).map(String.init) == rows)
    }

    @Test func aHeadingThatSaysAWordTwiceInARowIsLeftOut() async throws {
        let drawn = Mutex(0)
        let model = ScriptedModel { _ in
            drawn.withLock { count in
                count += 1
                return count.isMultiple(of: 2) ? " 备用用品怎么选" : " 备用备用用品"
            }
        }
        var article = Article(language: .chinese)
        article.keyword = "露营装备"
        article.title = "露营装备的七个常用方法"
        let writer = Writer(
            model: model, prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            seeds: SeedSequence(session: 1, turn: 1))
        let headings = try await OutlineWriter(writer: writer, article: article).headings(2) { _ in }
        #expect(headings == ["备用用品怎么选"])
    }

    @Test(arguments: [
        ("Keeping pests away from the", false), ("Keeping pests away", true), ("Introduction", false),
        ("How to water them:", false), ("Watering and watering", false), ("A quick and easy way", false),
        ("Who should get it?", false),
        ("Tomatoes at home", false), ("Know what to look for", true),
    ])
    func knowsWhatMayHeadASection(_ heading: String, _ mayStand: Bool) {
        var article = Article(language: .english)
        article.keyword = "tomatoes"
        article.title = "Tomatoes at Home"
        let judge = OutlineJudge(article: article)
        #expect(judge.isHeading(heading, among: ["The right soil"], isLenient: false) == mayStand)
    }

    @Test(
        arguments: [
            ("阳台种菜", nil, "什么是完全指南？", false),
            ("阳台种菜", nil, "什么是阳台种菜的完整指南？", false),
            ("阳台种菜", nil, "阳台种菜要多大的花盆？", true),
            ("旅行攻略", nil, "旅行攻略要写多长？", true),
            ("tomatoes", nil, "What is a good guide to tomatoes?", false),
            ("tomatoes", nil, "How often do tomatoes need water?", true),
            ("tomatoes", "guides to tomatoes", "What is a good guide to tomatoes?", true),
            ("guide dogs", nil, "How old is a guide dog?", true),
        ] as [(String, String?, String, Bool)])
    func noQuestionAsksForTheArticleItself(
        _ keyword: String, _ subject: String?, _ question: String, _ mayStand: Bool
    ) {
        let isEnglish = keyword.contains(where: \.isASCII)
        var article = Article(language: isEnglish ? .english : .chinese)
        article.keyword = keyword
        article.title = keyword + (isEnglish ? ": A Guide" : "的完全指南")
        let judge = OutlineJudge(article: article)
        #expect(judge.isQuestion(question, among: [], about: subject, isLenient: false) == mayStand)
    }

    @Test(arguments: [
        ("In practice, soil matters most here.", "In practice, water it every day."),
        ("Tomatoes are easy to grow at home.", "Tomatoes are easy on the eye."),
    ])
    func twoPartsDoNotBeginAlike(first: String, second: String) {
        let register = SentenceRegister(language: .english, subject: "tomatoes")
        #expect(register.begin(with: first))
        #expect(register.hasBeginning(like: second))
        #expect(!register.begin(with: second))
        #expect(register.begin(with: "Soil matters most of all."))
    }

    @Test(arguments: Language.allCases)
    func aLongPartLeadsOnWithManyWords(_ language: Language) async throws {
        let openings = Mutex<[String]>([])
        let model = ScriptedModel { branch in
            openings.withLock { $0.append(branch.opening) }
            return " - a list"
        }
        var article = Article(language: language)
        article.keyword = language == .english ? "Tomatoes" : "番茄"
        let writer = Writer(
            model: model, prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            seeds: SeedSequence(session: 1, turn: 1))
        var leadsOn: Set<String> = []
        for length in 1...8 {
            let body = String(repeating: language == .english ? "Tomatoes grow. " : "番茄在长。", count: length)
            article.sections = [Section(heading: article.keyword, body: body)]
            let prose = ProseWriter(
                writer: writer, article: article, register: SentenceRegister(of: article, texts: []))
            #expect(try await prose.sentence(of: .section(SectionNumber(1)), opener: "") == nil)
            let asked = openings.withLock { openings in
                defer { openings = [] }
                return openings.first { $0.hasSuffix(",") || $0.hasSuffix("，") }
            }
            leadsOn.insert(asked.map { String($0.trimmed.split { ".。".contains($0) }.last ?? "") } ?? "")
        }
        #expect(leadsOn.count > 6)
    }

    @Test(arguments: [
        ("了解减脂餐的正确用处", "了解饮食的搭配要花时间，吃完早餐的人不必急。", false), ("了解减脂餐的正确用处", "减脂要花时间。", true),
    ])
    func knowsWhatOfAHeadingSaysItsTopic(_ heading: String, _ text: String, _ isOnTopic: Bool) {
        #expect(TopicWords([heading], language: .chinese).isMentioned(in: text) == isOnTopic)
    }

    @Test func whatStandsTwiceCountsTheKeywordToo() {
        let register = SentenceRegister(language: .chinese, subject: "CRM系统")
        register.add("CRM 系统要装在公司自己的服务器上。")
        #expect(!register.isRepetitive)
        #expect(register.mentions(in: "CRM 系统和CRM系统") == 2)
        for place in ["销售", "仓库", "客服", "财务"] { register.add("CRM 系统也能给\(place)用。") }
        #expect(register.isRepetitive)
        #expect(register.freshness(of: "CRM 系统也能给老板用。") < 0.5)
        #expect(register.freshness(of: "先想清楚谁来录入资料。") == 1)
        var judge = SentenceJudge(
            language: .chinese, register: register, topic: TopicWords([], language: .chinese), names: "CRM",
            allowsQuestions: false)
        judge.isLenient = true
        let draws = ["CRM 系统要先学会怎么查。", "先想清楚谁来录入资料。"].map { Writer.Draw(continuation: $0, score: 0) }
        #expect(judge.best(of: Array(draws.prefix(1)), after: ["多看几遍。"]) == nil)
        #expect(judge.best(of: draws, after: ["多看几遍。"]) == draws[1].text)
    }
}
