import Article

/// A way to mend what a rule found by edits alone, without a model.
protocol Repair: Sendable {
    /// The rules whose findings it may mend.
    var rules: [String] { get }
    /// What it did, for the turn's line.
    var deed: (english: String, chinese: String) { get }

    /// Ways to mend the article, the best first; the first that makes it better is taken.
    func ways(to mend: Page) -> [[Edit]]
}

/// An article mended by edits.
public struct Mending: Equatable, Sendable {
    /// The article after the edits.
    public private(set) var article: Article
    /// All edits, in order.
    public private(set) var edits: [Edit] = []
    /// What was done, in few words each.
    public private(set) var deeds: [Deed] = []

    /// What a repair did, in both languages.
    public struct Deed: Equatable, Sendable {
        /// In English.
        public let english: String
        /// In Chinese.
        public let chinese: String
    }

    /// Mends what can be mended without a model; an edit after which the score would be lower is dropped.
    ///
    /// - Parameters:
    ///   - support: See ``SEOReport/init(of:in:support:)``.
    ///   - rules: The rules to mend, all unless said otherwise.
    public init(of article: Article, support: [String] = [], rules: Set<String>? = nil) {
        self.article = article
        var report = SEOReport(of: article, support: support)
        for repair in RepairCatalogue.all
        where repair.rules.contains(where: { rule in
            rules?.contains(rule) != false && report[rule].map { $0.grade != .good } ?? false
        }) {
            for way in repair.ways(to: Page(self.article, support: support)) where !way.isEmpty {
                guard let mended = try? self.article.applying(way), mended != self.article else { continue }
                let after = SEOReport(of: mended, support: support)
                guard after.isBetter(than: report, by: repair.rules) else { continue }
                self.article = mended
                edits += way
                deeds.append(Deed(english: repair.deed.english, chinese: repair.deed.chinese))
                report = after
                break
            }
        }
    }
}

extension SEOReport {
    /// Whether the score is not lower, and the findings of some rules are better.
    ///
    /// Of findings with the same score the one with the lower figure is better: fewer faults, a shorter text.
    fileprivate func isBetter(than other: SEOReport, by rules: [String]) -> Bool {
        guard isAtLeast(other) else { return false }
        return rules.contains { rule in
            let score = self[rule]?.score ?? 9
            let before = other[rule]?.score ?? 9
            let isLess = (self[rule]?.value ?? 0) < (other[rule]?.value ?? 0)
            return score > before || score == before && isLess
        }
    }

    /// Whether the score is at least that of another report of the article, fractions counted.
    public func isAtLeast(_ other: SEOReport) -> Bool { exactScore >= other.exactScore }
}
