import Article
import Foundation
import LanguageModel
import Prompts
import Sessions
import Testing

@testable import Drafting

@Suite("What is added to a section") struct AdditionTests {
    /// Two sections about bees, neither of them written.
    private func talk(_ model: ScriptedModel = .beekeeper) async throws -> Talk {
        try await Talk(
            model,
            saying: [
                "the keyword is bees", "call it \"Bees at Home\"", "add a section about hives",
                "add a section about honey",
            ])
    }

    @Test func aSectionStandsWhereItWasAskedFor() async throws {
        let talk = try await talk()
        await talk.say("add a section about pollen after section 1")
        await talk.say("add a subsection about storage to section 3")
        let sections = await talk.article.sections
        #expect(sections.map(\.heading) == ["Hives", "Pollen", "Honey"])
        #expect(sections[2].subsections.map(\.heading) == ["Storage"])
        // Nothing beside it is written, so it is not written either.
        #expect(sections.map(\.body) == ["", "", ""])
    }

    @Test func aSectionBesideWrittenOnesIsWritten() async throws {
        let talk = try await talk()
        await talk.say("expand section 1 to 40 words")
        let before = await talk.article.sections[0]
        await talk.say("add a section about pollen")
        let sections = await talk.article.sections
        #expect(sections[0] == before)
        #expect(sections[2].body.isEmpty == false)
    }

    @Test(arguments: ["write the whole article", "expand everything", "continue"])
    func aSectionWithATableIsStillWritten(_ utterance: String) async throws {
        let model = ScriptedModel { branch in
            branch.opening.hasSuffix("|") ? Self.goodRow(branch) : ScriptedModel.beekeeper.reply(branch)
        }
        let talk = try await talk(model)
        await talk.say("add a table to section 1")
        let table = await talk.article.sections[0].body
        await talk.say(utterance)
        let body = await talk.article.sections[0].body
        #expect(table.hasPrefix("|") && body.hasSuffix("\n\n\(table)"))
        #expect(body.wordCount > table.wordCount + 40)
    }

    @Test func aTableIsWhole() async throws {
        // A row with a cell too few, one of an example's cells, one twice: only whole new rows stand.
        let model = ScriptedModel { branch in
            guard branch.opening.hasSuffix("|") else { return ScriptedModel.beekeeper.reply(branch) }
            let rows = [
                " Hive \(branch.seed % 97) | dry it \(branch.seed % 89) | rain ruins wood \(branch.seed % 83) |",
                " Hive | dry it |", " Hive | stamp each purchase | rain |", " Hive | dry | dry |",
            ]
            return rows[Int(branch.seed) % rows.count]
        }
        let talk = try await talk(model)
        await talk.say("add a table to section 1")
        let lines = await talk.article.sections[0].body.split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines.first == "| Point | What to do | Why |")
        for line in lines {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(cells.count == 3 && !cells.contains(""))
            #expect(!cells.contains("stamp each purchase"))
        }
    }

    /// The first section with a table added, each of whose rows the model writes as given.
    private func table(writing row: @escaping @Sendable (Branch) -> String) async throws -> String {
        let model = ScriptedModel { branch in
            branch.opening.hasSuffix("|") ? row(branch) : ScriptedModel.beekeeper.reply(branch)
        }
        let talk = try await talk(model)
        await talk.say("add a table to section 1")
        return await talk.article.sections[0].body
    }

    private static func goodRow(_ branch: Branch) -> String {
        " Hive \(branch.seed % 97) | dry it \(branch.seed % 89) | rain ruins roofs \(branch.seed % 83) |"
    }

    @Test func aTableIsBegunAnewWhereNothingFollowsItsFirstRow() async throws {
        let body = try await table { branch in
            branch.opening.contains("Astray") || branch.input.hasSuffix("## Hives")
                ? " Astray | lost way | dark wood |" : Self.goodRow(branch)
        }
        #expect(body.split(separator: "\n").count == 6)
        #expect(!body.contains("Astray"))
    }

    @Test func aRowWhoseCellsSayTheSameIsLeftForAnother() async throws {
        let body = try await table { branch in
            branch.seed % 2 == 0
                ? " Wood \(branch.seed % 97) | wood care | care of wood |" : Self.goodRow(branch)
        }
        #expect(body.split(separator: "\n").count == 6)
        #expect(!body.contains("wood care"))
    }

    /// Says the same row each time unless it is drawn hotter than the table's prompt begins.
    private struct SettledModel: LanguageModel {
        let name = "settled"

        func followsInstructions() async -> Bool { false }

        func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
            let isHot = request.sampling.temperature > 1.1
            return ScriptedModel { branch in
                guard branch.opening.hasSuffix("|") else { return ScriptedModel.beekeeper.reply(branch) }
                return isHot ? AdditionTests.goodRow(branch) : " Hive | wood care | care of wood |"
            }.generate(request)
        }
    }

    @Test func aModelThatSaysTheSameRowAllAlongIsDrawnHotter() async throws {
        let talk = try await Talk(
            SettledModel(),
            saying: ["the keyword is bees", "call it \"Bees at Home\"", "add a section about hives"])
        await talk.say("add a table to section 1")
        #expect(await talk.article.sections[0].body.split(separator: "\n").count == 6)
    }

    @Test(arguments: ["it's good for", "it is not", "Paint it"])
    func aRowWithACellThatBreaksOffOrSaysTheSameIsLeftForAnother(_ cell: String) async throws {
        let body = try await table { branch in
            branch.seed % 2 == 0 ? " Wood \(branch.seed % 97) | paint it | \(cell) |" : Self.goodRow(branch)
        }
        #expect(body.split(separator: "\n").count == 6)
        #expect(!body.contains(cell))
    }

    @Test(arguments: [
        ("add a comparison table to section 1: pine vs cedar", "| Point | Pine | Cedar |"),
        ("add a table to section 1 with columns wood, price and weight", "| Wood | Price | Weight |"),
        ("add a table comparing different kinds of wood to section 1", "| Wood | What to do | Why |"),
        ("add a comparison table to section 1", "| Option | Good for | Watch out for |"),
    ])
    func aTableHasTheColumnsAskedFor(_ utterance: String, _ header: String) async throws {
        let model = ScriptedModel { branch in
            branch.opening.hasSuffix("|") ? Self.goodRow(branch) : ScriptedModel.beekeeper.reply(branch)
        }
        let talk = try await talk(model)
        await talk.say(utterance)
        #expect(await talk.article.sections[0].body.hasPrefix(header))
    }

    @Test func anExampleAndATakeawayGoBehindTheText() async throws {
        let talk = try await talk()
        await talk.say("expand section 1 to 40 words")
        let text = await talk.article.sections[0].body
        await talk.say("add an example to section 1")
        await talk.say("add a key takeaway to section 1")
        let body = await talk.article.sections[0].body
        #expect(body.hasPrefix(text + "\n\nFor example, ") || body.hasPrefix(text + "\n\nAs an example, "))
        #expect(body.contains("\n\n**Key takeaway:** "))
        await talk.say("undo twice")
        #expect(await talk.article.sections[0].body == text)
    }

    @Test(arguments: [
        "add a quote to section 1", "add a statistic to section 1", "add an image to section 1",
    ])
    func nothingIsInvented(_ utterance: String) async throws {
        let talk = try await talk()
        let before = await talk.article
        let events = await talk.say(utterance)
        #expect(events.problems.count == 1)
        #expect(await talk.article == before)
    }
}
