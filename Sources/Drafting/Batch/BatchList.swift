import Article
import Foundation
import Interpreter

/// The articles that a file of comma-separated values asks for, one a row.
public struct BatchList: Equatable, Sendable {
    /// In the order of the file.
    public private(set) var rows: [BatchRow] = []
    /// The names of columns that say nothing to Drafter.
    public private(set) var ignoredColumns: [String] = []

    /// More than this is a text that was not meant to be a cell.
    private static let longestCell = 300

    /// Reads a file; its first row is a header where a cell of it says "keyword".
    ///
    /// - Parameter language: What rows are written in that name no language; `nil` is what their keyword is in.
    /// - Throws: A ``Problem`` that names the first line with something wrong.
    public init(_ file: Data, language: Language? = nil) throws(Problem) {
        guard let text = String(data: file, encoding: .utf8) else {
            throw Problem(
                "The list is not in UTF-8: save it as \"CSV UTF-8\".", "列表不是 UTF-8 编码：请另存为“CSV UTF-8”。")
        }
        var records = try CSVRecord.records(of: text)[...]
        var columns: [BatchColumn?] = BatchColumn.allCases
        let header = records.first?.fields.map { BatchColumn(header: Self.cleaned($0)) } ?? []
        if header.contains(.keyword), let names = records.popFirst() {
            columns = header
            ignoredColumns = zip(names.fields, header).filter { $0.1 == nil }.map { Self.cleaned($0.0) }
        }
        for record in records {
            let row = try Self.row(record, columns, language)
            if let same = rows.first(where: { $0.keyword == row.keyword && $0.language == row.language }) {
                throw Self.problem(
                    row.line, "has the keyword of line \(same.line) again: take one of them away",
                    "与第 \(same.line) 行的关键词相同：请去掉其中一行")
            }
            rows.append(row)
        }
        guard !rows.isEmpty else {
            throw Problem(
                "The list has no rows: write one keyword a line.", "列表中没有任何行：请每行写一个关键词。")
        }
    }

    private static func row(
        _ record: CSVRecord, _ columns: [BatchColumn?], _ language: Language?
    ) throws(Problem) -> BatchRow {
        let line = record.line
        guard record.fields.dropFirst(columns.count).allSatisfy({ cleaned($0).isEmpty }) else {
            throw problem(
                line,
                "has \(record.fields.count.counted("field")) instead of \(columns.count): put a field with a comma in quotation marks",
                "有 \(record.fields.count) 个字段，应为 \(columns.count) 个：含逗号的字段请加引号")
        }
        var cells: [BatchColumn: String] = [:]
        for (column, field) in zip(columns, record.fields) {
            guard let column else { continue }
            let cell = cleaned(field)
            guard cell.count <= longestCell else {
                throw problem(
                    line, "has a \(column.rawValue) of \(cell.count) characters: \(longestCell) is the most",
                    "的 \(column.rawValue) 有 \(cell.count) 个字符：最多 \(longestCell) 个")
            }
            cells[column] = cell.nonEmpty
        }
        guard let keyword = cells[.keyword], keyword.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw problem(line, "has no keyword: write what the article is about", "没有关键词：请写明文章主题")
        }
        var row = BatchRow(
            line: line, keyword: keyword,
            language: language
                ?? (keyword.unicodeScalars.contains(where: \.isIdeograph) ? .chinese : .english))
        if let cell = cells[.words] { row.words = try words(cell, line) }
        if let cell = cells[.type] { row.type = try type(cell, line) }
        if let cell = cells[.language] { row.language = try self.language(cell, line) }
        row.title = cells[.title] ?? ""
        row.tone = cells[.tone] ?? ""
        row.audience = cells[.audience] ?? ""
        row.keywords = ListWording.items(of: cells[.keywords] ?? "")
        return row
    }

    private static func words(_ cell: String, _ line: Int) throws(Problem) -> Int {
        guard let words = Int(cell.filter { $0 != "," }), Article.lengths.contains(words) else {
            let (least, most) = (Article.lengths.lowerBound, Article.lengths.upperBound)
            throw problem(
                line, "has \"\(cell)\" for its words: write a number from \(least) to \(most), or nothing",
                "的字数是“\(cell)”：请写 \(least) 到 \(most) 的数，或留空")
        }
        return words
    }

    /// A type as it may be said, in either language.
    private static func type(_ cell: String, _ line: Int) throws(Problem) -> TitleType {
        if case .commands(let said) = interpreter.interpret("/titles 1 \(cell)"),
            let titles = said.first as? Titles, let type = titles.type, titles.keyword == nil
        {
            return type
        }
        let types = TitleType.allCases.map(\.rawValue).joined(separator: ", ")
        throw problem(
            line, "has \"\(cell)\" for its type: write one of \(types), or nothing",
            "的类型是“\(cell)”：请写 \(types) 之一，或留空")
    }

    private static func language(_ cell: String, _ line: Int) throws(Problem) -> Language {
        if case .commands(let said) = interpreter.interpret("/set language \(cell)"),
            let set = said.first as? SetValue, case .language(let language) = set.value
        {
            return language
        }
        throw problem(
            line, "has \"\(cell)\" for its language: write en or zh, or nothing",
            "的语言是“\(cell)”：请写 en 或 zh，或留空")
    }

    private static let interpreter = Interpreter(commands: [Titles.self, SetValue.self])

    private static func problem(_ line: Int, _ english: String, _ chinese: String) -> Problem {
        Problem("Line \(line) \(english).", "第 \(line) 行\(chinese)。")
    }

    /// A cell as one line, with nothing in it that can't be seen.
    private static func cleaned(_ field: String) -> String {
        let seen = field.unicodeScalars.filter { scalar in
            scalar.properties.isWhitespace
                || ![.control, .format, .privateUse, .unassigned].contains(scalar.properties.generalCategory)
        }
        return String(String.UnicodeScalarView(seen)).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }
}
