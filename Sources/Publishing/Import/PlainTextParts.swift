import Article

/// Takes a plain text apart at its numbered headings, as a copied web page or an export to text has them.
enum PlainTextParts {
    static func draft(of text: String, _ language: Language) -> ImportedDraft {
        var blocks = self.blocks(of: text)
        if let start = blocks.firstIndex(where: { $0.count == 1 && HeadingNames.isContents($0[0]) }) {
            // A page's navigation stands before; the list itself names headings that come again.
            blocks.removeFirst(start + 1)
            while blocks.count > 1, blocks[1...].contains(blocks[0]) { blocks.removeFirst() }
        }
        if let end = blocks.firstIndex(where: { $0.count == 1 && HeadingNames.isBehindArticle($0[0]) }) {
            blocks.removeSubrange(end...)
        }
        var draft = ImportedDraft()
        if let first = blocks.first, first.count == 1, first[0].count <= 120, !endsSentence(first[0]) {
            draft.title = first[0]
            blocks.removeFirst()
        }
        if let summary = summary(in: blocks, language) {
            draft.description = summary
            blocks.removeFirst()
        }
        var isAsking = false
        for block in blocks {
            if let (level, heading) = heading(block, isAsking: isAsking, hasSections: !draft.parts.isEmpty) {
                if level == 2 { isAsking = HeadingNames.areQuestions(heading) }
                draft.parts.append(.init(level: level, heading: heading, body: ""))
                continue
            }
            let markdown = PlainTextTable.markdown(of: block) ?? prose(block, language)
            if draft.parts.isEmpty {
                draft.intro = [draft.intro, markdown].filter { !$0.isEmpty }.joined(separator: "\n\n")
            } else {
                let last = draft.parts.count - 1
                draft.parts[last].body = [draft.parts[last].body, markdown].filter { !$0.isEmpty }
                    .joined(separator: "\n\n")
            }
        }
        return draft
    }

    /// The runs of lines between empty ones.
    private static func blocks(of text: String) -> [[String]] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmedOfSpace }
            .split { $0.isEmpty }.map(Array.init)
    }

    /// One sentence of a description's length, where an intro follows it.
    private static func summary(in blocks: [[String]], _ language: Language) -> String? {
        guard blocks.count > 2, blocks[0].count == 1, blocks[1].count == 1 else { return nil }
        let (first, next) = (blocks[0][0], blocks[1][0])
        let lengths = language == .english ? 60...200 : 30...110
        guard lengths.contains(first.count), endsSentence(first), !first.hasSuffix("?"),
            !first.hasSuffix("？"),
            heading(blocks[1], isAsking: false, hasSections: false) == nil, next.count > first.count
        else { return nil }
        return first
    }

    private static func heading(_ block: [String], isAsking: Bool, hasSections: Bool) -> (Int, String)? {
        guard block.count == 1, block[0].count <= 100 else { return nil }
        let line = block[0]
        let isQuestion = line.hasSuffix("?") || line.hasSuffix("？")
        if HeadingNames.areQuestions(line) || HeadingNames.isConclusion(line) { return (2, line) }
        if isAsking, isQuestion { return (3, line) }
        guard let number = HeadingNumber(line), isQuestion || !endsSentence(line) else { return nil }
        return (hasSections ? number.level : 2, line)
    }

    private static func endsSentence(_ line: String) -> Bool {
        line.last.map { ".!?:;,。！？：；，、".contains($0) } ?? false
    }

    /// Lines of one paragraph, where English is broken at a width; or of several, or of a list.
    private static func prose(_ lines: [String], _ language: Language) -> String {
        if lines.contains(where: { $0.starts(with: /[-*+•]\s|\d+[.)]\s/) }) {
            return lines.map { $0.replacing(/^•\s*/, with: "- ") }.joined(separator: "\n")
        }
        return lines.joined(separator: language == .english ? "\n" : "\n\n")
    }
}
