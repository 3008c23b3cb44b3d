import Article

/// Sentences that follow each other do not all begin alike.
struct SentenceBeginnings: Rule {
    let name = "sentence-beginnings"

    func verdict(on page: Page) -> Verdict? {
        guard page.passages.contains(where: { !$0.paragraphs.isEmpty }) else { return nil }
        var longest = (count: 0, place: Place.article, beginning: "")
        for passage in page.passages {
            var run = (count: 0, beginning: "")
            // The points of a list are meant to be alike.
            for sentence in passage.paragraphs.filter({ !$0.isInList }).flatMap(\.sentences) {
                let beginning = Self.beginning(of: sentence, in: page.language)
                run = (beginning == run.beginning ? run.count + 1 : 1, beginning)
                if run.count > longest.count { longest = (run.count, passage.place, beginning) }
            }
        }
        let isGood = longest.count < 3
        let place = isGood ? .article : longest.place
        return Verdict(
            score: isGood ? 9 : 3, value: Double(longest.count), limit: 2, place: place,
            english: isGood
                ? "article: at most \(longest.count.counted("sentence")) in a row \(longest.count.agreeing("begins", "begin")) alike; 2 is the most"
                : "\(place.name(in: .english)): \(longest.count) sentences in a row begin with \"\(longest.beginning)\"; 2 is the most",
            chinese: isGood
                ? "全文：开头相同的句子最多连续 \(longest.count) 句，最多 2 句"
                : "\(place.name(in: .chinese))：连续 \(longest.count) 句以“\(longest.beginning)”开头，最多 2 句")
    }

    /// The first word, with the one behind it where it says little; in Chinese the first two characters.
    private static func beginning(of sentence: Sentence, in language: Language) -> String {
        switch language {
        case .english:
            let count = sentence.words.first.map(weak.contains) == true ? 2 : 1
            return sentence.words.prefix(count).joined(separator: " ")
        case .chinese:
            return sentence.words.prefix(2).joined()
        }
    }

    private static let weak: Set<String> = [
        "the", "a", "an", "this", "that", "these", "those", "one", "two", "three", "four", "five",
    ]
}
