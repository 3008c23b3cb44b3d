import Article
import Foundation
import Publishing
import SEO
import Sessions

/// How one article comes about.
extension Batch {
    func write(
        _ number: Int, in name: String, _ report: @escaping @Sendable (Event) -> Void
    ) async -> BatchOutcome {
        var outcome = BatchOutcome(row: rows[number], state: .notBegun, session: name)
        guard !isStopped else { return outcome }
        let began = Date()
        do {
            let conversation = Conversation(
                session: try session(named: name, for: rows[number]), model: model, prompts: prompts,
                store: store)
            conversations[number] = conversation
            let former = await conversation.session
            if former.article.wordCount > 0, !former.article.sections.isEmpty {
                outcome.changes = BatchStep.columns(changedIn: rows[number], since: former)
            }
            outcome.state = try await write(number, by: conversation, report)
            conversations[number] = nil
            try await conversation.fold()
            let session = await conversation.session
            outcome.title = session.article.title
            outcome.words = session.article.wordCount
            outcome.score = session.article.prose.isEmpty ? nil : await conversation.check().score
            outcome.path = session.exportedPaths.first { isHere($0) }
        } catch {
            outcome.state = .failed(Explanation.sentence(for: error, in: rows[number].language))
        }
        outcome.seconds = Date().timeIntervalSince(began)
        report(.ended(row: number, outcome))
        return outcome
    }

    private func session(named name: String, for row: BatchRow) throws -> Session {
        if store.exists(name) { return try store.open(name) }
        return Session(
            name: name, program: program,
            settings: SessionSettings(
                language: row.language, seed: seed ?? UInt64.random(in: 1...UInt64(UInt32.max))),
            language: row.language, created: Date())
    }

    /// Says one thing after the other, until the article and its file are there.
    private func write(
        _ number: Int, by conversation: Conversation, _ report: @escaping @Sendable (Event) -> Void
    ) async throws -> BatchOutcome.State {
        var said: [String: Article] = [:]
        var problem: String?
        var isBegun = false
        while true {
            let session = await conversation.session
            guard let step = await step(number, by: conversation, besides: said) else {
                return isBegun ? .written : .stoodAlready
            }
            guard !isStopped else { return isBegun || !session.turns.isEmpty ? .stopped : .notBegun }
            if said[step.utterance] == session.article {
                return .failed(problem ?? Self.cameToNothing(step, in: rows[number].language))
            }
            if !isBegun {
                try await conversation.requireOwnSession()
                report(.began(row: number, session: session.name, isResumed: !session.turns.isEmpty))
                isBegun = true
            }
            problem = nil
            for await event in conversation.say(step.utterance, meaning: step.command) {
                switch event {
                case .progress(let progress): report(.progress(row: number, progress))
                case .problem(let sentence):
                    problem = sentence
                    report(.problem(row: number, sentence))
                default: break
                }
            }
            said[step.utterance] = await conversation.article
        }
    }

    private static func cameToNothing(_ step: BatchStep, in language: Language) -> String {
        language == .english
            ? "\"\(step.utterance)\" came to nothing: run the batch again."
            : "“\(step.utterance)”没有结果：请再次运行这批文章。"
    }

    /// What is to be said next; `nil` where nothing is left.
    private func step(
        _ number: Int, by conversation: Conversation, besides said: [String: Article]
    ) async -> BatchStep? {
        let session = await conversation.session
        let step = BatchStep.next(
            for: rows[number], in: session, lacksText: await !conversation.unwrittenParts.isEmpty,
            wasCutOff: await !conversation.cutOffParts.isEmpty,
            wasDescribed: said.keys.contains(BatchStep.description.utterance)
                || session.exportedPaths.contains { isHere($0) })
        return step ?? export(session)
    }

    /// Writes the file, unless it was written and still stands.
    private func export(_ session: Session) -> BatchStep? {
        let former = session.exportedPaths.first { isHere($0) }
        if let former, FileManager.default.fileExists(atPath: former) { return nil }
        let path = former ?? path(for: session)
        claimed.insert(path)
        return BatchStep(utterance: "/export \(path)", command: Export(path: path))
    }

    /// A name in the folder that no other file has, unless it holds the same article.
    private func path(for session: Session) -> String {
        // A slug may come from a model, and is no path.
        let name = Slug.of(session.article.slug).nonEmpty ?? Slug.of(session.name).nonEmpty ?? "article"
        let data = try? ExportKind.markdown.data(of: session.article)
        let names = [name] + (2...1_000).map { "\(name)-\($0)" }
        let paths = names.lazy.map { self.folder.appending(path: $0 + ".md").path }
        let free = paths.first { path in
            guard !claimed.contains(path) else { return false }
            return !FileManager.default.fileExists(atPath: path)
                || FileManager.default.contents(atPath: path) == data
        }
        return free ?? folder.appending(path: "\(name)-\(UUID().uuidString).md").path
    }

    private func isHere(_ path: String) -> Bool {
        URL(fileURLWithPath: path).deletingLastPathComponent().standardizedFileURL.path
            == folder.standardizedFileURL.path
    }
}
