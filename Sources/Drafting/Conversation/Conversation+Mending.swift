import Article
import LanguageModel
import SEO

/// Mends what the SEO check found; nothing that lowers the score stays.
extension Conversation {
    /// What edits alone can mend.
    func mend() throws { try edit(Mending(of: article, support: support)) }

    /// Leaves the keyword out where a draft names it too often: a small model does, however seldom it is let.
    func nameKeywordLessOften() throws {
        let rule = "keyphrase-density"
        guard let density = check()[rule], density.score < 0 else { return }
        try edit(Mending(of: article, support: support, rules: [rule]))
    }

    private func edit(_ mending: Mending) throws {
        guard !mending.edits.isEmpty else { return }
        try edit(mending.edits)
        for deed in mending.deeds { tell(deed.english, deed.chinese) }
    }

    /// What the model has to write: sentences that name the keyword, a description, subheadings for long sections, missing questions.
    func mendWithModel() async throws {
        guard !article.keyword.isEmpty || !article.title.isEmpty else { return }
        if isWanting("keyphrase-in-introduction"), !article.intro.isEmpty, !article.keyword.isEmpty {
            try await attempt("named the keyword in the first paragraph", "在首段写出了关键词") {
                try await nameKeyword(in: .intro, atStart: true)
            }
        }
        if lacksKeyword {
            try await attempt("named the keyword more often", "增加了关键词的出现次数") {
                for (part, text) in article.prose.reversed() where lacksKeyword && !part.isAnswer {
                    // What ends in a list or a table would have the sentence behind it.
                    if PartText(text).blocks.isEmpty { try await nameKeyword(in: part, atStart: false) }
                }
            }
        }
        if isWanting("description-length") || isWanting("keyphrase-in-description") {
            try await attempt("wrote the description", "写了描述") { try await describe() }
        }
        if isWanting("subheading-distribution") {
            try await attempt("put subheadings into long sections", "给长章节加了小标题") {
                try await partLongSections()
            }
        }
        let missing = LengthPlan.usualFAQs - article.faqs.count
        if article.faqs.count < 3, missing > 0, hasProse {
            try await attempt("added FAQs", "加了常见问题") { try await addFAQs(missing, about: nil) }
        }
        let short = shortAnswers
        if isWanting("faq"), !short.isEmpty {
            try await attempt("wrote out short answers", "写长了过短的回答") {
                // A sentence ends some words before or behind the length.
                try await expand(short, to: FAQCount.lengths(in: article.language).lowerBound * 4 / 3)
            }
        }
    }

    /// Answers that are written, and too short.
    private var shortAnswers: [Part] {
        let least = FAQCount.lengths(in: article.language).lowerBound
        return article.faqs.indices.filter { (1..<least).contains(article.faqs[$0].answer.wordCount) }
            .map { .answer($0 + 1) }
    }

    /// Whether the keyword stands too seldom.
    private var lacksKeyword: Bool {
        guard !Task.isCancelled, let finding = check()["keyphrase-density"] else { return false }
        // Too often is worse, and has less than no points.
        return finding.grade != .good && finding.score > 0
    }

    /// Writes a sentence that begins with the keyword, before or behind a part's text.
    private func nameKeyword(in part: Part, atStart: Bool) async throws {
        let text = part.text(in: article)
        let sentence = try await write { writer in
            let register = SentenceRegister(language: article.language, texts: article.prose.map(\.text))
            return try await ProseWriter(writer: writer, article: article, register: register)
                .sentence(of: part, opener: article.keyword.capitalizedFirst, comesFirst: atStart)
        }
        guard let sentence else { return }
        let separator = article.language == .english ? " " : ""
        let sentences = atStart ? [sentence, text] : [text, sentence]
        try edit([part.edit(settingTextTo: sentences.joined(separator: separator), in: article)])
    }

    private var hasProse: Bool { !article.prose.isEmpty }

    private func isWanting(_ rule: String) -> Bool {
        guard !Task.isCancelled, let finding = check()[rule] else { return false }
        return finding.grade != .good
    }

    /// Does something, and takes it back where the score is lower for it.
    private func attempt(_ english: String, _ chinese: String, _ work: () async throws -> Void) async throws {
        guard !Task.isCancelled else { return }
        let before = article
        let report = check()
        do {
            try await work()
        } catch is Problem {
            // What could not be written stays as it was; the findings that are left tell so.
        }
        guard article != before else { return }
        if check().isAtLeast(report) {
            tell(english, chinese)
        } else {
            try edit(article.edits(turningInto: before))
            notice(
                "not kept, since the score would be lower: \(english)", "评分会降低，因此没有保留：\(chinese)")
        }
    }

    /// Gives the second half of each section that is too long a subheading of its own.
    private func partLongSections() async throws {
        // From the last, so that the numbers of those before stay.
        for number in longSections.reversed() where !Task.isCancelled {
            guard let section = article[number] else { continue }
            let halves = SectionHalves(Section(heading: section.heading, body: section.body))
            guard !halves.second.body.isEmpty else { continue }
            let heading = try await write { writer in
                try await OutlineWriter(writer: writer, article: article).heading(for: halves.second.body)
            }
            guard let heading else { continue }
            let place =
                number.subsection == nil ? SectionNumber(number.section, 1) : number.next
            try edit([
                .setBody(of: number, to: halves.first.body),
                .insertSection(at: place, section: Section(heading: heading, body: halves.second.body)),
            ])
            show("### \(heading)\n")
        }
    }

    /// Sections and subsections of which the text before the next heading is too long.
    private var longSections: [SectionNumber] {
        let most = article.language == .english ? 300 : 600
        return article.prose.compactMap { part, text in
            guard case .section(let number) = part, text.wordCount > most else { return nil }
            return number
        }
    }
}
