import Article

/// Makes a description of the right length: of what stands, cut at its sentences or followed by one of the article,
/// or of sentences of the article that name the keyword.
struct DescriptionRepair: Repair {
    let rules = ["description-length", "keyphrase-in-description"]
    let deed = (english: "made the description fit", chinese: "调整了描述")

    func ways(to mend: Page) -> [[Edit]] {
        guard let keyphrase = mend.keyphrase else { return [] }
        let runs = Self.runs(of: mend)
        // A description that begins with the keyword says at once what the page is about.
        let named = runs.filter { keyphrase.isWhole(in: Sentence.all(in: $0).first ?? Sentence("")) }
        let description = mend.article.description.trimmedOfSpace
        let longer = Self.extended(description, by: runs, mend.language)
        let shorter = Self.starts(of: description, mend.language)
        let pieced = named.flatMap { Self.extended($0, by: runs, mend.language) }
        let texts = shorter + longer + named + runs + pieced
        return texts.filter { text in
            DescriptionLength.best(in: mend.language)
                .contains(DescriptionLength.length(of: text, in: mend.language))
                && (1...2).contains(keyphrase.occurrences(in: text))
        }.prefix(1).map { [.setText(of: .description, to: $0)] }
    }

    /// A text followed by statements of the article, whole or up to the end of a clause.
    private static func extended(_ text: String, by runs: [String], _ language: Language) -> [String] {
        guard let last = text.last, DescriptionLength.length(of: text, in: language) > 0 else { return [] }
        let stop = language == .english ? "." : "。"
        let separator = language == .english ? " " : ""
        let whole = ".!?。！？".contains(last) ? text : text + stop
        let room =
            DescriptionLength.best(in: language).upperBound
            - DescriptionLength.length(of: whole, in: language)
        guard room > 0 else { return [] }
        return runs.filter { !text.contains($0) && !$0.contains(text) }
            .flatMap { [$0] + starts(of: $0, language).filter { !waits($0) } }
            .filter { DescriptionLength.length(of: $0, in: language) <= room }
            .map { whole + separator + $0 }
    }

    /// Whether a clause waits for its main clause, and is no sentence without it.
    static func waits(_ clause: some StringProtocol) -> Bool {
        String(clause).prefixMatch(
            of:
                /(?:If|When|While|Although|Though|Because|Since|As|Whether|Unless|Until|Once|Before|After|By|For|In|With|To)\b|如果|若|当|虽然|尽管|因为|由于|即使|只要|只有|无论|不管|不仅|不但|除了|为了|通过|随着|既|在/
        ) != nil
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
