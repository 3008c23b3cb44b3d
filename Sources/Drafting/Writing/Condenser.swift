import Article
import Foundation
import LanguageModel

/// Makes a text shorter by leaving out the sentences that say least about its topic.
///
/// Every sentence that stays is the one that stood there: a small model that sums up invents.
struct Condenser {
    let language: Language
    let topic: TopicWords

    /// The share of the length that is kept, as near as whole sentences allow.
    private static let share = 0.6
    /// The shares that a shorter text may have.
    static let shares = 0.4...0.8
    /// Up to so many sentences every choice of them is tried.
    private static let mostTried = 12

    /// The text with about 60 % of its length, or `nil` where its sentences allow nothing between 40 and 80 %.
    func shortened(_ text: String) -> String? {
        let paragraphs = text.components(separatedBy: "\n\n").map(Paragraph.init)
        let units = paragraphs.flatMap(\.units)
        let total = text.wordCount
        guard units.count > 1, total > 0 else { return nil }
        let lengths = units.map(\.wordCount)
        let kept = choice(of: paragraphs, lengths: lengths, goal: Double(total) * Self.share)
        let length = kept.reduce(0) { $0 + lengths[$1] }
        guard Self.shares.contains(Double(length) / Double(total)) else { return nil }
        return joined(paragraphs, keeping: kept)
    }

    /// A paragraph, a list or a table, in the pieces of which some may be left out.
    private struct Paragraph {
        let isBlock: Bool
        let units: [String]
        /// How many pieces stay whatever is left out: a table's header, two points of a list.
        let fixed: Int

        init(_ text: String) {
            isBlock = text.hasPrefix("- ") || text.hasPrefix("|")
            if isBlock {
                units = text.components(separatedBy: "\n")
                fixed = text.hasPrefix("|") ? min(4, units.count) : min(2, units.count)
            } else {
                let sentences = SentenceBoundary.split(text).map { String($0).trimmed }
                units = sentences
                // What leads into a list goes with it.
                fixed = sentences.count == 1 && sentences[0].last.map { ":：".contains($0) } ?? false ? 1 : 0
            }
        }
    }

    private func choice(of paragraphs: [Paragraph], lengths: [Int], goal: Double) -> Set<Int> {
        var fixed: Set<Int> = []
        var ranks: [Int: Double] = [:]
        var index = 0
        for paragraph in paragraphs {
            for (place, unit) in paragraph.units.enumerated() {
                if place < paragraph.fixed { fixed.insert(index) }
                ranks[index] = loss(of: unit, at: place, isFirst: index == 0, in: paragraph)
                index += 1
            }
        }
        let free = lengths.indices.filter { !fixed.contains($0) }
        let base = fixed.reduce(0) { $0 + lengths[$1] }
        if free.count <= Self.mostTried {
            let choices = (0..<(1 << free.count)).map { bits in
                free.indices.filter { bits >> $0 & 1 == 1 }.map { free[$0] }
            }
            func cost(_ kept: [Int]) -> Double {
                let length = Double(kept.reduce(base) { $0 + lengths[$1] })
                let lost = free.filter { !kept.contains($0) }.reduce(0.0) { $0 + (ranks[$1] ?? 0) }
                let off = abs(length - goal) / goal
                // Outside of the shares nothing else counts.
                return off * 4 + lost / Double(free.count) + (off > 0.3 ? 100 * off : 0)
            }
            return fixed.union(choices.min { cost($0) < cost($1) } ?? [])
        }
        var kept = fixed
        var length = Double(base)
        for index in free.sorted(by: { (ranks[$0] ?? 0, -$0) > (ranks[$1] ?? 0, -$1) })
        where length + Double(lengths[index]) / 2 <= goal {
            kept.insert(index)
            length += Double(lengths[index])
        }
        return kept
    }

    /// What is lost where a piece is left out: most with the first, much with one that others count on from, least
    /// with one that is off the topic or hangs on the one before.
    private func loss(of unit: String, at place: Int, isFirst: Bool, in paragraph: Paragraph) -> Double {
        if isFirst { return 6 }
        if paragraph.isBlock { return 1 }
        let beginsCount = unit.contains(/^(首先|第一|First\b|Firstly\b)/)
        return (topic.isMentioned(in: unit) ? 1.5 : 0.5) + (place == 0 ? 0.5 : 0) + (beginsCount ? 2 : 0)
            - (Self.hangs(unit, in: language) ? 0.4 : 0)
    }

    /// Whether a sentence points back to the one before.
    private static func hangs(_ sentence: String, in language: Language) -> Bool {
        let words =
            language == .english
            ? [
                "This ", "These ", "They ", "It ", "That ", "Such ", "However", "For example", "In addition",
                "As a result", "At the same time", "Of course,", "Besides,", "Still,", "But ",
            ]
            : ["这", "它", "他们", "此外", "另外", "例如", "比如", "但", "因此", "其", "而且", "不过", "同时", "当然"]
        return words.contains { sentence.hasPrefix($0) }
    }

    private func joined(_ paragraphs: [Paragraph], keeping kept: Set<Int>) -> String {
        var index = 0
        let texts = paragraphs.map { paragraph in
            let units = paragraph.units.filter { _ in
                defer { index += 1 }
                return kept.contains(index)
            }
            return units.joined(separator: paragraph.isBlock ? "\n" : language == .english ? " " : "")
        }
        return texts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
