import Article
import Markdown

/// A body taken apart at its empty lines, so that its prose can be changed and the rest stay to the byte.
enum ProseBlocks {
    /// The body with each paragraph of prose changed; lists, tables, quotes and code stay.
    static func mapping(_ body: String, _ change: (String) -> String) -> String {
        var isCode = false
        return body.split(separator: "\n\n", omittingEmptySubsequences: false).map { block -> String in
            let fences = block.split(separator: "\n").count { $0.starts(with: /\s*(```|~~~)/) }
            let wasCode = isCode
            if !fences.isMultiple(of: 2) { isCode.toggle() }
            let text = String(block)
            return fences == 0 && !wasCode && isProse(text) ? change(text) : text
        }.joined(separator: "\n\n")
    }

    /// Whether a block is a paragraph, and nothing else.
    static func isProse(_ block: String) -> Bool {
        // What is indented may belong to a list above.
        guard block.first?.isWhitespace == false else { return false }
        let blocks = MarkdownDocument(block).blocks
        guard blocks.count == 1, case .paragraph = blocks[0] else { return false }
        return true
    }
}

extension Article {
    /// The edits that change every body: intro, sections, conclusion and answers.
    func edits(changingBodies change: (String) -> String) -> [Edit] {
        var edits: [Edit] = []
        // Asked once for each body: a change may count.
        for field in [Edit.TextField.intro, .conclusion] {
            let text = change(self[field])
            if text != self[field] { edits.append(.setText(of: field, to: text)) }
        }
        for number in sectionNumbers {
            guard let section = self[number] else { continue }
            let body = change(section.body)
            if body != section.body { edits.append(.setBody(of: number, to: body)) }
        }
        for (index, faq) in faqs.enumerated() {
            var changed = faq
            changed.answer = change(faq.answer)
            if changed != faq { edits.append(.setFAQ(number: index + 1, to: changed)) }
        }
        return edits
    }

    /// The numbers of all sections and subsections in reading order.
    var sectionNumbers: [SectionNumber] {
        sections.indices.flatMap { index in
            [SectionNumber(index + 1)]
                + sections[index].subsections.indices.map { SectionNumber(index + 1, $0 + 1) }
        }
    }
}
