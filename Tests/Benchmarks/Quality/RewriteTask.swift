import Article

/// Asks for every part shorter, longer, in another tone and by a free instruction; each is undone again.
struct RewriteTask {
    let subject: QualitySubject

    func run(_ record: inout QualityRecord) async throws {
        let isEnglish = subject.language == .english
        let talk = try await subject.talk()
        // The second section has subsections; the first has a list behind its text.
        try await talk.say(
            "/outline 2", "/add subsection in 2", "/add subsection in 2", "/expand intro 90", "/expand 1 120",
            "/add list in 1", "/expand 2 240", "/expand conclusion 70", "/faqs 1")
        let before = try await talk.say("/show stats")
        try subject.keep(before, as: "before")
        let tones =
            isEnglish
            ? ["simpler", "formal", "casual", "friendly", "persuasive", "professional"]
            : ["简单", "正式", "随意", "亲切", "有说服力", "专业"]
        let instructions =
            isEnglish ? ["so that it opens with a question", "without jargon"] : ["用一个问题开头", "不用术语"]
        for (index, part) in Rewritten.parts(of: before).enumerated() {
            let tone = tones[(index + Int(subject.seed)) % tones.count]
            let instruction = instructions[index % instructions.count]
            for change in ["shorter", "longer", tone, instruction] {
                let utterance =
                    change == "shorter" || change == "longer"
                    ? "/rewrite \(part.name) \(change)"
                    : isEnglish
                        ? change == tone
                            ? "make \(part.english) \(tone)" : "rewrite \(part.english) \(instruction)"
                        : change == tone ? "把\(part.chinese)写得\(tone)一点" : "重写\(part.chinese)，\(instruction)"
                let after = try await talk.say(utterance)
                if index < 2 || change == tone { try subject.keep(after, as: "\(part.name)-\(change)") }
                measure(before, after, part, change, &record)
                if after != before { try await talk.say("/undo") }
            }
        }
    }

    private func measure(
        _ before: Article, _ after: Article, _ part: Rewritten, _ change: String,
        _ record: inout QualityRecord
    ) {
        let (old, new) = (part.text(before), part.text(after))
        let who = "\(subject.keyword), \(part.name) \(change)"
        let ratio = Double(new.wordCount) / Double(max(old.wordCount, 1))
        switch change {
        case "shorter": record.count(.shorter, holds: (0.4...0.8).contains(ratio), miss: who + ": \(ratio)")
        case "longer": record.count(.longer, holds: (1.2...2).contains(ratio), miss: who + ": \(ratio)")
        default: record.count(.changed, holds: new != old && !new.isEmpty, miss: who)
        }
        record.count(
            .onTopic, holds: TextMeasure.shares(part.topic(before), new, in: subject.language), miss: who)
        record.count(
            .restUntouched, holds: part.replacing(after, before) == before, miss: who)
        ProseMeasure(texts: [new], language: subject.language, keyword: subject.keyword)
            .count(into: &record, who: who)
    }
}

/// A part of an article that is rewritten.
struct Rewritten: Sendable {
    let name: String
    let english: String
    let chinese: String
    let text: @Sendable (Article) -> String
    let topic: @Sendable (Article) -> String
    /// The first article with the part as it stands in the second.
    let replacing: @Sendable (Article, Article) -> Article

    static func parts(of article: Article) -> [Rewritten] {
        var parts = [
            Rewritten(
                name: "intro", english: "the intro", chinese: "引言", text: { $0.intro }, topic: { $0.keyword },
                replacing: { one, other in
                    var one = one
                    one.intro = other.intro
                    return one
                }),
            section(0, "1", "section 1", "第一节"), section(1, "2", "section 2", "第二节"),
        ]
        if article.sections.count > 1, !article.sections[1].subsections.isEmpty { parts.append(subsection) }
        parts.append(
            Rewritten(
                name: "conclusion", english: "the conclusion", chinese: "结语", text: { $0.conclusion },
                topic: { $0.keyword + " " + $0.title },
                replacing: { one, other in
                    var one = one
                    one.conclusion = other.conclusion
                    return one
                }))
        if !article.faqs.isEmpty { parts.append(answer) }
        return parts
    }

    private static func section(_ index: Int, _ name: String, _ english: String, _ chinese: String)
        -> Rewritten
    {
        Rewritten(
            name: name, english: english, chinese: chinese,
            text: { article in
                guard article.sections.indices.contains(index) else { return "" }
                let section = article.sections[index]
                return ([section.body] + section.subsections.map(\.body)).joined(separator: "\n\n")
            },
            topic: { article in
                guard article.sections.indices.contains(index) else { return "" }
                let section = article.sections[index]
                return ([section.heading] + section.subsections.map(\.heading)).joined(separator: " ")
            },
            replacing: { one, other in
                var one = one
                guard one.sections.indices.contains(index), other.sections.indices.contains(index) else {
                    return one
                }
                one.sections[index].body = other.sections[index].body
                for inner in one.sections[index].subsections.indices
                where other.sections[index].subsections.indices.contains(inner) {
                    one.sections[index].subsections[inner].body =
                        other.sections[index].subsections[inner].body
                }
                return one
            })
    }

    private static let subsection = Rewritten(
        name: "2.1", english: "section 2.1", chinese: "2.1",
        text: { $0.sections.dropFirst().first?.subsections.first?.body ?? "" },
        topic: { $0.sections.dropFirst().first?.subsections.first?.heading ?? "" },
        replacing: { one, other in
            var one = one
            if let text = other.sections.dropFirst().first?.subsections.first?.body {
                one.sections[1].subsections[0].body = text
            }
            return one
        })

    private static let answer = Rewritten(
        name: "faq 1", english: "the answer to FAQ 1", chinese: "第一个常见问题的回答",
        text: { $0.faqs.first?.answer ?? "" }, topic: { $0.faqs.first?.question ?? "" },
        replacing: { one, other in
            var one = one
            if let text = other.faqs.first?.answer { one.faqs[0].answer = text }
            return one
        })
}
