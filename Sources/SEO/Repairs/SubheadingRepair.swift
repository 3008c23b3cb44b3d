import Article

/// Puts the keyword before as few headings as it takes, where too few of them name it.
struct SubheadingRepair: Repair {
    let rules = ["keyphrase-in-subheadings"]
    let deed = (english: "put the keyword into subheadings", chinese: "在小标题中写入了关键词")

    func ways(to mend: Page) -> [[Edit]] {
        guard let keyphrase = mend.keyphrase else { return [] }
        let article = mend.article
        let mark = mend.language == .english ? ": " : "："
        let lacking = article.sectionNumbers.filter { number in
            // Sections first: their headings are read more.
            article[number].map { $0.isWritten && !keyphrase.isWhole(in: $0.heading) } ?? false
        }.sorted { ($0.subsection == nil ? 0 : 1, $0.section) < ($1.subsection == nil ? 0 : 1, $1.section) }
        let edits = lacking.compactMap { number -> Edit? in
            article[number].map {
                .setHeading(of: number, to: TitleRepair.capitalized(keyphrase) + mark + $0.heading)
            }
        }
        // The fewest that are enough stand first; what is not enough makes nothing better and is not taken.
        return (1...max(edits.count, 1)).map { Array(edits.prefix($0)) }
    }
}
