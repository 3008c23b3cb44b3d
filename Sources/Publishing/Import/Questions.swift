import Article
import Markdown

/// Reads the questions of a section: headings of their own, or lines in bold.
enum Questions {
    static func all(in section: Section) -> [FAQ] {
        guard section.subsections.isEmpty else {
            return section.subsections.map { FAQ(question: $0.heading, answer: $0.body) }
        }
        var faqs: [FAQ] = []
        for block in section.body.split(separator: "\n\n").map({ String($0).trimmedOfSpace }) {
            if let (question, rest) = question(in: block) {
                faqs.append(FAQ(question: question, answer: rest))
            } else if !faqs.isEmpty {
                let answer = faqs[faqs.count - 1].answer
                faqs[faqs.count - 1].answer = [answer, block].filter { !$0.isEmpty }
                    .joined(separator: "\n\n")
            }
        }
        return faqs
    }

    /// A question in bold at the start of a block, with the answer that may follow in it.
    private static func question(in block: String) -> (String, String)? {
        guard let match = block.prefixMatch(of: /\*\*(?:Q\d*[.:：]\s*)?([^*]+[?？])\*\*\s*/) else { return nil }
        return (String(match.1).onOneLine, String(block[match.range.upperBound...]).trimmedOfSpace)
    }
}
