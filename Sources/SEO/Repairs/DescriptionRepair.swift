import Article

/// Makes a description of the right length: of what stands, cut at its sentences, or of sentences of the article
/// that name the keyword.
struct DescriptionRepair: Repair {
    let rules = ["description-length", "keyphrase-in-description"]
    let deed = (english: "made the description fit", chinese: "调整了描述")

    func ways(to mend: Page) -> [[Edit]] {
        guard let keyphrase = mend.keyphrase else { return [] }
        let runs = Self.runs(of: mend)
        // A description that begins with the keyword says at once what the page is about.
        let named = runs.filter { keyphrase.isWhole(in: Sentence.all(in: $0).first ?? Sentence("")) }
        let texts = Self.starts(of: mend.article.description, mend.language) + named + runs
        return texts.filter { text in
            DescriptionLength.best(in: mend.language)
                .contains(DescriptionLength.length(of: text, in: mend.language))
                && (1...2).contains(keyphrase.occurrences(in: text))
        }.prefix(1).map { [.setText(of: .description, to: $0)] }
    }

    /// The description cut behind a sentence, or behind a clause and ended with a full stop; longest first.
    private static func starts(of description: String, _ language: Language) -> [String] {
        let stop = language == .english ? "." : "。"
        let ends = description.matches(of: /[.!?。！？](?=\s|$|\p{Han})|[,;，；](?=\s|\p{Han})/)
        return ends.reversed().map { match in
            let text = String(description[..<match.range.lowerBound])
            let mark = String(match.output)
            return text + (",;，；".contains(mark) ? stop : mark)
        }
    }

    /// One to three sentences in a row of the first parts of the article, statements only.
    private static func runs(of page: Page) -> [String] {
        let paragraphs = page.passages.filter { passage in
            if case .faq = passage.place { false } else { true }
        }.flatMap(\.paragraphs).filter { !$0.isInList }
        return paragraphs.flatMap { runs(of: $0.sentences.map(\.text), page.language) }
    }

    private static func runs(of sentences: [String], _ language: Language) -> [String] {
        let separator = language == .english ? " " : ""
        var runs: [String] = []
        for start in sentences.indices {
            for end in start..<min(start + 3, sentences.count) {
                let run = sentences[start...end]
                guard run.allSatisfy({ !"?？:：".contains($0.last ?? "?") }) else { break }
                runs.append(run.joined(separator: separator))
            }
        }
        return runs
    }
}
