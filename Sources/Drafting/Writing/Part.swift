import Article

/// A part of an article that is prose, and can be written by itself.
enum Part: Hashable, Sendable {
    case intro
    case section(SectionNumber)
    case conclusion
    /// The answer to a question, counted from 1.
    case answer(Int)
}

extension Part {
    /// Whether this answers a question.
    var isAnswer: Bool {
        if case .answer = self { true } else { false }
    }

    /// Whether this is a section or a subsection.
    var isSection: Bool {
        if case .section = self { true } else { false }
    }

    /// The part as an English sentence names it: "the intro", "section 2".
    var englishPhrase: String {
        switch self {
        case .intro, .conclusion: "the " + name(in: .english)
        case .section, .answer: name(in: .english)
        }
    }

    /// Whether the article has this part, written or not.
    func exists(in article: Article) -> Bool {
        switch self {
        case .intro, .conclusion: true
        case .section(let number): article[number] != nil
        case .answer(let number): article.faqs.indices.contains(number - 1)
        }
    }

    /// The text of this part as it stands.
    func text(in article: Article) -> String {
        switch self {
        case .intro: article.intro
        case .section(let number): article[number]?.body ?? ""
        case .conclusion: article.conclusion
        case .answer(let number):
            article.faqs.indices.contains(number - 1) ? article.faqs[number - 1].answer : ""
        }
    }

    /// The edit that gives this part another text.
    func edit(settingTextTo text: String, in article: Article) -> Edit {
        switch self {
        case .intro: .setText(of: .intro, to: text)
        case .section(let number): .setBody(of: number, to: text)
        case .conclusion: .setText(of: .conclusion, to: text)
        case .answer(let number): .setFAQ(number: number, to: article.faqs[number - 1].answered(text))
        }
    }

    /// The heading under which the part is shown, as Markdown; an intro has none.
    func heading(in article: Article) -> String? {
        switch self {
        case .intro: nil
        case .section(let number):
            article[number].map { section in
                number.subsection == nil ? "## \(section.heading)" : "### \(section.heading)"
            }
        case .conclusion: "## " + article.language.conclusionHeading
        case .answer(let number): "### " + article.faqs[number - 1].question
        }
    }
}

extension FAQ {
    /// The question with another answer.
    fileprivate func answered(_ answer: String) -> FAQ {
        var faq = self
        faq.answer = answer
        return faq
    }
}

extension Part {
    /// What a writer calls the part.
    func name(in language: Language) -> String {
        switch (self, language) {
        case (.intro, .english): "intro"
        case (.intro, .chinese): "引言"
        case (.section(let number), .english): "section \(number)"
        case (.section(let number), .chinese):
            number.subsection == nil ? "第\(number)节" : "\(number)节"
        case (.conclusion, .english): "conclusion"
        case (.conclusion, .chinese): "结语"
        case (.answer(let number), .english): "FAQ \(number)"
        case (.answer(let number), .chinese): "第\(number)个常见问题"
        }
    }
}

extension Article {
    /// All prose that stands, part by part in reading order.
    var prose: [(part: Part, text: String)] {
        let numbers = sections.indices.flatMap { index in
            [SectionNumber(index + 1)]
                + sections[index].subsections.indices.map { SectionNumber(index + 1, $0 + 1) }
        }
        let parts =
            [.intro] + numbers.map(Part.section) + [.conclusion] + faqs.indices.map { .answer($0 + 1) }
        return parts.map { ($0, $0.text(in: self)) }.filter { !$0.1.isEmpty }
    }
}
