import Article
import SEO
import Testing

@Suite("Rules on the keyword in the text") struct KeyphraseRuleTests {
    @Test(arguments: [
        (Language.english, "honey", 9), (.english, "best raw local honey", 9),
        (.english, "the best of raw local honey", 9),
        (.english, "best raw local honey brands", 6),
        (.english, "one two three four five six seven eight", 6),
        (.english, "one two three four five six seven eight nine", 3), (.english, "how to", 9),
        (.english, "", 3),
        (.chinese, "邮件营销", 9), (.chinese, "一二三四五六七八九十甲乙", 9), (.chinese, "一二三四五六七八九十甲乙丙", 6),
        (.chinese, "一二三四五六七八九十甲乙丙丁戊己庚辛", 6), (.chinese, "一二三四五六七八九十甲乙丙丁戊己庚辛壬", 3),
        (.chinese, "CRM与ERP", 9),
    ])
    func length(_ language: Language, _ keyword: String, _ expected: Int) {
        #expect(score("keyphrase-length", article(language, keyword: keyword)) == expected)
    }

    @Test(arguments: [
        (Language.english, "raw honey", "We keep bees. Raw honey is sweet.\n\nMore.", 9 as Int?),
        (.english, "raw honey", "Honey that is RAW keeps well.", 9),
        (.english, "café owner", "CAFE owners rise early.", 9),
        (.english, "raw honey", "Honey keeps. Eat it raw.", 6),
        (.english, "raw honey", "Honey keeps.\n\nRaw honey too.", 3),
        (.english, "train for a race", "Training matters before any races.", 9),
        (.english, "raw honey", "", nil),
        (.chinese, "CRM与ERP", "选择 CRM 和 ERP 并不容易。", 9), (.chinese, "CRM与ERP", "先看ERP系统，再看CRM系统。", 9),
        (.chinese, "CRM与ERP", "先看CRM。再看ERP。", 6), (.chinese, "CRM与ERP", "只看CRM和enterprise。", 3),
        (.chinese, "邮件营销", "邮件 营销很有用。", 9), (.chinese, "邮件营销", "营销邮件很有用。", 3),
        (.chinese, "ＳＥＯ", "学习seo的方法。", 9), (.chinese, "参与者", "每位参与者都来了。", 9),
    ])
    func introduction(_ language: Language, _ keyword: String, _ intro: String, _ expected: Int?) {
        #expect(
            score("keyphrase-in-introduction", article(language, keyword: keyword, intro: intro)) == expected)
    }

    /// In 1,000 words a keyword of one word weighs 1.0333: 4 occurrences are 0.41, 5 are 0.52, 33 are 3.41,
    /// 34 are 3.51, 38 are 3.93, 39 are 4.03.
    @Test(arguments: [(0, 4), (1, 4), (4, 4), (5, 9), (33, 9), (34, -10), (38, -10), (39, -50)])
    func density(_ count: Int, _ expected: Int) {
        let text = "Honey. ".repeated(count) + prose(1_000 - count)
        #expect(score("keyphrase-density", article(keyword: "honey", intro: text)) == expected)
    }

    @Test func shortTextsHaveNoDensityAndTwoOccurrencesAreNeverTooMany() {
        #expect(score("keyphrase-density", article(keyword: "honey", intro: prose(99))) == nil)
        let two = "Raw local honey here. Raw local honey there. " + prose(92)
        #expect(score("keyphrase-density", article(keyword: "raw local honey", intro: two)) == 9)
        let one = "Honey. " + prose(99)
        #expect(score("keyphrase-density", article(keyword: "honey", intro: one)) == 4)
    }

    /// Four characters in 1,000: one occurrence is 0.4 %, 8 are 3.2, 9 are 3.6, 10 are 4, 11 are 4.4.
    @Test(arguments: [(1, 4), (2, 9), (8, 9), (9, -10), (10, -10), (11, -50)])
    func densityInChinese(_ count: Int, _ expected: Int) {
        let text = "邮件营销。".repeated(count) + characters(1_000 - 4 * count)
        #expect(score("keyphrase-density", article(.chinese, keyword: "邮件营销", intro: text)) == expected)
    }

    @Test(arguments: [(14, 0, nil as Int?), (15, 4, 9), (20, 6, 9), (20, 7, 6), (20, 10, 6), (20, 11, 1)])
    func distribution(_ sentences: Int, _ without: Int, _ expected: Int?) {
        let text = prose(without * 10) + " " + "Honey is here. ".repeated(sentences - without)
        #expect(score("keyphrase-distribution", article(intro: text)) == expected)
    }

    @Test(arguments: [
        (["Raw honey", "Bees", "Hives"], 9), (["Raw honey", "Bees", "Hives", "Wax"], 3),
        (["Raw honey", "Honey, raw", "Raw honeys", "Wax"], 9), (["Raw honey", "Raw honey now"], 3),
        (["Bees"], 3), ([], nil as Int?),
    ])
    func subheadings(_ headings: [String], _ expected: Int?) {
        let sections = headings.map { Section(heading: $0, body: "Text.") }
        #expect(score("keyphrase-in-subheadings", article(sections: sections)) == expected)
    }

    @Test(arguments: [
        ("no link", nil as Int?), ("[raw honey](/a)", 2), ("[Our raw honeys](https://example.com)", 2),
        ("[bees](/a)", nil),
        ("[raw honey](#raw)", nil),
    ])
    func competingLinks(_ text: String, _ expected: Int?) {
        #expect(score("competing-links", article(intro: text)) == expected)
    }

    @Test(arguments: [
        ("none", 3, nil as Int?), ("![a jar of raw honey](a.png)", 9, 9), ("![a jar](a.png)", 9, 3),
        ("![a](a.png) ![raw honey](b.png)", 9, 9),
    ])
    func images(_ text: String, _ images: Int, _ alt: Int?) {
        let article = article(intro: text)
        #expect(score("images", article) == images)
        #expect(score("keyphrase-in-image-alt", article) == alt)
    }
}
