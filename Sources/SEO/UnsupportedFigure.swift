import Article

/// A figure that stands in no source and was not said by the writer, so that it may be a model's invention.
public struct UnsupportedFigure: Equatable, Sendable {
    /// Where it stands.
    public let place: Place
    /// The figure as it stands, as `40 %` or `2019`.
    public let figure: String

    /// All such figures of an article, top to bottom; see ``SEOReport/init(of:in:support:)``.
    ///
    /// Measures are among them: the check does not count them, but only their writer knows whether they are right.
    public static func all(in article: Article, support: [String]) -> [UnsupportedFigure] {
        all(on: Page(article, support: support), figures: Figures.withMeasures)
    }

    static func all(
        on page: Page, figures: (String) -> [String] = Figures.all
    ) -> [UnsupportedFigure] {
        let texts =
            [(Place.title, page.article.title), (.description, page.article.description)]
            + page.passages.flatMap { passage in
                ([passage.heading?.text ?? ""] + passage.paragraphs.map(\.text) + passage.cells.map(\.text))
                    .map { (passage.place, $0) }
            }
        return texts.flatMap { place, text in
            figures(text).filter { figure in
                !page.support.contains { Figures.stands(figure, in: $0) }
            }.map { UnsupportedFigure(place: place, figure: $0) }
        }
    }
}
