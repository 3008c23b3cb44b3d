import Article
import LanguageModel
import Prompts
import Testing

@testable import Drafting

/// Headings and questions that would suit any article.
@Suite("Outlines keep to their subject") struct RelevanceTests {
    /// Finds its own lines likely under the subject alone.
    private struct Gardener: LanguageModel {
        let name = "gardener"
        let tellsLikelihood = true

        func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
            AsyncThrowingStream { continuation in
                for (number, branch) in request.branches.enumerated() {
                    if let given = branch.given {
                        let isApt = branch.input.contains("Tomatoes") && given.contains("plants")
                        continuation.yield(
                            .finished(branch: number, reason: .stop, score: isApt ? -1 : -2))
                        continue
                    }
                    let lines = ["How to plan ahead", "Water young plants early", "How to start a business"]
                    continuation.yield(.piece(branch: number, text: " " + lines[number % lines.count]))
                    continuation.yield(
                        .finished(branch: number, reason: .stop, score: -Double(number + 1) / 10))
                }
                continuation.finish()
            }
        }
    }

    @Test func aHeadingThatSuitsAnySubjectIsLeftOutHoweverLikely() async throws {
        var article = Article(language: .english)
        article.keyword = "tomatoes"
        article.title = "Growing Tomatoes at Home"
        let writer = Writer(
            model: Gardener(), prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            seeds: SeedSequence(session: 1, turn: 1))
        let headings = try await OutlineWriter(writer: writer, article: article).headings(1) { _ in }
        #expect(headings == ["Water young plants early"])
    }

    @Test(arguments: [
        ("In practice, soil matters most here.", "In practice, water it every day."),
        ("Tomatoes are easy to grow at home.", "Tomatoes are easy on the eye."),
    ])
    func twoPartsDoNotBeginAlike(first: String, second: String) {
        let register = SentenceRegister(language: .english, subject: "tomatoes")
        #expect(register.begin(with: first))
        #expect(register.hasBeginning(like: second))
        #expect(!register.begin(with: second))
        #expect(register.begin(with: "Soil matters most of all."))
    }

    @Test func aChineseKeywordThatFillsTheTextIsNamedNoMore() {
        let register = SentenceRegister(language: .chinese, subject: "太阳能热水器")
        // Long enough that the SEO check's limit is far.
        for start in [0x4E00, 0x5E00, 0x6E00, 0x7E00] {
            register.add(String(String.UnicodeScalarView((0..<80).compactMap { Unicode.Scalar(start + $0) })))
        }
        #expect(!register.hasNamedSubjectEnough)
        for place in ["厨房", "阳台", "浴室", "车库", "院子", "天台", "书房"] {
            register.add("太阳能热水器也能给\(place)供水。")
        }
        #expect(register.hasNamedSubjectEnough)
    }
}
