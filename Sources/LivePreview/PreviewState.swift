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
    /// What is being written, as `part 2 of 7`, and how fast, as `3.1 words/s · 1:31 left`, as far as that is known;
    /// `nil` where nothing is written.
    public var progress: (step: String, pace: String)?

    /// What is to be shown.
    public init(
        article: Article, language: Language, report: SEOReport? = nil, unsupported: [String] = [],
        progress: (step: String, pace: String)? = nil
    ) {
        self.article = article
        self.language = language
        self.report = report
        self.unsupported = unsupported
        self.progress = progress
    }
}
