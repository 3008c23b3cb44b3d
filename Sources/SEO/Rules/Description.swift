import Article

/// The description names the keyword, and does not repeat it.
struct KeyphraseInDescription: Rule {
    let name = "keyphrase-in-description"

    func verdict(on page: Page) -> Verdict? {
        guard let keyphrase = page.keyphrase else { return nil }
        let count = keyphrase.occurrences(in: page.article.description)
        return Verdict(
            score: (1...2).contains(count) ? 9 : 3, value: Double(count), limit: count > 2 ? 2 : 1,
            place: .description,
            english: "description: holds the keyword \(count.counted("time")); once or twice is right",
            chinese: "描述：含关键词 \(count) 次，一到两次为宜")
    }
}

/// The description fills its place in a search result.
public struct DescriptionLength: Rule {
    let name = "description-length"

    func verdict(on page: Page) -> Verdict? {
        let length = Self.length(of: page.article.description, in: page.language)
        let best = Self.best(in: page.language)
        let score = best.contains(length) ? 9 : length > 0 ? 6 : 1
        let limit = length < best.lowerBound ? best.lowerBound : best.upperBound
        return Verdict(
            score: score, value: Double(length), limit: Double(limit), place: .description,
            english: length == 0
                ? "description: there is none; \(best.lowerBound) to \(best.upperBound) characters are right"
                : "description: \(length.counted("character")); \(best.lowerBound) to \(best.upperBound) are right",
            chinese: length == 0
                ? "描述：还没有，以 \(best.lowerBound) 到 \(best.upperBound) 字为宜"
                : "描述：\(length) 字，以 \(best.lowerBound) 到 \(best.upperBound) 字为宜")
    }

    /// Characters, marks included, as they take up room in a search result; in Chinese without spaces.
    public static func length(of description: String, in language: Language) -> Int {
        language == .english
            ? description.trimmedOfSpace.count : description.count { !$0.isWhitespace }
    }

    /// The lengths of which a description is shown whole and fills its place.
    public static func best(in language: Language) -> ClosedRange<Int> {
        language == .english ? 121...156 : 60...80
    }
}
