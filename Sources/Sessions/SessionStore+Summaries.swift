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
        /// Why the session can't be opened, where it can't; all but its name and time is then empty.
        public var problem: SessionError?
    }

    /// Every session, the newest first; those that can't be read are listed with what is wrong.
    ///
    /// An article is compared with its digest but not with its turns, which only opening a session does.
    public func summaries() -> [Summary] {
        names().map(summary).sorted { ($1.updated, $0.name) < ($0.updated, $1.name) }
    }

    private func summary(of name: String) -> Summary {
        do throws(SessionError) {
            let session = try decode(name)
            let article = session.article
            var summary = Summary(
                name: name, title: article.title, keyword: article.keyword, language: article.language,
                words: article.wordCount, updated: session.updated)
            if Digest.of(article) != session.digest {
                let mismatch = Mismatch(turn: session.turns.count, kind: .savedArticleDiffers)
                summary.problem = .damaged(name: name, keptAs: nil, damage: .mismatch(mismatch))
            }
            return summary
        } catch {
            return Summary(
                name: name, title: "", keyword: "", language: .english, words: 0, updated: changed(name),
                problem: error)
        }
    }

    private func changed(_ name: String) -> Date {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file(name).path)
        return attributes?[.modificationDate] as? Date ?? .distantPast
    }
}
