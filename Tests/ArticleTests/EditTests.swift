import Foundation
import Testing

@testable import Article

@Suite struct EditTests {
    private static let article: Article = {
        var article = Article()
        article.keyword = "bees"
        article.title = "Bees at Home"
        article.intro = "One  two.\n\nThree."
        article.sections = [
            Section(heading: "A", brief: "a", body: "Body A."),
            Section(heading: "B", body: "Body B.", subsections: [Section(heading: "B1", body: "Body B1.")]),
            Section(heading: "C"),
        ]
        article.conclusion = "End."
        article.faqs = [FAQ(question: "Q1?", answer: "A1."), FAQ(question: "Q2?")]
        return article
    }()

    /// Every kind of edit, and what of the article it may change.
    static let edits: [Edit] = [
        .setLanguage(to: .chinese), .setWords(to: 2_000), .setKeywords(to: ["honey"]),
        .setText(of: .keyword, to: "hives"), .setText(of: .intro, to: "New."),
        .setText(of: .slug, to: "bees"),
        .setTitleIdeas(to: [TitleIdea(text: "How to Bee", type: .howTo)]), .setSections(to: []),
        .setHeading(of: SectionNumber(2), to: "BB"), .setBrief(of: SectionNumber(1), to: "b"),
        .setBody(of: SectionNumber(2, 1), to: "New B1."),
        .insertSection(at: SectionNumber(1), section: Section(heading: "Z")),
        .insertSection(at: SectionNumber(2, 2), section: Section(heading: "B2")),
        .removeSection(at: SectionNumber(3)), .removeSection(at: SectionNumber(2, 1)), .setFAQs(to: []),
        .setFAQ(number: 2, to: FAQ(question: "Q2?", answer: "A2.")), .removeFAQ(number: 1),
        .setSources(to: [SourceText(name: "n.md", text: "Bees.")]),
        .setIntroPassages(to: [Passage(source: "n.md", number: 2, text: "More bees.")]),
        .setPassages(of: SectionNumber(2, 1), to: [Passage(source: "n.md", number: 1, text: "Bees.")]),
    ]

    @Test(arguments: edits) func undoIsTheInverse(_ edit: Edit) throws {
        var history = History(Self.article)
        try history.apply(.edit(edits: [edit]))
        let edited = history.article
        #expect(edited != Self.article)
        try history.apply(.undo(steps: 1))
        #expect(history.article == Self.article)
        try history.apply(.redo(steps: 1))
        #expect(history.article == edited)
    }

    @Test(arguments: edits) func anEditSurvivesItsCoding(_ edit: Edit) throws {
        let data = try JSONEncoder().encode(edit)
        #expect(try JSONDecoder().decode(Edit.self, from: data) == edit)
    }

    @Test(arguments: Edit.TextField.allCases) func settingATextChangesNothingElse(_ field: Edit.TextField)
        throws
    {
        var edited = try Self.article.applying(.setText(of: field, to: "x"))
        #expect(edited[field] == "x")
        edited[field] = Self.article[field]
        #expect(edited == Self.article)
    }

    @Test(arguments: [SectionNumber(1), SectionNumber(2), SectionNumber(2, 1)])
    func settingABodyChangesNothingElse(_ number: SectionNumber) throws {
        let old = try #require(Self.article[number]).body
        let edited = try Self.article.applying(.setBody(of: number, to: "x"))
        #expect(edited[number]?.body == "x")
        #expect(try edited.applying(.setBody(of: number, to: old)) == Self.article)
    }

    @Test(arguments: [
        Edit.setBody(of: SectionNumber(4), to: ""), .setHeading(of: SectionNumber(1, 1), to: ""),
        .removeSection(at: SectionNumber(0)),
        .insertSection(at: SectionNumber(5), section: Section(heading: "")),
        .setFAQ(number: 3, to: FAQ(question: "")), .removeFAQ(number: 0),
    ])
    func aMissingPartIsRefused(_ edit: Edit) {
        #expect(throws: EditError.self) { try Self.article.applying(edit) }
    }

    @Test func undoGoesAsFarAsItCan() throws {
        var history = History(Self.article)
        try history.apply(.edit(edits: [.setWords(to: 1)]))
        try history.apply(.edit(edits: [.setWords(to: 2)]))
        try history.apply(.undo(steps: 9))
        #expect(history.article == Self.article)
        #expect(history.redoable == 2)
        try history.apply(.edit(edits: [.setWords(to: 3)]))
        #expect(history.redoable == 0)
    }

    @Test(arguments: ["2", "2.1", "12.10"]) func sectionNumbersReadBack(_ text: String) {
        #expect(SectionNumber(text)?.description == text)
    }

    @Test(arguments: ["", "a", "2.", ".1", "1.2.3"]) func otherTextIsNoSectionNumber(_ text: String) {
        #expect(SectionNumber(text) == nil)
    }
}
