import Article
import Foundation
import LanguageModel
import SEO

/// Writes meta descriptions of the length that search results show.
struct DescriptionWriter {
    let writer: Writer
    let article: Article

    /// How many rounds of draws are made before the best so far is taken.
    private static let rounds = 12
    private static let warmest = 3

    /// Finished sentences that hold the keyword, of the length that the SEO check wants.
    ///
    /// Where no draw has that length, two sentences of different draws may have it together; where none have, the
    /// nearest is taken.
    func write() async throws -> String {
        var pool: [String] = []
        for round in 0..<Self.rounds where !Task.isCancelled {
            var context = PromptContext(article)
            // Where the model does not name the keyword by itself, the sentence begins with it.
            context.opening = round.isMultiple(of: 2) ? "" : keywordOpening
            let draws = try await writer.lines(
                .description, in: article.language, context: context, attempt: min(round / 3, Self.warmest))
            for draw in draws {
                let sentences = clean(context.opening + draw.continuation)
                if let whole = fitting(sentences) { return whole }
                pool += sentences
            }
            if let pair = fittingPair(of: pool) { return pair }
        }
        let named = pool.filter(namesKeyword)
        return named.min { distance(length(of: $0)) < distance(length(of: $1)) } ?? ""
    }

    private func length(of text: String) -> Int { DescriptionLength.length(of: text, in: article.language) }

    private func distance(_ length: Int) -> Int {
        let lengths = DescriptionLength.best(in: article.language)
        return length < lengths.lowerBound
            ? lengths.lowerBound - length : max(length - lengths.upperBound, 0)
    }

    private var keywordOpening: String { subject.topic.capitalizedFirst }

    private var subject: TitleSubject {
        TitleSubject(keyword: article.keyword, language: article.language)
    }

    /// The first sentences of a draw, as far as they may stand.
    private func clean(_ text: String) -> [String] {
        let sentences = SentenceBoundary.split(text.trimmed).map { String($0).trimmed }.map {
            article.language == .chinese ? ChineseTypography.normalized($0) : $0.capitalizedFirst
        }
        return Array(sentences.prefix(while: accepts))
    }

    /// As many of the sentences as have the right length together.
    private func fitting(_ sentences: [String]) -> String? {
        for count in sentences.indices.map({ $0 + 1 }) {
            let text = join(Array(sentences.prefix(count)))
            if distance(length(of: text)) == 0, namesKeyword(text), !asksOnly(text) { return text }
        }
        return nil
    }

    /// Two sentences that have the right length together, one of which names the keyword, and say no same thing.
    private func fittingPair(of pool: [String]) -> String? {
        let likeness = Likeness(language: article.language, keyword: article.keyword)
        for first in pool where namesKeyword(first) {
            for second in pool where first != second && !namesKeyword(second) {
                let text = join([first, second])
                if distance(length(of: text)) == 0, !asksOnly(text), !likeness.isAlike(first, second) {
                    return text
                }
            }
        }
        return nil
    }

    /// Whether it asks more than once, or ends in a question: a description tells what the reader gets.
    private func asksOnly(_ text: String) -> Bool {
        text.count { "?？".contains($0) } > 1 || text.last.map { "?？".contains($0) } ?? true
    }

    private func join(_ sentences: [String]) -> String {
        sentences.joined(separator: article.language == .english ? " " : "")
    }

    private func namesKeyword(_ text: String) -> Bool { subject.isNamed(in: text) }

    private func accepts(_ text: String) -> Bool {
        SentenceBoundary.ends(text) && !text.contains("…") && !text.contains("...")
            && SentenceJudge.variety(of: text) > SentenceJudge.leastVariety
            && text.wordCount > (article.language == .english ? 3 : 5)
            && ProseRule.violated(
                by: text, in: article.language, names: article.keyword + " " + article.title) == nil
    }
}
