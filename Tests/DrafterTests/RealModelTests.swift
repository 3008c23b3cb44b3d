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
    /// The main path on the model that `make test` fetched and checked.
    @Suite struct RealModelTests {
        private static let model = Result { try LlamaBackend(modelFile: Places.builtInModel) }

        private func say(_ utterances: [String], language: Language) async throws -> (
            Article, [String], Session
        ) {
            let folder = FileManager.default.temporaryDirectory.appending(
                path: "drafter-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            let store = SessionStore(folder: folder)
            let session = Session(
                name: "test", program: "1", settings: SessionSettings(language: language, seed: 3),
                language: language,
                created: Date())
            let conversation = Conversation(
                session: session, model: try Self.model.get(),
                prompts: PromptLibrary(folders: [BundledPrompts.folder]),
                store: store)
            var problems: [String] = []
            for utterance in utterances {
                for await event in conversation.say(utterance) {
                    if case .problem(let sentence) = event { problems.append(sentence) }
                }
            }
            return (await conversation.article, problems, try store.open("test"))
        }

        @Test func textThatIsGivenIsScoredAndNotDrawn() async throws {
            let branches = [" bakes bread every morning.", " every bread morning bakes."].map {
                Branch(input: "The baker", maximumTokens: 48, seed: 1, given: $0)
            }
            var scores: [Int: Double] = [:]
            for try await event in try Self.model.get().generate(
                GenerationRequest(prompt: Prompt(), branches: branches))
            {
                guard case .finished(let branch, .stop, let score) = event else {
                    Issue.record("\(event)")
                    continue
                }
                scores[branch] = score
            }
            #expect(try #require(scores[0]) > #require(scores[1]))
        }

        @Test(arguments: [
            (Language.english, ["the keyword is remote work", "give me 4 how-to titles", "use title 2"]),
            (.chinese, ["关键词：远程办公", "来4个如何类标题", "用第二个标题"]),
        ])
        func titles(_ language: Language, _ utterances: [String]) async throws {
            let (article, problems, _) = try await say(utterances, language: language)
            #expect(problems == [])
            #expect(article.titleIdeas.count == 4)
            for idea in article.titleIdeas {
                #expect(TitleType.howTo.matches(idea.text, in: language))
                #expect((language == .english ? 20...65 : 8...32).contains(idea.text.count))
            }
            #expect(article.title == article.titleIdeas[1].text)
        }

        @Test(arguments: [
            (
                Language.english,
                ["the keyword is remote work", "call it \"Remote Work Made Simple\"", "write the intro"]
            ),
            (.chinese, ["关键词：远程办公", "标题：远程办公完全指南", "写引言"]),
        ])
        func introAndItsSession(_ language: Language, _ utterances: [String]) async throws {
            let (article, problems, session) = try await say(utterances, language: language)
            #expect(problems == [])
            #expect((50...130).contains(article.intro.wordCount))
            #expect(article.intro.last.map { ".!?。！？”\"".contains($0) } == true)
            #expect(session.firstMismatch() == nil)
            #expect(session.article == article)
        }

        @Test func aReplyHasTheFormThatWasAskedFor() async throws {
            let choices = ["red", "deep \"blue\"", "绿"]
            let form = ReplyForm(fields: [
                .init("colour", .oneOf(choices)), .init("why", .line(maximumLength: 8)),
            ])
            let request = GenerationRequest(
                prompt: Prompt(system: "Colours as JSON."),
                branches: (0..<2).map {
                    Branch(input: "The sea:", maximumTokens: 60, seed: UInt32($0), form: form)
                })
            for reply in try await text(of: request).values {
                let object = try JSONDecoder().decode([String: String].self, from: Data(reply.utf8))
                #expect(object.keys.sorted() == ["colour", "why"])
                #expect(choices.contains(object["colour"] ?? ""))
                #expect((object["why"] ?? "").count <= 8)
            }
        }

        @Test func aListHasAsManyItemsAsWereAskedFor() async throws {
            let item = [
                ReplyForm.Field("name", .line(maximumLength: 12)), .init("kind", .oneOf(["a", "b"])),
            ]
            let form = ReplyForm(fields: [.init("colours", .list(item, count: 3))])
            let request = GenerationRequest(
                prompt: Prompt(system: "Colours as JSON."),
                branches: [Branch(input: "Three:", maximumTokens: 200, seed: 1, form: form)])
            let reply = try #require(try await text(of: request)[0])
            let list = try JSONDecoder().decode([String: [[String: String]]].self, from: Data(reply.utf8))
            #expect(
                list["colours"]?.map { $0.keys.sorted() } == Array(repeating: ["kind", "name"], count: 3))
        }

        @Test func theSameSeedGivesTheSameText() async throws {
            let request = GenerationRequest(
                prompt: Prompt(system: "A short story about a lighthouse."),
                branches: (0..<4).map { Branch(input: "It begins:", maximumTokens: 24, seed: UInt32($0)) })
            let first = try await text(of: request)
            #expect(try await text(of: request) == first)
            #expect(Set(first.values).count > 1)
        }

        private func text(of request: GenerationRequest) async throws -> [Int: String] {
            var texts: [Int: String] = [:]
            for try await event in try Self.model.get().generate(request) {
                if case .piece(let branch, let text) = event { texts[branch, default: ""] += text }
            }
            return texts
        }

        @Test func aCancelledDrawStopsAtOnce() async throws {
            let request = GenerationRequest(
                prompt: Prompt(), branches: [Branch(input: "Once upon a time", maximumTokens: 4_000, seed: 1)]
            )
            let model = try Self.model.get()
            let task = Task {
                var pieces = 0
                for try await _ in model.generate(request) {
                    pieces += 1
                    if pieces == 3 { break }
                }
                return pieces
            }
            #expect(try await task.value == 3)
            // The engine serves the next request, so the one before has ended.
            let next = GenerationRequest(
                prompt: Prompt(), branches: [Branch(input: "One", maximumTokens: 2, seed: 1)])
            #expect(try await !text(of: next).isEmpty)
        }

        /// What tasks with a lane each draw in two requests, each of which goes on from the one before.
        private func texts(lanes count: Int, pauses: [Int]) async throws -> [String] {
            let lanes = try Self.model.get().lanes(count)
            return try await withThrowingTaskGroup(of: (Int, String).self) { group in
                for (number, lane) in lanes.enumerated() {
                    group.addTask {
                        defer { lane.close() }
                        var text = ""
                        for request in 0..<2 {
                            try await Task.sleep(
                                for: .milliseconds(pauses[(number + request) % pauses.count]))
                            var draws = ["", ""]
                            let branches = draws.indices.map {
                                Branch(
                                    input: "It begins on day \(number):", opening: text,
                                    maximumTokens: 8 + number * 4, seed: UInt32(number * 10 + $0))
                            }
                            let prompt = Prompt(system: "A short story about a lighthouse.")
                            for try await event in lane.model.generate(
                                GenerationRequest(prompt: prompt, branches: branches))
                            {
                                if case .piece(let branch, let piece) = event { draws[branch] += piece }
                            }
                            text += draws.max() ?? ""
                        }
                        return (number, text)
                    }
                }
                var texts = Array(repeating: "", count: count)
                for try await (number, text) in group { texts[number] = text }
                return texts
            }
        }

        @Test func whatLanesDrawDoesNotDependOnTiming() async throws {
            let texts = try await texts(lanes: 3, pauses: [0])
            #expect(Set(texts).count == 3)
            #expect(try await self.texts(lanes: 3, pauses: [40, 0, 90]) == texts)
        }

        @Test func cancelledLanesLeaveTheEngineFree() async throws {
            let task = Task { try await texts(lanes: 3, pauses: [0]) }
            try await Task.sleep(for: .milliseconds(300))
            task.cancel()
            _ = try? await task.value
            let next = GenerationRequest(
                prompt: Prompt(), branches: [Branch(input: "One", maximumTokens: 2, seed: 1)])
            #expect(try await !text(of: next).isEmpty)
        }

        @Test func aPromptTooLongForTheContextLosesItsExamplesAndSaysSo() async throws {
            let example = Prompt.Example(
                input: "A sentence", output: String(repeating: "The sea is calm today. ", count: 500))
            let request = GenerationRequest(
                prompt: Prompt(examples: [example, example, example, example]),
                branches: [Branch(input: "A sentence", maximumTokens: 2, seed: 1)])
            var events: [GenerationEvent] = []
            for try await event in try Self.model.get().generate(request) { events.append(event) }
            #expect(events.first == .shortened)
            #expect(events.count > 1)
        }

        @Test(arguments: ["/no/such/model.gguf", "/etc/passwd"]) func aWrongModelFileIsRefused(_ path: String)
        {
            #expect(throws: ModelError.self) { try LlamaBackend(modelFile: URL(fileURLWithPath: path)) }
        }
    }
}
