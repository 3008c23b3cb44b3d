import Foundation
import Article

/// Joins sentences into paragraphs of about the same length while they come.
struct ParagraphBuilder {
    private(set) var text = ""
    private let language: Language
    private let paragraphLength: Int
    private var lengthOfParagraph = 0

    /// - Parameter words: How long all paragraphs together are to be; see `String.wordCount`.
    init(language: Language, words: Int) {
        self.language = language
        let usual = language == .english ? 65 : 120
        let paragraphs = max(1, Int((Double(words) / Double(usual)).rounded()))
        // A little less than an even share, so that the last paragraph is no leftover.
        paragraphLength = max(words / paragraphs - 8, 1)
    }

    /// Adds sentences; what they add to the text is returned.
    mutating func append(_ sentences: String) -> String {
        let sentences = language == .chinese ? ChineseTypography.normalized(sentences) : sentences
        let trimmed = sentences.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !trimmed.isEmpty else { return "" }
        let separator: String
        if text.isEmpty {
            separator = ""
        } else if lengthOfParagraph >= paragraphLength {
            separator = "\n\n"
            lengthOfParagraph = 0
        } else {
            separator = language == .english ? " " : ""
        }
        lengthOfParagraph += trimmed.wordCount
        text += separator + trimmed
        return separator + trimmed
    }
}
