import Article
import Foundation
import LanguageModel

/// Makes a part shorter by leaving out the sentences that say least about its topic.
///
/// Every sentence that stays is the one that stood there: a small model that sums up invents.
struct Condenser {
    let article: Article
    let part: Part

    /// The share of the length that is kept, as near as whole sentences allow.
    private static let share = 0.6

    /// The text with about 60 % of its length; a text of one sentence stays.
    func shortened() -> String {
        let paragraphs = part.text(in: article).components(separatedBy: "\n\n")
        // Lists and tables stay whole, behind what is left of the prose.
        let blocks = paragraphs.filter { $0.hasPrefix("- ") || $0.hasPrefix("|") }
        let text = paragraphs.filter { !blocks.contains($0) }.joined(separator: "\n\n")
        let sentences = SentenceBoundary.split(text).map { String($0).trimmed }
        guard sentences.count > 1 else { return part.text(in: article) }
        let goal = Int(Double(text.wordCount) * Self.share)
        let topic = ProseWriter.topic(of: part, in: article)
        // The first sentence opens the part; then those on the topic, the earlier the better.
        let order = sentences.indices.sorted { rank($0, sentences, topic) < rank($1, sentences, topic) }
        var kept: Set<Int> = []
        var length = 0
        for index in order {
            let words = sentences[index].wordCount
            guard kept.isEmpty || length + words <= goal + words / 2 else { continue }
            kept.insert(index)
            length += words
        }
        var prose = ParagraphBuilder(language: article.language, words: goal)
        for index in kept.sorted() { _ = prose.append(sentences[index]) }
        return ([prose.text] + blocks).joined(separator: "\n\n")
    }

    private func rank(_ index: Int, _ sentences: [String], _ topic: TopicWords) -> Int {
        if index == 0 { return 0 }
        return index + (topic.isMentioned(in: sentences[index]) ? 0 : sentences.count)
    }
}
