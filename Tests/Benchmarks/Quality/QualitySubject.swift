import Article
import Drafting
import Foundation
import LanguageModel
import Prompts
import Sessions

/// What an article is to be about, and who writes it.
struct QualitySubject {
    let keyword: String
    let language: Language
    let seed: UInt64
    let model: any LanguageModel
    /// Where articles are put to be read; `nil` for nowhere.
    let output: URL?

    /// What an article came to when some things were said, and what could not be done.
    func article(after utterances: [String]) async throws -> (article: Article, problems: [String]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let session = Session(
            name: "quality", program: "1", settings: SessionSettings(language: language, seed: seed),
            language: language, created: Date())
        let conversation = try Conversation(
            session: session, model: model, prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            store: SessionStore(folder: folder))
        var problems: [String] = []
        for utterance in ["/set keyword \(keyword)", "/set language \(language.rawValue)"] + utterances {
            for await event in conversation.say(utterance) {
                if case .problem(let sentence) = event { problems.append(sentence) }
            }
        }
        return (await conversation.article, problems)
    }

    /// Puts an article where it can be read.
    func keep(_ article: Article, as name: String) throws {
        guard let output else { return }
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        let file = output.appending(path: "\(language.rawValue)-\(keyword)-\(seed)-\(name).json")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes]
        try encoder.encode(article).write(to: file)
    }
}
