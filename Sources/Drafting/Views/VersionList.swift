import Article
import Sessions

/// The versions of an article: what was said, what it changed, and how long the article was then.
public struct VersionList {
    let versions: [Version]
    let start: Article
    let language: Language

    /// The versions of a session in order; `start` is the article before the first.
    public init(_ versions: [Version], start: Article, language: Language) {
        self.versions = versions
        self.start = start
        self.language = language
    }

    /// A numbered list, the oldest first.
    public var markdown: String {
        var before = start
        var words = start.wordCount
        return versions.map { version in
            let count = version.article.wordCount
            let changes = TurnSummary.changes(from: before, to: version.article, in: language)
            let facts = changes + [length(count, count - words)]
            (before, words) = (version.article, count)
            let said = version.utterance.split(whereSeparator: \.isNewline).joined(separator: " ")
            return
                "\(version.number). \(SEOView.literal(said)) — \(SEOView.literal(facts.joined(separator: " · ")))\n"
        }.joined()
    }

    private func length(_ words: Int, _ difference: Int) -> String {
        let sign = difference > 0 ? "+" : ""
        let change = difference == 0 ? "" : " (\(sign)\(difference))"
        return language == .english ? "\(words.counted("word"))\(change)" : "\(words) 字\(change)"
    }
}
