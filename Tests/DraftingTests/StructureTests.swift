import Article
import Foundation
import Prompts
import Sessions
import Testing

@testable import Drafting

@Suite("Commands on the outline") struct StructureTests {
    /// An article whose sections are called A to D.
    private func talk() async throws -> Talk {
        var article = Article()
        article.keyword = "bees"
        article.sections = ["A", "B", "C", "D"].map {
            Section(heading: $0, body: "\($0) begins here. It goes on.\n\nIt ends after three sentences.")
        }
        return try await Talk(session: .holding(article))
    }

    @Test(arguments: [
        ("write everything", ["A", "A1", "A2", "B"]), ("expand section 1", ["A", "A1", "A2"]),
        ("expand section 1.2", ["A2"]),
    ])
    func aSubsectionIsWrittenOnce(_ utterance: String, _ headings: [String]) async throws {
        var article = Article()
        article.keyword = "bees"
        article.title = "Bees at Home"
        article.sections = [Section(heading: "A"), Section(heading: "B")]
        article.sections[0].subsections = [Section(heading: "A1"), Section(heading: "A2")]
        let talk = try await Talk(ScriptedModel.beekeeper, session: .holding(article))
        let shown = await talk.say(utterance).text.split(separator: "\n").filter { $0.hasPrefix("#") }
        #expect(shown.map { $0.drop { "# ".contains($0) } } == headings.map { $0[...] })
    }

    @Test func whatIsWrittenOfASectionStaysWhenTheRestIs() async throws {
        var article = Article()
        article.keyword = "bees"
        article.title = "Bees at Home"
        article.sections = [Section(heading: "A")]
        article.sections[0].subsections = [Section(heading: "A1", body: "Bees dance in the dark hive.")]
        let talk = try await Talk(ScriptedModel.beekeeper, session: .holding(article))
        await talk.say("write everything")
        let section = await talk.article.sections[0]
        #expect(!section.body.isEmpty && section.subsections[0].body == "Bees dance in the dark hive.")
    }

    @Test(arguments: [
        ("make an outline with 3 sections, each with 2 subsections", 2), ("outline it in 3 sections", 0),
        ("set the length to 3000 words and outline it in 3 sections without subsections", 0),
        ("outline it, 3 sections, 5 subsections each", nil),
    ])
    func sectionsArePartedAsAsked(_ utterance: String, _ count: Int?) async throws {
        let talk = try await Talk(
            ScriptedModel.beekeeper, saying: ["the keyword is bees", "call it \"Bees at Home\""])
        let events = await talk.say(utterance)
        let sections = await talk.article.sections
        #expect(sections.map(\.subsections.count) == count.map { Array(repeating: $0, count: 3) } ?? [])
        #expect((count == nil) == events.problems.contains { $0.contains("2 to 4 subsections") })
    }

    @Test func anotherOutlineSaysHowMuchTextItReplaces() async throws {
        let talk = try await talk()
        await talk.say("call it \"Bees at Home\"")
        let before = await talk.article.sections
        let events = await talk.say("make an outline with 3 sections")
        #expect(events.notices.contains { $0.contains("replaces 44 words of text") })
        await talk.say("undo")
        #expect(await talk.article.sections == before)
        await talk.say("delete all sections")
        let again = await talk.say("make an outline with 3 sections")
        #expect(!again.notices.contains { $0.contains("replaces") })
    }

    @Test(arguments: [
        ("move section 3 before section 2", "A C B D"), ("move section 1 after section 3", "B C A D"),
        ("move section 4 to the start", "D A B C"), ("把第一节移到最后", "B C D A"),
        ("move section 3 up", "A C B D"), ("第二节下移一位", "A C B D"), ("/move 1 3", "B C A D"),
        ("merge sections 2 and 3", "A B D"), ("合并第一节和第二节", "A C D"),
        ("delete section 2", "A C D"), ("delete sections 1 and 3", "B D"),
        ("rename section 2 to \"Bees\"", "A Bees C D"),
        ("delete section 1 and move section 3 to the top", "D B C"),
    ])
    func theOutlineChangesAndUndoTakesItBack(_ utterance: String, _ order: String) async throws {
        let talk = try await talk()
        let before = await talk.article
        let events = await talk.say(utterance)
        let after = await talk.article
        #expect(after.sections.map(\.heading).joined(separator: " ") == order, "\(events)")
        let count = utterance.contains(" and move") ? 2 : 1
        for _ in 0..<count { await talk.say("undo") }
        #expect(await talk.article == before)
    }

    @Test(arguments: [
        "move section 9 up", "move section 1 up", "move the intro to the end", "merge sections 2 and 7",
        "move section 2 to position 8", "split section 6", "move section 2 before section 9",
    ])
    func whatCanNotBeMovedStays(_ utterance: String) async throws {
        let talk = try await talk()
        let before = await talk.article
        let events = await talk.say(utterance)
        #expect(events.problems.count == 1)
        #expect(await talk.article == before)
    }

    @Test func aSplitKeepsEverySentence() async throws {
        let talk = try await talk()
        await talk.say("split section 2 in two")
        let sections = await talk.article.sections
        #expect(sections.count == 5)
        #expect(sections[1].heading == "B")
        #expect(sections[1].body == "B begins here. It goes on.")
        #expect(sections[2].body == "It ends after three sentences.")
        #expect(!sections[2].heading.isEmpty)
    }

    @Test(arguments: [
        ("move section 3 before section 2", "moved section 3 before 2 · 4 sections · "),
        ("move section 1 after section 3", "moved section 1 after 3 · 4 sections · "),
        ("move section 3 to the end", "moved section 3 to 4 · 4 sections · "),
        ("merge sections 2 and 3", "merged sections 2, 3 into section 2 · 3 sections · "),
        ("split section 2 in two", "split section 2 into 2 and 3 · 5 sections · "),
        ("rename section 2 to Costs", "renamed section 2"),
        ("delete section 4", "removed section 4 · 3 sections · "),
    ])
    func theTurnsLineSaysWhatChanged(_ utterance: String, _ line: String) async throws {
        let talk = try await talk()
        let lines = await talk.say(utterance).notices
        #expect(lines.first?.hasPrefix(line) == true, "\(lines)")
    }
}
