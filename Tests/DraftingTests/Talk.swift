import Article
import Foundation
import LanguageModel
import Prompts
import SchemaChecking
import Sessions
import Testing

@testable import Drafting

/// A conversation with a scripted model, saved in a folder of its own that goes when it goes.
///
/// By then every session in it must fit the schema, and its turns give its article again.
final class Talk {
    let store = SessionStore(
        folder: FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)"))
    let conversation: Conversation

    /// Says some things first; a session named `bees` unless another is given.
    init(
        _ model: any LanguageModel = ScriptedModel.beekeeper, session: Session? = nil,
        editor: (@Sendable (String) async throws -> String)? = nil, proposesCommands: Bool = false,
        saying utterances: [String] = [],
        findModel: (@Sendable (String) async throws -> any LanguageModel)? = nil
    ) async throws {
        conversation = Conversation(
            session: session ?? .bees, model: model, prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            store: store, editor: editor, proposesCommands: proposesCommands,
            findModel: findModel)
        for utterance in utterances { await say(utterance) }
    }

    deinit {
        for name in store.names() {
            do { try check(name) } catch { Issue.record(error, "\(name) can't be checked") }
        }
        try? FileManager.default.removeItem(at: store.folder)
    }

    private func check(_ name: String) throws {
        let schema = try JSONSchema(SessionSchema.json)
        let file = store.folder.appending(path: "\(name).json")
        #expect(try schema.faults(in: Data(contentsOf: file)) == [], "\(name)")
        let session = try store.read(name)
        #expect(session.firstMismatch() == nil, "\(name)")
        // The turns in the journal come into the file.
        try store.fold(session)
        #expect(try schema.faults(in: Data(contentsOf: file)) == [], "\(name)")
    }

    var article: Article {
        get async { await conversation.article }
    }

    @discardableResult
    func say(_ utterance: String) async -> [ConversationEvent] {
        var events: [ConversationEvent] = []
        for await event in conversation.say(utterance) { events.append(event) }
        return events
    }
}

extension Session {
    /// A session in which nothing was said yet.
    static var bees: Session {
        Session(
            name: "bees", program: "1", settings: SessionSettings(language: .english, seed: 1),
            language: .english, created: Date())
    }

    /// A session with one turn, that gives an article.
    static func holding(_ article: Article) throws -> Session {
        let change = Change.edit(edits: Article().edits(turningInto: article))
        var session = bees
        session.append(
            Turn(
                time: Date(), utterance: "", commands: [], model: nil, prompts: [], reply: "",
                changes: [change], digest: Digest.of(article), seconds: 0, interrupted: false,
                notices: []), article: article)
        return session
    }
}

extension [ConversationEvent] {
    var text: String {
        compactMap { event in
            switch event {
            case .text(let text), .difference(let text): text
            default: nil
            }
        }.joined()
    }
    var notices: [String] { compactMap { if case .notice(let line) = $0 { line } else { nil } } }
    var problems: [String] { compactMap { if case .problem(let sentence) = $0 { sentence } else { nil } } }
    /// Everything that was said, a line each.
    var said: String { ([text] + notices + problems).joined(separator: "\n") }
}
