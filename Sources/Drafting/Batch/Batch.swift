import Article
import Foundation
import LanguageModel
import Sessions

/// Writes the articles of a list, each in a session of its own, and a file of Markdown from each.
///
/// The sessions are what it goes on from: a row whose session is there is gone on with, and one whose file was
/// written is left alone.
public actor Batch {
    /// What comes of a batch while it is at work; a row is told by its place in the list.
    public enum Event: Sendable {
        /// An article is begun, or gone on with.
        case began(row: Int, session: String, isResumed: Bool)
        /// Text of an article is being written.
        case progress(row: Int, WritingProgress)
        /// Something could not be done, in one sentence.
        case problem(row: Int, String)
        /// A row is done with.
        case ended(row: Int, BatchOutcome)
    }

    let rows: [BatchRow]
    let model: any LanguageModel
    let prompts: PromptLibrary
    let store: SessionStore
    let folder: URL
    let program: String
    let seed: UInt64?
    var conversations: [Int: Conversation] = [:]
    var isStopped = false
    /// The files that are spoken for, by path.
    var claimed: Set<String> = []

    /// - Parameters:
    ///   - folder: Where the files are written; it has to be there.
    ///   - seed: What every session draws from; `nil` gives each its own.
    public init(
        _ rows: [BatchRow], model: any LanguageModel, prompts: PromptLibrary, store: SessionStore,
        folder: URL, program: String, seed: UInt64? = nil
    ) {
        self.rows = rows
        self.model = model
        self.prompts = prompts
        self.store = store
        self.folder = folder
        self.program = program
        self.seed = seed
    }

    /// Writes all, so many at a time, and returns what came of each row in their order.
    public func run(
        sideBySide width: Int, report: @escaping @Sendable (Event) -> Void
    ) async -> [BatchOutcome] {
        let sessions = sessionsOfRows()
        return await withTaskGroup(of: (Int, BatchOutcome).self) { group in
            var outcomes = rows.map { BatchOutcome(row: $0, state: .notBegun) }
            for row in rows.indices {
                if row >= max(width, 1), let (ended, outcome) = await group.next() {
                    outcomes[ended] = outcome
                }
                group.addTask { (row, await self.write(row, in: sessions[row], report)) }
            }
            for await (ended, outcome) in group { outcomes[ended] = outcome }
            return outcomes
        }
    }

    /// Stops what is being written, and begins nothing more; what was written is kept.
    public func stop() async {
        isStopped = true
        for conversation in conversations.values { await conversation.stop() }
    }

    /// The name of the session of each row: the one that a batch began for it, else one that is free.
    private func sessionsOfRows() -> [String] {
        var taken: Set<String> = []
        let names = store.names()
        return rows.map { row in
            let base = SessionStore.name(for: row.keyword)
            let numbered = [base] + (2..<max(names.count + 2, 3)).map { "\(base)-\($0)" }
            let own = numbered.first { name in
                !taken.contains(name) && names.contains(name) && (try? store.read(name))?.isOf(row) == true
            }
            let free = (2...).lazy.map { "\(base)-\($0)" }
            let name =
                own
                ?? ([base].first { !taken.contains($0) && !names.contains($0) }
                    ?? free.first { !taken.contains($0) && !names.contains($0) } ?? base)
            taken.insert(name)
            return name
        }
    }
}

/// What came of a row.
public struct BatchOutcome: Equatable, Sendable {
    /// Whether there is an article, and if not, why.
    public enum State: Equatable, Sendable {
        case written
        /// It was before the batch began.
        case stoodAlready
        /// In one sentence.
        case failed(String)
        case stopped
        case notBegun
    }

    /// What was asked for.
    public let row: BatchRow
    /// What became of it.
    public internal(set) var state: State
    /// The session that holds the article.
    public internal(set) var session = ""
    /// The article's title.
    public internal(set) var title = ""
    /// How long the article is; see `Article.wordCount`.
    public internal(set) var words = 0
    /// What the SEO check gives it, from 0 to 100; `nil` where there is no article to check.
    public internal(set) var score: Int?
    /// How long it took, this time.
    public internal(set) var seconds = 0.0
    /// The columns in which the list has changed since the article was begun, of which it takes no notice.
    var changes: [BatchColumn] = []
    /// The path of its file; `nil` where none was written.
    public internal(set) var path: String?
}

extension BatchOutcome {
    /// Where the list has changed since the article was begun: that it was left as it is, and what would change it.
    public func warning(in language: Language) -> String? {
        guard !changes.isEmpty else { return nil }
        let names = changes.map { $0.name(in: language) }
        return language == .english
            ? "the list has another \(names.joined(separator: ", ")) than the article was written for, which stays as it is: delete the session \"\(session)\" and its file to have it written anew"
            : "列表中的\(names.joined(separator: "、"))与写这篇文章时不同，文章保持原样：要重写，请删除会话“\(session)”及其文件"
    }
}
