import Article
import SEO
import Testing

@Suite("Findings agree in number") struct AgreementTests {
    /// Of each rule that counts: a word that is counted none, one or two times, and what its finding says then.
    @Test(arguments: [
        (
            "unsupported-figures", "It rose 25 %.",
            "1 figure of the article stands in no source, the first \"25 %\"; check it or take it out"
        ),
        (
            "unsupported-figures", "It rose 25 %, then 30 %.",
            "2 figures of the article stand in no source, the first \"25 %\"; check them or take them out"
        ),
        ("competing-links", "[Raw honey](/a).", "1 link text with the keyword (\"Raw honey\") sends readers"),
        (
            "competing-links", "[Raw honey](/a), [raw honey](/b).",
            "2 link texts with the keyword (\"Raw honey\") send readers"
        ),
        (
            "outbound-links", "[a](https://b.c){rel=\"nofollow\"}",
            "1 link to other sites; at least 1 is right; 1 of them is nofollow"
        ),
        (
            "outbound-links", "[a](https://b.c){rel=\"nofollow\"} [d](https://e.f){rel=\"nofollow\"}",
            "2 links to other sites; at least 1 is right; 2 of them are nofollow"
        ),
        ("passive-voice", "Bees fly.", "0 of 1 sentence (0 %) of the article are passive"),
        ("passive-voice", "Jars were filled. Bees fly.", "1 of 2 sentences (50 %) of the article is passive"),
        (
            "passive-voice", "Jars were filled. Pots were sold.",
            "2 of 2 sentences (100 %) of the article are passive"
        ),
        (
            "transition-words", "However, bees fly. Bees hum.",
            "1 of 2 sentences (50 %) holds a transition word"
        ),
        (
            "transition-words", "However, bees fly. Also, bees hum.",
            "2 of 2 sentences (100 %) hold a transition word"
        ),
        (
            "sentence-length", "long ".repeated(21) + "end.",
            "1 of 1 sentence (100 %) of the article has over 20 words"
        ),
        ("sentence-length", "Bees fly.", "0 of 1 sentence (0 %) of the article have over 20 words"),
        ("sentence-beginnings", "Bees fly.", "at most 1 sentence in a row begins alike"),
        ("sentence-beginnings", "Bees fly. Bees hum.", "at most 2 sentences in a row begin alike"),
        ("repetition", "Bees fly. Bees fly.", "1 sentence of the article stands twice"),
        ("repetition", "Bees fly. Bees fly. Jars fill. Jars fill.", "2 sentences of the article stand twice"),
        ("images", "![a](/b)", "1 image; at least 1 is right"),
    ])
    func inText(_ rule: String, _ intro: String, _ expected: String) {
        let message = SEOReport(of: article(intro: intro))[rule]?.message
        #expect(message?.contains(expected) == true, "\(message ?? "none")")
    }

    @Test(arguments: [
        (1, 0, "the 1 heading of the outline stands in the text"),
        (2, 0, "all 2 headings of the outline stand in the text"),
        (1, 1, "1 of 2 headings of the outline has a text"),
        (2, 1, "2 of 3 headings of the outline have a text"),
    ])
    func outline(_ written: Int, _ unwritten: Int, _ expected: String) {
        let sections =
            (0..<written).map { Section(heading: "A\($0)", body: "Text.") }
            + (0..<unwritten).map { Section(heading: "B\($0)") }
        let message = SEOReport(of: article(sections: sections))["outline-kept"]?.message
        #expect(message?.contains(expected) == true, "\(message ?? "none")")
    }

    @Test(arguments: [
        (["Raw honey", "Bees"], "1 of 2 subheadings (50 %) holds the keyword"),
        (["Raw honey", "Raw honey jars"], "2 of 2 subheadings (100 %) hold the keyword"),
        (["Bees"], "0 of 1 subheading (0 %) hold the keyword"),
    ])
    func subheadings(_ headings: [String], _ expected: String) {
        let sections = headings.map { Section(heading: $0, body: "Text.") }
        let message = SEOReport(of: article(sections: sections))["keyphrase-in-subheadings"]?.message
        #expect(message?.contains(expected) == true, "\(message ?? "none")")
    }

    @Test(arguments: [(1, "(1 of 3 answers is not)"), (2, "(2 of 3 answers are not)")])
    func answers(_ short: Int, _ expected: String) {
        let faqs = (0..<3).map {
            FAQ(question: "Q\($0)?", answer: $0 < short ? "No." : prose(50, from: $0 * 50))
        }
        let message = SEOReport(of: article(faqs: faqs))["faq"]?.message
        #expect(message?.hasSuffix(expected) == true, "\(message ?? "none")")
    }

    @Test(arguments: ["keyphrase-in-title", "keyphrase-in-introduction", "keyphrase-in-slug"])
    func wordsOfTheKeyword(_ rule: String) {
        let one = SEOReport(of: article(keyword: "honey", title: "Bees", slug: "bees", intro: "Bees."))[rule]
        let two = SEOReport(of: article(title: "Bees", slug: "bees", intro: "Bees."))[rule]
        #expect(one?.message.hasSuffix("0 of the 1 word of the keyword") == true)
        #expect(two?.message.hasSuffix("0 of the 2 words of the keyword") == true)
    }
}
