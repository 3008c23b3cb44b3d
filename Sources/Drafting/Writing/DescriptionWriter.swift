import Article
import Foundation
import LanguageModel

/// Writes meta descriptions of the length that search results show.
struct DescriptionWriter {
    let writer: Writer
    let article: Article

    /// How many rounds of draws are made before the best so far is taken.
    private static let rounds = 8

    /// In English 120–156 characters, in Chinese 60–80 字, finished sentences that hold the keyword.
    func write() async throws -> String {
        var best = ""
        for round in 0..<Self.rounds where !Task.isCancelled {
            var context = PromptContext(article)
            // Where the model does not name the keyword by itself, the sentence begins with it.
            context.opening = round.isMultiple(of: 2) ? "" : keywordOpening
            let draws = try await writer.lines(.description, in: article.language, context: context)
            for draw in draws {
                let text = cut(context.opening + draw.continuation)
                guard accepts(text) else { continue }
                if lengths.contains(length(of: text)) { return text }
                if distance(length(of: text)) < distance(length(of: best)) { best = text }
            }
        }
        return best
    }

    private var lengths: ClosedRange<Int> { article.language == .english ? 120...156 : 60...80 }

    private func length(of text: String) -> Int {
        article.language == .english ? text.count : text.wordCount
    }

    private func distance(_ length: Int) -> Int {
        length < lengths.lowerBound ? lengths.lowerBound - length : max(length - lengths.upperBound, 0)
    }

    private var keywordOpening: String {
        article.keyword.capitalizedFirst
    }

    /// As many whole sentences as the length allows.
    private func cut(_ text: String) -> String {
        var result = ""
        for sentence in SentenceBoundary.split(text.trimmed) {
            let longer = (result + sentence).trimmed
            let tidied = article.language == .chinese ? ChineseTypography.normalized(longer) : longer
            if length(of: tidied) > lengths.upperBound, !result.isEmpty { break }
            result = tidied
        }
        return result
    }

    private func accepts(_ text: String) -> Bool {
        SentenceBoundary.ends(text) && SentenceJudge.variety(of: text) > SentenceJudge.leastVariety
            && ProseRule.violated(by: text, in: article.language, names: article.keyword + article.title)
                == nil
            && TopicWords([article.keyword], language: article.language).isMentioned(in: text)
    }
}
