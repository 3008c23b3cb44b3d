import Article

/// What the model is asked to write.
enum QualityTask: String, CaseIterable, Sendable {
    case titles
    case outline
    case table
    case rewrite
    case article
    /// The same requests put to the same model without Drafter.
    case plain

    /// What comes of the task on a subject; what a log holds already is not written again.
    func records(
        of subject: QualitySubject, lengths: [Int], besides log: QualityLog
    ) async throws -> [QualityRecord] {
        var records: [QualityRecord] = []
        func add(
            _ name: String, _ author: QualityRecord.Author = .drafter,
            _ body: (inout QualityRecord) async throws -> Void
        ) async throws {
            let unit = "\(name)/\(subject.keyword)/\(subject.seed)"
            guard !log.holds(unit) else { return }
            var record = QualityRecord(unit: unit, author: author, language: subject.language)
            try await body(&record)
            records.append(record)
        }
        switch self {
        case .titles: try await add(rawValue) { try await TitleTask(subject: subject).run(&$0) }
        case .outline: try await add(rawValue) { try await OutlineTask(subject: subject).run(&$0) }
        case .table: try await add(rawValue) { try await BlockTask(subject: subject).run(&$0) }
        case .rewrite: try await add(rawValue) { try await RewriteTask(subject: subject).run(&$0) }
        case .article:
            for words in lengths {
                try await add("article of \(words)") { try await article(of: words, subject, &$0) }
            }
        case .plain:
            for author in [QualityRecord.Author.chat, .continuation] {
                try await add(author.rawValue, author) {
                    try await PlainTask(subject: subject, author: author).run(&$0)
                }
            }
        }
        return records
    }

    private func article(
        of words: Int, _ subject: QualitySubject, _ record: inout QualityRecord
    ) async throws {
        let article = try await subject.talk().say("/set words \(words)", "/draft")
        try subject.keep(article, as: "\(words)")
        ArticleMeasure(article: article, keyword: subject.keyword, words: words)
            .count(into: &record, who: "\(subject.keyword) \(subject.seed)")
    }
}
