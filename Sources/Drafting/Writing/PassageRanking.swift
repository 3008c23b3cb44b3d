import Article
import Foundation
import LanguageModel

/// Finds the passages of the sources that fit a part, by the words that they have in common.
struct PassageRanking {
    private let language: Language
    private let passages: [(passage: Passage, words: Set<String>)]
    /// In how many passages a word stands.
    private var frequencies: [String: Int] = [:]

    /// How much of sources a prompt may hold: words in English, characters in Chinese.
    private static let most: [Language: Int] = [.english: 160, .chinese: 320]

    init(_ article: Article) {
        language = article.language
        passages = article.sources.flatMap { source in
            Self.pieces(of: source.text, in: article.language).enumerated().map { index, text in
                (
                    Passage(source: source.name, number: index + 1, text: text),
                    TopicWords.words(of: text, in: article.language)
                )
            }
        }
        for (_, words) in passages { for word in words { frequencies[word, default: 0] += 1 } }
    }

    /// The passages that fit best, the best first, of a length that a prompt can hold; none where none fits.
    func best(for part: Part, of article: Article) -> [Passage] {
        guard !passages.isEmpty, let subject = subject(of: part, in: article) else { return [] }
        let own = TopicWords.words(of: subject.own, in: language)
        let keyword = TopicWords.words(of: article.keyword, in: language)
        let query = own.union(keyword).union(TopicWords.words(of: subject.around, in: language))
        // The keyword alone fits every section and every answer alike.
        let isTold = part == .intro || own.isSubset(of: keyword)
        let telling = isTold ? own : own.subtracting(keyword)
        let ranked = passages.filter { !$0.words.isDisjoint(with: telling) }
            .map { (passage: $0.passage, score: score($0.words, for: query)) }
            .sorted { $0.score > $1.score }
        var room = Self.most[language] ?? 0
        return ranked.prefix(3).map(\.passage).filter { passage in
            room -= passage.text.wordCount
            return room >= 0
        }
    }

    /// What a part is about, and what that is a part of; `nil` for the conclusion, which says nothing new.
    private func subject(of part: Part, in article: Article) -> (own: String, around: String)? {
        switch part {
        case .intro: return ("\(article.keyword) \(article.title)", "")
        case .section(let number):
            guard let section = article[number] else { return nil }
            let parent = number.subsection == nil ? nil : article[SectionNumber(number.section)]?.heading
            return ("\(section.heading) \(section.brief)", parent ?? "")
        case .conclusion: return nil
        case .answer(let number):
            guard article.faqs.indices.contains(number - 1) else { return nil }
            return (article.faqs[number - 1].question, "")
        }
    }

    /// Okapi BM25 with its usual constants, k₁ = 1.2 and b = 0.75, for words that stand once in a passage
    /// (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009).
    private func score(_ words: Set<String>, for query: Set<String>) -> Double {
        let count = Double(passages.count)
        let usual = max(Double(passages.reduce(0) { $0 + $1.words.count }) / count, 1)
        let length = 0.25 + 0.75 * Double(words.count) / usual
        return words.intersection(query).reduce(0) { sum, word in
            let frequency = Double(frequencies[word] ?? 0)
            let rarity = log(1 + (count - frequency + 0.5) / (frequency + 0.5))
            return sum + rarity * 2.2 / (1 + 1.2 * length)
        }
    }

    /// Paragraphs; a long one is parted between sentences, and a short line goes with what follows it.
    private static func pieces(of text: String, in language: Language) -> [String] {
        let usual = (most[language] ?? 0) / 2
        var pieces: [String] = []
        var piece = ""
        for paragraph in text.split(separator: "\n\n") {
            for sentence in SentenceBoundary.split(String(paragraph)).map({ String($0).trimmed }) {
                if !piece.isEmpty, piece.wordCount + sentence.wordCount > usual {
                    pieces.append(piece)
                    piece = ""
                }
                let isJoined = piece.isEmpty || language == .chinese
                piece += (isJoined ? "" : " ") + cut(sentence, to: usual)
            }
            if piece.wordCount >= usual / 12 {
                pieces.append(piece)
                piece = ""
            }
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }

    /// What has no end of a sentence may be as long as the file.
    private static func cut(_ sentence: String, to words: Int) -> String {
        sentence.wordCount <= words ? sentence : String(sentence.prefix(words * 4))
    }
}

extension Article {
    /// The passages of the sources that a part is to be written from.
    func passages(for part: Part) -> [Passage] {
        sources.isEmpty ? [] : PassageRanking(self).best(for: part, of: self)
    }

    /// The edits that keep from which passages a part was written with a text that it is given.
    func edits(settingTextOf part: Part, to text: String) -> [Edit] {
        let edit = part.edit(settingTextTo: text, in: self)
        let passages = passages(for: part)
        switch part {
        case .intro where passages != introPassages: return [edit, .setIntroPassages(to: passages)]
        case .section(let number) where passages != self[number]?.passages:
            return [edit, .setPassages(of: number, to: passages)]
        case .answer(let number):
            var faq = faqs[number - 1]
            faq.answer = text
            faq.passages = passages
            return [.setFAQ(number: number, to: faq)]
        default: return [edit]
        }
    }
}

extension [Passage] {
    /// The passages as a prompt holds them; `nil` where there is none.
    var notes: String? { map(\.text).joined(separator: " ").nonEmpty }

    /// The figures in them, which are the writer's, not the model's.
    var figures: String {
        map(\.text).joined(separator: " ").matches(
            of:
                /[$€£¥]?\s?\d[\d,.]*\s?(?:%|percent|per cent|dollars|euros|people|thousand|million|billion|万|亿|元|年|人)*/
        ).map { String($0.output) }.joined(separator: " ")
    }
}
