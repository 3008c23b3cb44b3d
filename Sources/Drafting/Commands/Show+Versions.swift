import Article
import Sessions

extension Show.What {
    /// Reads `diff 3 7`, or `diff 3`.
    static func versions(_ text: String) -> Show.What? {
        let words = text.split(separator: " ")
        guard words.first == "diff", (2...3).contains(words.count), let from = Int(words[1]) else {
            return nil
        }
        guard words.count == 3 else { return .difference(from: from, to: nil) }
        return Int(words[2]).map { .difference(from: from, to: $0) }
    }
}

extension Conversation {
    /// The versions of the article, numbered.
    func historyList() throws -> String {
        let versions = try session.versions()
        guard !versions.isEmpty else { return language == .english ? "Nothing changed yet.\n" : "还没有改动。\n" }
        return VersionList(versions, start: Article(language: session.settings.language), language: language)
            .markdown
    }

    /// Shows what differs between two versions, word by word: the last two where none is named.
    func showDifference(from: Int?, to: Int?) throws {
        showDifference(try VersionDifference(of: session, from: from, to: to, in: language).markdown)
    }
}
