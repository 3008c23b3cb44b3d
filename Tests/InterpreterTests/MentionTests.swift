import Testing

@testable import Interpreter

@Suite struct MentionTests {
    private static let lexicon = Lexicon(
        shared: [.parts, .places, .ties, .speech, .amounts, .verbs, .titleTypes, .languages], commands: [])

    private func targets(_ utterance: String) -> [String] {
        let text = FoldedText(utterance)
        return MentionParser(text: text, tokens: Lexer.tokens(of: text, lexicon: Self.lexicon)).mentions()
            .flatMap { $0.targets.map(\.description) }
    }

    @Test(arguments: [
        "第二节", "第2部分", "第二章", "the second section", "section two", "sec. 2", "part 2", "H2 #2", "section 2",
        "the 2nd part",
    ])
    func namesTheSecondSection(said: String) {
        #expect(targets(said) == ["section 2"])
    }

    @Test(arguments: [
        "2.1", "section 2.1", "第二节第一小节", "第二节的第一小节", "the first subsection of section 2", "第2.1节",
        "subsection 2.1",
        "subsection 1 of section 2",
    ])
    func namesASubsection(said: String) {
        #expect(targets(said) == ["section 2.1"])
    }

    @Test(arguments: [
        ("sections 2-4", ["sections 2-4"]), ("sections 2 to 4", ["sections 2-4"]),
        ("第二到第四节", ["sections 2-4"]),
        ("第2节到第4节", ["sections 2-4"]), ("sections 2 and 5", ["sections 2,5"]), ("第二、第五节", ["sections 2,5"]),
        ("the second and fifth sections", ["sections 2,5"]), ("every section", ["sections all"]),
        ("所有章节", ["sections all"]), ("the last section", ["section last"]), ("最后一节", ["section last"]),
        ("the last FAQ", ["faq last"]), ("第三个常见问题", ["faq 3"]), ("question 2 of the FAQ", ["faq 2"]),
        ("the FAQs", ["faqs"]), ("this section", ["it"]), ("这一节", ["it"]), ("它", ["it"]),
        ("这篇文章", ["article"]),
        ("the whole article", ["article"]), ("全文", ["article"]), ("the meta description", ["description"]),
        ("the pricing section", ["section \"pricing\""]), ("section “pricing”", ["section \"pricing\""]),
        ("讲保险的那一节", ["section \"保险\""]), ("the intro and the conclusion", ["intro", "conclusion"]),
        ("引言和结论", ["intro", "conclusion"]), ("标题列表", ["titles"]),
    ])
    func namesParts(said: String, expected: [String]) {
        #expect(targets(said) == expected)
    }

    @Test(arguments: [
        "title", "section 2", "section 2.1", "section last", "sections 2-4", "sections 2,5", "sections all",
        "faq 3",
        "faq last", "faqs", "it", "section \"pricing\"", "article",
    ])
    func targetsAreCodedAsTheyAreWritten(text: String) {
        #expect(Target(text)?.description == text)
    }

    @Test(arguments: ["", "section", "section x", "sections 4-2", "faq", "nothing", "section \""])
    func otherWordsAreNoTargets(text: String) {
        #expect(Target(text) == nil)
    }
}
