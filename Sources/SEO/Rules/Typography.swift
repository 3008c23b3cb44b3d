import Article

/// Chinese text is set as Chinese text. English has no such rule here.
struct Typography: Rule {
    let name = "typography"

    func verdict(on page: Page) -> Verdict? {
        guard page.language == .chinese else { return nil }
        let found = Self.faults(of: page)
        guard let (place, fault) = found.first else {
            return Verdict(
                score: 9, value: 0, limit: 0, english: "article: 0 faults of typography",
                chinese: "全文：没有排版问题")
        }
        let (english, chinese) =
            switch fault.kind {
            case .halfWidthMark: ("a half-width mark in Chinese text", "中文里用了半角标点")
            case .spacing: ("not one space between Chinese and Latin", "中英文之间不是一个空格")
            case .doubledMark: ("a doubled mark", "标点重复")
            case .missingMark: ("no mark at the end of a paragraph", "段末缺少标点")
            }
        return Verdict(
            score: 3, value: Double(found.count), limit: 0, place: place,
            english:
                "\(place.name(in: .english)): \(found.count.counted("fault")) of typography in the article, the first \(english) (\"\(fault.excerpt)\"); 0 is right",
            chinese:
                "\(place.name(in: .chinese))：全文有 \(found.count) 处排版问题，第一处是\(chinese)（“\(fault.excerpt)”），应为 0"
        )
    }

    private static func faults(of page: Page) -> [(Place, ChineseTypography.Fault)] {
        let lines =
            [(Place.title, page.article.title), (.description, page.article.description)]
            + page.passages.flatMap { passage in
                ([passage.heading?.text ?? ""] + passage.paragraphs.map(\.text) + passage.cells.map(\.text))
                    .map { (passage.place, $0) }
            }
        let inLines = lines.flatMap { place, line in
            ChineseTypography.faults(in: line).map { (place, $0) }
        }
        let unended = page.passages.flatMap { passage in
            passage.paragraphs.filter { !$0.isInList && ChineseTypography.lacksFinalMark($0.text) }.map {
                (
                    passage.place,
                    ChineseTypography.Fault(kind: .missingMark, excerpt: String($0.text.suffix(6)))
                )
            }
        }
        return inLines + unended
    }
}
