import Article

/// The check of an article against the rules of search engine optimisation: a score and its findings.
///
/// The score is advice: the rules are heuristics of third parties, and no search engine promises to go by them.
public struct SEOReport: Equatable, Sendable, Encodable {
    /// 0 to 100: the points of all findings over 9 times their number.
    public let score: Int
    /// One finding for each rule that applies, in the order of the catalogue.
    public let findings: [Finding]
    /// The score before it is rounded and held to 0…100, by which two versions of an article are compared.
    let exactScore: Double

    /// Checks an article.
    ///
    /// - Parameters:
    ///   - language: The language of the messages; the article's own unless said otherwise.
    ///   - support: What the writer said and what sources hold: figures that stand there are the writer's or a
    ///     source's.
    public init(of article: Article, in language: Language? = nil, support: [String] = []) {
        let page = Page(article, support: support)
        let language = language ?? article.language
        findings = RuleCatalogue.all.compactMap { rule in
            rule.verdict(on: page).map { $0.finding(of: rule.name, in: language) }
        }
        let points = findings.reduce(0) { $0 + $1.score }
        exactScore = findings.isEmpty ? 0 : Double(points) / Double(9 * findings.count) * 100
        score = Int(min(max(exactScore, 0), 100).rounded())
    }

    private enum CodingKeys: String, CodingKey { case score, findings }

    /// The finding of a rule, or `nil` where it does not apply.
    public subscript(rule: String) -> Finding? { findings.first { $0.rule == rule } }
}
