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

    /// A talk about the subject in which nothing else was said yet.
    func talk(seed: UInt64? = nil) async throws -> QualityTalk {
        let talk = try QualityTalk(language: language, seed: seed ?? self.seed, model: model)
        try await talk.say("/set keyword \(keyword)", "/set language \(language.rawValue)")
        return talk
    }

    /// Puts an article where it can be read.
    func keep(_ article: Article, as name: String) throws {
        guard let output else { return }
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        let name = "\(language.rawValue)-\(keyword)-\(seed)-\(name)".replacing("/", with: "-")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes]
        try encoder.encode(article).write(to: output.appending(path: "\(name).json"))
    }
}

/// A conversation in a folder of its own that goes when it goes.
final class QualityTalk {
    private let conversation: Conversation
    private let folder: URL
    /// What could not be done.
    private(set) var problems: [String] = []

    init(language: Language, seed: UInt64, model: any LanguageModel) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        let session = Session(
            name: "quality", program: "1", settings: SessionSettings(language: language, seed: seed),
            language: language, created: Date())
        conversation = Conversation(
            session: session, model: model, prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            store: SessionStore(folder: folder))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The article after what was said.
    @discardableResult
    func say(_ utterances: String...) async throws -> Article {
        for utterance in utterances {
            for await event in conversation.say(utterance) {
                switch event {
                case .problem(let sentence): problems.append(sentence)
                case .notice(let line) where line.contains("passed the tests") || line.contains("未通过"):
                    problems.append(line)
                default: break
                }
            }
        }
        return await conversation.article
    }
}
