import Article

extension HTMLExport {
    /// How the page looks.
    public static var style: String { HTMLStyle.css }

    /// What the page shows piece by piece: title, contents, intro, then each part with its heading.
    ///
    /// Parts that are not written yet have their heading; a piece that there is not is empty.
    ///
    /// - Parameter marked: Figures that are marked wherever they stand, for the writer to check.
    public static func fragments(of article: Article, marking marked: [String] = []) -> [String] {
        let parts = parts(of: article)
        let name = HTMLText.escaped(article.title.onOneLine, marking: marked, article.language)
        let title = article.title.isBlank ? "" : "<h1>\(name)</h1>"
        let list = contents(of: parts.compactMap(\.heading))
        let label = article.language == .english ? "Contents" : "目录"
        let contents =
            list.isEmpty
            ? "" : "<nav aria-labelledby=\"contents\"><h2 id=\"contents\">\(label)</h2>\(list)</nav>"
        return [title, contents]
            + parts.map { part in
                let body = HTMLBody(
                    level: part.heading?.level ?? 1, language: article.language, marked: marked)
                return (part.heading?.html ?? "") + body.html(of: part.markdown)
            }
    }
}
