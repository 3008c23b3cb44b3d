import Article
import Foundation

/// What must hold of titles, whatever their type (title-types.md).
enum TitleMeasure {
    /// Whether a title passes the test of its type and the rules that all types share, the keyword aside.
    static func passes(_ title: String, as type: TitleType, in language: Language) -> Bool {
        let lengths = language == .english ? 20...65 : 8...32
        return type.matches(title, in: language) && lengths.contains(title.count)
            && title.range(of: disorder, options: .regularExpression) == nil
            && title.unicodeScalars.contains(where: \.isIdeograph) == (language == .chinese)
    }

    /// A placeholder, quotation marks around the whole, a number before it, markup, an end that is none.
    private static let disorder =
        #"[\[\]{}<>|*_`#\\]|https?:|…|\.\.\.|XX|某某|^["'“‘「『《].*["'”’」』》]$|^\s*\(?\d+[.)、]\s|^[-•]|[:：,，;；。]$|[^.]\.$|^\s|\s$"#

    /// Whether no two titles are alike but for case, punctuation or function words.
    static func areDifferent(_ titles: [String], in language: Language) -> Bool {
        Set(titles.map { essence(of: $0, in: language) }).count == titles.count
    }

    private static func essence(of title: String, in language: Language) -> String {
        switch language {
        case .english:
            return title.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "+" }.map(String.init)
                .filter { !functionWords.contains($0) }.joined(separator: " ")
        case .chinese:
            return String(
                title.lowercased().filter {
                    ($0.isLetter || $0.isNumber) && !"的了和与及吗呢是在把被".contains($0)
                })
        }
    }

    private static let functionWords: Set<String> = [
        "a", "an", "the", "of", "for", "to", "in", "on", "at", "by", "and", "or", "with", "from", "your",
        "my",
        "our", "is", "are", "be", "do", "does", "it", "its", "that", "this", "as", "about", "into", "you",
    ]

}
