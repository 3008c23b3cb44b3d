import Article

/// No long stretch of the article loses sight of its topic.
struct KeyphraseDistribution: Rule {
    let name = "keyphrase-distribution"

    func verdict(on page: Page) -> Verdict? {
        let sentences = page.sentences
        guard let keyphrase = page.keyphrase, sentences.count >= 15 else { return nil }
        var longest = (length: 0, start: 0)
        var start = 0
        for (index, (_, sentence)) in sentences.enumerated() {
            if keyphrase.isTouched(in: sentence)
                || page.secondaryKeyphrases.contains(where: { $0.isWhole(in: sentence) })
            {
                start = index + 1
            } else if index + 1 - start > longest.length {
                longest = (index + 1 - start, start)
            }
        }
        let share = Double(longest.length) / Double(sentences.count) * 100
        let place = longest.length == 0 ? Place.article : sentences[longest.start].place
        return Verdict(
            score: share <= 30 ? 9 : share <= 50 ? 6 : 1, value: share, limit: 30, place: place,
            english:
                "\(place.name(in: .english)): \(longest.length.counted("sentence")) in a row (\(share.figure) % of all) without the topic; 30 % is the most",
            chinese:
                "\(place.name(in: .chinese))：连续 \(longest.length) 句（占全文 \(share.figure)%）没有提到主题，最多 30%")
    }
}
