import Article

/// English that most people read with ease, by Flesch's formula of 1948; there is none for Chinese.
struct ReadingEase: Rule {
    let name = "reading-ease"

    func verdict(on page: Page) -> Verdict? {
        let sentences = page.sentences.map(\.sentence)
        let words = sentences.flatMap(\.words)
        guard page.language == .english, !words.isEmpty else { return nil }
        let syllables = words.reduce(0) { $0 + Syllables.count(in: $1) }
        let ease =
            206.835 - 1.015 * Double(words.count) / Double(sentences.count)
            - 84.6 * Double(syllables) / Double(words.count)
        return Verdict(
            score: ease > 60 ? 9 : ease >= 50 ? 6 : 3, value: ease, limit: 60,
            english: "article: a Flesch reading ease of \(ease.figure); over 60 is easy to read",
            chinese: "全文：Flesch 易读度 \(ease.figure)，高于 60 较易读")
    }
}
