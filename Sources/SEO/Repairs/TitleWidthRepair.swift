import Article

/// Makes a title fill its line: a short one gets a subtitle of the article's own headings, a long one loses its
/// second half.
struct TitleWidthRepair: Repair {
    let rules = ["title-width"]
    let deed = (english: "made the title fit its line", chinese: "调整了标题长度")

    func ways(to mend: Page) -> [[Edit]] {
        let title = mend.article.title.trimmedOfSpace
        guard !title.isEmpty else { return [] }
        let isLong = PixelWidth.of(title, size: SearchSnippet.titleSize) > SearchSnippet.mostTitle
        let titles = isLong ? Self.halves(of: title) : Self.subtitled(title, mend)
        return titles.filter { title in
            TitleWidth.fits(title) && !(mend.keyphrase.map { !$0.isWhole(in: title) } ?? false)
        }.map { [.setText(of: .title, to: $0)] }
    }

    /// What stands before a mark, the longest first.
    private static func halves(of title: String) -> [String] {
        title.matches(of: /\s*[:：|｜–—，,(（]/).reversed().map { String(title[..<$0.range.lowerBound]) }
    }

    /// "Raw Honey: Taste, Storage and Price", of one to four headings in their order.
    private static func subtitled(_ title: String, _ page: Page) -> [String] {
        let isEnglish = page.language == .english
        let asks = title.last.map { "?？".contains($0) } ?? false
        // One that is parted by a dash has its subtitle.
        guard !title.dropLast(asks ? 1 : 0).contains(/[?？!！|｜–—]/) else { return [] }
        let isParted = title.contains(/[:：]/)
        // Behind a question it says what the answer speaks of.
        let mark =
            asks ? (isEnglish ? " " : "") : isEnglish ? (isParted ? " – " : ": ") : (isParted ? "——" : "：")
        let headings = page.article.sections.map { $0.heading.trimmedOfSpace }.filter { heading in
            !heading.isEmpty && !heading.contains(/[:：?？!！|｜,，、–—]/)
                && !title.contains(heading) && !(page.keyphrase?.isWhole(in: heading) ?? false)
                && heading.wordCount <= (isEnglish ? 4 : 8)
        }
        let rows = (1...4).flatMap { count in
            headings.count < count ? [] : (0...headings.count - count).map { headings[$0..<$0 + count] }
        }
        return rows.map { row in
            let last = row.last ?? ""
            let others = row.dropLast().joined(separator: isEnglish ? ", " : "、")
            let subtitle = others.isEmpty ? last : others + (isEnglish ? " and " : "与") + last
            return title + mark + subtitle
        }
    }
}
