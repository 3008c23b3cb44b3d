import Article

/// A keyword is neither so long that nobody searches for it, nor missing.
struct KeyphraseLength: Rule {
    let name = "keyphrase-length"

    func verdict(on page: Page) -> Verdict? {
        guard let keyphrase = page.keyphrase else {
            return Verdict(
                score: 3, value: 0, limit: 1, place: .keyword,
                english: "No keyword is set: say what the article is to be found by; most rules need it",
                chinese: "还没有关键词：请说明文章要靠什么词被搜到，多数规则都要用到它")
        }
        let length = keyphrase.length
        let isEnglish = page.language == .english
        // A single Han character is too little to search for.
        let best = isEnglish ? 1...4 : 2...12
        let most = isEnglish ? 8 : 18
        let score = best.contains(length) ? 9 : length <= most ? 6 : 3
        let unit = isEnglish ? "content word" : "character"
        return Verdict(
            score: score, value: Double(length), limit: Double(best.upperBound), place: .keyword,
            english: "keyword: \(length.counted(unit)); \(best.upperBound) is the most that works well",
            chinese:
                "关键词：\(length) \(isEnglish ? "个实词" : "字")，最好不超过 \(best.upperBound) \(isEnglish ? "个" : "字")")
    }
}
