import Article

/// Asks for outlines of few, many, long and parted sections, and for the same with another seed.
struct OutlineTask {
    let subject: QualitySubject

    func run(_ record: inout QualityRecord) async throws {
        var first: Article?
        // Eight sections of 4,000 words, or five of 5,000 字, are so long that each wants subsections.
        let parted = subject.language == .english ? (8, 4_000) : (5, 5_000)
        for (count, words) in [(4, nil), (7, nil), parted] as [(Int, Int?)] {
            let talk = try await subject.talk()
            if let words { try await talk.say("/set words \(words)") }
            let article = try await talk.say("/outline \(count)")
            try subject.keep(article, as: "outline-\(count)")
            if first == nil { first = article }
            measure(
                article, count: count, subsections: words == nil ? nil : 2...4, talk.problems, &record)
        }
        let asked = try await subject.talk()
        let article = try await asked.say("/outline 5 subsections 3")
        try subject.keep(article, as: "outline-5-3")
        measure(article, count: 5, subsections: 3...3, asked.problems, &record)
        let other = try await subject.talk(seed: subject.seed + 1_000).say("/outline 4")
        record.count(
            .otherSeed,
            holds: other.title != first?.title
                || other.sections.map(\.heading) != first?.sections.map(\.heading),
            miss: subject.keyword)
    }

    private func measure(
        _ article: Article, count: Int, subsections: ClosedRange<Int>?, _ problems: [String],
        _ record: inout QualityRecord
    ) {
        let language = subject.language
        let headings = article.sections.map { $0.heading.lowercased() }
        let who = "\(subject.keyword), \(count): "
        record.count(
            .sectionCount, holds: headings.count == count && Set(headings).count == count,
            miss: who + "\(headings.count) \(problems.joined(separator: " "))")
        record.count(
            .briefs, held: article.sections.count { !$0.brief.isEmpty }, of: article.sections.count, miss: who
        )
        if let subsections {
            for section in article.sections {
                let names = section.subsections.map { $0.heading.lowercased() }
                record.count(
                    .subsections, holds: subsections.contains(names.count) && Set(names).count == names.count,
                    miss: who + "\(section.heading): \(names.count)")
            }
        }
        let questions = article.faqs.map { $0.question.lowercased() }
        record.count(
            .questions, holds: (3...6).contains(questions.count) && Set(questions).count == questions.count,
            miss: who + "\(questions.count)")
        record.count(.outlineTitle, holds: !article.title.isEmpty, miss: who)
        let length = article.description.count { language == .english || !$0.isWhitespace }
        record.count(
            .description,
            holds: (language == .english ? 120...156 : 60...80).contains(length)
                && TextMeasure.holds(article.description, subject.keyword, in: language),
            miss: who + "\(length) \(article.description)")
        let all =
            [article.title, article.description] + questions
            + article.sections.flatMap { [$0.heading, $0.brief] + $0.subsections.map(\.heading) }
        let leak = all.lazy.compactMap { TextMeasure.leak(in: $0, in: language) }.first
        record.count(.leaks, holds: leak == nil, miss: who + (leak ?? ""))
        if language == .chinese {
            let slip = all.lazy.compactMap { TextMeasure.typographySlip(in: $0) }.first
            record.count(.typography, holds: slip == nil, miss: who + (slip ?? ""))
        }
    }
}
