import Article

/// How long each part is to be, so that the whole has the length asked for.
///
/// Intro and conclusion take 8 and 7 % of it, an answer 50 words or 80 characters, and the sections share the
/// rest evenly (product form: an intro of 5–10 %).
struct LengthPlan {
    let article: Article

    /// How many questions an article has unless asked otherwise.
    static let usualFAQs = 3

    func words(for part: Part) -> Int {
        switch part {
        case .intro: article.words * 8 / 100
        case .conclusion: article.words * 7 / 100
        case .answer: answer
        case .section(let number): section(number)
        }
    }

    private var answer: Int { article.language == .english ? 48 : 80 }

    private func section(_ number: SectionNumber) -> Int {
        let faqs = max(article.faqs.count, Self.usualFAQs) * (answer + 10)
        let headings = article.title.wordCount + article.sections.reduce(0) { $0 + $1.heading.wordCount }
        let rest = article.words - words(for: .intro) - words(for: .conclusion) - faqs - headings
        let share = max(rest, article.words / 2) / max(article.sections.count, 1)
        guard let section = article[SectionNumber(number.section)], !section.subsections.isEmpty else {
            return share
        }
        // A section with subsections only leads into them.
        let lead = share / 5
        return number.subsection == nil ? lead : (share - lead) / section.subsections.count
    }
}
