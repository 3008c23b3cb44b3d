import Article

/// The title is the only heading of the first level.
struct SingleH1: Rule {
    let name = "single-h1"

    func verdict(on page: Page) -> Verdict? {
        let others = page.passages.filter { $0.heading?.level == 1 }
        guard let first = others.first else { return nil }
        return Verdict(
            score: 1, value: Double(others.count + 1), limit: 1, place: first.place,
            english:
                "\(first.place.name(in: .english)): another heading of the first level (\"\(first.heading?.text ?? "")\"); the title is the only one",
            chinese:
                "\(first.place.name(in: .chinese))：又有一个一级标题（“\(first.heading?.text ?? "")”），一级标题只能是文章标题")
    }
}
