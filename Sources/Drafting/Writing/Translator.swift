import Article
import Foundation
import LanguageModel

/// Puts an article's texts into another language, a sentence at a time.
///
/// Of several draws the one is taken that is most like the others: what only one draw says is likely an
/// invention (minimum Bayes risk decoding; Kumar and Byrne 2004). A sentence for which no draw will do stays
/// as it is, and is counted.
struct Translator {
    let writer: Writer
    let article: Article
    /// The language to translate into.
    let language: Language
    private(set) var sentences = 0
    private(set) var untranslated = 0

    init(writer: Writer, article: Article, language: Language) {
        self.writer = writer
        self.article = article
        self.language = language
    }

    private static let attempts = 4

    /// A text in Markdown, its paragraphs, lists and tables kept.
    mutating func text(_ text: String) async throws -> String {
        var lines: [String] = []
        for line in text.components(separatedBy: "\n") { lines.append(try await block(line)) }
        return lines.joined(separator: "\n")
    }

    /// A heading, a title, a question or a cell: one line that need not be a sentence.
    mutating func line(_ line: String) async throws -> String {
        guard line.contains(where: \.isLetter), !isTranslated(line) else { return line }
        return tidy(try await translation(of: line), like: line)
    }

    /// A section with all that stands in it.
    mutating func section(_ section: Section) async throws -> Section {
        var section = section
        section.heading = try await line(section.heading)
        section.brief = try await text(section.brief)
        section.body = try await text(section.body)
        for index in section.subsections.indices {
            section.subsections[index] = try await self.section(section.subsections[index])
        }
        return section
    }

    /// A question with its answer.
    mutating func faq(_ faq: FAQ) async throws -> FAQ {
        var faq = faq
        faq.question = try await line(faq.question)
        faq.answer = try await text(faq.answer)
        return faq
    }

    /// A line of Markdown: a row of a table, a point of a list, or prose.
    private mutating func block(_ line: String) async throws -> String {
        if line.hasPrefix("|") {
            var cells = line.components(separatedBy: "|")
            for index in cells.indices where !cells[index].trimmed.isEmpty {
                cells[index] = " \(try await self.line(cells[index].trimmed)) "
            }
            return cells.joined(separator: "|")
        }
        let marker = line.prefixMatch(of: /\s*(?:[-*+]|[0-9]+[.)])\s+/).map { String($0.output) } ?? ""
        let rest = String(line.dropFirst(marker.count))
        if let match = rest.wholeMatch(of: /\*\*(.+?)\*\*\s*(.*)/) {
            let label = try await self.line(String(match.1))
            return marker + "**\(label)**" + separator + (try await prose(String(match.2)))
        }
        return marker + (try await prose(rest))
    }

    private mutating func prose(_ text: String) async throws -> String {
        var translated: [String] = []
        for sentence in SentenceBoundary.split(text) {
            translated.append(try await line(String(sentence).trimmed))
        }
        return translated.joined(separator: separator)
    }

    private var separator: String { language == .english ? " " : "" }

    private mutating func translation(of source: String) async throws -> String {
        guard !Task.isCancelled else { return source }
        sentences += 1
        var context = PromptContext(article)
        context.text = source
        for attempt in 0..<Self.attempts where !Task.isCancelled {
            let draws = try await writer.lines(.translate, in: language, context: context, attempt: attempt)
            let good = draws.map(\.text).filter { accepts($0, for: source) }
            if let best = Self.mostAgreedOn(among: good) { return best }
        }
        untranslated += 1
        return source
    }

    private static func mostAgreedOn(among draws: [String]) -> String? {
        let pairs = draws.map { draw in
            let units = Array(draw.lowercased())
            return Set(zip(units, units.dropFirst()).map { String([$0, $1]) })
        }
        func agreement(_ index: Int) -> Double {
            pairs.reduce(0) { $0 + Double(pairs[index].intersection($1).count) / Double(max($1.count, 1)) }
                / Double(max(pairs[index].count, 1)).squareRoot()
        }
        return draws.indices.max { agreement($0) < agreement($1) }.map { draws[$0] }
    }

    /// Whether a draw can be the translation: in the right letters, about as long, and with the same figures.
    private func accepts(_ draw: String, for source: String) -> Bool {
        let ratio = Double(draw.wordCount) / Double(max(source.wordCount, 1))
        // Measured on pairs of sentences: an English word is 1 to 3 characters.
        let ratios = language == .chinese ? 0.7...4 : 0.25...1.5
        return isTranslated(draw) && ratios.contains(ratio)
            && !ProseRule.script.isViolated(by: draw, in: language, names: Self.names(in: source))
            && !ProseRule.unbalanced.isViolated(by: draw, in: language, names: "")
            && Self.figures(in: source).isSubset(of: Self.figures(in: draw))
            && SentenceJudge.variety(of: draw) > SentenceJudge.leastVariety
            && (SentenceBoundary.ends(draw) || !SentenceBoundary.ends(source))
    }

    private func isTranslated(_ text: String) -> Bool {
        text.unicodeScalars.contains(where: \.isIdeograph) == (language == .chinese)
    }

    /// Names, which stay in their letters: words with a capital that no rule of spelling gives them.
    private static func names(in text: String) -> String {
        let isSentence = SentenceBoundary.ends(text)
        return text.split(separator: " ").enumerated().filter { index, word in
            word.dropFirst().contains(where: \.isUppercase)
                || isSentence && index > 0 && word.first?.isUppercase == true
        }.map { String($0.element) }.joined(separator: " ")
    }

    private static func figures(in text: String) -> Set<String> {
        Set(text.matches(of: /[0-9]+(?:[.,][0-9]+)*/).map { String($0.output) })
    }

    /// A heading has no full stop, and the marks are those of the language.
    private func tidy(_ translated: String, like source: String) -> String {
        guard isTranslated(translated) else { return source }
        var line = translated
        if !SentenceBoundary.ends(source) {
            while let last = line.last, ".。，,;；".contains(last) { line.removeLast() }
        }
        guard language == .chinese else { return line.capitalizedFirst }
        return ChineseTypography.normalized(line)
    }
}
