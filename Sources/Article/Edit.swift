/// One change of an article; what it does not name stays the same to the byte.
///
/// Edits are what a session stores: applied in order to an empty article they give the article again.
public enum Edit: Codable, Equatable, Sendable {
    case setLanguage(to: Language)
    case setWords(to: Int)
    case setKeywords(to: [String])
    case setText(of: TextField, to: String)
    case setTitleIdeas(to: [TitleIdea])
    /// Replaces the outline, and with it all that was written in its sections.
    case setSections(to: [Section])
    case setHeading(of: SectionNumber, to: String)
    case setBrief(of: SectionNumber, to: String)
    case setBody(of: SectionNumber, to: String)
    /// Puts a section where the number says; the one that stood there, and those after it, move down.
    case insertSection(at: SectionNumber, section: Section)
    case removeSection(at: SectionNumber)
    case setFAQs(to: [FAQ])
    case setFAQ(number: Int, to: FAQ)
    case removeFAQ(number: Int)
    case setSources(to: [SourceText])
    /// Says which passages of sources a section was written from.
    case setPassages(of: SectionNumber, to: [Passage])
    /// Says which passages of sources the intro was written from; those of an answer stand with its question.
    case setIntroPassages(to: [Passage])

    /// A part of an article that is one piece of text.
    public enum TextField: String, Codable, Sendable, CaseIterable {
        case keyword, tone, audience, title, slug, description, intro, conclusion
    }
}

/// An edit named a part that the article does not have.
public enum EditError: Error, Equatable {
    case noSection(SectionNumber)
    case noFAQ(Int)
}

extension Article {
    /// The article after an edit.
    ///
    /// - Throws: ``EditError`` when the edit names a part that is not there.
    public func applying(_ edit: Edit) throws(EditError) -> Article {
        var article = self
        switch edit {
        case .setLanguage(let language): article.language = language
        case .setWords(let words): article.words = words
        case .setKeywords(let keywords): article.keywords = keywords
        case .setText(let field, let text): article[field] = text
        case .setTitleIdeas(let ideas): article.titleIdeas = ideas
        case .setSections(let sections): article.sections = sections
        case .setHeading(let number, let heading):
            try article.change(number) { $0.heading = heading }
        case .setBrief(let number, let brief):
            try article.change(number) { $0.brief = brief }
        case .setBody(let number, let body):
            try article.change(number) { $0.body = body }
        case .insertSection(let number, let section): try article.insert(section, at: number)
        case .removeSection(let number): try article.remove(number)
        case .setFAQs(let faqs): article.faqs = faqs
        case .setFAQ(let number, let faq): article.faqs[try article.index(ofFAQ: number)] = faq
        case .removeFAQ(let number): article.faqs.remove(at: try article.index(ofFAQ: number))
        case .setSources(let sources): article.sources = sources
        case .setPassages(let number, let passages):
            try article.change(number) { $0.passages = passages }
        case .setIntroPassages(let passages): article.introPassages = passages
        }
        return article
    }

    /// The article after several edits, in order.
    public func applying(_ edits: [Edit]) throws(EditError) -> Article {
        var article = self
        for edit in edits { article = try article.applying(edit) }
        return article
    }

    /// The section with a number, or `nil` where there is none.
    public subscript(number: SectionNumber) -> Section? {
        // Ranges of numbers, not of indices: a number may come from a file, and `Int.min - 1` traps.
        guard (1..<sections.count + 1).contains(number.section) else { return nil }
        let section = sections[number.section - 1]
        guard let subsection = number.subsection else { return section }
        guard (1..<section.subsections.count + 1).contains(subsection) else { return nil }
        return section.subsections[subsection - 1]
    }

    /// One of the parts that are a single piece of text.
    public subscript(field: Edit.TextField) -> String {
        get { self[keyPath: field.keyPath] }
        set { self[keyPath: field.keyPath] = newValue }
    }

    private mutating func change(_ number: SectionNumber, _ body: (inout Section) -> Void) throws(EditError) {
        guard self[number] != nil else { throw .noSection(number) }
        if let subsection = number.subsection {
            body(&sections[number.section - 1].subsections[subsection - 1])
        } else {
            body(&sections[number.section - 1])
        }
    }

    private mutating func insert(_ section: Section, at number: SectionNumber) throws(EditError) {
        if let subsection = number.subsection {
            guard let parent = self[SectionNumber(number.section)],
                (1...parent.subsections.count + 1).contains(subsection)
            else { throw .noSection(number) }
            sections[number.section - 1].subsections.insert(section, at: subsection - 1)
        } else {
            guard (1...sections.count + 1).contains(number.section) else { throw .noSection(number) }
            sections.insert(section, at: number.section - 1)
        }
    }

    private mutating func remove(_ number: SectionNumber) throws(EditError) {
        guard self[number] != nil else { throw .noSection(number) }
        if let subsection = number.subsection {
            sections[number.section - 1].subsections.remove(at: subsection - 1)
        } else {
            sections.remove(at: number.section - 1)
        }
    }

    private func index(ofFAQ number: Int) throws(EditError) -> Int {
        guard (1..<faqs.count + 1).contains(number) else { throw .noFAQ(number) }
        return number - 1
    }
}

extension Edit.TextField {
    fileprivate var keyPath: WritableKeyPath<Article, String> {
        switch self {
        case .keyword: \.keyword
        case .tone: \.tone
        case .audience: \.audience
        case .title: \.title
        case .slug: \.slug
        case .description: \.description
        case .intro: \.intro
        case .conclusion: \.conclusion
        }
    }
}

extension Article {
    /// The edits that make this article the other; what both have alike is left alone.
    public func edits(turningInto other: Article) -> [Edit] {
        var edits: [Edit] = []
        if language != other.language { edits.append(.setLanguage(to: other.language)) }
        if words != other.words { edits.append(.setWords(to: other.words)) }
        if keywords != other.keywords { edits.append(.setKeywords(to: other.keywords)) }
        for field in Edit.TextField.allCases where self[field] != other[field] {
            edits.append(.setText(of: field, to: other[field]))
        }
        if titleIdeas != other.titleIdeas { edits.append(.setTitleIdeas(to: other.titleIdeas)) }
        if sections != other.sections { edits.append(.setSections(to: other.sections)) }
        if sources != other.sources { edits.append(.setSources(to: other.sources)) }
        if introPassages != other.introPassages {
            edits.append(.setIntroPassages(to: other.introPassages))
        }
        if faqs != other.faqs { edits.append(.setFAQs(to: other.faqs)) }
        return edits
    }
}
