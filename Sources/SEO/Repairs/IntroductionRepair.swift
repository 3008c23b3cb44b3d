import Article

/// Has the first paragraph name the keyword: with a sentence of the introduction that stands further down, or with the
/// description.
struct IntroductionRepair: Repair {
    let rules = ["keyphrase-in-introduction"]
    let deed = (english: "named the keyword in the first paragraph", chinese: "在首段写出了关键词")

    func ways(to mend: Page) -> [[Edit]] {
        guard let keyphrase = mend.keyphrase, !mend.article.intro.isBlank else { return [] }
        let separator = mend.language == .english ? " " : ""
        let paragraphs = mend.article.intro.split(separator: "\n\n", omittingEmptySubsequences: false)
            .map(String.init)
        var intros: [String] = []
        for (index, paragraph) in paragraphs.enumerated().dropFirst() where ProseBlocks.isProse(paragraph) {
            let sentences = Sentence.texts(in: paragraph)
            guard let place = sentences.firstIndex(where: { keyphrase.isWhole(in: $0) }) else { continue }
            // Two short paragraphs are one.
            if index == 1, ProseBlocks.isProse(paragraphs[0]) {
                intros.append(
                    (["\(paragraphs[0])\(separator)\(paragraph)"] + paragraphs.dropFirst(2))
                        .joined(separator: "\n\n"))
            }
            // What begins with the keyword leans on nothing before it.
            guard keyphrase.placeOfExactMatch(in: sentences[place]) == .atStart else { continue }
            var rest = paragraphs
            let others = sentences[..<place] + sentences[(place + 1)...]
            rest[index] = others.joined(separator: separator)
            intros.append(
                ([sentences[place] + separator + rest[0]] + rest.dropFirst().filter { !$0.isBlank })
                    .joined(separator: "\n\n"))
        }
        let opening = Sentence.texts(in: mend.article.description).first ?? ""
        if keyphrase.isWhole(in: opening), !"?？".contains(opening.last ?? "?"),
            !mend.article.intro.contains(opening), ProseBlocks.isProse(paragraphs[0])
        {
            intros.append(opening + separator + mend.article.intro)
        }
        return intros.filter { intro in
            let first = intro.prefix { $0 != "\n" }
            return String(first).wordCount <= ParagraphLength.best(in: mend.language)
        }.map { [.setText(of: .intro, to: $0)] }
    }
}
