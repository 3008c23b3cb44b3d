import Article
import SEO
import Testing

@Suite("Rules on lengths and order") struct LengthRuleTests {
    @Test(arguments: [(99, -20), (100, -10), (199, -10), (200, 3), (249, 3), (250, 6), (299, 6), (300, 9)])
    func text(_ words: Int, _ expected: Int) {
        #expect(score("text-length", article(title: "Not counted here", intro: prose(words))) == expected)
    }

    @Test(arguments: [(199, -20), (200, -10), (399, -10), (400, 3), (499, 3), (500, 6), (599, 6), (600, 9)])
    func textInChinese(_ count: Int, _ expected: Int) {
        #expect(score("text-length", article(.chinese, intro: characters(count))) == expected)
    }

    @Test(arguments: [(900, 9), (1_100, 9), (899, 6), (1_101, 6), (800, 6), (1_200, 6), (799, 3), (1_201, 3)])
    func target(_ words: Int, _ expected: Int) {
        #expect(score("target-length", article(intro: prose(words))) == expected)
    }

    @Test(arguments: [
        (Language.english, 300, 9), (.english, 301, 6), (.english, 350, 6), (.english, 351, 3),
        (.chinese, 600, 9),
        (.chinese, 601, 6), (.chinese, 700, 6), (.chinese, 701, 3),
    ])
    func subheadings(_ language: Language, _ length: Int, _ expected: Int) {
        let body = language == .english ? prose(length) : characters(length)
        let article = article(language, intro: "Short.", sections: [Section(heading: "A", body: body)])
        #expect(score("subheading-distribution", article) == expected)
    }

    @Test func headingsInABodyPartItsText() {
        let body = prose(200) + "\n\n### Inner\n\n" + prose(200, from: 300)
        let report = SEOReport(of: article(sections: [Section(heading: "A", body: body)]))
        #expect(report["subheading-distribution"]?.value == 200)
    }

    @Test(arguments: [
        (Language.english, 150, 9), (.english, 151, 6), (.english, 200, 6), (.english, 201, 3),
        (.chinese, 300, 9),
        (.chinese, 301, 6), (.chinese, 400, 6), (.chinese, 401, 3),
    ])
    func paragraphs(_ language: Language, _ length: Int, _ expected: Int) {
        let text = language == .english ? prose(length) : characters(length)
        #expect(score("paragraph-length", article(language, intro: text + "\n\nEnd.")) == expected)
    }

    /// Of 20 sentences so many have 21 words.
    @Test(arguments: [(0, 9), (5, 9), (6, 6), (7, 3)])
    func sentences(_ long: Int, _ expected: Int) {
        let longOnes = (0..<long).map { "Word\($0) " + "word ".repeated(19) + "end." }
        let short = (0..<20 - long).map { "Brief\($0) " + "word ".repeated(18) + "end." }
        #expect(
            score("sentence-length", article(intro: (longOnes + short).joined(separator: " "))) == expected)
    }

    @Test(arguments: [(40, 9), (41, 3)])
    func sentencesInChinese(_ length: Int, _ expected: Int) {
        #expect(score("sentence-length", article(.chinese, intro: "长".repeated(length) + "。")) == expected)
    }

    @Test(arguments: [
        ("# Bees\n\nText.", 1 as Int?), ("Text.\n\n# Bees\n\nText.", 1), ("## Bees\n\nText.", nil),
    ])
    func singleH1(_ body: String, _ expected: Int?) {
        #expect(score("single-h1", article(sections: [Section(heading: "A", body: body)])) == expected)
    }

    @Test func everyHeadingOfTheOutlineHasItsText() {
        let whole = [
            Section(heading: "A", body: "Text.", subsections: [Section(heading: "B", body: "Text.")])
        ]
        let parent = [Section(heading: "A", subsections: [Section(heading: "B", body: "Text.")])]
        let gap = [Section(heading: "A", body: "Text.", subsections: [Section(heading: "B")])]
        #expect(score("outline-kept", article(sections: whole)) == 9)
        #expect(score("outline-kept", article(sections: parent)) == 9)
        #expect(SEOReport(of: article(sections: gap))["outline-kept"]?.place == .section(SectionNumber(1, 1)))
        #expect(score("outline-kept", article(sections: gap)) == 3)
        #expect(score("outline-kept", article()) == nil)
    }

    @Test(arguments: [
        (0, 50, 3), (2, 50, 6), (3, 50, 9), (6, 50, 9), (7, 50, 6), (3, 39, 6), (3, 40, 9), (3, 120, 9),
        (3, 121, 6), (3, 0, 6),
    ])
    func faqs(_ count: Int, _ words: Int, _ expected: Int) {
        let faqs = (0..<count).map { FAQ(question: "Why \($0)?", answer: prose(words, from: $0 * 200)) }
        #expect(score("faq", article(faqs: faqs)) == expected)
    }

    @Test(arguments: [(59, 6), (60, 9), (250, 9), (251, 6)])
    func faqsInChinese(_ length: Int, _ expected: Int) {
        let faqs = (0..<3).map { FAQ(question: "为什么\($0)？", answer: characters(length)) }
        #expect(score("faq", article(.chinese, faqs: faqs)) == expected)
    }
}
