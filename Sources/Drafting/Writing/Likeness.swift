import Article
import Foundation

/// Tells lines that say the same in other words: headings, questions, the points of a list.
struct Likeness {
    let language: Language
    /// What all lines are about, and so tells none from another.
    let keyword: String

    /// Whether two lines have over 40 % of their content in common, the keyword aside.
    func isAlike(_ one: String, _ other: String) -> Bool {
        let words = TopicWords([withoutKeyword(one)], language: language)
        let others = TopicWords([withoutKeyword(other)], language: language)
        return words == others || words.overlap(with: others) > 0.4 || sharesCharacters(one, other)
    }

    /// Whether two lines differ in a word or so only, the keyword aside.
    func isAlmost(_ one: String, _ other: String) -> Bool {
        let words = TopicWords([withoutKeyword(one)], language: language)
        let others = TopicWords([withoutKeyword(other)], language: language)
        return words == others || words.similarity(to: others) > 0.65
    }

    private func withoutKeyword(_ line: String) -> String {
        line.replacingOccurrences(of: keyword, with: " ", options: .caseInsensitive)
    }

    /// Chinese words are not marked off, and pairs across them hide what two lines share.
    private func sharesCharacters(_ one: String, _ other: String) -> Bool {
        guard language == .chinese else { return false }
        let characters = [one, other].map { line in
            Set(withoutKeyword(line).filter { $0.isLetter && !Self.functionCharacters.contains($0) })
        }
        let shared = characters[0].intersection(characters[1]).count
        return Double(shared) > 0.5 * Double(min(characters[0].count, characters[1].count))
    }

    private static let functionCharacters: Set<Character> = Set("的了和与及在是要有什么怎样如何哪些为能可以时中")
}
