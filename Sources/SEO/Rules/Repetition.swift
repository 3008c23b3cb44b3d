import Article

/// No sentence stands twice.
struct Repetition: Rule {
    let name = "repetition"

    func verdict(on page: Page) -> Verdict? {
        let sentences = page.sentences
        guard !sentences.isEmpty else { return nil }
        var known: Set<[String]> = []
        let repeated = sentences.filter { _, sentence in
            Self.counts(sentence, in: page.language) && !known.insert(sentence.words).inserted
        }
        let place = repeated.first?.place ?? .article
        return Verdict(
            score: repeated.isEmpty ? 9 : 3, value: Double(repeated.count), limit: 0, place: place,
            english: repeated.isEmpty
                ? "article: 0 sentences stand twice"
                : "\(place.name(in: .english)): \(repeated.count.counted("sentence")) of the article \(repeated.count.agreeing("stands", "stand")) twice, the first \"\(Self.excerpt(repeated[0].sentence))\"",
            chinese: repeated.isEmpty
                ? "全文：没有重复的句子"
                : "\(place.name(in: .chinese))：全文有 \(repeated.count) 句重复，第一句是“\(Self.excerpt(repeated[0].sentence))”"
        )
    }

    /// A one-word answer may well stand twice, and so may what leads to a list or table.
    static func counts(_ sentence: Sentence, in language: Language) -> Bool {
        sentence.length >= (language == .english ? 2 : 4) && sentence.text.last != ":"
            && sentence.text.last != "："
    }

    private static func excerpt(_ sentence: Sentence) -> String {
        sentence.text.count > 40 ? sentence.text.prefix(40) + "…" : sentence.text
    }
}
