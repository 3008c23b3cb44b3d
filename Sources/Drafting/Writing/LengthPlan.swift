import Article

/// How long each part is to be, so that the whole has the length asked for.
///
/// Intro and conclusion take 8 and 7 % of it, but no more than readers go on for without a heading; an answer 50
/// words or 80 characters, less in a short article, and the sections share the rest evenly (product form: an intro
/// of 5–10 %).
struct LengthPlan {
    let article: Article

    /// How many questions an article has unless asked otherwise.
    static let usualFAQs = 3

    /// How long a list of a few points usually is.
    static func usualList(in language: Language) -> Int { language == .english ? 32 : 50 }

    /// How many points a list has: in a short article a fourth one would take a section's place.
    var points: Int { article.words < 800 ? 3 : 4 }

    func words(for part: Part) -> Int {
        switch part {
        case .intro: min(article.words * 8 / 100, mostWithoutHeading)
        case .conclusion: min(article.words * 7 / 100, mostWithoutHeading)
        case .answer: answer
        case .section(let number): section(number)
        }
    }

    /// How long a part may become where others fall short: half as long again as planned, or its bounds.
    func most(for part: Part, planned: Int) -> Int { bounds(for: part)?.upperBound ?? planned * 3 / 2 }

    /// What a part must have and what its last sentence must not go beyond; `nil` for no bounds.
    ///
    /// An intro has 5–10 % of the article (product form), which may itself fall a little short or long.
    func bounds(for part: Part) -> ClosedRange<Int>? {
        guard part == .intro else { return nil }
        return min(article.words * 55 / 1_000, mostWithoutHeading)...article.words * 95 / 1_000
    }

    private var mostWithoutHeading: Int { article.language == .english ? 280 : 560 }
    private var answer: Int {
        article.language == .english ? min(48, article.words / 16) : min(80, article.words / 10)
    }

    /// How long a section is to be with its subsections.
    var wholeSection: Int {
        let faqs = max(article.faqs.count, Self.usualFAQs) * (answer + 10)
        let headings =
            article.title.wordCount
            + article.sections.reduce(0) { sum, section in
                section.subsections.reduce(sum + section.heading.wordCount) { $0 + $1.heading.wordCount }
            }
        let rest = article.words - words(for: .intro) - words(for: .conclusion) - faqs - headings
        return max(rest, article.words / 2) / max(article.sections.count, 1)
    }

    private func section(_ number: SectionNumber) -> Int {
        guard let section = article[SectionNumber(number.section)] else { return wholeSection }
        return Self.share(of: wholeSection, for: number, in: section)
    }

    /// What a section's own text or one subsection gets of the length of all of it.
    static func share(of whole: Int, for number: SectionNumber, in section: Section) -> Int {
        guard !section.subsections.isEmpty else { return whole }
        // A section with subsections only leads into them.
        let lead = whole / 5
        return number.subsection == nil ? lead : (whole - lead) / section.subsections.count
    }

    /// How many subsections keep every text of a section below the 300 words, or 600 characters, that readers
    /// go on for without a heading (spec of the SEO check); none where the section is short.
    static func subsections(forSectionOf words: Int, in language: Language) -> Int {
        let limit = language == .english ? 320 : 600
        return words <= limit ? 0 : min(max(2, (words + limit - 1) / limit), 4)
    }
}
