import Article
import Sessions

/// What differs between two versions of a session's article, word by word.
public struct VersionDifference {
    /// The difference as ``ConversationEvent/difference(_:)``; a sentence where there is none.
    public let markdown: String

    /// Compares two versions by their numbers, 0 being the empty article.
    ///
    /// - Parameter from: Without it the last version but one.
    /// - Parameter to: Without it the last version.
    /// - Throws: ``Problem`` where there is no version of a number, or `SessionError`.
    public init(of session: Session, from: Int?, to: Int?, in language: Language) throws {
        let articles =
            [Article(language: session.settings.language)] + (try session.versions().map(\.article))
        let last = articles.count - 1
        let isEnglish = language == .english
        guard last > 0 else {
            markdown = isEnglish ? "Nothing changed yet.\n" : "还没有改动。\n"
            return
        }
        let (from, to) = (from ?? last - 1, to ?? last)
        for number in [from, to] where !articles.indices.contains(number) {
            throw Problem(
                "There is no version \(number): say \"show the history\", which lists 1 to \(last).",
                "没有第 \(number) 版：说“历史”可查看 1 到 \(last) 版。")
        }
        let difference = ArticleDiff(old: articles[from], new: articles[to], language: language).markdown
        let same = isEnglish ? "Versions \(from) and \(to) are the same.\n" : "第 \(from) 版与第 \(to) 版相同。\n"
        markdown = difference.isEmpty ? same : difference
    }
}
