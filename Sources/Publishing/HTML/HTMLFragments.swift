import Article

extension HTMLExport {
    /// How the page looks.
    public static var style: String { HTMLStyle.css }

    /// A piece of the page that changes by itself.
    public struct Fragment: Equatable, Sendable {
        /// What the piece is known by as long as its heading stays; no two have the same.
        public let name: String
        /// What is shown; empty where there is no such thing.
        public let html: String
    }

    /// What the page shows piece by piece: title, contents, intro, then each part with its heading.
    ///
    /// Parts that are not written yet have their heading. Images are not fetched: a model that chose their addresses
    /// could send with them what it has read, with no one having clicked anything.
    ///
    /// - Parameter marked: Figures that are marked wherever they stand, for the writer to check.
    public static func fragments(of article: Article, marking marked: [String] = []) -> [Fragment] {
        let parts = parts(of: article)
        let name = HTMLText.escaped(article.title.onOneLine, marking: marked, article.language)
        let title = article.title.isBlank ? "" : "<h1>\(name)</h1>"
        let list = contents(of: parts.compactMap(\.heading))
        let label = article.language == .english ? "Contents" : "目录"
        let contents =
            list.isEmpty
            ? "" : "<nav aria-labelledby=\"contents\"><h2 id=\"contents\">\(label)</h2>\(list)</nav>"
        // Capitals: the names of headings have none.
        return [Fragment(name: "Title", html: title), Fragment(name: "Contents", html: contents)]
            + parts.map { part in
                let body = HTMLBody(
                    level: part.heading?.level ?? 1, language: article.language, marked: marked,
                    fetchesImages: false)
                return Fragment(
                    name: part.heading?.id ?? "Intro",
                    html: (part.heading?.html ?? "") + body.html(of: part.markdown))
            }
    }
}
