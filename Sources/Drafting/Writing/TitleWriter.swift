import Article
import Foundation

/// Proposes titles of a type, or of as many types as it can.
struct TitleWriter {
    let writer: Writer
    let article: Article
    /// Titles that stand already.
    let existing: [String]

    /// Draws titles until there are as many as asked for, or every round is used up.
    ///
    /// - Parameter show: Takes each title as it is found.
    func write(_ count: Int, type: TitleType?, show: (TitleIdea) -> Void) async throws -> [TitleIdea] {
        var ideas: [TitleIdea] = []
        if let type {
            try await add(to: &ideas, until: count, type: type, show: show)
            return ideas
        }
        // A mix has as many types as it has titles, up to eight; those that come easily go first.
        let types = Array(Self.mix.prefix(count))
        for (index, type) in types.enumerated() {
            let share = (count * (index + 1) + types.count - 1) / types.count
            try await add(to: &ideas, until: min(share, count), type: type, show: show)
        }
        for type in Self.mix where ideas.count < count {
            try await add(to: &ideas, until: count, type: type, show: show)
        }
        return ideas
    }

    private static let mix: [TitleType] = [
        .howTo, .ultimateGuide, .listicle, .question, .mistakes, .why, .beginnerGuide, .tips, .benefits,
        .bestOf,
    ]

    private func add(
        to ideas: inout [TitleIdea], until count: Int, type: TitleType, show: (TitleIdea) -> Void
    ) async throws {
        let check = TitleCheck(keyword: article.keyword, language: article.language)
        let forms = try writer.prompts.titleForms(of: type, in: article.language)
        var context = PromptContext(article)
        context.examples = forms.examples
        for round in 0..<forms.openings.count * 2 where ideas.count < count && !Task.isCancelled {
            context.opening = opening(forms.openings[round % forms.openings.count])
            let draws = try await writer.lines(.titles, in: article.language, context: context)
            var found = 0
            for draw in draws where ideas.count < count && found < Self.titlesPerRound {
                // A bare opening is a title of last resort.
                guard !draw.text.isEmpty || round >= forms.openings.count else { continue }
                let title = tidy(context.opening + draw.continuation)
                guard check.accepts(title, type: type, among: existing + ideas.map(\.text) + forms.examples)
                else { continue }
                let idea = TitleIdea(text: title, type: type)
                ideas.append(idea)
                found += 1
                show(idea)
            }
        }
    }

    /// Titles of one round begin alike: a few of each make a list that one likes to read.
    private static let titlesPerRound = 2

    private func opening(_ form: String) -> String {
        let keyword = article.language == .english ? Self.titleCased(article.keyword) : article.keyword
        return form.replacing("{keyword}", with: keyword)
    }

    private func tidy(_ title: String) -> String {
        let title = title.trimmingCharacters(in: .whitespaces)
        guard article.language == .chinese else { return Self.titleCased(title) }
        let tidied = ChineseTypography.normalized(title)
        return tidied.hasSuffix("。") ? String(tidied.dropLast()) : tidied
    }

    /// Words that have no capital get one, as English titles have it; "CRM vs ERP" stays.
    private static func titleCased(_ text: String) -> String {
        let small: Set<String> = [
            "a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the", "to", "vs", "with",
        ]
        return text.split(separator: " ").enumerated().map { index, word in
            guard word == word.lowercased(), index == 0 || !small.contains(String(word)) else {
                return String(word)
            }
            return String(word).capitalizedFirst
        }.joined(separator: " ")
    }
}
