import Article
import Foundation

/// What must hold of a whole article.
struct ArticleMeasure {
    let article: Article
    let keyword: String
    let words: Int

    func count(into record: inout QualityRecord, who: String) {
        let language = article.language
        let length = article.wordCount
        record.count(
            .length, holds: abs(length - words) * 10 <= words, miss: "\(who): \(length) of \(words)")
        let lacking = missingParts
        record.count(.parts, holds: lacking.isEmpty, miss: "\(who): \(lacking.joined(separator: ", "))")
        let prose = ProseMeasure(texts: bodies, language: language, keyword: keyword)
        prose.count(into: &record, who: who)
        let distinct = TextMeasure.distinctFragments(of: prose.paragraphs, in: language)
        record.count(.distinct, holds: distinct >= 0.9, miss: "\(who): \(distinct)")
        for section in article.sections {
            for part in [section] + section.subsections where !part.body.isEmpty {
                let own = part.subsections.map { $0.heading + "\n" + $0.body }
                record.count(
                    .sectionTopic,
                    holds: TextMeasure.shares(
                        part.heading, ([part.body] + own).joined(separator: "\n"), in: language),
                    miss: "\(who): \(part.heading)")
            }
        }
        for faq in article.faqs {
            record.count(
                .answerTopic, holds: TextMeasure.shares(faq.question, faq.answer, in: language),
                miss: "\(who): \(faq.question)")
        }
    }

    /// What the form of an article asks for and this one lacks.
    private var missingParts: [String] {
        let isEnglish = article.language == .english
        var missing: [String] = []
        func need(_ holds: Bool, _ name: String) { if !holds { missing.append(name) } }
        need(!article.title.isEmpty, "title")
        let description = article.description.count { isEnglish || !$0.isWhitespace }
        need((isEnglish ? 120...156 : 60...80).contains(description), "description of \(description)")
        let intro = Double(article.intro.wordCount) / Double(max(article.wordCount, 1))
        need((0.05...0.1).contains(intro), "intro of \(Int(intro * 100)) %")
        let first = article.intro.components(separatedBy: "\n\n").first ?? ""
        need(TextMeasure.holds(first, keyword, in: article.language), "keyword in the intro")
        need((3...8).contains(article.sections.count), "sections")
        need(article.sections.allSatisfy { $0.subsections.count <= 4 }, "at most four subsections")
        need(article.sections.allSatisfy { !$0.body.isEmpty }, "body of a section")
        need(
            article.sections.allSatisfy { $0.subsections.allSatisfy { !$0.body.isEmpty } },
            "body of a subsection")
        let blocks = ProseMeasure(texts: bodies, language: article.language, keyword: keyword).blocks
        need(blocks.count >= words / 1_000, "\(words / 1_000) lists or tables")
        need(!article.conclusion.isEmpty, "conclusion")
        need((3...6).contains(article.faqs.count), "FAQs")
        need(article.faqs.allSatisfy { !$0.answer.isEmpty }, "answer")
        return missing
    }

    private var bodies: [String] {
        [article.intro] + article.sections.flatMap { [$0.body] + $0.subsections.map(\.body) }
            + [article.conclusion] + article.faqs.map(\.answer)
    }
}
