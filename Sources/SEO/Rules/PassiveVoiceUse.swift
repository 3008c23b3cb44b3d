import Article

/// Few sentences leave open who does what. Chinese has no form of the verb for it.
struct PassiveVoiceUse: Rule {
    let name = "passive-voice"

    func verdict(on page: Page) -> Verdict? {
        let sentences = page.sentences
        guard page.language == .english, !sentences.isEmpty else { return nil }
        let passive = sentences.filter { PassiveVoice.isUsed(in: $0.sentence.words) }
        let share = Double(passive.count) / Double(sentences.count) * 100
        let place = passive.first?.place ?? .article
        return Verdict(
            score: share <= 10 ? 9 : share <= 15 ? 6 : 3, value: share, limit: 10, place: place,
            english:
                "\(place.name(in: .english)): \(passive.count) of \(sentences.count.counted("sentence")) (\(share.figure) %) of the article \(passive.count.agreeing("is", "are")) passive; 10 % is the most",
            chinese:
                "\(place.name(in: .chinese))：全文 \(sentences.count) 句中有 \(passive.count) 句（\(share.figure)%）用被动语态，最多 10%"
        )
    }
}
