import Article

/// Gives the page an address that holds the keyword.
struct SlugRepair: Repair {
    let rules = ["keyphrase-in-slug"]
    let deed = (english: "put the keyword into the slug", chinese: "在网址中写入了关键词")

    func ways(to mend: Page) -> [[Edit]] {
        [mend.article.title, mend.article.keyword].map { [.setText(of: .slug, to: Slug.of($0))] }
    }
}
