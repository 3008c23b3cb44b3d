import Article

/// Every heading of the outline has its text.
struct OutlineKept: Rule {
    let name = "outline-kept"

    func verdict(on page: Page) -> Verdict? {
        let sections = page.article.sections
        guard !sections.isEmpty else { return nil }
        let all = sections.enumerated().flatMap { index, section in
            [(SectionNumber(index + 1), section)]
                + section.subsections.enumerated().map { (SectionNumber(index + 1, $0 + 1), $1) }
        }
        let missing = all.filter { !$0.1.isWritten || $0.1.heading.isBlank }
        let kept = all.count - missing.count
        let place = missing.first.map { Place.section($0.0) } ?? .article
        return Verdict(
            score: missing.isEmpty ? 9 : 3, value: Double(kept), limit: Double(all.count), place: place,
            english: missing.isEmpty
                ? "article: \(all.count.agreeing("the", "all")) \(all.count.counted("heading")) of the outline \(all.count.agreeing("stands", "stand")) in the text"
                : "\(place.name(in: .english)): \(kept) of \(all.count.counted("heading")) of the outline \(kept.agreeing("has", "have")) a text; this one has none",
            chinese: missing.isEmpty
                ? "全文：大纲的 \(all.count) 个标题都已成文"
                : "\(place.name(in: .chinese))：大纲 \(all.count) 个标题中有 \(kept) 个成文，这一节还没有")
    }
}
