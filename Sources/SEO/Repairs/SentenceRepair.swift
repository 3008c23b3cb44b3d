import Article
import Foundation

/// Makes two sentences of a long one where a semicolon, or a "but" and the like, parts it.
struct SentenceRepair: Repair {
    let rules = ["sentence-length"]
    let deed = (english: "parted long sentences", chinese: "拆分了过长的句子")

    func ways(to mend: Page) -> [[Edit]] {
        let most = SentenceLength.most(in: mend.language)
        return [
            mend.article.edits { body in
                ProseBlocks.mapping(body) { paragraph in
                    var paragraph = paragraph
                    for sentence in Sentence.texts(in: paragraph) where sentence.wordCount > most {
                        guard let range = paragraph.range(of: sentence) else { continue }
                        paragraph.replaceSubrange(range, with: Self.parted(sentence, mend.language))
                    }
                    return paragraph
                }
            }
        ]
    }

    /// The sentence in two, where both halves can stand alone.
    private static func parted(_ sentence: String, _ language: Language) -> String {
        switch language {
        case .english:
            // What follows "and" is a sentence where it has a subject of its own.
            for match in sentence.matches(
                of: /(?:; (?:and )?|, (?=but |so )|, and (?=(?:you|it|they|we|he|she|this|these) ))(\p{Ll})/)
            {
                let first = sentence[..<match.range.lowerBound]
                let second = sentence[match.range.upperBound...]
                guard stand(String(first), "\(match.output.1)\(second)", least: 5),
                    !DescriptionRepair.waits(first)
                else { continue }
                return "\(first). \(match.output.1.uppercased())\(second)"
            }
        case .chinese:
            for match in sentence.matches(of: /；|，(?=因此|所以|但是|不过|然而|此外|另外|同时|而且)/) {
                let first = sentence[..<match.range.lowerBound]
                let second = sentence[match.range.upperBound...]
                guard stand(String(first), String(second), least: 8), !DescriptionRepair.waits(first)
                else { continue }
                return "\(first)。\(second)"
            }
        }
        return sentence
    }

    /// Whether neither half is a scrap, nor lies in brackets or quotes that the other closes.
    private static func stand(_ first: String, _ second: String, least: Int) -> Bool {
        let pairs: [(Character, Character)] = [("(", ")"), ("（", "）"), ("“", "”"), ("[", "]"), ("《", "》")]
        return first.wordCount >= least && second.wordCount >= least
            && pairs.allSatisfy { open, close in first.count { $0 == open } == first.count { $0 == close } }
            && first.count { $0 == "\"" }.isMultiple(of: 2) && first.count { $0 == "*" }.isMultiple(of: 2)
    }
}
