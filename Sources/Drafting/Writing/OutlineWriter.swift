import Article
import Foundation
import LanguageModel

/// Finds headings, their briefs and the questions that readers ask.
struct OutlineWriter {
    let writer: Writer
    let article: Article

    /// How often a line is drawn anew when none of the candidates may stand.
    private static let attempts = 10
    /// The attempt after which the draws get no warmer: those after it are hardly language any more.
    private static let warmest = 4

    /// As many headings as asked for, fewer where the model finds no more that differ.
    func headings(_ count: Int, show: (String) -> Void) async throws -> [String] {
        var headings: [String] = []
        while headings.count < count, !Task.isCancelled {
            let heading = try await line(.headings, written: headings, heading: nil) {
                isHeading($0, among: headings)
            }
            guard let heading else { break }
            headings.append(heading)
            show(heading)
        }
        return headings
    }

    /// As many headings for the subsections of a section, fewer where the model finds no more that differ.
    func subheadings(_ count: Int, of heading: String, besides others: [String]) async throws -> [String] {
        var article = article
        // What a section is to its article, a subsection is to its section.
        article.title = heading
        let outline = OutlineWriter(writer: writer, article: article)
        var headings: [String] = []
        while headings.count < count, !Task.isCancelled {
            let standing = self.article.sections.map(\.heading) + others + headings
            let next = try await outline.line(.headings, written: headings, heading: nil) {
                outline.isHeading($0, among: standing)
            }
            guard let next else { break }
            headings.append(next)
        }
        return headings
    }

    /// A heading that differs from those that stand, and of all drawn suits a text best.
    func heading(for text: String) async throws -> String? {
        let headings = article.sections.flatMap { [$0.heading] + $0.subsections.map(\.heading) }
        let subject = TopicWords([article.keyword], language: article.language)
        let words = TopicWords([text], language: article.language)
        var context = PromptContext(article)
        context.written = headings.suffix(8)
        var best: (heading: String, fit: Double)?
        for _ in 0..<Self.attempts where !Task.isCancelled && (best?.fit ?? 0) == 0 {
            let draws = try await writer.lines(.headings, in: article.language, context: context)
            for heading in draws.map({ tidy($0.text) }) where isHeading(heading, among: headings) {
                let own = TopicWords([heading], language: article.language).subtracting(subject)
                let fit = own.overlap(with: words)
                if fit > best?.fit ?? -1 { best = (heading, fit) }
            }
        }
        return best?.heading
    }

    /// One sentence that says what a section is to cover; empty where none was found.
    ///
    /// - Parameter register: Knows the briefs of the sections before.
    func brief(for heading: String, register: SentenceRegister) async throws -> String {
        var context = PromptContext(article)
        context.heading = heading
        let lengths = article.language == .english ? 5...30 : 8...60
        for _ in 0..<2 where !Task.isCancelled {
            let draws = try await writer.lines(.brief, in: article.language, context: context)
            let sentences = draws.compactMap {
                SentenceBoundary.split($0.text).first.map { String($0).trimmed }
            }
            let good = sentences.first {
                lengths.contains($0.wordCount) && SentenceBoundary.ends($0)
                    && ProseRule.violated(by: $0, in: article.language, names: article.title) == nil
                    && register.novelty(of: $0) > 0.7
            }
            if let good {
                register.add(good)
                return tidy(good)
            }
        }
        return ""
    }

    /// Questions that differ from those that stand already.
    ///
    /// - Parameter subject: What they are about, where it is not the whole article.
    func questions(_ count: Int, about subject: String?, besides existing: [String]) async throws -> [String]
    {
        var questions: [String] = []
        while questions.count < count, !Task.isCancelled {
            let question = try await line(.question, written: existing + questions, heading: subject) {
                isQuestion($0, among: existing + questions, about: subject)
            }
            guard let question else { break }
            questions.append(question)
        }
        return questions
    }

    private func line(
        _ task: PromptTask, written: [String], heading: String?, accepts: (String) -> Bool
    ) async throws -> String? {
        var context = PromptContext(article)
        // A few of what stands already show the form; more would only crowd the prompt.
        context.written = written.suffix(8)
        context.heading = heading
        for attempt in 0..<Self.attempts where !Task.isCancelled {
            let draws = try await writer.lines(
                task, in: article.language, context: context, attempt: min(attempt, Self.warmest))
            if let good = draws.map({ tidy($0.text) }).first(where: accepts) { return good }
        }
        return nil
    }

    private var likeness: Likeness { Likeness(language: article.language, keyword: article.keyword) }

    private func isHeading(_ heading: String, among others: [String]) -> Bool {
        let lengths = article.language == .english ? 2...9 : 4...18
        let reserved =
            article.language == .english
            ? #"^(introduction|conclusion|faqs?|frequently|summary|overview|references?)\b|[.:;,]$"#
            : #"^(引言|前言|结语|结论|总结|常见问题|参考)|[。：；，、]$|[一二三四五六七八九十两几\d][个种大条点步项类]"#
        return lengths.contains(heading.wordCount) && isClean(heading)
            && heading.range(of: reserved, options: [.regularExpression, .caseInsensitive]) == nil
            && heading.first?.isNumber == false
            && !others.contains { likeness.isAlike($0, heading) } && !repeatsTitle(heading)
    }

    private func repeatsTitle(_ heading: String) -> Bool {
        let title = TopicWords([article.title], language: article.language)
        let words = TopicWords([heading], language: article.language)
        return words.overlap(with: title) > 0.7
    }

    private func isQuestion(_ question: String, among others: [String], about subject: String?) -> Bool {
        let lengths = article.language == .english ? 4...16 : 6...30
        let topic = TopicWords(
            [subject ?? article.keyword, subject == nil ? article.title : ""], language: article.language)
        return lengths.contains(question.wordCount) && isClean(question)
            && (question.hasSuffix("?") || question.hasSuffix("？")) && topic.isMentioned(in: question)
            && !others.contains { likeness.isAlike($0, question) }
    }

    private func isClean(_ line: String) -> Bool {
        ProseRule.violated(by: line, in: article.language, names: article.title + article.keyword) == nil
    }

    private func tidy(_ line: String) -> String {
        guard article.language == .chinese else {
            return line.capitalizedFirst
        }
        let line = ChineseTypography.normalized(line)
        return line.hasSuffix("?") ? line.dropLast() + "？" : line
    }
}

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// The text with a capital at its start.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
