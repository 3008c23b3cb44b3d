import Article
import Foundation

/// Has the keyword stand more often, or less, where a word of it says the same: "honey" becomes "raw honey", and the
/// other way round.
struct DensityRepair: Repair {
    let rules = ["keyphrase-density"]
    let deed = (english: "evened out how often the keyword stands", chinese: "调整了关键词的出现次数")

    func ways(to mend: Page) -> [[Edit]] {
        guard let keyphrase = mend.keyphrase, let verdict = KeyphraseDensity().verdict(on: mend),
            verdict.score < 8
        else { return [] }
        let isLow = verdict.score > 0
        let noun = CompoundNoun(keyphrase, in: mend)
        let change = { (paragraph: String, naming: Naming, left: Int) in
            isLow
                ? Self.fuller(paragraph, keyphrase, noun)
                : Self.sparer(paragraph, keyphrase, noun, naming, most: left)
        }
        let all = Self.edits(of: mend.article, keyphrase, most: .max, change)
        let bodies = (0...all.count).map { Self.edits(of: mend.article, keyphrase, most: $0, change).edits }
        // Headings are few, and come last.
        let headings = isLow ? SubheadingRepair().ways(to: mend) : [Self.bareHeadings(of: mend, keyphrase)]
        let ways = (bodies.dropFirst() + headings.map { all.edits + $0 }).map { way in
            (way: way, score: Self.score(of: mend.article, by: way) ?? verdict.score)
        }
        guard let best = ways.map(\.score).max(), best >= verdict.score else { return [] }
        // The fewest changes that are enough stand first; where none are, as many as can be are better than none.
        let fit = ways.filter { $0.score == best }.map(\.way)
        return best > verdict.score ? fit : isLow ? [] : fit.reversed()
    }

    /// Where the keyword was named before a paragraph.
    private enum Naming {
        case nowhere, above
        /// In the question that the paragraph answers.
        case rightAbove
    }

    private static func score(of article: Article, by way: [Edit]) -> Int? {
        (try? article.applying(way)).flatMap { KeyphraseDensity().verdict(on: Page($0))?.score }
    }

    private static func edits(
        of article: Article, _ keyphrase: Keyphrase, most: Int,
        _ change: (_ paragraph: String, _ naming: Naming, _ left: Int) -> (String, Int)
    ) -> (edits: [Edit], count: Int) {
        var count = 0
        let asked = Set(article.faqs.filter { keyphrase.isWhole(in: $0.question) }.map(\.answer))
        let edits = article.edits { body in
            var naming = asked.contains(body) ? Naming.rightAbove : .nowhere
            return ProseBlocks.mapping(body) { paragraph in
                defer {
                    let isNamed = naming != .nowhere || keyphrase.occurrences(in: paragraph) > 0
                    naming = isNamed ? .above : .nowhere
                }
                // Links, code and emphasis stay as they are.
                guard count < most, !paragraph.contains(/[\[`*_<]/) else { return paragraph }
                let (text, changes) = change(paragraph, naming, most - count)
                count += changes
                return text
            }
        }
        return (edits, count)
    }

    /// A paragraph in which the first sentence that has but the last word of the keyword has all of it.
    private static func fuller(_ paragraph: String, _ keyphrase: Keyphrase, _ noun: CompoundNoun?) -> (
        String, Int
    ) {
        guard let noun else { return (paragraph, 0) }
        for sentence in Sentence.texts(in: paragraph) where !keyphrase.isWhole(in: sentence) {
            guard let place = paragraph.range(of: sentence),
                let new = sentence.replacingWord(noun.head, with: keyphrase.text)
            else { continue }
            return (paragraph.replacingCharacters(in: place, with: new), 1)
        }
        return (paragraph, 0)
    }

    /// A paragraph in which the keyword, said once, is shorter or left out from then on.
    private static func sparer(
        _ paragraph: String, _ keyphrase: Keyphrase, _ noun: CompoundNoun?, _ naming: Naming, most: Int
    ) -> (String, Int) {
        let omission = ChineseOmission(keyphrase)
        var sentences: [String] = []
        var count = 0
        for text in Sentence.texts(in: paragraph) {
            if count < most, sentences.contains(where: { keyphrase.isWhole(in: $0) }) {
                if let noun, noun.standsAlone, let new = text.replacingWord(keyphrase.text, with: noun.head) {
                    sentences.append(new)
                    count += 1
                    continue
                }
                // 远程办公省时间。远程办公还能省钱。 The second goes on with the subject of the first.
                if let last = sentences.last, last.hasPrefix(keyphrase.text), last.hasSuffix("。"),
                    text.hasPrefix(keyphrase.text), let next = text.dropFirst(keyphrase.text.count).first,
                    "也还能可会让使需应更又".contains(next)
                {
                    sentences[sentences.count - 1] =
                        last.dropLast() + "，" + text.dropFirst(keyphrase.text.count)
                    count += 1
                    continue
                }
            }
            let isNear =
                sentences.isEmpty && naming == .rightAbove
                || sentences.contains { keyphrase.isWhole(in: $0) }
            if count < most, isNear || naming != .nowhere, let new = omission?.sparer(text, isNear: isNear) {
                sentences.append(new)
                count += 1
                continue
            }
            sentences.append(text)
        }
        let separator = keyphrase.language == .english ? " " : ""
        return count == 0 ? (paragraph, 0) : (sentences.joined(separator: separator), count)
    }

    /// Headings without the keyword that stands before them.
    private static func bareHeadings(of page: Page, _ keyphrase: Keyphrase) -> [Edit] {
        page.article.sectionNumbers.compactMap { number in
            guard let heading = page.article[number]?.heading,
                let mark = heading.firstMatch(of: /\s*[:：]\s*/),
                Sentence(String(heading[..<mark.range.lowerBound])).words == Sentence(keyphrase.text).words
            else { return nil }
            let rest = heading[mark.range.upperBound...]
            return rest.isEmpty ? nil : .setHeading(of: number, to: String(rest))
        }
    }
}

/// A keyword of which the last word is the thing, and the others tell which: "raw honey".
private struct CompoundNoun {
    let head: String
    /// Whether the article calls the thing by that word alone, so that it is known what it means.
    let standsAlone: Bool

    /// `nil` where the keyword is not used as a noun: "make soap", "CRM vs ERP".
    init?(_ keyphrase: Keyphrase, in page: Page) {
        let words = keyphrase.text.split(separator: " ")
        guard keyphrase.language == .english, (2...3).contains(words.count), let last = words.last,
            keyphrase.words == keyphrase.contentWords, words.allSatisfy({ $0.allSatisfy(\.isLetter) })
        else { return nil }
        let before = [
            "the", "a", "an", "of", "with", "your", "our", "this", "some", "about", "in", "on", "from",
        ]
        let behind = ["is", "are", "has", "have", "can", "keeps", "helps", "needs"]
        let row = keyphrase.words
        let sentences = page.lines.map(\.words)
        let isNoun = sentences.contains { words in
            words.indices.contains { start in
                let end = start + row.count
                guard end <= words.count, Array(words[start..<end]) == row else { return false }
                return start > 0 && before.contains(words[start - 1])
                    || end < words.count && behind.contains(words[end])
            }
        }
        guard isNoun else { return nil }
        head = String(last)
        standsAlone = page.lines.contains { line in
            line.words.contains(row[row.count - 1]) && !keyphrase.isWhole(in: line)
        }
    }
}

extension String {
    /// The text with words replaced where they first stand, whatever their case, and not as a part of others; `nil`
    /// where they don't stand.
    fileprivate func replacingWord(_ words: String, with new: String) -> String? {
        var start = startIndex
        while let found = range(of: words, options: .caseInsensitive, range: start..<endIndex) {
            let before = self[..<found.lowerBound].last
            let after = self[found.upperBound...].first
            let isApart = [before, after].allSatisfy { neighbour in
                neighbour.map { !$0.isLetter && !$0.isNumber && !"-'’".contains($0) } ?? true
            }
            if isApart {
                let isFirst = found.lowerBound == startIndex
                let text = isFirst ? new.prefix(1).uppercased() + new.dropFirst() : new
                return replacingCharacters(in: found, with: text)
            }
            start = found.upperBound
        }
        return nil
    }
}
