import Article

/// No paragraph is a wall of text.
struct ParagraphLength: Rule {
    let name = "paragraph-length"

    func verdict(on page: Page) -> Verdict? {
        let paragraphs = page.passages.flatMap { passage in passage.paragraphs.map { (passage.place, $0) } }
        guard let (place, length) = page.longest(of: paragraphs, by: \.length) else { return nil }
        let best = Self.best(in: page.language)
        let most = page.language == .english ? 200 : 400
        return Verdict(
            score: length <= best ? 9 : length <= most ? 6 : 3, value: Double(length), limit: Double(best),
            place: place,
            english:
                "\(place.name(in: .english)): the longest paragraph has \(length.counted(page.language.unit)); \(best) is the most",
            chinese:
                "\(place.name(in: .chinese))：最长的段落有 \(length) \(page.language.chineseUnit)，最多 \(best)")
    }

    /// Words in English, characters in Chinese.
    static func best(in language: Language) -> Int { language == .english ? 150 : 300 }
}
