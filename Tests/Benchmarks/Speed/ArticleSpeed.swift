import Article
import Drafting
import Foundation
import LanguageModel
import Prompts
import Sessions

/// Writes a draft of which title and outline stand, for a while or to its end.
struct ArticleSpeed {
    let model: any LanguageModel
    let words: Int
    let language: Language

    struct Outcome {
        var words: Int
        var seconds: Double
        /// What the processor's cores spent on it together, which other programs do not change.
        var processorSeconds: Double
        var article: Article
        var rate: Double { Double(words) / seconds }
    }

    /// - Parameter limit: After how many words the writing is stopped; `nil` to let it come to its end.
    func outcome(stoppingAfter limit: Int? = nil) async throws -> Outcome {
        let conversation = try BenchSession.conversation(holding: outlined, model: model)
        let start = ContinuousClock.now
        let before = Stopwatch.processorSeconds
        for await event in conversation.say("/draft") {
            if case .progress(let progress) = event, let limit, progress.words >= limit {
                await conversation.stop()
            }
            if case .problem(let sentence) = event { print("  \(sentence)") }
        }
        let seconds = Stopwatch.seconds(since: start)
        let article = await conversation.article
        return Outcome(
            words: article.wordCount - outlined.wordCount, seconds: seconds,
            processorSeconds: Stopwatch.processorSeconds - before, article: article)
    }

    private var outlined: Article {
        var article = Article(language: language)
        article.words = words
        let headings: [String]
        switch language {
        case .english:
            article.keyword = "remote work"
            article.title = "Remote Work: A Practical Guide for Small Teams"
            headings = [
                "Set up a quiet place to work", "Agree on hours and breaks", "Keep meetings short",
                "Write things down for the team", "Choose tools that everyone can use",
                "Look after your health", "Build trust without an office", "Plan visits and shared days",
            ]
            article.faqs = [
                "How do I stay focused during remote work?", "Which tools does remote work need?",
                "Is remote work good for new employees?",
            ].map { FAQ(question: $0) }
        case .chinese:
            article.keyword = "远程办公"
            article.title = "远程办公完全指南：小团队怎样高效协作"
            headings = [
                "布置安静的工作环境", "约定工作时间和休息", "让会议更简短", "把决定写成文档", "选择合适的协作工具", "关注身心健康",
                "在远程中建立信任", "安排线下见面",
            ]
            article.faqs = ["远程办公如何保持专注？", "远程办公需要哪些工具？", "新员工适合远程办公吗？"].map { FAQ(question: $0) }
        }
        let count = min(max((words + 110) / 220, 4), 8)
        article.sections = headings.prefix(count).map { Section(heading: $0) }
        return article
    }
}

/// Conversations that are kept in a folder of their own, which goes with the process.
enum BenchSession {
    static func conversation(holding article: Article, model: any LanguageModel) throws -> Conversation {
        var session = Session(
            name: "bench", program: "1", settings: SessionSettings(language: article.language, seed: 1),
            language: article.language, created: Date())
        let edits = Article().edits(turningInto: article)
        session.append(
            Turn(
                time: Date(), utterance: "", commands: [], model: nil, prompts: [], reply: "",
                changes: [.edit(edits: edits)], digest: Digest.of(article), seconds: 0, interrupted: false,
                notices: []), article: article)
        let folder = FileManager.default.temporaryDirectory.appending(path: "drafter-\(UUID().uuidString)")
        return Conversation(
            session: session, model: model, prompts: PromptLibrary(folders: [BundledPrompts.folder]),
            store: SessionStore(folder: folder))
    }
}
