import Article

/// The title fills the line of a search result and is not cut off.
struct TitleWidth: Rule {
    let name = "title-width"

    func verdict(on page: Page) -> Verdict? {
        guard !page.article.title.isBlank else {
            return Verdict(
                score: 1, value: 0, limit: 401, place: .title, english: "title: there is none",
                chinese: "标题：还没有")
        }
        let width = PixelWidth.of(page.article.title, size: SearchSnippet.titleSize)
        let most = SearchSnippet.mostTitle
        let pixels = Int(width.rounded(.up))
        let score = width > most ? 3 : width > 400 ? 9 : 6
        let limit = score == 6 ? 401 : most
        return Verdict(
            score: score, value: width, limit: limit, place: .title,
            english: "title: \(pixels) px wide; 401 to \(Int(most)) px fill a search result's line",
            chinese: "标题：宽 \(pixels) 像素，401 到 \(Int(most)) 像素正好占满搜索结果的一行")
    }

    /// Whether a title has the width that is right.
    static func fits(_ title: String) -> Bool {
        let width = PixelWidth.of(title, size: SearchSnippet.titleSize)
        return width > 400 && width <= SearchSnippet.mostTitle
    }
}
