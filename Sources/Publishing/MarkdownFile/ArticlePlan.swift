import Article

/// What a Markdown file keeps of an article beside what is published: briefs, and the parts that are still to write.
struct ArticlePlan {
    /// What sections are to cover, by their headings, in reading order.
    private var briefs: [(heading: String, brief: String)]
    private var sections: [(number: SectionNumber, section: Section)]
    /// Questions without an answer, and where they stand, from 1.
    private var questions: [(number: Int, question: String)]

    init(of article: Article) {
        let written = article.published.sections.flatMap { [$0] + $0.subsections }
        // All of them where one has a brief: two headings may be alike.
        briefs =
            written.contains { !$0.brief.isEmpty }
            ? written.map { ($0.heading.withoutControls.onOneLine, $0.brief) } : []
        sections = article.unwrittenSections
        questions = article.faqs.enumerated().filter { $1.answer.isBlank }.map { ($0 + 1, $1.question) }
    }

    /// The plan in an exported file's own part of the front matter; what is no plan in it is left out.
    init(_ own: ReadFrontMatter) {
        briefs = own.entries("briefs").compactMap { entry in
            entry.text("heading").map { ($0, entry.text("brief") ?? "") }
        }
        sections = own.entries("unwritten").compactMap { entry in
            guard let number = entry.text("number").flatMap(SectionNumber.init),
                let heading = entry.text("heading")
            else { return nil }
            return (number, Section(heading: heading.onOneLine, brief: entry.text("brief") ?? ""))
        }
        questions = own.entries("unanswered").compactMap { entry in
            guard let number = entry.text("number").flatMap({ Int($0) }),
                let question = entry.text("question")
            else { return nil }
            return (number, question.onOneLine)
        }
    }

    /// Its lines in the front matter.
    var lines: [String] {
        list("briefs", briefs.map { ["heading": $0.heading, "brief": $0.brief] })
            + list(
                "unwritten",
                sections.map { number, section in
                    ["number": number.description, "heading": section.heading, "brief": section.brief]
                })
            + list("unanswered", questions.map { ["number": String($0.number), "question": $0.question] })
    }

    private func list(_ name: String, _ entries: [KeyValuePairs<String, String>]) -> [String] {
        let lines = entries.map { entry in
            let pairs = entry.map { "\($0): \(YAMLString.quoted($1.withoutControls))" }
            return "    - {\(pairs.joined(separator: ", "))}"
        }
        return lines.isEmpty ? [] : ["  \(name):"] + lines
    }

    /// Gives an article that was read from the file what the file keeps of it.
    ///
    /// The file may have been changed since: a brief goes with its heading, wherever that stands now, and under a new
    /// heading stands none; what is still to write comes where it was, or behind what there is.
    func restore(in article: inout Article) {
        var briefs = briefs
        func plan(_ section: inout Section) {
            guard let place = briefs.firstIndex(where: { $0.heading == section.heading }) else { return }
            section.brief = briefs.remove(at: place).brief
        }
        for place in article.sections.indices {
            plan(&article.sections[place])
            for inner in article.sections[place].subsections.indices {
                plan(&article.sections[place].subsections[inner])
            }
        }
        for (number, section) in sections {
            if let subsection = number.subsection, article.sections.indices.contains(number.section - 1) {
                article.sections[number.section - 1].subsections.insert(section, near: subsection - 1)
            } else {
                article.sections.insert(section, near: number.section - 1)
            }
        }
        for (number, question) in questions {
            article.faqs.insert(FAQ(question: question), near: number - 1)
        }
    }
}

extension Array {
    /// Inserts an element at a place, or at the end where there is no such place.
    fileprivate mutating func insert(_ element: Element, near place: Int) {
        insert(element, at: Swift.max(0, Swift.min(place, count)))
    }
}
