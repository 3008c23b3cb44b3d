import Article

/// What the model is asked to write.
enum QualityTask: String, CaseIterable, Sendable {
    case titles
    case outline
    case article
    case rewrite
    case table

    func run(on subject: QualitySubject, lengths: [Int], tally: inout Tally) async throws {
        switch self {
        case .titles: try await titles(subject, &tally)
        case .outline: try await outline(subject, &tally)
        case .article:
            for words in lengths { try await article(subject, words, &tally) }
        case .rewrite: try await rewrite(subject, &tally)
        case .table: try await table(subject, &tally)
        }
    }

    private func titles(_ subject: QualitySubject, _ tally: inout Tally) async throws {
        let language = subject.language
        for type in TitleType.allCases {
            let (article, _) = try await subject.article(after: ["/titles 5 \(type.rawValue)"])
            let titles = article.titleIdeas.map(\.text)
            let isWhole = titles.count == 5 && Set(titles.map { $0.lowercased() }).count == 5
            tally.count(
                "5 titles of a type", in: language, holds: isWhole,
                miss: "\(type.rawValue), \(subject.keyword): \(titles.count)")
            for title in titles {
                let lengths = language == .english ? 20...65 : 8...32
                tally.count(
                    "title passes the test of its type", in: language,
                    holds: type.matches(title, in: language) && lengths.contains(title.count), miss: title)
                tally.count(
                    "title holds the keyword", in: language,
                    holds: TextMeasure.holds(title, subject.keyword, in: language), miss: title)
            }
        }
    }

    private func outline(_ subject: QualitySubject, _ tally: inout Tally) async throws {
        let language = subject.language
        for count in [4, 7] {
            let (article, problems) = try await subject.article(after: ["/outline \(count)"])
            let headings = article.sections.map(\.heading)
            let who = "\(subject.keyword): \(headings.count) \(problems.joined())"
            tally.count(
                "outline has its sections, all different", in: language,
                holds: headings.count == count && Set(headings).count == count, miss: who)
            tally.count(
                "section has a brief", in: language, held: article.sections.count { !$0.brief.isEmpty },
                of: article.sections.count, miss: subject.keyword)
            tally.count(
                "outline has 3–6 questions", in: language, holds: (3...6).contains(article.faqs.count),
                miss: "\(subject.keyword): \(article.faqs.count)")
            tally.count(
                "outline has a title", in: language, holds: !article.title.isEmpty, miss: subject.keyword)
            let length = language == .english ? article.description.count : article.description.wordCount
            tally.count(
                "description has the right length", in: language,
                holds: (language == .english ? 120...156 : 60...80).contains(length),
                miss: "\(subject.keyword): \(length)")
        }
    }

    private func article(_ subject: QualitySubject, _ words: Int, _ tally: inout Tally) async throws {
        let (article, _) = try await subject.article(after: ["/set words \(words)", "/draft"])
        try subject.keep(article, as: "\(words)")
        ArticleMeasure(article: article, subject: subject, words: words).count(into: &tally)
    }

    private func rewrite(_ subject: QualitySubject, _ tally: inout Tally) async throws {
        let language = subject.language
        let beginning = ["/outline 3", "/expand 1 150", "/expand 2 100"]
        let (before, _) = try await subject.article(after: beginning)
        for (change, range) in [("shorter", 0.4...0.8), ("longer", 1.2...2.0)] {
            let (after, _) = try await subject.article(after: beginning + ["/rewrite 1 \(change)"])
            let ratio =
                Double(after.sections[0].body.wordCount) / Double(max(before.sections[0].body.wordCount, 1))
            tally.count(
                "\(change) has the right length", in: language, holds: range.contains(ratio),
                miss: "\(subject.keyword): \(ratio)")
            var others = after
            others.sections[0] = before.sections[0]
            tally.count("\(change) leaves the rest alone", in: language, holds: others == before)
        }
    }

    private func table(_ subject: QualitySubject, _ tally: inout Tally) async throws {
        let (article, problems) = try await subject.article(after: [
            "/outline 3", "add a comparison table to section 2", "add a list to section 3",
        ])
        let rows = article.sections[1].body.split(separator: "\n").filter { $0.hasPrefix("|") }
        let cells = rows.map { row in
            row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map { cell in
                cell.filter { !$0.isWhitespace }
            }
        }
        let isWhole =
            rows.count >= 4 && Set(cells.map(\.count)).count == 1
            && cells.allSatisfy { $0.allSatisfy { !$0.isEmpty } }
        tally.count(
            "a table is well-formed", in: subject.language, holds: isWhole,
            miss: "\(subject.keyword): \(rows.joined(separator: " ")) \(problems.joined())")
        let points = article.sections[2].body.split(separator: "\n").filter { $0.hasPrefix("- ") }
        tally.count(
            "a list has its points", in: subject.language, holds: points.count >= 3,
            miss: "\(subject.keyword): \(points.count) \(problems.joined())")
    }
}
