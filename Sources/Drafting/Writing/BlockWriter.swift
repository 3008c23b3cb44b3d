import Article
import Foundation
import LanguageModel

/// Writes what stands in a section besides prose: lists and tables, line by line.
struct BlockWriter {
    let writer: Writer
    let article: Article
    let section: SectionNumber
    /// What the block is about, where it is not the section's own subject.
    let subject: String?

    /// Knows how often the article names its keyword, where it is being written.
    var mentions: SentenceRegister?

    /// How often a line is drawn anew when none of the candidates may stand.
    private static let attempts = 14
    /// From this attempt on it may name the keyword, however often that stands, and its cells may be alike.
    private static let lenient = 7
    private static let warmest = 3

    /// A bulleted list as Markdown; empty where fewer than two points came out well.
    func list(of count: Int) async throws -> String {
        var points: [String] = []
        for subject in subjects {
            while points.count < count, !Task.isCancelled {
                let point = try await line(.list, on: subject, written: points) { point, _ in
                    let lengths = article.language == .english ? 3...20 : 5...36
                    return lengths.contains(point.wordCount) && isClean(point)
                        && !points.contains { likeness.isAlike($0, point) }
                        && [".", "。", "!", "！"].contains(point.last) ? tidy(point) : nil
                }
                guard let point else { break }
                points.append(point)
                mentions?.add(point)
            }
        }
        return points.count < 2 ? "" : points.map { "- \($0)" }.joined(separator: "\n")
    }

    /// A table as Markdown, a row of header and as many rows as asked for; empty where fewer than two rows
    /// came out well.
    ///
    /// - Parameter header: The names of the columns, two or more.
    func table(header: [String], rows count: Int) async throws -> String {
        var rows: [String] = []
        // "Nail files" says nothing under "Nail file", nor beside it.
        let names = header.map { $0.lowercased() }
        var known = try exampleCells().union(names + names.map { $0 + "s" })
        let first = header.joined(separator: " | ")
        for subject in subjects {
            // A single row that nothing could follow would lead the next subject astray as well.
            if rows.count == 1 { rows = [] }
            while rows.count < count, !Task.isCancelled {
                let row = try await line(.table, on: subject, written: [first] + rows) { row, isLenient in
                    cells(of: row, columns: header.count, besides: known, mayBeAlike: isLenient)
                }
                guard let row else { break }
                rows.append(row)
                // Two rows may both say "low", but not name the same thing, nor say the same in a sentence or in all
                // of several cells.
                let parts = row.lowercased().components(separatedBy: " | ")
                known.formUnion(
                    parts.enumerated().filter { $0 == 0 || $1.wordCount > 3 }.map(\.element))
                if parts.count > 2 { known.insert(Self.predicate(of: parts)) }
            }
        }
        guard rows.count > 1 else { return "" }
        let rule = header.map { _ in "---" }.joined(separator: " | ")
        return ([first, rule] + rows).map { "| \($0) |" }.joined(separator: "\n")
    }

    /// What the block is about; where a section's heading gives too little, the article's keyword gives the rest.
    private var subjects: [String] {
        let keyword = subject == nil ? article.keyword : ""
        return [subject ?? article[section]?.heading ?? "", keyword].filter { !$0.isEmpty }
    }

    private func line(
        _ task: PromptTask, on subject: String, written: [String],
        accepts: (_ line: String, _ isLenient: Bool) -> String?
    ) async throws -> String? {
        var context = PromptContext(article)
        context.heading = subject
        context.written = written
        let register = SentenceRegister(language: article.language, texts: written)
        let standing = article.prose.map(\.text).joined(separator: "\n")
        for attempt in 0..<Self.attempts where !Task.isCancelled {
            let isLenient = attempt >= Self.lenient
            // A model that has said the same line all along needs more heat to say another.
            let warmth = isLenient ? attempt - Self.warmest : min(attempt, Self.warmest)
            let draws = try await writer.lines(
                task, in: article.language, context: context, attempt: warmth)
            let isTired = !isLenient && mentions?.hasNamedSubjectEnough == true
            for draw in draws where register.novelty(of: draw.text) > 0.6 && !standing.contains(draw.text) {
                guard !isTired || mentions?.mentions(in: draw.text) == 0 else { continue }
                if let line = accepts(draw.text, isLenient) { return line }
            }
        }
        return nil
    }

    /// The cells of a row that may stand, or `nil`.
    ///
    /// - Parameter mayBeAlike: Whether two of them may say nearly the same.
    private func cells(
        of row: String, columns: Int, besides known: Set<String>, mayBeAlike: Bool
    ) -> String? {
        let cells = row.split(separator: "|", omittingEmptySubsequences: false).map { tidy(String($0)) }
        // The bar behind the last cell opens one more, of nothing.
        let whole = cells.last?.isEmpty == true ? Array(cells.dropLast()) : cells
        guard whole.count == columns, Set(whole.map { $0.lowercased() }).count == columns,
            !known.contains(Self.predicate(of: whole).lowercased()),
            whole.allSatisfy({ isCell($0) && !known.contains($0.lowercased()) }),
            mayBeAlike || !areAlike(whole)
        else { return nil }
        return whole.joined(separator: " | ")
    }

    private func areAlike(_ cells: [String]) -> Bool {
        cells.indices.contains { index in
            cells[(index + 1)...].contains { likeness.isAlike($0, cells[index]) }
        }
    }

    /// What a row says of what its first cell names.
    private static func predicate(of cells: [String]) -> String { cells.dropFirst().joined(separator: " | ") }

    /// What stands in the tables of the prompt: a small model likes to take it over.
    private func exampleCells() throws(Problem) -> Set<String> {
        let template = try writer.template(.table, in: article.language)
        let examples = template.filled(with: PromptContext(article)).prompt.examples
        return Set(
            examples.flatMap { $0.output.split(whereSeparator: { "|\n".contains($0) }) }.map {
                String($0).trimmed.lowercased()
            })
    }

    private var likeness: Likeness { Likeness(language: article.language, keyword: article.keyword) }

    private func isCell(_ text: String) -> Bool {
        (1...(article.language == .english ? 14 : 24)).contains(text.wordCount) && isClean(text)
            && !isBrokenOff(text)
    }

    /// Whether a cell ends with a word that leads on to another: "It's good for".
    private func isBrokenOff(_ cell: String) -> Bool {
        switch article.language {
        case .english:
            let last = TitleSubject.words(of: cell).last ?? ""
            return last == "not" || TitleSubject.functionWords.contains(last)
        case .chinese:
            return cell.last.map { "的和与或及在把是为对从比很".contains($0) } ?? false
        }
    }

    private func isClean(_ text: String) -> Bool {
        ProseRule.violated(
            by: text, in: article.language, names: article.title + " " + article.keyword) == nil
    }

    private func tidy(_ text: String) -> String {
        article.language == .chinese ? ChineseTypography.normalized(text.trimmed) : text.trimmed
    }
}
