import Article
import Foundation

/// What must hold of a whole article.
struct ArticleMeasure {
    let article: Article
    let subject: QualitySubject
    let words: Int

    func count(into tally: inout Tally) {
        let language = subject.language
        let who = "\(subject.keyword) \(subject.seed)"
        func count(_ asked: String, _ holds: Bool, _ miss: String) {
            tally.count("article: \(asked)", in: language, holds: holds, miss: "\(who): \(miss)")
        }
        let length = article.wordCount
        count("\(words) words, within 10 %", abs(length - words) * 10 <= words, "\(length)")
        let lacking = missingParts
        count("all parts", lacking.isEmpty, lacking.joined(separator: ", "))
        let sentences = paragraphs.flatMap { TextMeasure.sentences(of: $0) }
        let twice = sentences.count - Set(sentences).count
        tally.count(
            "article: sentence stands once", in: language, held: sentences.count - twice, of: sentences.count,
            miss: who)
        let distinct = TextMeasure.distinctFragments(of: paragraphs, in: language)
        count("90 % of the 4-grams distinct", distinct >= 0.9, "\(distinct)")
        for paragraph in paragraphs {
            tally.count(
                "article: paragraph ends as a sentence", in: language,
                holds: paragraph.last.map { ".!?。！？”\"".contains($0) } ?? false,
                miss: "\(who): \(paragraph.suffix(30))")
        }
        let leak = TextMeasure.leak(in: everything)
        count("no leak", leak == nil, leak ?? "")
        let foreign = TextMeasure.foreignShare(
            of: paragraphs.joined(separator: "\n"), in: language, besides: subject.keyword)
        count("at most 1 % of another script", foreign <= 0.01, "\(foreign)")
        for section in article.sections {
            tally.count(
                "article: section keeps to its heading", in: language,
                holds: TextMeasure.shares(section.heading, section.body, in: language),
                miss: "\(who): \(section.heading)")
        }
        for faq in article.faqs {
            tally.count(
                "article: answer keeps to its question", in: language,
                holds: TextMeasure.shares(faq.question, faq.answer, in: language),
                miss: "\(who): \(faq.question)")
        }
    }

    /// What the form of an article asks for and this one lacks.
    private var missingParts: [String] {
        let isEnglish = subject.language == .english
        var missing: [String] = []
        func need(_ holds: Bool, _ name: String) { if !holds { missing.append(name) } }
        need(!article.title.isEmpty, "title")
        let description = isEnglish ? article.description.count : article.description.wordCount
        need((isEnglish ? 120...156 : 60...80).contains(description), "description of \(description)")
        let intro = Double(article.intro.wordCount) / Double(max(article.wordCount, 1))
        need((0.05...0.1).contains(intro), "intro of \(Int(intro * 100)) %")
        let first = article.intro.components(separatedBy: "\n\n").first ?? ""
        need(TextMeasure.holds(first, subject.keyword, in: subject.language), "keyword in the intro")
        need((3...8).contains(article.sections.count), "sections")
        need(article.sections.allSatisfy { !$0.body.isEmpty }, "body of a section")
        let blocks = everything.split(separator: "\n\n").count { $0.hasPrefix("- ") || $0.hasPrefix("|") }
        need(blocks >= words / 1_000, "list or table")
        need(!article.conclusion.isEmpty, "conclusion")
        need((3...6).contains(article.faqs.count), "FAQs")
        need(article.faqs.allSatisfy { !$0.answer.isEmpty }, "answer")
        return missing
    }

    private var bodies: [String] {
        [article.intro] + article.sections.flatMap { [$0.body] + $0.subsections.map(\.body) }
            + [article.conclusion] + article.faqs.map(\.answer)
    }

    private var everything: String { bodies.joined(separator: "\n\n") }

    /// Prose only: lists and tables have an end of their own.
    private var paragraphs: [String] {
        bodies.flatMap { $0.components(separatedBy: "\n\n") }
            .filter { !$0.isEmpty && !$0.hasPrefix("- ") && !$0.hasPrefix("|") }
    }
}
