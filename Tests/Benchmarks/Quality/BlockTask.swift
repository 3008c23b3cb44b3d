import Article

/// Asks for tables and lists in an outline, with a header named and without.
struct BlockTask {
    let subject: QualitySubject

    func run(_ record: inout QualityRecord) async throws {
        let isEnglish = subject.language == .english
        let talk = try await subject.talk()
        try await talk.say("/outline 3")
        let utterances =
            isEnglish
            ? [
                "add a comparison table to section 2", "add a table comparing price and quality to section 1",
                "add a list to section 3",
            ]
            : ["在第二节加一个对比表格", "在第一节加一个价格与质量的对比表", "在第三节加一个列表"]
        var article = Article()
        for utterance in utterances { article = try await talk.say(utterance) }
        try subject.keep(article, as: "blocks")
        guard article.sections.count == 3 else {
            return record.count(.tableWhole, holds: false, miss: "\(subject.keyword): no outline")
        }
        for (index, header) in [(1, []), (0, isEnglish ? ["price", "quality"] : ["价格", "质量"])] {
            let table = block(of: article.sections[index]) { $0.hasPrefix("|") }
            let who = "\(subject.keyword): \(table) \(talk.problems.joined(separator: " "))"
            record.count(.tableWhole, holds: TextMeasure.isWhole(table) && isInLanguage(table), miss: who)
            if !header.isEmpty {
                let names = TextMeasure.rows(of: table).first?.map { $0.lowercased() } ?? []
                record.count(
                    .tableHeader, holds: header.allSatisfy { name in names.contains { $0.contains(name) } },
                    miss: who)
            }
            count(table, &record)
        }
        let list = block(of: article.sections[2]) { $0.hasPrefix("- ") }
        record.count(
            .listWhole, holds: TextMeasure.isWhole(list) && list.split(separator: "\n").count >= 3,
            miss: "\(subject.keyword): \(list) \(talk.problems.joined(separator: " "))")
        count(list, &record)
    }

    private func count(_ block: String, _ record: inout QualityRecord) {
        guard !block.isEmpty else { return }
        let leak = TextMeasure.leak(in: block, in: subject.language)
        record.count(.leaks, holds: leak == nil, miss: "\(subject.keyword): \(leak ?? "")")
        guard subject.language == .chinese else { return }
        let slip = TextMeasure.typographySlip(in: block)
        record.count(.typography, holds: slip == nil, miss: "\(subject.keyword): \(slip ?? "")")
    }

    private func block(of section: Section, where isBlock: (Substring) -> Bool) -> String {
        section.body.split(separator: "\n").filter(isBlock).joined(separator: "\n")
    }

    private func isInLanguage(_ text: String) -> Bool {
        TextMeasure.foreignShare(of: text, in: subject.language, besides: subject.keyword) <= 0.01
    }
}
