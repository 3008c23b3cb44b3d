import Article
import Drafting
import Foundation
import LanguageModel
import LlamaBackend
import Prompts
import Sessions
import Testing

@testable import drafter

extension OnTheRealModel {
    /// Parts of one article that the engine writes at the same time.
    @Suite struct SideBySideTests {
        private static func conversation(_ language: Language, in store: SessionStore) throws -> Conversation
        {
            var article = Article(language: language)
            article.words = 160
            article.keyword = language == .english ? "trail running" : "越野跑"
            article.title = language == .english ? "Trail Running for Beginners" : "越野跑入门指南"
            let headings =
                language == .english
                ? ["Choose shoes that grip", "Drink on the way"] : ["选择防滑的跑鞋", "途中及时补水"]
            article.sections = headings.map { Section(heading: $0) }
            article.faqs = [
                FAQ(question: language == .english ? "Is trail running hard?" : "越野跑难吗？")
            ]
            var session = Session(
                name: "test", program: "1", settings: SessionSettings(language: language, seed: 3),
                language: language, created: Date())
            session.append(
                Turn(
                    time: Date(), utterance: "", commands: [], model: nil, prompts: [], reply: "",
                    changes: [.edit(edits: Article().edits(turningInto: article))],
                    digest: Digest.of(article), seconds: 0, interrupted: false, notices: []),
                article: article)
            // A model of its own, so that nothing is known from before.
            return Conversation(
                session: session, model: try LlamaBackend(modelFile: Places.builtInModel),
                prompts: PromptLibrary(folders: [BundledPrompts.folder]), store: store)
        }

        private static func withStore<Result>(_ body: (SessionStore) async throws -> Result) async throws
            -> Result
        {
            let folder = FileManager.default.temporaryDirectory.appending(
                path: "drafter-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            return try await body(SessionStore(folder: folder))
        }

        @Test(arguments: Language.allCases)
        func theSameSeedGivesTheSameArticleToTheByte(_ language: Language) async throws {
            var articles: [Article] = []
            for _ in 0..<2 {
                try await Self.withStore { store in
                    let conversation = try Self.conversation(language, in: store)
                    for await event in conversation.say("/draft") {
                        if case .problem(let sentence) = event { Issue.record("\(sentence)") }
                    }
                    articles.append(await conversation.article)
                }
            }
            #expect(articles[0] == articles[1])
            #expect(!articles[0].intro.isEmpty)
            #expect(!articles[0].conclusion.isEmpty)
            #expect(!articles[0].faqs[0].answer.isEmpty)
        }

        @Test func stoppingKeepsTheSentencesOfEveryPart() async throws {
            try await Self.withStore { store in
                let conversation = try Self.conversation(.english, in: store)
                var told = 0
                for await event in conversation.say("/draft") {
                    guard case .progress(let progress) = event, progress.words > 45 else { continue }
                    told = max(told, progress.words)
                    await conversation.stop()
                }
                let article = await conversation.article
                let parts =
                    article.sections.map(\.body) + [
                        article.intro, article.conclusion, article.faqs[0].answer,
                    ]
                let written = parts.filter { !$0.isEmpty }
                #expect(written.count > 1)
                #expect(written.reduce(0) { $0 + $1.wordCount } >= told)
                #expect(written.allSatisfy { SentenceBoundary.ends($0) })
                let saved = try store.open("test")
                #expect(saved.turns.last?.interrupted == true)
                #expect(saved.article == article)
            }
        }
    }
}
