import Article
import SEO
import Testing

/// What the other suites ask in English alone, asked in Chinese on both sides of each threshold.
@Suite("Rules in Chinese, near their thresholds") struct ChineseRuleTests {
    /// Of 20 sentences so many have 41 characters: 25, 30 and 35 %.
    @Test(arguments: [(5, 9), (6, 6), (7, 3)])
    func longSentences(_ long: Int, _ expected: Int) {
        let text =
            (0..<long).map { run(41, from: $0 * 50) + "。" } + (long..<20).map { run(40, from: $0 * 50) + "。" }
        #expect(score("sentence-length", article(.chinese, intro: text.joined())) == expected)
    }

    @Test(arguments: [(14, 0, nil as Int?), (15, 4, 9), (20, 6, 9), (20, 7, 6), (20, 10, 6), (20, 11, 1)])
    func distribution(_ sentences: Int, _ without: Int, _ expected: Int?) {
        let text = characters(without * 20) + "蜂蜜在这里。".repeated(sentences - without)
        #expect(
            score("keyphrase-distribution", article(.chinese, keyword: "蜂蜜", intro: text)) == expected)
    }

    /// Of so many headings so many hold the keyword: 30, 28.6, 75 and 80 %.
    @Test(arguments: [(3, 10, 9), (2, 7, 3), (3, 4, 9), (4, 5, 3)])
    func subheadings(_ count: Int, _ all: Int, _ expected: Int) {
        let sections = (0..<all).map {
            Section(heading: $0 < count ? "蜂蜜 CRM 第\($0)" : "工具", body: "正文。")
        }
        #expect(
            score("keyphrase-in-subheadings", article(.chinese, keyword: "蜂蜜", sections: sections))
                == expected)
        let english = (0..<all).map { Section(heading: $0 < count ? "Raw honey" : "Bees", body: "Text.") }
        #expect(score("keyphrase-in-subheadings", article(sections: english)) == expected)
    }

    @Test(arguments: [(900, 9), (1_100, 9), (899, 6), (1_101, 6), (800, 6), (1_200, 6), (799, 3), (1_201, 3)])
    func targetLength(_ count: Int, _ expected: Int) {
        #expect(score("target-length", article(.chinese, intro: characters(count))) == expected)
    }

    /// Of 20 sentences in 400 characters so many hold a transition word.
    @Test(arguments: [(3, 3), (4, 6), (5, 6), (6, 9)])
    func transitions(_ count: Int, _ expected: Int) {
        let text = (0..<20).map { ($0 < count ? "因此" : "蜜蜂") + run(18, from: $0 * 20) + "。" }
        #expect(score("transition-words", article(.chinese, intro: text.joined())) == expected)
    }

    @Test(arguments: [
        ("", 3), ("蜜蜂酿造。", 3), ("蜂蜜很甜。", 9), ("蜂蜜很甜，蜂蜜很香。", 9), ("蜂蜜，蜂蜜，蜂蜜。", 3),
    ])
    func keyphraseInDescription(_ description: String, _ expected: Int) {
        let article = article(.chinese, keyword: "蜂蜜", description: description)
        #expect(score("keyphrase-in-description", article) == expected)
    }

    @Test(arguments: [
        ("", 1), ("蜜".repeated(20), 6), ("蜜".repeated(21), 9), ("蜜".repeated(30), 9), ("蜜".repeated(31), 3),
    ])
    func titleWidth(_ title: String, _ expected: Int) {
        #expect(score("title-width", article(.chinese, title: title)) == expected)
    }

    @Test(arguments: [
        ("没有链接。", 3, 3, nil as Int?), ("[价格](/jiage)。", 9, 3, nil), ("[指南](https://a.cn)。", 3, 9, nil),
        ("[蜂蜜](/fengmi)。", 9, 3, 2), ("[我们的蜂蜜店](https://a.cn)。", 3, 9, 2), ("[蜂蜜](#fengmi)。", 3, 3, nil),
    ])
    func links(_ intro: String, _ own: Int, _ other: Int, _ competing: Int?) {
        let article = article(.chinese, keyword: "蜂蜜", intro: intro)
        #expect(score("internal-links", article) == own)
        #expect(score("outbound-links", article) == other)
        #expect(score("competing-links", article) == competing)
    }

    @Test(arguments: [
        ("没有图片。", 3, nil as Int?), ("![一罐蜂蜜](a.png)", 9, 9), ("![一只罐子](a.png)", 9, 3),
    ])
    func images(_ intro: String, _ images: Int, _ alt: Int?) {
        let article = article(.chinese, keyword: "蜂蜜", intro: intro)
        #expect(score("images", article) == images)
        #expect(score("keyphrase-in-image-alt", article) == alt)
    }

    @Test(arguments: [("# 蜜蜂\n\n正文。", 1 as Int?, 9), ("## 蜜蜂\n\n正文。", nil, 9), ("", nil, 3)])
    func headings(_ body: String, _ single: Int?, _ kept: Int) {
        let article = article(.chinese, sections: [Section(heading: "蜂蜜", body: body)])
        #expect(score("single-h1", article) == single)
        #expect(score("outline-kept", article) == kept)
    }

    @Test(arguments: [(0, 3), (2, 6), (3, 9), (6, 9), (7, 6)])
    func faqs(_ count: Int, _ expected: Int) {
        let faqs = (0..<count).map { FAQ(question: "为什么\($0)？", answer: characters(60, from: $0 * 80)) }
        #expect(score("faq", article(.chinese, faqs: faqs)) == expected)
    }

    /// So many characters with no mark between them.
    private func run(_ count: Int, from start: Int) -> String {
        characters(count, from: start).filter { $0 != "。" }
    }
}
