import Article
import Foundation
import Testing

@testable import Drafting

@Suite("Edits by hand") struct EditByHandTests {
    private let sections = [
        Section(
            heading: "Hives", brief: "What they are.", body: "Hives are boxes.",
            subsections: [Section(heading: "Frames", body: "Frames hold wax.")]),
        Section(heading: "Honey", body: "Honey is sweet."),
    ]

    @Test func anOutlineLeftAloneStays() {
        #expect(OutlineText.sections(in: OutlineText.text(of: sections), replacing: sections) == sections)
    }

    @Test(arguments: [
        ("## Honey\n## Hives\n", ["Honey: Honey is sweet.", "Hives: Hives are boxes."]),
        ("## Hives\n## Nectar\n", ["Hives: Hives are boxes.", "Nectar: Honey is sweet."]),
        ("## Hives\n## Wax\n## Honey\n", ["Hives: Hives are boxes.", "Wax: ", "Honey: Honey is sweet."]),
        ("## Honey\n", ["Honey: Honey is sweet."]), ("nothing\n", []),
    ])
    func headingsKeepTheirText(_ text: String, _ expected: [String]) {
        let edited = OutlineText.sections(in: text, replacing: sections)
        #expect(edited.map { "\($0.heading): \($0.body)" } == expected)
    }

    @Test func whatIsSavedIsTheText() async throws {
        let talk = try await Talk(
            editor: { $0 + " And more." },
            saying: [
                "the keyword is bees", "call it \"Bees at Home\"", "add a section about hives",
                "expand section 1 to 40 words",
            ])
        let before = await talk.article.sections[0].body
        await talk.say("open section 1 in my editor")
        #expect(await talk.article.sections[0].body == before + " And more.")
        await talk.say("undo")
        #expect(await talk.article.sections[0].body == before)
    }

    @Test(arguments: [
        ("open section 1 in my editor", "nothing was changed"), ("编辑标题", "没有改动"),
        ("/edit outline", "nothing was changed"),
    ])
    func whatIsLeftAsItWasIsSaid(_ utterance: String, _ notice: String) async throws {
        let talk = try await Talk(
            editor: { $0 },
            saying: ["the keyword is bees", "call it \"Bees at Home\"", "add a section about hives"])
        let before = await talk.article
        #expect(await talk.say(utterance).notices == [notice])
        #expect(await talk.article == before)
    }

    @Test func withoutATerminalItIsSaid() async throws {
        let talk = try await Talk(saying: ["the keyword is bees", "add a section about hives"])
        #expect(await talk.say("编辑大纲").problems.count == 1)
    }
}
