import Article
import SEO

/// What the preview shows at one moment.
public struct PreviewState: Sendable {
    /// The article, with the text of the parts that are being written.
    public var article: Article
    /// The language that the writer speaks.
    public var language: Language
    /// The last check of the article; `nil` before the first.
    public var report: SEOReport?
    /// Figures that stand in no source and were not said by the writer.
    public var unsupported: [String]
    /// How far the writing is, as `part 2 of 7 · 312 words`; empty where nothing is written.
    public var progress: String
    /// The part under way and how many there are; `nil` where nothing is written.
    public var part: (number: Int, count: Int)?

    /// What is to be shown.
    public init(
        article: Article, language: Language, report: SEOReport? = nil, unsupported: [String] = [],
        progress: String = "",
        part: (number: Int, count: Int)? = nil
    ) {
        self.article = article
        self.language = language
        self.report = report
        self.unsupported = unsupported
        self.progress = progress
        self.part = part
    }
}
