import Article
import Testing

@testable import SEO

@Suite("Repairs") struct RepairTests {
    @Test(arguments: [
        ("蜂蜜很甜,也很香.", "蜂蜜很甜，也很香。"), ("使用CRM系统。", "使用 CRM 系统。"), ("使用 CRM  系统。", "使用 CRM 系统。"),
        ("很甜。。", "很甜。"),
        ("很甜,,很香。", "很甜，很香。"), ("**定义:** 客户(CRM)很重要。", "**定义：** 客户（CRM）很重要。"),
        ("系统**CRM**很好。", "系统 **CRM** 很好。"),
        ("看[CRM](https://a.b/c,d)系统。", "看 [CRM](https://a.b/c,d) 系统。"), ("用`a,b`写。", "用`a,b`写。"),
        ("| 中文 | CRM系统 |", "| 中文 | CRM 系统 |"),
        ("- 第一,很好", "- 第一，很好"), ("1. 第一,很好", "1. 第一，很好"), ("没有结尾", "没有结尾。"), ("真的？！", "真的？！"),
        ("版本 1.2 很好。", "版本 1.2 很好。"),
        ("| --- | :-: |", "| --- | :-: |"), ("All English, here.", "All English, here."),
        ("他说:“很甜。”然后走了。", "他说：“很甜。”然后走了。"), ("很甜 ，很香。", "很甜，很香。"),
        ("```\n中,CRM\n```", "```\n中,CRM\n```"), ("  - 内层,很好", "  - 内层，很好"),
        ("客户关系管理(CRM):驱动增长。", "客户关系管理（CRM）：驱动增长。"), ("提高 30%,缺料减少。", "提高 30%，缺料减少。"),
        ("选 CRM 还是 ERP?", "选 CRM 还是 ERP？"), ("| 中文(SCM) | 很好。 |", "| 中文（SCM） | 很好。 |"),
        ("比例 3:4 和 1,250。", "比例 3:4 和 1,250。"), ("要快? → 用 CRM。", "要快？ → 用 CRM。"),
    ])
    func typography(_ text: String, _ set: String) {
        #expect(TypeSetter.set(markdown: text) == set)
        #expect(TypeSetter.set(markdown: set) == set)
    }

    @Test func theSlugAndTheTitleGetTheKeyword() {
        let mending = Mending(
            of: article(title: "All About Bees", slug: "all-about-bees", intro: "Raw honey."))
        #expect(mending.article.title == "Raw Honey: All About Bees")
        #expect(mending.article.slug == "raw-honey-all-about-bees")
        let swapped = Mending(of: article(title: "A Guide: Raw Honey", slug: "raw-honey"))
        #expect(swapped.article.title == "Raw Honey: A Guide")
    }

    @Test(arguments: [
        ("raw honey", "How to Get Started with Raw Honey", "Raw Honey: How to Get Started"),
        ("raw honey", "The Best Guide to Raw Honey for Bakers", "Raw Honey for Bakers: The Best Guide"),
        ("raw honey", "Is Raw Honey Safe for Babies?", "Raw Honey: Is It Safe for Babies?"),
        ("snow chains", "Can snow chains break?", "snow chains: Can They break?"),
        ("raw honey", "What Is It Like to Begin with Raw Honey?", "Raw Honey: What Is It Like to Begin?"),
        // What would be torn apart stays.
        ("raw honey", "How to Use a Raw Honey Jar", "How to Use a Raw Honey Jar"),
        ("make soap", "How to Make Soap at Home", "How to Make Soap at Home"),
        ("raw honey", "7 Ways Raw Honey Can Help", "7 Ways Raw Honey Can Help"),
        ("远程办公", "关于远程办公的完整指南", "远程办公完整指南"), ("远程办公", "新手如何做好远程办公？", "远程办公：新手如何做好？"),
        ("远程办公", "了解远程办公", "了解远程办公"),
    ])
    func aTitleIsTurnedRoundSoThatTheKeywordStandsFirst(_ keyword: String, _ title: String, _ new: String) {
        let language: Language = keyword.first?.isASCII == true ? .english : .chinese
        #expect(Mending(of: article(language, keyword: keyword, title: title)).article.title == new)
    }

    @Test func aShortQuestionIsFollowedByWhatTheArticleSpeaksOf() {
        let names = ["Taste", "Storage", "Price"].map { Section(heading: $0, body: "Text.") }
        let asks = Mending(of: article(title: "Raw Honey: Is It Safe for Babies?", sections: names)).article
        #expect(asks.title == "Raw Honey: Is It Safe for Babies? Taste and Storage")
        let chinese = ["营养价值", "挑选方法", "保存要点"].map { Section(heading: $0, body: "文字。") }
        let question = article(.chinese, keyword: "蜂蜜", title: "蜂蜜会过期吗？", sections: chinese)
        #expect(Mending(of: question).article.title == "蜂蜜会过期吗？营养价值、挑选方法与保存要点")
    }

    @Test func aTitleThatIsTooShortGetsASubtitleOfHeadings() {
        let names = [
            "What It Tastes Like", "How to Store It", "A Long Heading That Nobody Wants to Read Twice",
        ]
        let english = Mending(
            of: article(title: "Raw Honey", sections: names.map { Section(heading: $0, body: "Text.") }))
        #expect(english.article.title == "Raw Honey: What It Tastes Like and How to Store It")
        let chinese = Mending(
            of: article(
                .chinese, keyword: "蜂蜜", title: "蜂蜜指南",
                sections: ["营养价值", "挑选方法", "保存要点", "常见误区"].map { Section(heading: $0, body: "文字。") }))
        #expect(chinese.article.title == "蜂蜜指南：营养价值、挑选方法、保存要点与常见误区")
        #expect(score("title-width", english.article) == 9 && score("title-width", chinese.article) == 9)
        let parted = article(
            title: "Raw Honey: A Guide", sections: names.map { Section(heading: $0, body: "Text.") })
        #expect(Mending(of: parted).article.title.hasPrefix("Raw Honey: A Guide – "))
        let long = "Raw Honey for Everyone Who Wants to Know What Is in the Jar: The Guide of All Guides"
        #expect(
            Mending(of: article(title: long)).article.title
                == "Raw Honey for Everyone Who Wants to Know What Is in the Jar")
    }

    @Test func aShortDescriptionIsFollowedByWhatTheArticleSays() {
        let description = "这篇指南讲清楚蜂蜜的挑选方法与保存方法，适合第一次购买的人。"
        let intro = "好蜂蜜气味清香，入口绵柔。如果光线太强，颜色会慢慢变深。阴凉干燥的地方最适合存放，罐口要擦干净再拧紧，避免受潮。"
        let mended = Mending(of: article(.chinese, keyword: "蜂蜜", description: description, intro: intro))
            .article
        #expect(mended.description.hasPrefix(description))
        #expect(score("description-length", mended) == 9 && score("keyphrase-in-description", mended) == 9)
        #expect(!mended.description.contains("如果光线太强。"))
    }

    @Test func theFirstParagraphGetsTheKeyword() {
        let first = "Bees are busy all day long."
        let joined = Mending(of: article(intro: first + "\n\nThey make raw honey for us.")).article
        #expect(joined.intro == first + " They make raw honey for us.")
        let moved = Mending(
            of: article(intro: first + "\n\n" + prose(150) + "\n\nIt is time. Raw honey keeps well. Try it.")
        ).article
        #expect(
            moved.intro.hasPrefix("Raw honey keeps well. " + first)
                && moved.intro.hasSuffix("It is time. Try it."))
        let told = Mending(of: article(description: "Raw honey is sweet. Read on.", intro: first)).article
        #expect(told.intro == "Raw honey is sweet. " + first)
        for mended in [joined, moved, told] { #expect(score("keyphrase-in-introduction", mended) == 9) }
        let untold = article(intro: first)
        #expect(Mending(of: untold).article.intro == first)
    }

    @Test func theKeywordComesToStandOftenEnoughWhereItsNounStands() {
        let paragraphs = (0..<4).map { prose(90, from: $0 * 90) + " The honey keeps well in jar \($0)." }
        let intro = (["A jar of raw honey stands here."] + paragraphs).joined(separator: "\n\n")
        #expect(score("keyphrase-density", article(intro: intro)) == 4)
        let mended = Mending(of: article(intro: intro)).article
        #expect(score("keyphrase-density", mended) == 9)
        #expect(mended.intro.matches(of: /The raw honey keeps well/).count == 1)
        // Of what is no noun, no word stands for all of it.
        let verb = article(
            keyword: "make honey", intro: intro.replacing("A jar of raw honey", with: "We make honey"))
        #expect(!Mending(of: verb).article.intro.contains("The make honey"))
    }

    @Test func aKeywordThatStandsTooOftenIsShortened() {
        let stuffed = (0..<12).map { "Raw honey is good for w\(prose(4, from: $0 * 7).dropLast())." }
        let one = article(
            intro: "Honey is old. " + stuffed.joined(separator: " "),
            sections: [Section(heading: "Jars", body: prose(120))])
        #expect((score("keyphrase-density", one) ?? 0) < 0)
        let mended = Mending(of: one).article
        #expect(score("keyphrase-density", mended) == 9)
        #expect(mended.intro.contains("Raw honey is good") && mended.intro.contains(". Honey is good"))
        let pairs = (0..<8).map { "远程办公省时间。远程办公还能省\(characters(6, from: $0 * 9))" }
        let chinese = article(
            .chinese, keyword: "远程办公", intro: pairs.joined(),
            sections: [Section(heading: "方法", body: characters(300, from: 500))])
        #expect(Mending(of: chinese).article.intro.contains("远程办公省时间，还能省"))
    }

    @Test(
        arguments: [
            ("在远程办公中，沟通是很重要的。", true, "沟通是很重要的。"), ("在远程办公，除了电脑还有手机。", false, "除了电脑还有手机。"),
            ("这样能提高远程办公的效率。", false, "这样能提高效率。"), ("远程办公可以节省时间。", true, "它可以节省时间。"),
            ("远程办公的优点很多。", true, "它的优点很多。"), ("远程办公可以节省时间。", false, nil), ("对远程办公的影响很大。", true, nil),
            ("一般来说，远程办公的优点很多。", true, "一般来说，它的优点很多。"),
            ("如果公司很小而且没有钱，远程办公可以省钱。", true, nil), ("远程办公软件很多。", true, nil), ("在远程办公中，好。", true, nil),
            ("大家都喜欢远程办公。", true, nil),
        ] as [(String, Bool, String?)])
    func aChineseSentenceDoesWithoutTheKeyword(_ text: String, _ isNear: Bool, _ sparer: String?) throws {
        let keyphrase = try #require(Keyphrase("远程办公", language: .chinese))
        #expect(try #require(ChineseOmission(keyphrase)).sparer(text, isNear: isNear) == sparer)
        let latin = try #require(Keyphrase("CRM与ERP", language: .chinese))
        #expect(ChineseOmission(latin) == nil)
    }

    @Test func aChineseKeywordThatStandsTooOftenIsLeftOut() {
        let sentences = (0..<12).map { index in
            let rest = characters(9, from: index * 9)
            return ["远程办公可以\(rest)", "在远程办公中，\(rest)", "这提高远程办公的\(rest)"][index % 3]
        }
        let stuffed = article(
            .chinese, keyword: "远程办公", intro: "远程办公很常见。" + sentences.joined(),
            sections: [Section(heading: "方法", body: characters(500, from: 500))])
        #expect((score("keyphrase-density", stuffed) ?? 0) < 0)
        let mended = Mending(of: stuffed).article
        #expect(score("keyphrase-density", mended) == 9)
        #expect(mended.intro.hasPrefix("远程办公很常见，可以"))
    }

    @Test func anAnswerGoesOnWithTheKeywordOfItsQuestion() {
        let faqs = (0..<4).map { index in
            FAQ(question: "远程办公好在哪里\(index)？", answer: "很多时候，远程办公的好处\(characters(40, from: index * 40))")
        }
        let asked = article(
            .chinese, keyword: "远程办公", intro: "远程办公很常见。",
            sections: [Section(heading: "方法", body: characters(700, from: 500))], faqs: faqs)
        #expect((score("keyphrase-density", asked) ?? 0) < 0)
        let mending = Mending(of: asked, rules: ["keyphrase-density"])
        #expect(score("keyphrase-density", mending.article) == 9)
        // As many as it takes, and no other rule's findings.
        #expect(mending.article.faqs.map { $0.answer.hasPrefix("很多时候，它的好处") } == [true, false, false, false])
        #expect(mending.article.title == asked.title && mending.deeds.count == 1)
    }

    @Test(arguments: Language.allCases) func asFewSubheadingsAsItTakesGetTheKeyword(_ language: Language) {
        let isEnglish = language == .english
        let names = isEnglish ? ["Bees", "Hives", "Wax", "Jars"] : ["蜂巢", "蜂蜡", "罐子", "花朵"]
        let sections = names.map { Section(heading: $0, body: isEnglish ? "Text." : "文字。") }
        let keyword = isEnglish ? "raw honey" : "蜂蜜"
        let mended = Mending(of: article(language, keyword: keyword, sections: sections)).article
        let first = isEnglish ? "Raw Honey: " : "蜂蜜："
        #expect(
            mended.sections.map(\.heading) == [first + names[0], first + names[1], names[2], names[3]])
        #expect(score("keyphrase-in-subheadings", mended) == 9)
    }

    @Test func theDescriptionComesFromSentencesThatNameTheKeyword() {
        let sentence =
            "Raw honey keeps its taste because nobody heats it, while this guide shows how to choose a jar, store it and tell the real thing."
        let mending = Mending(of: article(intro: "Bees are busy. \(sentence) What else is there?"))
        #expect(mending.article.description == sentence)
        let long = sentence + " " + sentence.replacing("Raw honey", with: "It")
        #expect(Mending(of: article(description: long)).article.description == sentence)
    }

    @Test func longParagraphsArePartedAtSentencesAndKeepEveryWord() {
        let intro = prose(400) + "\n\n- " + prose(160, from: 500)
        let mended = Mending(of: article(intro: intro)).article
        #expect(mended.intro.words == intro.words)
        #expect(mended.intro.split(separator: "\n\n").count == 4)
        #expect(mended.intro.split(separator: "\n\n").dropLast().allSatisfy { String($0).wordCount <= 150 })
    }

    @Test func longSentencesArePartedWhereBothHalvesStandAlone() {
        let long =
            "Bees fly out in the early morning to gather nectar from meadows; they come home late in the evening with full stomachs."
        let mended = Mending(of: article(intro: long + " Bees hum.")).article
        #expect(mended.intro.contains("from meadows. They come home"))
        let joined =
            "Bees fly out early to gather nectar in meadows far away, and they come home late with stomachs full of it."
        #expect(
            Mending(of: article(intro: joined + " Bees hum.")).article.intro.contains("away. They come"))
        let waiting = "If " + joined.prefix(1).lowercased() + joined.dropFirst() + " Bees hum."
        #expect(Mending(of: article(intro: waiting)).article.intro == waiting)
        let chinese = "蜜蜂在清晨飞出蜂巢去远处的草地上采集各种花朵的花蜜和花粉；它们在傍晚带着满满的收获回到自己温暖的家中休息。"
        #expect(Mending(of: article(.chinese, keyword: "蜜蜂", intro: chinese)).article.intro.contains("花粉。它们"))
        let hence = chinese.replacing("；它们", with: "，因此它们")
        #expect(Mending(of: article(.chinese, keyword: "蜜蜂", intro: hence)).article.intro.contains("花粉。因此它们"))
    }

    @Test func aRepeatedSentenceGoesAndTheFirstStays() {
        let mending = Mending(
            of: article(intro: "Bees fly far. Bees hum.", conclusion: "Bees fly far. So we end."))
        #expect(mending.article.intro == "Bees fly far. Bees hum.")
        #expect(mending.article.conclusion == "So we end.")
        let only = Mending(of: article(intro: "Bees fly far.", conclusion: "Bees fly far."))
        #expect(only.article.conclusion == "Bees fly far.")
    }

    @Test func headingsOfTheFirstLevelAreLowered() {
        let body = "Text.\n\n# Inner\n\n```\n# code\n```"
        let mended = Mending(of: article(sections: [Section(heading: "A", body: body)])).article
        #expect(mended.sections[0].body == "Text.\n\n### Inner\n\n```\n# code\n```")
    }

    @Test(arguments: [Language.english, .chinese])
    func mendingNeverLowersTheScoreAndItsEditsGiveItsArticle(_ language: Language) throws {
        for seed in 0..<12 {
            let text = language == .english ? prose(seed * 37 + 5) : characters(seed * 91 + 5)
            let keyword = language == .english ? "raw honey" : "蜂蜜与CRM"
            let one = article(
                language, keyword: keyword, title: seed.isMultiple(of: 2) ? "" : "Guide: \(keyword)",
                description: String(text.prefix(seed * 30)),
                intro: "\(keyword) \(text)",
                sections: [Section(heading: "H,1", body: "# X\n\n\(text)\n\n\(text)")],
                conclusion: text, faqs: [FAQ(question: "Q?", answer: text)])
            let mending = Mending(of: one)
            #expect(SEOReport(of: mending.article).isAtLeast(SEOReport(of: one)))
            #expect(try one.applying(mending.edits) == mending.article)
            #expect(Mending(of: mending.article).article.wordCount <= mending.article.wordCount + 5)
        }
    }
}
