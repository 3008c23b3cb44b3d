import Article

/// There is enough text to answer what was searched for.
struct TextLength: Rule {
    let name = "text-length"

    func verdict(on page: Page) -> Verdict? {
        let length = page.length
        let bounds = page.language == .english ? [300, 250, 200, 100] : [600, 500, 400, 200]
        let score = zip(bounds, [9, 6, 3, -10]).first { length >= $0.0 }?.1 ?? -20
        return Verdict(
            score: score, value: Double(length), limit: Double(bounds[0]),
            english: "article: \(length.counted(page.language.unit)); \(bounds[0]) is the least",
            chinese: "全文：\(length) \(page.language.chineseUnit)，至少 \(bounds[0])")
    }
}

/// The article is as long as was asked.
struct TargetLength: Rule {
    let name = "target-length"

    func verdict(on page: Page) -> Verdict? {
        let (length, asked) = (page.article.wordCount, page.article.words)
        guard asked > 0 else { return nil }
        let off = Double(abs(length - asked)) / Double(asked) * 100
        return Verdict(
            score: off <= 10 ? 9 : off <= 20 ? 6 : 3, value: Double(length), limit: Double(asked),
            english:
                "article: \(length) of the \(asked) \(page.language.unit)s asked for, \(off.figure) % off; 10 % is the most",
            chinese:
                "全文：\(length) / \(asked) \(page.language.chineseUnit)，相差 \(off.figure)%，最多 10%")
    }
}
