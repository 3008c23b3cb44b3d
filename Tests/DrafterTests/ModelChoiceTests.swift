import Foundation
import LanguageModel
import Testing

@testable import drafter

/// Which model is used, of all that are named.
@Suite struct ModelChoiceTests {
    private func choice(
        _ wishes: [ModelWish], key: String? = nil, chosen: String? = nil
    ) async throws -> ModelChoice.Choice {
        let models = ModelChoice(
            wishes: wishes, key: key, allowsPlainKey: false, parallelRequests: 4, contextLength: nil, log: nil
        )
        return try await models.first(chosen: chosen)
    }

    struct Case: Sendable {
        var wishes: [ModelWish]
        var key: String?
        var chosen: String?
        var name: String
        var place: String
        var source: ModelWish.Source
    }

    static let cases: [Case] = [
        Case(
            wishes: [ModelWish(.flag, name: "a", address: "http://localhost:1")], name: "a",
            place: "http://localhost:1/v1", source: .flag),
        Case(
            wishes: [
                ModelWish(.flag, address: "http://localhost:1"),
                ModelWish(.environment, name: "b", address: "http://localhost:2"),
            ], name: "b", place: "http://localhost:1/v1", source: .flag),
        Case(
            wishes: [
                ModelWish(.flag, name: "a"), ModelWish(.environment, address: "http://localhost:2"),
                ModelWish(.configuration, name: "c", address: "http://localhost:3"),
            ], name: "a", place: "http://localhost:2/v1", source: .flag),
        Case(
            wishes: [
                ModelWish(.flag), ModelWish(.environment, name: "b", address: "http://localhost:2"),
                ModelWish(.configuration, name: "c", address: "http://localhost:3"),
            ], name: "b", place: "http://localhost:2/v1", source: .environment),
        // A file in the configuration is no model of the server that a flag names.
        Case(
            wishes: [
                ModelWish(.flag, address: "http://localhost:1"), ModelWish(.environment, name: "b"),
                ModelWish(.configuration, name: "file.gguf"),
            ], name: "b", place: "http://localhost:1/v1", source: .flag),
        Case(
            wishes: [ModelWish(.configuration, name: "c", address: "http://localhost:3")], chosen: "d",
            name: "c", place: "http://localhost:3/v1", source: .configuration),
        Case(
            wishes: [ModelWish(.flag, name: "gpt-x")], key: "sk-secret", name: "gpt-x",
            place: "https://api.openai.com/v1", source: .flag),
    ]

    @Test(arguments: cases) func theFirstPlaceThatSaysSomethingDecides(_ wanted: Case) async throws {
        let choice = try await choice(wanted.wishes, key: wanted.key, chosen: wanted.chosen)
        #expect(choice.model.name == wanted.name)
        #expect(choice.place == wanted.place)
        #expect(choice.source == wanted.source)
    }

    @Test func aModelThatThisSessionChoseIsUsedWhereNothingElseIsSaid() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).gguf")
        try Data("GGUF".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let choice = try await choice([ModelWish(.flag), ModelWish(.environment)], chosen: file.path)
        #expect(choice.place == file.path && choice.isFile && choice.source == .conversation)
    }

    @Test(arguments: ["no/such.gguf", "qwen3:8b"]) func whatIsNowhereIsToldInOneSentence(_ name: String) async
    {
        await #expect(throws: ModelError.self) { try await self.choice([ModelWish(.flag, name: name)]) }
    }

    @Test func aKeyAloneSendsNothingAnywhere() throws {
        let models = ModelChoice(
            wishes: [ModelWish(.flag)], key: "sk-secret", allowsPlainKey: false, parallelRequests: 4,
            contextLength: nil, log: nil)
        #expect(try models.endpoint() == nil)
    }
}
