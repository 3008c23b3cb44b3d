import Article

/// A few questions are answered, each neither in a word nor at length.
public struct FAQCount: Rule {
    let name = "faq"

    func verdict(on page: Page) -> Verdict? {
        let faqs = page.article.faqs
        guard !faqs.isEmpty else {
            return Verdict(
                score: 3, value: 0, limit: 3, place: .faqs, english: "faqs: there are none; 3 to 6 are right",
                chinese: "常见问题：还没有，以 3 到 6 个为宜")
        }
        let lengths = Self.lengths(in: page.language)
        let answers = faqs.map { faq in
            Passage.passages(of: faq.answer, at: .faqs, under: nil).reduce(0) { $0 + $1.length }
        }
        let unfit = answers.indices.filter { !lengths.contains(answers[$0]) }
        let isCountRight = Self.counts.contains(faqs.count)
        guard isCountRight, let first = unfit.first else {
            return Verdict(
                score: isCountRight ? 9 : 6, value: Double(faqs.count),
                limit: Double(faqs.count < 3 ? 3 : 6), place: .faqs,
                english: "faqs: \(faqs.count.counted("question")); 3 to 6 are right",
                chinese: "常见问题：\(faqs.count) 个，以 3 到 6 个为宜")
        }
        let length = answers[first]
        let limit = length < lengths.lowerBound ? lengths.lowerBound : lengths.upperBound
        let range = "\(lengths.lowerBound)"
        return Verdict(
            score: 6, value: Double(length), limit: Double(limit), place: .faq(first + 1),
            english:
                "faq \(first + 1): the answer has \(length.counted(page.language.unit)); \(range) to \(lengths.upperBound) are right (\(unfit.count) of \(faqs.count.counted("answer")) \(unfit.count.agreeing("is", "are")) not)",
            chinese:
                "第 \(first + 1) 个常见问题：答案 \(length) \(page.language.chineseUnit)，以 \(range) 到 \(lengths.upperBound) 为宜（\(faqs.count) 个答案中有 \(unfit.count) 个不合）"
        )
    }

    static let counts = 3...6

    /// How long an answer is to be: in words, in Chinese in characters.
    public static func lengths(in language: Language) -> ClosedRange<Int> {
        language == .english ? 40...120 : 60...250
    }
}
