import Article

/// No long text goes without a subheading.
struct SubheadingDistribution: Rule {
    let name = "subheading-distribution"

    func verdict(on page: Page) -> Verdict? {
        guard let (place, length) = page.longest(of: page.passages.map { ($0.place, $0.length) }, by: { $0 }),
            length > 0
        else { return nil }
        let best = Self.best(in: page.language)
        let most = page.language == .english ? 350 : 700
        return Verdict(
            score: length <= best ? 9 : length <= most ? 6 : 3, value: Double(length), limit: Double(best),
            place: place,
            english:
                "\(place.name(in: .english)): \(length.counted(page.language.unit)) without a subheading; \(best) is the most",
            chinese:
                "\(place.name(in: .chinese))：\(length) \(page.language.chineseUnit)没有小标题，最多 \(best)")
    }

    /// Words in English, characters in Chinese.
    static func best(in language: Language) -> Int { language == .english ? 300 : 600 }
}
