import Article

/// The article as one turn left it.
public struct Version: Equatable, Sendable {
    /// Counted from 1, over the turns that changed the article.
    public let number: Int
    /// What was said.
    public let utterance: String
    /// The quiet line that told what changed.
    public let summary: String
    /// The article at this version.
    public let article: Article
}

extension Session {
    /// Every version of the article, the oldest first.
    ///
    /// - Throws: ``SessionError/unreplayable(name:mismatch:)`` where a change does not fit the article before it.
    public func versions() throws(SessionError) -> [Version] {
        var history = History(Article(language: settings.language))
        var versions: [Version] = []
        for (index, turn) in turns.enumerated() where !turn.changes.isEmpty {
            for change in turn.changes {
                do throws(EditError) {
                    try history.apply(change)
                } catch {
                    throw .unreplayable(
                        name: name, mismatch: Mismatch(turn: index + 1, kind: .editDoesNotFit))
                }
            }
            versions.append(
                Version(
                    number: versions.count + 1, utterance: turn.utterance, summary: turn.notices.last ?? "",
                    article: history.article))
        }
        return versions
    }
}
