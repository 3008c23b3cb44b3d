import Article

/// Takes out sentences that stand already.
struct RepetitionRepair: Repair {
    let rules = ["repetition"]
    let deed = (english: "took out repeated sentences", chinese: "删去了重复的句子")

    func ways(to mend: Page) -> [[Edit]] {
        let separator = mend.language == .english ? " " : ""
        // Bodies are changed in the order of the page, so the first of its kind stays.
        var known: Set<[String]> = []
        var changed: [String: String] = [:]
        for body in mend.article.bodies where changed[body] == nil {
            let kept = ProseBlocks.mapping(body) { paragraph in
                let sentences = Sentence.texts(in: paragraph)
                let new = sentences.filter { text in
                    let sentence = Sentence(text)
                    return !Repetition.counts(sentence, in: mend.language)
                        || known.insert(sentence.words).inserted
                }
                return new.count == sentences.count ? paragraph : new.joined(separator: separator)
            }
            let blocks = kept.split(separator: "\n\n").filter { !String($0).isBlank }
            // A body never ends up empty.
            changed[body] = kept == body || blocks.isEmpty ? body : blocks.joined(separator: "\n\n")
        }
        return [mend.article.edits { changed[$0] ?? $0 }]
    }
}

extension Article {
    /// All bodies in the order of the page.
    fileprivate var bodies: [String] {
        [intro] + sectionNumbers.compactMap { self[$0]?.body } + [conclusion] + faqs.map(\.answer)
    }
}
