import Article

extension Article {
    /// The article as it is published: without sections and questions that nothing is written for yet.
    ///
    /// An outline, in which no section has a text yet, keeps its sections: they are what there is.
    var published: Article {
        var article = self
        let written = sections.compactMap(\.written)
        if !written.isEmpty { article.sections = written }
        article.faqs = faqs.filter { !$0.answer.isBlank }
        return article
    }

    /// The sections and subsections that ``published`` leaves out, each without what is in it, in reading order.
    var unwrittenSections: [(number: SectionNumber, section: Section)] {
        guard sections.contains(where: { $0.written != nil }) else { return [] }
        return sections.enumerated().flatMap { place, section in
            let number = SectionNumber(place + 1)
            let inner = section.subsections.enumerated().filter { $1.written == nil }.map {
                (SectionNumber(number.section, $0 + 1), $1)
            }
            guard section.written == nil else { return inner }
            return [(number, Section(heading: section.heading, brief: section.brief))] + inner
        }
    }
}

extension Section {
    /// The section less its unwritten subsections; `nil` where nothing of it is written.
    fileprivate var written: Section? {
        var section = self
        section.subsections = subsections.compactMap(\.written)
        return body.isBlank && section.subsections.isEmpty ? nil : section
    }
}

extension Unicode.Scalar {
    /// What a terminal acts on, and what turns the direction of the text behind it; line ends and tabs are neither.
    var isControl: Bool {
        switch self {
        case "\n", "\t": false
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
        default: false
        }
    }
}

extension String {
    /// The text without what is no text; see `Unicode.Scalar.isControl`.
    var withoutControls: String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isControl }))
    }

    var isBlank: Bool { allSatisfy(\.isWhitespace) }
    var nonBlank: String? { isBlank ? nil : self }

    /// The text on one line, as headings and front matter need it.
    var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// The text without white space around it.
    var trimmedOfSpace: String {
        let start = drop(while: \.isWhitespace)
        return String(
            start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
    }
}
