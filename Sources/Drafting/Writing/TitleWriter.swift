import Article
import Foundation
import LanguageModel

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
        // A mix has as many types as it has titles, up to eight, and two more in long lists.
        let mix = type.map { [$0] } ?? Array(Self.mix.prefix(count))
        var ideas = try await list(of: (0..<count).map { mix[$0 % mix.count] }, show: show)
        if let type {
            try await add(to: &ideas, until: count, type: type, show: show)
            return ideas
        }
        let standing = ideas.count
        let types = mix.filter { type in !ideas.contains { $0.type == type } }
        for (index, type) in types.enumerated() {
            let share = ((count - standing) * (index + 1) + types.count - 1) / types.count
            try await add(to: &ideas, until: min(standing + share, count), type: type, show: show)
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

    /// What a model that does as it is told writes in one reply, asked again for what was not good enough.
    ///
    /// - Parameter wanted: The type of each title.
    private func list(of wanted: [TitleType], show: (TitleIdea) -> Void) async throws -> [TitleIdea] {
        let check = TitleCheck(keyword: article.keyword, language: article.language)
        var ideas: [TitleIdea] = []
        var missing = wanted
        let rounds = Self.lists + wanted.count / ItemList.longest
        for attempt in 0..<rounds where !missing.isEmpty && !Task.isCancelled {
            let asked = missing.prefix(ItemList.longest)
            let standing = ideas.count
            var context = PromptContext(article)
            context.written = Array((existing + ideas.map(\.text)).suffix(20))
            let types = TitleType.allCases.filter(asked.contains)
            let forms = try types.map { try writer.prompts.titleForms(of: $0, in: article.language) }
            context.types = zip(types, forms).map { type, form in
                PromptContext.TypeWish(
                    type: type.rawValue, number: asked.count { $0 == type }, example: form.examples[0])
            }
            let list = ItemList(
                key: "titles",
                fields: [
                    .init("title", .line(maximumLength: check.lengths.upperBound)),
                    .init("type", .oneOf(types.map(\.rawValue))),
                ], count: asked.count)
            try await writer.items(
                .titleList, list, in: article.language, context: context, attempt: min(attempt, Self.warmest)
            ) { item in
                let title = tidy(item["title"] ?? "")
                let others = existing + ideas.map(\.text)
                let examples = forms.flatMap(\.examples)
                // The type that the model names is often not the one that it wrote.
                let place = missing.firstIndex {
                    check.accepts(title, type: $0, among: others + examples)
                }
                guard let place, isFresh(title, among: others) else { return }
                let idea = TitleIdea(text: title, type: missing.remove(at: place))
                ideas.append(idea)
                show(idea)
            }
            // A model that has written none that will do writes none the next time either.
            guard ideas.count > standing else { break }
        }
        return ideas
    }

    /// How often a list is asked for, before titles are drawn one at a time.
    private static let lists = 3

    private func add(
        to ideas: inout [TitleIdea], until count: Int, type: TitleType, show: (TitleIdea) -> Void
    ) async throws {
        let check = TitleCheck(keyword: article.keyword, language: article.language)
        let forms = try writer.prompts.titleForms(of: type, in: article.language)
        let openings = self.openings(forms, most: check.lengths.upperBound)
        var context = PromptContext(article)
        context.examples = forms.examples
        let copied = SentenceRegister(
            language: article.language, texts: forms.examples,
            fragmentLength: article.language == .english ? 3 : 5)
        for round in 0..<openings.count * Self.passes where ideas.count < count && !Task.isCancelled {
            let pass = round / openings.count
            let opening = openings[round % openings.count]
            // Behind a whole title a model likes to end; a colon makes it say what tells this one from others.
            let isOpened =
                pass % 2 == 1 && check.accepts(opening, type: type) && !opening.contains(where: isColon)
            context.opening = isOpened ? opening + colon : opening
            let draws = try await writer.lines(
                .titles, in: article.language, context: context, attempt: min(pass, Self.warmest))
            var found = 0
            for draw in draws.sorted(by: { merit(of: $0, count) > merit(of: $1, count) })
            where ideas.count < count && found < Self.titlesPerRound {
                // A bare opening is a title of last resort.
                guard !draw.text.isEmpty || pass > 1, copied.novelty(of: draw.text) == 1 else { continue }
                let title = tidy(context.opening + draw.continuation)
                let standing = existing + ideas.map(\.text)
                guard check.accepts(title, type: type, among: standing + forms.examples),
                    pass > 1 || isFresh(title, among: standing)
                else { continue }
                let idea = TitleIdea(text: title, type: type)
                ideas.append(idea)
                found += 1
                show(idea)
            }
        }
    }

    private var colon: String { article.language == .english ? ":" : "：" }

    private func isColon(_ character: Character) -> Bool { character == ":" || character == "：" }

    /// The likelihood, in a list more for a title that says something of its own.
    private func merit(of draw: Writer.Draw, _ count: Int) -> Double {
        guard count > 1 else { return draw.score }
        let usual = article.language == .english ? 25.0 : 10
        return draw.score + 0.4 * min(Double(draw.text.count) / usual, 1)
    }

    /// How often every opening is tried; the later, the more the draws differ.
    private static let passes = 24
    private static let warmest = 4

    /// Titles of one round begin alike: a few of each make a list that one likes to read.
    private static let titlesPerRound = 2

    /// Whether a title says something that none of the others says, the keyword aside.
    private func isFresh(_ title: String, among others: [String]) -> Bool {
        let likeness = Likeness(language: article.language, keyword: article.keyword)
        return !others.contains { likeness.isAlmost($0, title) }
    }

    /// The beginnings about the article's subject that leave room for an end.
    private func openings(_ forms: TitleForms, most: Int) -> [String] {
        let subject = TitleSubject(keyword: article.keyword, language: article.language)
        // Two things that are compared have no third beside them.
        let isOpen = { (form: String) in [" vs", " or", " and", "还是", "与"].contains { form.hasSuffix($0) } }
        var suitable = forms.openings.filter { !subject.isPair || !isOpen($0) }
        if subject.isQuestion {
            suitable = suitable.compactMap(subject.apart) + suitable.filter { subject.apart($0) == nil }
        } else if subject.isPlural {
            // "Mistakes With Snow Chains" reads better than "Snow Chains Mistakes".
            let plain = suitable.filter { !Self.isAttributive($0) }
            if plain.count > 2 { suitable = plain }
        }
        let openings = suitable.map { subject.fill($0, mostCharacters: most - 8) }
        // "9 401(k) Plans" and "5 3D Printers" are hard to read.
        let legible = openings.filter { !$0.contains(/[0-9]+ [0-9]/) && $0.count <= most - 4 }
        return legible.isEmpty ? openings : legible
    }

    /// Whether the keyword stands before a noun as an adjective does.
    private static func isAttributive(_ form: String) -> Bool {
        form.contains(
            /\{keyword\} (?!vs|or|by|on|for|in|Step|Explained|Compared?|Tested|Reviewed|Cost$|Worth|\{)/)
    }

    private func tidy(_ title: String) -> String {
        let title = TitleSubject(keyword: article.keyword, language: article.language)
            .recased(title.trimmingCharacters(in: .whitespaces))
        guard article.language == .chinese else {
            return TitleSubject.titleCased(title.hasSuffix(".") ? String(title.dropLast()) : title)
        }
        let tidied = ChineseTypography.normalized(title)
        return tidied.hasSuffix("。") ? String(tidied.dropLast()) : tidied
    }
}
