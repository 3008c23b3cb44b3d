import Article

/// Figures are the writer's or a source's: a model invents them.
struct UnsupportedFigures: Rule {
    let name = "unsupported-figures"

    func verdict(on page: Page) -> Verdict? {
        let found = UnsupportedFigure.all(on: page)
        guard let first = found.first else {
            return Verdict(
                score: 9, value: 0, limit: 0,
                english: "article: 0 figures without a source", chinese: "全文：没有缺来源的数字")
        }
        let them = found.count.agreeing("it", "them")
        return Verdict(
            score: 3, value: Double(found.count), limit: 0, place: first.place,
            english:
                "\(first.place.name(in: .english)): \(found.count.counted("figure")) of the article \(found.count.agreeing("stands", "stand")) in no source, the first \"\(first.figure)\"; check \(them) or take \(them) out",
            chinese:
                "\(first.place.name(in: .chinese))：全文有 \(found.count) 个数字没有来源，第一个是“\(first.figure)”，请核实或删去")
    }
}
