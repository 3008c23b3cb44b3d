import Article

/// The keyword stands often enough, and not so often that it reads as spam.
struct KeyphraseDensity: Rule {
    let name = "keyphrase-density"

    func verdict(on page: Page) -> Verdict? {
        let length = page.length
        guard let keyphrase = page.keyphrase, length >= (page.language == .english ? 100 : 200) else {
            return nil
        }
        let count = page.lines.reduce(0) { $0 + keyphrase.occurrences(in: $1) }
        let weight = keyphrase.densityWeight
        let density = Double(count) / Double(length) * 100 * weight
        let recommended = max(2, Int(Self.least * Double(length) / (100 * weight)))
        let score =
            switch density {
            case _ where count == 2 && recommended == 2: 9
            case ..<Self.least: 4
            case _ where count < 2: 4
            case ...Self.most: 9
            case ...Self.tooMuch: -10
            default: -50
            }
        let limit = score == 4 ? Self.least : Self.most
        let often = count == 1 ? "once" : "\(count) times"
        return Verdict(
            score: score, value: density, limit: limit,
            english:
                "article: the keyword stands \(often), a density of \(density.figure) %; \(Self.least.figure) to \(Self.most.figure) % is right",
            chinese:
                "全文：关键词出现 \(count) 次，密度 \(density.figure)%，以 \(Self.least.figure)% 到 \(Self.most.figure)% 为宜")
    }

    /// Densities in percent.
    private static let least = 0.5
    private static let most = 3.5
    private static let tooMuch = 4.0
}
