import Article
import Foundation
import LanguageModel
import Synchronization
import Testing

@testable import Drafting

/// Titles, headings and questions that a model which does as it is told writes in one reply.
@Suite struct ListInOneReplyTests {
    /// A model that answers requests for lists one reply after another, and lines as the beekeeper.
    private final class Lister: LanguageModel {
        let name = "lister"
        let isInstructed: Bool
        private let replies: Mutex<[String]>
        private let counts = Mutex((lists: 0, lines: 0))
        private let inputs = Mutex<[String]>([])

        init(_ replies: [String], isInstructed: Bool = true) {
            self.replies = Mutex(replies)
            self.isInstructed = isInstructed
        }

        var lists: Int { counts.withLock { $0.lists } }
        var lines: Int { counts.withLock { $0.lines } }
        var asked: [String] { inputs.withLock { $0 } }

        func followsInstructions() async -> Bool { isInstructed }

        func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
            guard let branch = request.branches.first, branch.form != nil else {
                counts.withLock { $0.lines += 1 }
                return ScriptedModel.beekeeper.generate(request)
            }
            counts.withLock { $0.lists += 1 }
            inputs.withLock { $0.append(branch.input) }
            let reply = replies.withLock { $0.isEmpty ? "" : $0.removeFirst() }
            return AsyncThrowingStream { continuation in
                for character in reply {
                    continuation.yield(.piece(branch: 0, text: String(character)))
                }
                continuation.yield(.finished(branch: 0, reason: .stop, score: 0))
                continuation.finish()
            }
        }
    }

    private static func talk(_ model: Lister, _ article: Article? = nil) async throws -> Talk {
        var bees = Article()
        bees.keyword = "bumble bees"
        bees.title = "How to Help Bumble Bees in Town"
        return try await Talk(model, session: .holding(article ?? bees))
    }

    private static let titles = [
        "How to Feed Bumble Bees in Early Spring", "How to Build a Home for Bumble Bees",
        "How to Tell Bumble Bees From Honeymakers",
    ]

    private static let objects =
        "{\"titles\": ["
        + titles.map { "{\"title\": \"\($0)\", \"type\": \"how-to\"}" }.joined(separator: ", ") + "]}"

    @Test(arguments: [
        objects, "Sure, here {you} are:\n```json\n\(objects)\n```\nAnything else?",
        // The end is missing.
        String(objects.dropLast(2)),
        // A quotation mark that nothing closes does not swallow what follows.
        "{\"title\": \"5\" tall\n" + objects,
        titles.enumerated().map { "\($0 + 1). **\($1)**" }.joined(separator: "\n"),
        titles.map { "- \"\($0)\"" }.joined(separator: "\n"),
        "[" + titles.map { "\"\($0)\"" }.joined(separator: ", ") + "]",
    ])
    func threeTitlesAreOneRequest(_ reply: String) async throws {
        let model = Lister([reply])
        let talk = try await Self.talk(model)
        await talk.say("give me 3 how-to titles")
        #expect(await talk.article.titleIdeas.map(\.text) == Self.titles)
        #expect(model.lists == 1 && model.lines == 0)
    }

    @Test func eachTitleThatIsLookedForIsTold() async throws {
        let talk = try await Self.talk(Lister([Self.objects]))
        let told = await talk.say("give me 3 how-to titles").compactMap {
            if case .progress(let progress) = $0 { progress } else { nil }
        }
        #expect(told.map { $0.line(in: .english) } == ["title 1 of 3", "title 2 of 3", "title 3 of 3"])
        #expect(told.first?.line(in: .chinese) == "第 1 / 3 个标题")
    }

    @Test func headingsAreTakenWithoutTheMarkOfAPoint() async throws {
        let model = ScriptedModel(isInstructed: true) { branch in
            guard branch.form == nil else { return "" }
            let reply = ScriptedModel.beekeeper.reply(branch)
            return branch.endsAtSentence ? reply : " -" + reply
        }
        var article = Article()
        article.keyword = "insects"
        article.title = "How to Help Them in Town"
        let talk = try await Talk(model, session: .holding(article))
        await talk.say("make an outline with 3 sections")
        let headings = await talk.article.sections.map(\.heading)
        #expect(headings.count == 3 && !headings.contains { $0.contains("-") }, "\(headings)")
    }

    @Test func onlyWhatIsMissingIsAskedForAgain() async throws {
        let first =
            #"{"titles": [{"title": "\#(Self.titles[0])"}, {"title": "Bees!"}, {"title": "\#(Self.titles[0])"}]}"#
        let second =
            #"{"titles": [{"title": "\#(Self.titles[1])"}, {"title": "\#(Self.titles[2])"}]}"#
        let model = Lister([first, second])
        let talk = try await Self.talk(model)
        await talk.say("give me 3 how-to titles")
        #expect(await talk.article.titleIdeas.map(\.text) == Self.titles)
        #expect(model.lists == 2 && model.lines == 0)
        #expect(
            model.asked[0].contains("3 of the type how-to") && model.asked[1].contains("2 of the type how-to")
        )
        #expect(model.asked[1].contains("stands already: \(Self.titles[0])"))
    }

    @Test func aMixTakesEachTitleForTheTypeThatItIs() async throws {
        let reply = """
            {"titles": [
            {"title": "Do Bumble Bees Sleep at Night?", "type": "how-to"},
            {"title": "How to Feed Bumble Bees in Early Spring", "type": "question"},
            {"title": "The Complete Guide to Bumble Bees in Town", "type": "ultimate-guide"},
            {"title": "7 Flowers That Bumble Bees Love", "type": "listicle"}]}
            """
        let model = Lister([reply])
        let talk = try await Self.talk(model)
        await talk.say("give me 4 titles")
        let types = await talk.article.titleIdeas.map(\.type)
        #expect(types == [.question, .howTo, .ultimateGuide, .listicle])
        #expect(model.lists == 1 && model.lines == 0)
    }

    @Test func anOutlineIsTwoRequestsAndADescription() async throws {
        let sections = """
            {"sections": [
            {"heading": "Plant flowers that open early", "brief": "Names flowers that feed queens after a long winter sleep."},
            {"heading": "Leave a corner wild", "brief": "Explains why dry grass and old nests of mice shelter a colony."},
            {"heading": "Water in dry summers", "brief": "Shows how a shallow dish with stones keeps insects from drowning."}]}
            """
        let questions = """
            {"questions": [{"question": "Do bumble bees sting people?"}, {"question": "Where do bumble bees nest?"},
            {"question": "What do bumble bees eat in spring?"}]}
            """
        let model = Lister([sections, questions])
        let talk = try await Self.talk(model)
        await talk.say("make an outline with 3 sections")
        let article = await talk.article
        #expect(
            article.sections.map(\.heading) == [
                "Plant flowers that open early", "Leave a corner wild", "Water in dry summers",
            ])
        #expect(article.sections[1].brief == "Explains why dry grass and old nests of mice shelter a colony.")
        #expect(article.faqs.map(\.question).first == "Do bumble bees sting people?")
        #expect(model.lists == 2)
    }

    @Test func nothingOfAWorkedExampleIsTaken() async throws {
        let reply = #"{"titles": [{"title": "How to Sharpen Bumble Bees and Kitchen Knives"}]}"#
        let model = Lister([reply])
        let talk = try await Self.talk(model)
        await talk.say("give me 1 how-to title")
        #expect(await !talk.article.titleIdeas.contains { $0.text.contains("Knives") })
        #expect(model.lists == 1, "Lines do better for a model that writes no good list.")
    }

    @Test func aLongListIsAskedForInSeveralThatFit() async throws {
        let verbs =
            "Feed Watch Draw Film Count House Guard Greet Teach Shelter Attract Rescue Track Name Study Protect "
            + "Warm Cool Visit Paint Follow Welcome Calm"
        let nouns =
            "Clover Lavender Sage Thyme Heather Borage Foxglove Willow Ivy Crocus Comfrey Mint Pots Boxes Straw "
            + "Moss Water Shade Stones Hedges Lamps Cameras Maps"
        let titles = zip(verbs.split(separator: " "), nouns.split(separator: " ")).map {
            "How to \($0) Bumble Bees With \($1)"
        }
        let replies = [titles[..<10], titles[10..<20], titles[20...]].map { part in
            part.map { "{\"title\": \"\($0)\"}" }.joined(separator: "\n")
        }
        let model = Lister(replies)
        let talk = try await Self.talk(model)
        await talk.say("give me 23 how-to titles")
        #expect(model.asked.prefix(3).map { $0.contains("- 10 of the type") } == [true, true, false])
        #expect(await talk.article.titleIdeas.count == 23)
    }

    @Test func aBaseModelIsAskedForNoList() async throws {
        let model = Lister([], isInstructed: false)
        let talk = try await Self.talk(model)
        await talk.say("give me 2 how-to titles")
        #expect(model.lists == 0 && model.lines > 0)
    }
}
