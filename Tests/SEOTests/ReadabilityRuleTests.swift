import Article
import SEO
import Testing

@Suite("Rules on readability, links and soundness") struct ReadabilityRuleTests {
    @Test(arguments: [
        (Language.english, "Bees fly. Bees hum. They sleep.", 9),
        (.english, "Bees fly. Bees hum. Bees sleep.", 3),
        (.english, "The bees fly. The hive hums. The sun sets.", 9),
        (.english, "The bees fly. The bees hum. The bees sleep.", 3),
        (.english, "- Bees fly.\n- Bees hum.\n- Bees sleep.", 9), (.chinese, "蜜蜂飞。蜜蜂叫。蜜蜂睡。", 3),
        (.chinese, "蜜蜂飞。蜂蜜甜。蜜蜂睡。", 9),
    ])
    func beginnings(_ language: Language, _ intro: String, _ expected: Int) {
        #expect(score("sentence-beginnings", article(language, intro: intro)) == expected)
    }

    /// Of 20 sentences so many are passive.
    @Test(arguments: [(0, 9), (2, 9), (3, 6), (4, 3)])
    func passiveVoice(_ passive: Int, _ expected: Int) {
        let text =
            "The jar was quickly filled. ".repeated(passive) + "Bees fill the jar. ".repeated(20 - passive)
        #expect(score("passive-voice", article(intro: text)) == expected)
        #expect(score("passive-voice", article(.chinese, intro: "罐子被装满了。")) == nil)
    }

    /// Of 20 sentences in 200 words so many hold a transition word.
    @Test(arguments: [(3, 3), (4, 6), (5, 6), (6, 9)])
    func transitions(_ count: Int, _ expected: Int) {
        let text =
            (0..<count).map { "However " + prose(9, from: $0 * 10).lowercased() }.joined(separator: " ") + " "
            + prose(200 - count * 10, from: 500)
        #expect(score("transition-words", article(intro: text)) == expected)
    }

    @Test func shortTextsNeedNoTransitions() {
        #expect(score("transition-words", article(intro: prose(199))) == 9)
        #expect(score("transition-words", article(.chinese, intro: characters(399))) == 9)
        #expect(score("transition-words", article(.chinese, intro: characters(400))) == 3)
        #expect(
            score(
                "transition-words",
                article(.chinese, intro: "因此" + characters(18) + characters(380, from: 100)))
                == 3)
        let often = (0..<20).map { ($0 < 6 ? "因此" : "蜜蜂") + characters(18, from: $0 * 20).dropLast() + "。" }
        #expect(score("transition-words", article(.chinese, intro: often.joined())) == 9)
    }

    /// Words a sentence and syllables a word give 206.835 − 1.015 × 1 − 84.6 × 1 = 121.2 and, with four
    /// syllables, far below 50; ten words of which six have two syllables give 61.3, seven 52.9, eight 44.4.
    @Test(arguments: [
        ("Bees.", 9), ("Education.", 3), ("Table table table table table table bee bee bee bee.", 9),
        ("Table table table table table table table bee bee bee.", 6),
        ("Table table table table table table table table bee bee.", 3),
    ])
    func readingEase(_ intro: String, _ expected: Int) {
        #expect(score("reading-ease", article(intro: intro)) == expected)
        #expect(score("reading-ease", article(.chinese, intro: "蜜蜂。")) == nil)
    }

    @Test(arguments: [
        ("none", 3, 3), ("[a](/b)", 9, 3), ("[a](https://b.c)", 3, 9), ("[a](b.html) and [c](//d.e)", 9, 9),
        ("[a](mailto:a@b.c) [d](#e)", 3, 3), ("[a](https://b.c){rel=\"nofollow\"}", 3, 7),
        ("[a](https://b.c){:rel=\"nofollow\"} [d](https://e.f)", 3, 8),
    ])
    func links(_ intro: String, _ internalLinks: Int, _ outbound: Int) {
        #expect(score("internal-links", article(intro: intro)) == internalLinks)
        #expect(score("outbound-links", article(intro: intro)) == outbound)
    }

    @Test(arguments: [
        (Language.english, "Bees are fine.", "", 9), (.english, "Sales rose 25 %.", "", 3),
        (.english, "Sales rose 25%.", "rose by 25 percent", 9),
        (.english, "It costs $1,250.", "", 3), (.english, "It costs $1,250.", "1250 dollars", 9),
        (.english, "Since 2024 it rose.", "", 3),
        (.english, "Since 2024 it rose.", "in 2024", 9), (.english, "Take 3 jars and 12 bees.", "", 9),
        (.english, "Sales rose 25%.", "125", 3),
        (.english, "Version 2.2024 came.", "", 9), (.chinese, "转化率提升25%。", "", 3),
        (.chinese, "转化率提升25%。", "提升了25%", 9),
        (.chinese, "成本300元。", "", 3), (.chinese, "2023年增长。", "", 3), (.chinese, "百分之三十的人。", "", 3),
        (.chinese, "第3步和5个人。", "", 9),
    ])
    func figures(_ language: Language, _ intro: String, _ support: String, _ expected: Int) {
        #expect(score("unsupported-figures", article(language, intro: intro), support: [support]) == expected)
    }

    @Test(arguments: [
        (Language.english, "A run takes 12 to 15 hours, or 10 miles.", "", ["12 to 15 hours", "10 miles"]),
        (.english, "A run takes 12 to 15 hours.", "between 12 and 15", []),
        (.english, "A run takes 12 to 15 hours.", "12", ["12 to 15 hours"]),
        (.english, "In 2019 a 5-mile run rose 40% to 3.5 km.", "", ["2019", "5-mile", "40%", "3.5 km"]),
        (.english, "Take 3 jars, 12 bees and version 2.5 minor.", "", []),
        (.english, "It lasts 800 km.", "800km", []),
        (.chinese, "要花 3 到 5 个小时，跑10公里，2023年提升2倍。", "", ["3 到 5 个小时", "10公里", "2023", "2倍"]),
        (.chinese, "分 3 步，第 2 节，5 个人。", "", []),
    ])
    func figuresForTheWriterToCheck(
        _ language: Language, _ intro: String, _ support: String, _ expected: [String]
    ) {
        let found = UnsupportedFigure.all(in: article(language, intro: intro), support: [support])
        #expect(found.map(\.figure) == expected)
    }

    @Test(arguments: [
        ("蜂蜜很甜，也很香。", 9), ("蜂蜜很甜,也很香。", 3), ("蜂蜜(生的)很甜。", 3), ("蜂蜜（raw)很甜。", 3), ("提高 30%,很好。", 3),
        ("用 f(x) 表示。", 9), ("使用 CRM 系统。", 9), ("使用CRM系统。", 3),
        ("使用 CRM  系统。", 3),
        ("有 3 个罐子。", 9), ("有3个罐子。", 3), ("很甜。。", 3), ("很甜，，很香。", 3), ("真的？！", 9), ("很甜……很香。", 9), ("没有结尾", 3),
        ("包括：\n\n- 一\n- 二", 9),
        ("比例是 3:4。", 9), ("版本 1.2 很好。", 9), ("[蜂蜜](https://a.b/c,d) 很甜。", 9), ("用 `a,b` 这样的写法。", 9),
        ("他说：“很甜。”", 9), ("访问 example.com 网站。", 9),
    ])
    func typography(_ intro: String, _ expected: Int) {
        #expect(score("typography", article(.chinese, keyword: "蜂蜜", intro: intro)) == expected)
        #expect(score("typography", article(.english, intro: intro)) == nil)
    }

    @Test(arguments: [
        (Language.english, "Bees fly. Bees hum.", 9), (.english, "Bees fly. They hum.\n\nBees FLY!", 3),
        (.english, "Yes. Yes.", 9),
        (.chinese, "蜜蜂很忙。蜂蜜很甜。", 9), (.chinese, "蜂蜜很甜。\n\n- 蜂蜜很甜！", 3),
        (.english, "The steps are these:\n\n- One\n\nThe steps are these:\n\n- Two", 9),
    ])
    func repetition(_ language: Language, _ intro: String, _ expected: Int) {
        #expect(score("repetition", article(language, intro: intro)) == expected)
    }
}
