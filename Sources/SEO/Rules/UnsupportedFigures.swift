import Article

/// Figures are the writer's or a source's: a model invents them.
struct UnsupportedFigures: Rule {
    let name = "unsupported-figures"

    func verdict(on page: Page) -> Verdict? {
        let texts =
            [(Place.title, page.article.title), (.description, page.article.description)]
            + page.passages.flatMap { passage in
                ([passage.heading?.text ?? ""] + passage.paragraphs.map(\.text) + passage.cells.map(\.text))
                    .map { (passage.place, $0) }
            }
        let found = texts.flatMap { place, text in
            Figures.all(in: text).filter { figure in
                !page.support.contains { Figures.stands(figure, in: $0) }
            }.map { (place, $0) }
        }
        guard let (place, figure) = found.first else {
            return Verdict(
                score: 9, value: 0, limit: 0,
                english: "article: 0 figures without a source", chinese: "全文：没有缺来源的数字")
        }
        return Verdict(
            score: 3, value: Double(found.count), limit: 0, place: place,
            english:
                "\(place.name(in: .english)): \(found.count.counted("figure")) of the article stand in no source, the first \"\(figure)\"; check them or take them out",
            chinese:
                "\(place.name(in: .chinese))：全文有 \(found.count) 个数字没有来源，第一个是“\(figure)”，请核实或删去")
    }
}
