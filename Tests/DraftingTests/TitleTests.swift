import Article
import LanguageModel
import Testing

@testable import Drafting

@Suite("Titles") struct TitleTests {
    @Test(arguments: [
        ("401(k) rollover", "The Ultimate Guide to {keyword}", "The Ultimate Guide to 401(k) Rollover"),
        ("snow chains", "{is} {keyword}", "Are Snow Chains"),
        ("snow chains", "{keyword}: {is} {it} Worth", "Snow Chains: Are They Worth"),
        ("CRM vs ERP", "What {is} {keyword}", "What Is CRM vs ERP"),
        ("web analytics", "{does} {keyword}", "Does Web Analytics"),
        ("how to start a blog", "How to {keyword}", "How to Start a Blog"),
        ("how much does a wedding cost", "How to Plan {keyword}", "How to Plan Wedding Cost"),
        ("left-handed guitars", "Why {keyword}", "Why Left-Handed Guitars"),
        // There is no room for every word.
        (
            "noise cancelling headphones for a small open office", "The Complete Guide to {keyword}",
            "The Complete Guide to Noise Cancelling Headphones Small Open Office"
        ),
    ])
    func beginsWithTheSubject(_ keyword: String, _ form: String, _ opening: String) {
        let subject = TitleSubject(keyword: keyword, language: .english)
        #expect(subject.fill(form, mostCharacters: 60) == opening)
    }

    @Test(arguments: [
        ("is keto healthy", "{keyword}: The Complete Guide", "Is Keto Healthy? The Complete Guide"),
        (
            "how much does a wedding cost", "{keyword}: A Checklist",
            "How Much Does a Wedding Cost? A Checklist"
        ),
        ("is keto healthy", "{keyword} Mistakes to Avoid", "Is Keto Healthy? Mistakes to Avoid"),
        ("is keto healthy", "{keyword} for Beginners", nil),
        ("is keto healthy", "The Truth About {keyword}", nil),
        ("猫砂怎么选", "{keyword}完全指南", "猫砂怎么选：完全指南"), ("猫砂怎么选", "{keyword}：真相", "猫砂怎么选：真相"),
        ("猫砂怎么选", "{keyword}的秘诀", nil), ("猫砂怎么选", "关于{keyword}的真相", nil),
    ])
    func aQuestionStandsApart(_ keyword: String, _ form: String, _ opening: String?) {
        let subject = TitleSubject(
            keyword: keyword, language: keyword.first?.isASCII == true ? .english : .chinese)
        #expect(subject.isQuestion)
        #expect(subject.apart(form).map { subject.fill($0, mostCharacters: 60) } == opening)
    }

    @Test(arguments: [
        ("how to start a blog", Language.english), ("when to plant tomatoes", .english),
        ("what is SEO", .english), ("canning jars", .english),
        ("island holidays", .english), ("如何提高睡眠质量", .chinese), ("什么是区块链", .chinese),
    ])
    func anOpeningThatTitlesHaveOfTheirOwnMakesNoQuestion(_ keyword: String, _ language: Language) {
        #expect(!TitleSubject(keyword: keyword, language: language).isQuestion)
    }

    @Test(arguments: [
        ("C++ unit testing", "C++ Unit Testing Done Well", Language.english, true),
        ("C++ unit testing", "C Unit Testing Done Well", .english, false),
        ("work from home", "Home Work Ideas", .english, true),
        ("work from home", "Homework Ideas", .english, false),
        ("dog training", "Should You Change Your Dog’s Training?", .english, false),
        ("women's health", "Health Tips for Women’s Clubs", .english, true),
        ("二手iPhone", "二手 iPhone 选购指南", .chinese, true), ("CRM与ERP", "CRM 和 ERP 怎么选", .chinese, true),
        ("二手iPhone", "二手手机选购指南", .chinese, false),
        ("如何提高睡眠质量", "提高睡眠质量终极指南", .chinese, true), ("猫砂怎么选", "挑选猫砂的七个方法", .chinese, true),
        ("猫砂怎么选", "猫砂的七个秘密", .chinese, false), ("什么是区块链", "区块链入门", .chinese, true),
        ("什么", "什么都好", .chinese, true),
    ])
    func knowsWhetherATitleNamesIt(_ keyword: String, _ title: String, _ language: Language, _ isNamed: Bool)
    {
        #expect(TitleSubject(keyword: keyword, language: language).isNamed(in: title) == isNamed)
    }

    @Test(arguments: [
        ("HOW TO Choose a tent for the Winter", "HOW to Choose a Tent for the Winter"),
        ("step-by-step: an e-bike guide", "Step-by-Step: An E-Bike Guide"), ("CRM Vs. ERP", "CRM vs ERP"),
    ])
    func setsTitles(_ text: String, _ title: String) {
        #expect(TitleSubject.titleCased(text) == title)
    }

    @Test func keepsTheCapitalsOfTheKeyword() {
        let subject = TitleSubject(keyword: "iPhone repair", language: .english)
        #expect(subject.recased("IPHONE repair and iphones") == "iPhone repair and iphones")
    }

    @Test(arguments: [
        ("9 401(k) Rollover Plans Compared", TitleType.listicle, true),
        ("9 401(k) Rollover Calculator", .listicle, false),
        // The keyword's own figure counts nothing.
        ("401(k) Rollover Tips for Teachers", .listicle, false),
        ("Why a 401(k) Rollover Pays Off in 2031", .why, false),
        ("401(k) Rollover Tips (Part 1)", .tips, false),
        ("401(k) Rollover Tips That Are the Shit", .tips, false),
        ("401(k) Rollover Tips From My Desk", .tips, false),
        ("401(k) Rollover Tips - The Daily News", .tips, false),
        ("401(k) Rollover Tips for Rollover Fans", .tips, false),
        ("A Step-by-Step Guide to 401(k) Rollover", .stepByStep, true),
        ("401(k) Rollover Step by Step: Every Step", .stepByStep, false),
        ("401(k) Rollover Tips for the", .tips, false),
        ("401(k) Rollover Saved Me 30% in Fees", .benefits, false),
        // What a chat model was told of its reply.
        ("401(k) Rollover: How to Title: Tips for Savers", .tips, false),
        ("401(k) Rollover Tips for the Reply of a Bank", .tips, false),
    ])
    func judgesTitlesOfAKeywordWithFigures(_ title: String, _ type: TitleType, _ isGood: Bool) {
        #expect(
            TitleCheck(keyword: "401(k) rollover", language: .english).accepts(title, type: type) == isGood)
    }

    @Test(arguments: [
        ("二手 iPhone 选购技巧五条", true), ("二手 iPhone 的秘密技巧，秘密都在这", false), ("二手 iPhone 12 技巧", false),
        ("二手 iPhone 技巧：1.看电池", false), ("二手 iPhone 技巧：1", false), ("二手 iPhone 技巧：屏幕，电池，边框，接口", false),
        ("二手 iPhone 技巧：屏幕、电池、边框", true), ("二手 iPhone 的技巧和", false), ("二手 iPhone 技巧，我的经验", false),
        ("二手 Android 技巧大全集", false), ("二手 iPhone 的七个：实用技巧", false), ("二手 iPhone 技巧：一、看屏幕", false),
    ])
    func judgesChineseTitles(_ title: String, _ isGood: Bool) {
        #expect(TitleCheck(keyword: "二手iPhone", language: .chinese).accepts(title, type: .tips) == isGood)
    }

    @Test(arguments: [
        ("远程办公的好处有哪些", "远程办公好处有哪些", Language.chinese),
        ("The Value of Bees at Home", "Value of the Bees, at Home", .english),
    ])
    func alikeButForFunctionWords(_ one: String, _ other: String, _ language: Language) {
        let check = TitleCheck(keyword: language == .english ? "bees" : "远程办公", language: language)
        #expect(check.accepts(one, type: .benefits))
        #expect(!check.accepts(one, type: .benefits, among: [other]))
    }

    @Test func twentyOfATypeAndMore() async throws {
        let talk = try await Talk(saying: ["the keyword is bees", "give me 20 how-to titles"])
        #expect(await talk.article.titleIdeas.count == 20)
        await talk.say("5 more")
        let titles = await talk.article.titleIdeas.map { $0.text.lowercased() }
        #expect(titles.count == 25 && Set(titles).count == 25)
    }

    /// Ends at once behind what is a title already.
    private static let terse = ScriptedModel { branch in
        guard branch.opening.hasSuffix(":") || branch.opening.hasSuffix("：") else { return "" }
        let parts =
            branch.opening.hasSuffix("：")
            ? ["选盆", "换土", "浇水", "施肥", "除虫"] : ["Pots", "Soil", "Water", "Light"]
        let (one, other) = (parts[Int(branch.seed % 4)], parts[Int(branch.seed / 4 % 4)])
        return branch.opening.hasSuffix("：")
            ? "从\(one)到\(other)\(branch.seed % 97)步" : " \(one) and \(other) in \(branch.seed % 97) Steps"
    }

    @Test(arguments: [
        ("the keyword is balcony gardens", "give me 20 checklist titles"), ("关键词是阳台种菜", "来20个清单类标题"),
    ])
    func aListIsFilledThoughTheModelEndsBehindEachOpening(_ keyword: String, _ request: String) async throws {
        let talk = try await Talk(Self.terse, saying: [keyword, request])
        let titles = await talk.article.titleIdeas.map(\.text)
        #expect(titles.count == 20)
        #expect(titles.contains { $0.contains(/[:：].*[0-9]/) })
    }
}
