import Article
import Foundation

/// What a table was asked for: the things that it compares, or its columns.
struct TableSubject {
    /// The columns beside the first, as they were named; one or none where nothing is compared.
    let things: [String]
    /// Whether ``things`` are all of the columns: "columns material, price and lifespan".
    let isHeader: Bool
    /// Whether only the kind of table was named: "a comparison table".
    let isComparison: Bool

    init(_ text: String, language: Language) {
        let (lead, frame, joints) =
            language == .english
            ? (
                #"^column(s| headings)( for| of)?\b:?"#,
                #"^(a |the )?(comparison|compare|comparing|differences?|table)( (of|between))?\b|"#
                    + #"\b(comparison|compared|differences?)$|^((different|various)\b )?((types|kinds|sorts) of\b)?"#,
                #"\s*,\s*(?:and\s+|or\s+)?|\s+(?:vs\.?|versus|and|or|with)\s+|\s*&\s*"#
            )
            : (
                "^(列[为是]|表头[为是]?)[:：]?",
                "的?(对比|比较|区别|差异|不同)(表格?)?$|^(对比|比较)|的$|^(各种|各类|几种|不同的?)",
                #"、|与|和|及|还是|对比|，|(?i:\s*vs\.?\s*)"#
            )
        let replacing = { (pattern: String, text: String, replacement: String) in
            text.replacingOccurrences(
                of: pattern, with: replacement, options: [.regularExpression, .caseInsensitive])
        }
        let named = replacing(lead, text, "")
        isHeader = named != text
        let bare = replacing(frame, named, "").trimmed
        isComparison = bare.isEmpty && !text.isEmpty
        let marked = replacing(joints, bare, "\n")
        let parts = marked.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
        // Long parts are clauses, no names of columns.
        let isShort = parts.allSatisfy { $0.wordCount <= (language == .english ? 4 : 8) }
        things =
            isShort
            ? parts.map { language == .english ? $0.capitalizedFirst : ChineseTypography.normalized($0) } : []
    }
}
