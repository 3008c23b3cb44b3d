import Article
import Foundation

/// Numbers that are the same for the same seed, so that a failing case can be run again.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension SeededNumbers {
    /// A text that is easily harmed: two scripts, two forms of one accent, table and code, odd white space.
    mutating func text() -> String {
        let pieces = [
            "honey", "蜂蜜", "caf\u{E9}", "cafe\u{301}", " ", "  ", "\n", "\n\n", "\r\n", "\t", "| a | b |",
            "`x`",
            "**b**", "\"q\"", "\\", "/", "🐝", "\u{200D}", "\u{0}", "。", "1.5", "<b>", "---",
        ]
        return (0..<Int.random(in: 0...6, using: &self))
            .map { _ in pieces[Int.random(in: pieces.indices, using: &self)] }.joined()
    }

    mutating func section(deep: Bool = true) -> Section {
        let count = deep ? Int.random(in: 0...3, using: &self) : 0
        return Section(
            heading: text(), brief: text(), body: text(),
            subsections: (0..<count).map { _ in section(deep: false) })
    }

    mutating func article() -> Article {
        var article = Article(language: Bool.random(using: &self) ? .english : .chinese)
        for field in Edit.TextField.allCases { article[field] = text() }
        article.keywords = (0..<Int.random(in: 0...3, using: &self)).map { _ in text() }
        article.words = Int.random(in: Article.lengths, using: &self)
        article.sections = (0..<Int.random(in: 1...5, using: &self)).map { _ in section() }
        article.faqs = (0..<Int.random(in: 1...4, using: &self)).map { _ in
            FAQ(question: text(), answer: text())
        }
        article.titleIdeas = [TitleIdea(text: text(), type: .why)]
        article.sources = (0..<Int.random(in: 0...2, using: &self)).map { number in
            SourceText(name: "\(number).md", text: text())
        }
        return article
    }

    /// The number of a section or subsection that the article has.
    mutating func number(in article: Article) -> SectionNumber {
        let section = Int.random(in: article.sections.indices, using: &self)
        let subsections = article.sections[section].subsections
        guard !subsections.isEmpty, Bool.random(using: &self) else { return SectionNumber(section + 1) }
        return SectionNumber(section + 1, Int.random(in: 1...subsections.count, using: &self))
    }
}

/// The parts of an article as bytes, by name: what two articles may differ in.
func parts(of article: Article) throws -> [String: Data] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var parts: [String: Data] = [:]
    for field in Edit.TextField.allCases { parts[field.rawValue] = Data(article[field].utf8) }
    parts["language"] = Data(article.language.rawValue.utf8)
    parts["words"] = Data("\(article.words)".utf8)
    parts["keywords"] = try encoder.encode(article.keywords)
    parts["sources"] = try encoder.encode(article.sources)
    parts["titleIdeas"] = try encoder.encode(article.titleIdeas)
    for (index, faq) in article.faqs.enumerated() { parts["faq \(index + 1)"] = try encoder.encode(faq) }
    func add(_ section: Section, _ number: SectionNumber) {
        parts["\(number) heading"] = Data(section.heading.utf8)
        parts["\(number) brief"] = Data(section.brief.utf8)
        parts["\(number) body"] = Data(section.body.utf8)
        for (index, inner) in section.subsections.enumerated() {
            add(inner, SectionNumber(number.section, index + 1))
        }
    }
    for (index, section) in article.sections.enumerated() { add(section, SectionNumber(index + 1)) }
    return parts
}
