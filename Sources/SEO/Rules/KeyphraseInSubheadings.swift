import Article

/// Some subheadings name the topic, and not all of them.
struct KeyphraseInSubheadings: Rule {
    let name = "keyphrase-in-subheadings"

    func verdict(on page: Page) -> Verdict? {
        let headings = page.passages.compactMap(\.heading).filter { $0.level == 2 || $0.level == 3 }
        guard let keyphrase = page.keyphrase, !headings.isEmpty else { return nil }
        let count = headings.count { keyphrase.isWhole(in: $0.text) }
        let share = Double(count) / Double(headings.count) * 100
        return Verdict(
            score: (30...75).contains(share) ? 9 : 3, value: share, limit: share > 75 ? 75 : 30,
            english:
                "article: \(count) of \(headings.count.counted("subheading")) (\(share.figure) %) \(count.agreeing("holds", "hold")) the keyword; 30 to 75 % is right",
            chinese:
                "全文：\(headings.count) 个小标题中有 \(count) 个（\(share.figure)%）含关键词，以 30% 到 75% 为宜")
    }
}
