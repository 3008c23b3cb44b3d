import Article
import LanguageModel
import Prompts
import Testing

@testable import Drafting

@Suite struct WritingTests {
    @Test(arguments: [
        ("在阳台上养蜂,其实不难.", "在阳台上养蜂，其实不难。"), ("使用CRM系统", "使用 CRM 系统"), ("第 2步", "第 2 步"),
        ("很好。。真的", "很好。真的"), ("你好 ，世界", "你好，世界"), ("版本3.5很好", "版本 3.5 很好"),
        ("CRM vs ERP", "CRM vs ERP"), ("会用Word, Excel和PPT", "会用 Word，Excel 和 PPT"),
        ("他说\"好\", 然后走了", "他说“好”，然后走了"), ("共 1,000 个", "共 1,000 个"),
    ])
    func setsChinese(_ text: String, _ expected: String) {
        #expect(ChineseTypography.normalized(text) == expected)
    }

    @Test("A section names its heading, even where the model never does")
    func namesTheHeading() async throws {
        var article = Article()
        article.keyword = "bees"
        article.title = "Bees at Home"
        article.sections = [Section(heading: "How SEO Tools Judge a Beekeeper")]
        let talk = try await Talk(session: .holding(article))
        let events = await talk.say("expand section 1 to 150 words")
        #expect(events.problems == [])
        let body = await talk.article.sections[0].body
        #expect(body.contains("When it comes to how SEO tools judge a beekeeper,"), "\(body)")
    }

    @Test(arguments: ProseRule.allCases, Language.allCases)
    func everyPatternIsARegularExpression(_ rule: ProseRule, _ language: Language) {
        #expect(rule.expressions(in: language).count == rule.patterns(in: language).count)
    }

    @Test(arguments: [
        ("According to a study, bees fly.", ProseRule.citation), ("Visit www.example.com now.", .markup),
        ("In this video we show bees.", .aside), ("I like bees a lot.", .aside),
        ("Here's a short list of bees.", .aside), ("Here are 10 of the best bees.", .aside),
        ("You can download it for free here.", .aside), ("Download this guide today!", .aside),
        ("You can find more tips on hives here.", .aside),
        ("You might also like: The Guide to Bees.", .aside),
        ("The reasons are listed below.", .aside), ("Keep reading to learn how bees live.", .aside),
        ("Thank you for choosing us as your beekeeper.", .publicity),
        ("Our friendly team is here for your bees.", .publicity),
        ("Please let us know if a hive is empty.", .publicity), ("We also offer hives for rent.", .aside),
        ("Of course, feel free to ask a beekeeper.", .publicity),
        ("Sales rose 40% that year.", .figure),
        ("Bees cost $30 a box.", .figure), ("Bees (and hives are here.", .unbalanced),
        ("Bees are 蜜蜂 too.", .script), ("Bees are br\u{FFFD}ve.", .script),
        ("Bees are the the best.", .stutter),
    ])
    func refusesInEnglish(_ sentence: String, _ rule: ProseRule) {
        #expect(ProseRule.violated(by: sentence, in: .english) == rule)
    }

    @Test(arguments: [
        ("根据统计数据，蜂群在增长。", ProseRule.citation), ("点击这里了解更多。", .aside), ("请下载或阅读下面的文章。", .aside),
        ("以上就是养蜂的详细内容了。", .aside), ("【注】蜂群的好处很多。", .aside), ("今天我们就一起来看看如何养蜂。", .aside),
        ("本站不承担任何责任。", .aside), ("蜂群的观点不代表网络立场。", .aside),
        ("如果你有任何问题，可以随时咨询客服。", .publicity), ("感谢大家的关注和支持。", .publicity),
        ("好了，祝大家新年快乐！", .publicity), ("希望对养蜂的朋友有所帮助。", .publicity), ("欢迎在评论区留言。", .publicity),
        ("不过，我们还特意为您解答一些问题。", .publicity),
        ("一、蜂群的好处很多。", .leak), ("一：了解蜂群的情况。", .leak),
        ("价格上涨了百分之三十。", .figure), ("蜂群（包括工蜂很多。", .unbalanced), ("养蜂是一种 wonderful 的体验。", .script),
        ("养蜂并不\u{FFFD}\u{FFFD}难。", .script),
        ("这篇篇篇，让你更了解养蜂。", .stutter), ("蜂场要有安静的气氛和气氛。", .stutter),
        ("蜂蜜的后期后期处理很要紧。", .stutter), ("要先把蜂箱放好，然后喂水，然后喂水。", .stutter),
        ("工具有面罩、手套、刮刀、手套等。", .stutter), ("蜂场要买一些保险险，再搭棚子。", .stutter),
    ])
    func refusesInChinese(_ sentence: String, _ rule: ProseRule) {
        #expect(ProseRule.violated(by: sentence, in: .chinese) == rule)
    }

    @Test(arguments: [
        ("A video shows the hive at work.", Language.english, "video editing", nil as ProseRule?),
        ("A video shows the hive at work.", .english, "bees", .aside),
        ("Click on the video below.", .english, "video editing", .aside),
        ("公众号的内容要稳定更新。", .chinese, "公众号运营", nil), ("请关注我们的公众号。", .chinese, "养蜂", .aside),
        ("A box is 40 by 30 by 20 inches.", .english, "bees", .figure),
        ("There are two ways: 1. Wait for spring.", .english, "bees", .leak),
        ("A 401(k) rollover moves your savings.", .english, "401(k) rollover", nil),
        ("Good C# code is short and plain.", .english, "C# testing", nil),
        ("# Good C# code is short and plain.", .english, "C# testing", .markup),
        ("Many people read what Jane Miller writes.", .english, "bees", .stranger),
        ("Many people use Visual Studio for it.", .english, "Visual Studio tips", nil),
        ("We have tested every box on the market.", .english, "bees", .aside),
        ("This hive is a damn good one for children.", .english, "bees", .coarse),
        // A letter or a syllable of the keyword is no word of it.
        ("I like to run on trails.", .english, "trail running", .aside),
        ("Show me the way home.", .english, "home composting", .aside),
        ("The rest of the article is about facts.", .english, "trail running", .remark),
        ("我喜欢养蜂。", .chinese, "我的世界", nil),
        // Said twice by nature, or where two words meet.
        ("手不要直接接触蜂巢，先看看，再慢慢打开箱子、盖子等等。", .chinese, "养蜂", nil),
    ])
    func whatTheWriterNamedMayBeNamed(
        _ sentence: String, _ language: Language, _ names: String, _ rule: ProseRule?
    ) {
        #expect(ProseRule.violated(by: sentence, in: language, names: names) == rule)
    }

    @Test(arguments: [
        ("Bees keep the hive warm in winter.", Language.english),
        ("A dry box is worth more than a large one.", .english),
        ("Bees are our best friends, and they live with our children.", .english),
        ("If a hive is sick, ask a vet for help.", .english),
        ("A thank you note goes to the buyer.", .english),
        ("When the lid is off, the bees show how they live below it.", .english),
        ("零度以下是危险的，十岁以下将由大人带着。", .chinese), ("根本站不稳的蜂箱要垫平，蜂蜜很受欢迎。", .chinese),
        ("顾客需要联系客服，才能换货。", .chinese), ("我们要为蜂群准备水。", .chinese),
        ("养蜂要一步一步来，春天看蜂王，夏天看蜂蜜。", .chinese), ("蜂箱、蜂王和蜂群都要看，看完再记下来。", .chinese),
    ])
    func keepsPlainSentences(_ sentence: String, _ language: Language) {
        #expect(ProseRule.violated(by: sentence, in: language) == nil)
    }

    @Test(arguments: [
        ("One. Two.", ["One.", " Two."]), ("It is 3.5 cm. Good.", ["It is 3.5 cm.", " Good."]),
        ("Dr. Bee came. Yes!", ["Dr. Bee came.", " Yes!"]), ("好的。走吧！", ["好的。", "走吧！"]),
        ("他说：“好。”然后走了。", ["他说：“好。”", "然后走了。"]), ("No end", ["No end"]),
    ])
    func findsSentences(_ text: String, _ sentences: [String]) {
        #expect(SentenceBoundary.split(text).map(String.init) == sentences)
    }

    @Test func theIntroNamesTheKeywordThoughTheSentenceBeforeBeginsAsItDoes() async throws {
        var article = Article(language: .chinese)
        article.keyword = "咖啡冲泡"
        article.title = "咖啡冲泡入门"
        let model = ScriptedModel { branch in
            if branch.opening.hasSuffix("咖啡冲泡") { return "讲究的是水温和时间的配合。" }
            if branch.opening.hasSuffix("咖啡冲泡，") { return "先要看看水温是不是合适。" }
            return branch.opening.contains("由来") ? "很多人早上都要喝上一杯提神。" : "咖啡的由来要从很久以前讲起。"
        }
        let intro = await intro(of: article, by: model, words: 30)
        #expect(intro == "咖啡的由来要从很久以前讲起。说到咖啡冲泡，先要看看水温是不是合适。")
    }

    // The others have hardly room for two sentences, but their first is too little; of the last the others took all.
    @Test(arguments: [(80, 40...64), (48, 32...56), (20, 32...56)])
    func theLastSentenceKeepsTheIntroWithinItsBounds(_ words: Int, _ bounds: ClosedRange<Int>) async throws {
        var article = Article(language: .chinese)
        article.keyword = "咖啡冲泡"
        let model = ScriptedModel { branch in
            let isFirst = !branch.opening.contains("由来")
            if isFirst { return "说起咖啡冲泡的由来，人们往往要从很久以前的一个小镇慢慢讲起。" }
            return branch.seed % 3 == 0
                ? "每天早上先把水烧开再放凉一会儿，味道就会好上许多。"
                : "店里的师傅常常一边磨豆子一边告诉客人，水温太高会让味道发苦，水温太低又会让味道发酸，两头都要顾到才行。"
        }
        let intro = await intro(of: article, by: model, words: words, bounds: bounds)
        #expect(intro.hasSuffix("味道就会好上许多。"))
        #expect(bounds.contains(intro.wordCount))
    }

    @Test func anIntroOfOneSentenceNamesTheKeyword() async throws {
        var article = Article(language: .chinese)
        article.keyword = "民宿运营"
        let model = ScriptedModel { branch in
            branch.opening.hasSuffix("民宿运营")
                ? "需要把房间和服务都做到客人满意为止，这样老客人才会再来住。" : "很多人都想在风景好的地方开一家小店，把自己喜欢的生活过下去。"
        }
        #expect(await intro(of: article, by: model, words: 40, bounds: 27...47).hasPrefix("民宿运营需要"))
    }

    @Test(arguments: [
        (Language.english, "dog training", " it is important to keep each lesson short.", false),
        (.english, "dog training", " a tired dog learns little in a long lesson.", true),
        (.chinese, "狗狗训练", "脚在下午会累，所以上午练。", false), (.chinese, "狗狗训练", "上午练习的效果比晚上好。", true),
    ])
    func anOpenerMakesNoExampleWhole(
        _ language: Language, _ keyword: String, _ reply: String, _ stands: Bool
    ) async throws {
        var article = Article(language: language)
        article.keyword = keyword
        article.sections = [Section(heading: keyword)]
        let opener = language == .english ? "At the same time," : "此外，"
        let model = ScriptedModel { _ in reply }
        let sentence = try await prose(article, by: model).sentence(
            of: .section(SectionNumber(1)), opener: opener)
        #expect((sentence != nil) == stands)
    }

    @Test(arguments: [("，让新手也能看懂。", true), ("，让你成为养蜂人、蜂农、蜂具商……", false)])
    func aDescriptionDoesNotTrailOff(_ end: String, _ stands: Bool) async throws {
        var article = Article(language: .chinese)
        article.keyword = "养蜂"
        let text = " 养蜂要先选好蜂箱和场地，再了解蜂群在四季里的习性，春天看蜂王，夏天收蜂蜜，秋天喂糖水，冬天给蜂箱保温" + end
        let writer = Writer(
            model: ScriptedModel { _ in text }, prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            seeds: SeedSequence(session: 1, turn: 1))
        let description = try await DescriptionWriter(writer: writer, article: article).write()
        #expect(description == (stands ? text.trimmed : ""))
    }

    private func prose(_ article: Article, by model: ScriptedModel) -> ProseWriter {
        let writer = Writer(
            model: model, prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            seeds: SeedSequence(session: 1, turn: 1))
        return ProseWriter(
            writer: writer, article: article, register: SentenceRegister(of: article, texts: []))
    }

    private func intro(
        of article: Article, by model: ScriptedModel, words: Int, bounds: ClosedRange<Int>? = nil
    ) async -> String {
        let assignment = ProseWriter.Assignment(part: .intro, words: words, bounds: bounds)
        return await prose(article, by: model).write(assignment, goal: { words }, grew: { _, _ in }).text
    }

    @Test func aSentenceThatStandsIsNotNew() {
        let register = SentenceRegister(language: .english, texts: ["Bees keep the hive warm in winter."])
        #expect(register.novelty(of: "bees keep the hive warm in winter") == 0)
        #expect(register.novelty(of: "A stone that is flat cuts best.") == 1)
    }

    @Test(arguments: [
        (Language.english, "bees", "Bees keep the hive warm in winter.", true),
        (
            .english, "bees",
            "The hive stays warm in winter, since bees move close together and eat honey all day long until the first flowers open at the edge of the wood in March, when they fly out to the meadow behind the house and to the orchard.",
            false
        ),
        (.chinese, "邮件营销", "邮件营销可以提高客户的忠诚度。", true), (.chinese, "", "邮件营销可以提高客户的忠诚度。", false),
    ])
    func knowsWhenTheKeywordStandsOftenEnough(
        _ language: Language, _ keyword: String, _ text: String, _ isEnough: Bool
    ) {
        let register = SentenceRegister(language: language, texts: [text], subject: keyword)
        #expect(register.hasNamedSubjectEnough == isEnough)
    }

    @Test(arguments: [(0, false), (3, false), (5, true), (9, true)])
    func whatHeadingsNameIsTakenOff(_ headings: Int, _ isEnough: Bool) {
        var article = Article(language: .chinese)
        article.keyword = "邮件营销"
        article.words = 1_000
        article.sections = (0..<headings).map { Section(heading: "邮件营销的第\($0)步") }
        // 4 of 272 characters are the keyword: 1.5 %, of the 3.3 % less 0.4 % for each heading.
        let text = "邮件营销要有耐心。" + String(repeating: "先想清楚写给谁，再动笔写信。", count: 22)
        let register = SentenceRegister(of: article, texts: [text])
        #expect(register.hasNamedSubjectEnough == isEnough)
    }

    @Test func aChineseKeywordRepeatsNothing() {
        let register = SentenceRegister(language: .chinese, texts: ["做好邮件营销要有耐心。"], subject: "邮件营销")
        #expect(register.novelty(of: "他们学过邮件营销吗？") == 1)
    }

    @Test(arguments: [
        // The likeliest is left where the keyword stands often enough, and taken where the intro has to name it.
        (false, "A dry box is worth more than a large one."),
        (true, "People who keep bees look for a dry box."),
    ])
    func choosesBesidesTheKeyword(_ wantsKeyword: Bool, _ best: String) {
        let register = SentenceRegister(language: .english, texts: ["Bees are bees."], subject: "bees")
        let judge = SentenceJudge(
            language: .english, register: register, topic: TopicWords([], language: .english),
            keyword: "bees", wantsKeyword: wantsKeyword, names: "", allowsQuestions: false)
        let draws = [
            Writer.Draw(continuation: "People who keep bees look for a dry box.", score: -0.1),
            Writer.Draw(continuation: "A dry box is worth more than a large one.", score: -0.4),
        ]
        #expect(judge.best(of: draws, after: ["The wood was warm."]) == best)
    }

    @Test(arguments: [
        // Where it must not be missing, the one that names it least is best.
        (
            "Bees are bees.", "People who keep bees look for a dry box.",
            "A box for bees is worth more than bees in a large one.",
            "People who keep bees look for a dry box."
        ),
        // Said twice in a sentence it is too much at any time.
        (
            "The hive is warm.", "A box for bees is worth more than bees in a large one.",
            "People who keep bees look for a dry box.", "People who keep bees look for a dry box."
        ),
    ])
    func namesTheKeywordAsSeldomAsItCan(_ text: String, _ first: String, _ second: String, _ best: String) {
        let register = SentenceRegister(language: .english, texts: [text], subject: "bees")
        var judge = SentenceJudge(
            language: .english, register: register, topic: TopicWords([], language: .english),
            keyword: "bees", names: "", allowsQuestions: false)
        judge.isLenient = true
        let draws = [
            Writer.Draw(continuation: first, score: -0.1), Writer.Draw(continuation: second, score: -0.4),
        ]
        #expect(judge.best(of: draws, after: ["The wood was warm."]) == best)
    }

    @Test(arguments: [
        ("How to Keep Bees at Home", TitleType.howTo, true), ("How to Keep Bees at Home", .why, false),
        ("How to Keep Wasps at Home", .howTo, false), ("How to Bee", .howTo, false),
        ("1. How to Keep Bees at Home", .howTo, false), ("How to Keep Bees [Guide]", .howTo, false),
        ("How to Keep Bees at Home:", .howTo, false), ("How to Keep Bees at Home?", .howTo, false),
        ("How to Keep Bees With Bees at Home", .howTo, false), ("How to Keep Bees at at Home", .howTo, false),
    ])
    func judgesTitles(_ title: String, _ type: TitleType, _ isGood: Bool) {
        #expect(TitleCheck(keyword: "bees", language: .english).accepts(title, type: type) == isGood)
    }

    @Test func aTitleWithABrokenCharacterIsNone() {
        let check = TitleCheck(keyword: "养蜂", language: .chinese)
        #expect(check.accepts("如何做好养蜂的准备工作", type: .howTo))
        #expect(!check.accepts("如何做好养蜂的准备\u{FFFD}工作", type: .howTo))
    }

    @Test func titlesAlikeButForPunctuationAreOne() {
        let check = TitleCheck(keyword: "bees", language: .english)
        #expect(
            !check.accepts("How to Keep Bees, at Home", type: .howTo, among: ["How to Keep Bees at Home"]))
    }
}
