import Article
import Testing

@Suite("Word boundaries") struct WordBoundaryTests {
    @Test(
        "Counts of English text",
        arguments: [
            ("it's the bees' honey", 4), ("1990's", 2), ("U.S. market", 2), ("v1.2.3", 1),
            ("1,250,000 jars", 2),
            ("apples,pears", 2), ("end.Next", 1), ("rock 'n' roll", 3), ("well-known", 2), ("and/or", 2),
            ("snake_case", 1), ("naïve café", 2), ("cafe\u{301} noir", 2), ("co\u{AD}op", 1),
            ("a\u{200B}b", 2),
            ("50% off – today…", 3), ("🐝 bees 🐝", 1), ("don''t", 2), ("... '' ,,", 0), ("\n\t \u{A0}", 0),
            ("see [the guide](x)", 4), ("[link]\r\nnext", 2), ("½ cup", 2),
        ])
    func english(_ text: String, _ words: Int) {
        #expect(text.wordCount == words)
    }

    @Test(
        "Counts of Chinese text",
        arguments: [
            ("蜂蜜，很甜。", 4), ("用CRM管理100个客户", 8), ("2024年增长3.5%", 5), ("ERP与CRM", 3), ("“引号”与《书名》", 5),
            ("第１２章", 3), ("𠮷野家", 3), ("〇", 1), ("ひらがな・カタカナ", 8), ("蜂 蜜\n甜", 3), ("、。！？；：（）——……", 0),
        ])
    func chinese(_ text: String, _ words: Int) {
        #expect(text.wordCount == words)
    }

    @Test("An article's count is that of what is published")
    func article() {
        var article = Article()
        article.title = "Two words"
        article.description = "not counted"
        article.intro = "One"
        article.sections = [
            Section(
                heading: "A heading", brief: "not counted", body: "three more words",
                subsections: [Section(heading: "Sub", body: "x y")])
        ]
        article.conclusion = "The end"
        article.faqs = [FAQ(question: "Why so?", answer: "Because.")]
        article.titleIdeas = [TitleIdea(text: "not counted", type: .why)]
        #expect(article.wordCount == 2 + 1 + 2 + 3 + 1 + 2 + 2 + 3)
        #expect(article.sections[0].wordCount == 8)
    }

    @Test("What is told by its code point is what Unicode's properties say")
    func codePoints() {
        let wrong = (0...0x2FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
            let properties = scalar.properties
            let isKana = (0x3041...0x30FF).contains(scalar.value) && properties.isAlphabetic
            let counts = properties.isAlphabetic || properties.numericType != nil || scalar == "_"
            return scalar.isIdeograph != (properties.isIdeographic || isKana)
                || scalar.isASCII && String(scalar).wordCount != (counts ? 1 : 0)
        }
        #expect(wrong.isEmpty)
    }
}
