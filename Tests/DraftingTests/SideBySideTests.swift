import Article
import Foundation
import LanguageModel
import Synchronization
import Testing

@testable import Drafting

/// Parts that are written at the same time.
@Suite struct SideBySideTests {
    /// The beekeeper, several of whom write at a time.
    private struct Beekeepers: LanguageModel {
        let name = "scripted"
        let count: Int
        let traffic: Traffic
        var isInstructed = false

        func partsSideBySide() async -> Int { count }

        func followsInstructions() async -> Bool { isInstructed }

        func lanes(_ count: Int) -> [Lane] {
            (0..<count).map { _ in
                traffic.open()
                return Lane(to: self) { traffic.close() }
            }
        }

        func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
            ScriptedModel.beekeeper.generate(request)
        }
    }

    /// How many lanes were opened and closed.
    private final class Traffic: Sendable {
        private let counts = Mutex((opened: 0, closed: 0))
        var opened: Int { counts.withLock { $0.opened } }
        var closed: Int { counts.withLock { $0.closed } }
        func open() { counts.withLock { $0.opened += 1 } }
        func close() { counts.withLock { $0.closed += 1 } }
    }

    private static var outlined: Article {
        var article = Article()
        article.keyword = "bees"
        article.title = "Calm Bees"
        article.words = 1_000
        article.sections = ["Tools", "Hives", "Honey", "Winter"].map { Section(heading: $0) }
        article.faqs = ["Do bees sleep?", "Do bees sing?", "Are bees calm?"].map { FAQ(question: $0) }
        return article
    }

    @Test(arguments: [1, 3, 20]) func everyPartIsWrittenAndShownInReadingOrder(_ count: Int) async throws {
        let traffic = Traffic()
        let talk = try await Talk(
            Beekeepers(count: count, traffic: traffic), session: .holding(Self.outlined))
        let events = await talk.say("write the article")
        #expect(events.problems == [])
        let article = await talk.article
        #expect(article.prose.count == 9)
        let places =
            ([article.intro] + article.sections.map(\.heading) + ["Conclusion"]
            + article.faqs.map(\.question)).map { events.text.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        for (_, text) in article.prose { #expect(events.text.contains(text)) }
        // As many lanes as parts at most, and each was closed.
        #expect(traffic.opened == min(count, 9))
        #expect(traffic.closed == traffic.opened)
    }

    @Test func noPartSaysWhatAnotherSays() async throws {
        let talk = try await Talk(
            Beekeepers(count: 4, traffic: Traffic()), session: .holding(Self.outlined),
            saying: ["write the article"])
        let sentences = await talk.article.prose.flatMap { SentenceBoundary.split($0.text) }
            .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        #expect(Set(sentences).count == sentences.count)
    }

    @Test func progressTellsThePartTheWordsAndTheirGoal() async throws {
        let talk = try await Talk(Beekeepers(count: 3, traffic: Traffic()), session: .holding(Self.outlined))
        let told = await talk.say("write the article").compactMap {
            if case .progress(let progress) = $0 { progress } else { nil }
        }
        #expect(told.map(\.words) == told.map(\.words).sorted())
        #expect(told.map(\.part) == told.map(\.part).sorted())
        #expect(told.last?.part == 9)
        #expect(told.allSatisfy { $0.parts == 9 && $0.goal > 800 })
    }

    @Test func theRateCountsOnlyWhatIsNew() async throws {
        var article = Self.outlined
        let prose = "Old bees hum in the shade of their hive. They wait for rain."
        article.sections[0].body = prose + "\n\n- Smoke\n- Veil and gloves"
        let talk = try await Talk(session: try .holding(article))
        let told = await talk.say("expand section 1 to 60 words").compactMap {
            if case .progress(let progress) = $0 { progress } else { nil }
        }
        #expect(told.first?.words == 17 && told.allSatisfy { $0.standing == 17 && $0.goal == 60 })
        var progress = WritingProgress(parts: 1, goal: 60)
        progress.standing = 17
        progress.words = 17
        progress.seconds = 0.1
        #expect(progress.line(in: .english) == "")
        progress.words = 27
        progress.seconds = 4
        #expect(progress.line(in: .english) == "27 words · 2.5 words/s · 13 s left")
        #expect(progress.line(in: .chinese) == "27 字 · 每秒 2.5 字 · 还需 13 s")
        #expect(progress.step(in: .english) == "" && progress.pace(in: .english) == "2.5 words/s · 13 s left")
    }

    @Test func theArticleHasTheLengthAskedFor() async throws {
        for words in [1_000, 2_000] {
            var article = Self.outlined
            article.words = words
            let talk = try await Talk(
                Beekeepers(count: 4, traffic: Traffic()), session: .holding(article),
                saying: ["write the article"])
            let length = await talk.article.wordCount
            #expect((words * 95 / 100...words * 105 / 100).contains(length), "\(length) of \(words)")
        }
    }

    @Test func afterAFailureNothingMoreIsBegunAndWhatStandsIsKept() async throws {
        struct Failing: LanguageModel {
            let name = "failing"
            func partsSideBySide() async -> Int { 2 }
            func followsInstructions() async -> Bool { true }
            func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
                AsyncThrowingStream { continuation in
                    continuation.yield(.piece(branch: 0, text: "A smoker calms the hive today. A veil"))
                    continuation.finish(throwing: ModelError("The connection was cut.", "连接断了。"))
                }
            }
        }
        let talk = try await Talk(Failing(), session: .holding(Self.outlined))
        #expect(await talk.say("write the article").problems == ["The connection was cut."])
        let article = await talk.article
        #expect(article.prose.map(\.text) == ["A smoker calms the hive today."])
    }

    @Test func aFinishedPartLetsOutThoseAfterIt() {
        var order = ReadingOrder(headings: ["", "## B\n\n", "## C\n\n"])
        #expect(order.add("One.", to: 0) == "One.")
        #expect(order.add("Three.", to: 2) == "")
        #expect(order.add("Two.", to: 1) == "")
        #expect(order.finish(2) == "")
        #expect(order.add(" Four.", to: 1) == "")
        #expect(order.finish(0) == "\n\n## B\n\nTwo. Four.")
        #expect(order.add(" Five.", to: 1) == " Five.")
        #expect(order.finish(1) == "\n\n## C\n\nThree.\n\n")
    }

    @Test func aPartOfWhichNothingCameLeavesNoGap() {
        var order = ReadingOrder(headings: ["## A\n\n", "## B\n\n"])
        #expect(order.finish(0) == "")
        #expect(order.add("Two.", to: 1) == "## B\n\nTwo.")
    }

    @Test(arguments: [
        (nil as Int?, 40, 100), (300, 100, 100), (300, 140, 80), (300, 60, 120), (300, 0, 150),
        (300, 500, 66),
    ])
    func whatOnePartHasTooManyTheOthersMakeGoodFor(_ total: Int?, _ written: Int, _ left: Int) {
        let budget = WordBudget(planned: [100, 100, 100], total: total)
        budget.finish(0, words: written)
        #expect(budget.words(for: 1) == left)
    }

    @Test(arguments: [(500, 3), (1_000, 4)])
    func aShortArticlesListIsShort(_ words: Int, _ points: Int) {
        var article = Article()
        article.words = words
        #expect(LengthPlan(article: article).points == points)
    }

    @Test(arguments: [Language.english, .chinese])
    func whereOthersFallShortTheIntroStaysWithinItsShare(_ language: Language) {
        var article = Article(language: language)
        article.words = 1_000
        let plan = LengthPlan(article: article)
        let planned = plan.words(for: .intro)
        let budget = WordBudget(
            planned: [planned, 500], most: [plan.most(for: .intro, planned: planned), 750], total: 1_000)
        budget.finish(1, words: 100)
        #expect(budget.words(for: 0) == 95)
    }
}

/// A model whose context holds less than a prompt.
@Suite struct SmallContextTests {
    @Test(arguments: [("write the intro", "left out"), ("写引言", "略去")])
    func theTurnsLineSaysWhatWasLeftOut(_ utterance: String, _ words: String) async throws {
        struct Small: LanguageModel {
            let name = "small"
            func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
                AsyncThrowingStream { continuation in
                    continuation.yield(.shortened)
                    for (index, branch) in request.branches.enumerated() {
                        let text = ScriptedModel.beekeeper.reply(branch)
                        continuation.yield(.piece(branch: index, text: text))
                        continuation.yield(.finished(branch: index, reason: .stop, score: 0))
                    }
                    continuation.finish()
                }
            }
        }
        var article = Article()
        article.keyword = "bees"
        article.title = "Calm Bees"
        let small = try await Talk(Small(), session: .holding(article))
        #expect(await small.say(utterance).notices.contains { $0.contains(words) })
        let large = try await Talk(session: .holding(article))
        #expect(await !large.say(utterance).notices.contains { $0.contains(words) })
    }

    @Test func howeverLongAPartIsThePromptIsNot() async throws {
        let longest = Mutex(0)
        let model = ScriptedModel { branch in
            longest.withLock { $0 = max($0, branch.opening.wordCount) }
            return ScriptedModel.beekeeper.reply(branch)
        }
        var article = Article()
        article.keyword = "bees"
        article.title = "Calm Bees"
        article.sections = [Section(heading: "Tools")]
        let talk = try await Talk(
            model, session: .holding(article), saying: ["expand section 1 to 900 words"])
        #expect(await talk.article.wordCount > 800)
        #expect((150...220).contains(longest.withLock { $0 }))
    }
}
