import Article
import Markdown

/// Takes a Markdown text apart at its headings; what stands between them stays to the byte.
enum MarkdownParts {
    static func draft(of text: String, _ headings: [MarkdownHeading]) -> ImportedDraft {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        func body(from start: Int, before end: Int) -> String {
            guard start < end else { return "" }
            let inner = lines[start..<min(end, lines.count)]
            let first = inner.firstIndex { !String($0).isBlank } ?? inner.endIndex
            let last = inner.lastIndex { !String($0).isBlank } ?? inner.startIndex
            return first > last ? "" : inner[first...last].joined(separator: "\n").trimmedAtEnd
        }
        var draft = ImportedDraft()
        var headings = headings
        let preamble = body(from: 0, before: headings.first?.lines.lowerBound ?? lines.count)
        var intro = [preamble]
        if let first = headings.first, first.level == 1 {
            draft.title = first.text.onOneLine
            headings.removeFirst()
            let end = headings.first?.lines.lowerBound ?? lines.count
            intro.append(body(from: first.lines.upperBound + 1, before: end))
        }
        let top = headings.map(\.level).min() ?? 2
        // Headings that stand deep from the start belong to the text.
        let level = top > 3 ? 2 : top
        var rest = headings.enumerated().filter { $1.level <= level + 1 }.map(\.element)
        // A heading below that of a section, before there is one, stands in the intro.
        while let first = rest.first, first.level > level { rest.removeFirst() }
        if let first = headings.first {
            let end = rest.first?.lines.lowerBound ?? lines.count
            intro.append(body(from: first.lines.lowerBound, before: end))
        }
        for (index, heading) in rest.enumerated() {
            let end = index + 1 < rest.count ? rest[index + 1].lines.lowerBound : lines.count
            draft.parts.append(
                ImportedDraft.Part(
                    level: heading.level == level ? 2 : 3, heading: heading.text.onOneLine,
                    body: body(from: heading.lines.upperBound + 1, before: end)))
        }
        if let first = draft.parts.first, HeadingNames.isContents(first.heading) {
            draft.parts.removeFirst()
            intro.append("**\(first.heading)**\n\n" + first.body)
        }
        draft.intro = intro.map(withoutContents).filter { !$0.isEmpty }.joined(separator: "\n\n")
        return draft
    }

    /// A text without its table of contents: the name, and a list of links within the page.
    private static func withoutContents(_ text: String) -> String {
        var blocks = text.split(separator: "\n\n", omittingEmptySubsequences: false)
        let start = blocks.indices.dropLast().first { place in
            guard case .paragraph(let name)? = MarkdownDocument(String(blocks[place])).blocks.first,
                HeadingNames.isContents(name.plainText),
                let list = MarkdownDocument(String(blocks[place + 1])).blocks.first
            else { return false }
            return MarkdownContents.isList(list)
        }
        guard let start else { return text }
        blocks.removeSubrange(start...start + 1)
        return blocks.joined(separator: "\n\n")
    }
}

extension String {
    /// The text without white space at its end; at its start it may mean something in Markdown.
    fileprivate var trimmedAtEnd: String {
        String(self[..<(lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex)])
    }
}
