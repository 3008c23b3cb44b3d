import Article
import Foundation

/// What every title that Drafter proposes must be, whatever its type.
struct TitleCheck {
    let keyword: String
    let language: Language

    /// Whether a title may stand in a list of ideas.
    func accepts(_ title: String, type: TitleType, among others: [String] = []) -> Bool {
        lengths.contains(title.count) && type.matches(title, in: language) && holdsKeyword(title)
            && !holdsMarkup(title) && !stutters(title) && isInLanguage(title)
            && !(type == .howTo && title.hasSuffix("?")) && !others.contains { isAlike($0, title) }
    }

    private var lengths: ClosedRange<Int> { language == .english ? 20...65 : 8...32 }

    /// The keyword itself, or every content word of it.
    private func holdsKeyword(_ title: String) -> Bool {
        if title.range(of: keyword, options: [.caseInsensitive, .widthInsensitive]) != nil { return true }
        let words = Set(Self.words(of: title))
        let wanted = Self.words(of: keyword).filter { !Self.functionWords.contains($0) }
        guard language == .chinese else { return !wanted.isEmpty && words.isSuperset(of: wanted) }
        return !wanted.isEmpty && wanted.allSatisfy { title.localizedCaseInsensitiveContains($0) }
    }

    private func holdsMarkup(_ title: String) -> Bool {
        title.range(
            of:
                #"[\[\]{}<>|*_#\\^~=@]|https?:|\.\.\.|…|^\s*(\d+[.)、]|[-•"“'‘「『(（])|["”」』]$|XX|^[^\p{L}\p{N}]"#,
            options: .regularExpression) != nil
            || title.count { $0 == "\"" } % 2 == 1 || title.hasSuffix(":") || title.hasSuffix("：")
            || title.hasSuffix(",") || title.hasSuffix("，") || title.hasSuffix(".") || title.hasSuffix("。")
    }

    /// Whether it says something twice in a row, or names the keyword twice.
    private func stutters(_ title: String) -> Bool {
        title.range(of: #"(\p{Han}{2,})\1|\b(\w+) \2\b"#, options: .regularExpression) != nil
            || title.lowercased().components(separatedBy: keyword.lowercased()).count > 2
    }

    private func isInLanguage(_ title: String) -> Bool {
        switch language {
        case .english: title.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || $0.value < 0x250 }
        case .chinese:
            title.unicodeScalars.contains(where: \.isIdeograph)
                && title.matches(of: /[A-Za-z]+/).allSatisfy {
                    keyword.range(of: $0.output, options: .caseInsensitive) != nil
                        || $0.output.allSatisfy(\.isUppercase)
                }
        }
    }

    /// Alike but for case, punctuation or a function word.
    private func isAlike(_ one: String, _ other: String) -> Bool {
        Self.content(of: one) == Self.content(of: other)
    }

    private static func content(of title: String) -> [String] {
        words(of: title).filter { !functionWords.contains($0) }
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static let functionWords: Set<String> = [
        "a", "an", "the", "of", "for", "to", "in", "on", "at", "and", "or", "with", "vs", "your", "my", "our",
        "is",
        "are", "do", "does", "的", "与", "和", "及",
    ]
}
