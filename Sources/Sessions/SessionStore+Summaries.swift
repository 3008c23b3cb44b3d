import Article
import Foundation

extension SessionStore {
    /// What a list of sessions tells about one.
    public struct Summary: Equatable, Sendable {
        /// The session's name.
        public var name: String
        /// The article's title; empty where there is none.
        public var title: String
        /// What the article is about.
        public var keyword: String
        /// The article's language.
        public var language: Language
        /// How long the article is; see `Article.wordCount`.
        public var words: Int
        /// When the last turn was; of a session that can't be read, when its file was changed.
        public var updated: Date
        /// What the SEO check gave the article last; `nil` where it was never asked.
        public var score: Int?
        /// The article as it stands.
        public var article = Article()
        /// Why the session can't be opened, where it can't; all but its name and time is then empty.
        public var problem: SessionError?
    }

    /// Every session, the newest first; those that can't be read are listed with what is wrong.
    ///
    /// Only the heads of the files are read: what is damaged behind them shows when a session is opened.
    public func summaries() -> [Summary] {
        names().map(summary).sorted { ($1.updated, $0.name) < ($0.updated, $1.name) }
    }

    private func summary(of name: String) -> Summary {
        do throws(SessionError) {
            let head = try head(of: name)
            return Summary(
                name: name, title: head.article.title, keyword: head.article.keyword,
                language: head.article.language, words: head.article.wordCount, updated: head.updated,
                score: head.score, article: head.article)
        } catch {
            return Summary(
                name: name, title: "", keyword: "", language: .english, words: 0, updated: changed(name),
                problem: error)
        }
    }

    private func head(of name: String) throws(SessionError) -> SessionHead {
        let hasJournal = FileManager.default.fileExists(atPath: journal(name).file.path)
        if !hasJournal, let head = try? SessionFile.head(of: file(name)) { return head }
        return SessionHead(of: try read(name))
    }

    private func changed(_ name: String) -> Date {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file(name).path)
        return attributes?[.modificationDate] as? Date ?? .distantPast
    }
}
