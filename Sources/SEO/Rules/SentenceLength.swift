import Article

/// Few sentences are long.
struct SentenceLength: Rule {
    let name = "sentence-length"

    func verdict(on page: Page) -> Verdict? {
        let sentences = page.sentences
        guard !sentences.isEmpty else { return nil }
        let most = Self.most(in: page.language)
        let long = sentences.filter { $0.sentence.length > most }
        let share = Double(long.count) / Double(sentences.count) * 100
        let longest = page.longest(of: sentences.map { ($0.place, $0.sentence) }, by: \.length)
        let place = long.isEmpty ? .article : longest?.0 ?? .article
        return Verdict(
            score: share <= 25 ? 9 : share <= 30 ? 6 : 3, value: share, limit: 25, place: place,
            english:
                "\(place.name(in: .english)): \(long.count) of \(sentences.count.counted("sentence")) (\(share.figure) %) of the article \(long.count.agreeing("has", "have")) over \(most) \(page.language.unit)s, the longest \(longest?.1 ?? 0); 25 % is the most",
            chinese:
                "\(place.name(in: .chinese))：全文 \(sentences.count) 句中有 \(long.count) 句（\(share.figure)%）超过 \(most) \(page.language.chineseUnit)，最长 \(longest?.1 ?? 0)，最多 25%"
        )
    }

    /// The most words, in Chinese characters, of a sentence that is not long.
    static func most(in language: Language) -> Int { language == .english ? 20 : 40 }
}
