import Article
import Foundation

/// What a table was asked for: the things that it compares.
struct TableSubject {
    /// The columns beside the first, as they were named; one or none where nothing is compared.
    let things: [String]
    /// Whether only the kind of table was named: "a comparison table".
    let isComparison: Bool

    init(_ text: String, language: Language) {
        let (frame, joints) =
            language == .english
            ? (
                #"^(a |the )?(comparison|compare|comparing|differences?|table)( (of|between))?\b|\b(comparison|compared|differences?)$"#,
                #"\s*,\s*(?:and\s+|or\s+)?|\s+(?:vs\.?|versus|and|or|with)\s+|\s*&\s*"#
            )
            : (#"的?(对比|比较|区别|差异|不同)(表格?)?$|^(对比|比较)"#, #"、|与|和|及|还是|对比|，|(?i:\s*vs\.?\s*)"#)
        let bare = text.replacingOccurrences(
            of: frame, with: "", options: [.regularExpression, .caseInsensitive]
        )
        .trimmed
        isComparison = bare.isEmpty && !text.isEmpty
        let marked = bare.replacingOccurrences(
            of: joints, with: "\n", options: [.regularExpression, .caseInsensitive])
        let parts = marked.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
        // Long parts are clauses, no names of columns.
        let isShort = parts.allSatisfy { $0.wordCount <= (language == .english ? 4 : 8) }
        things =
            isShort
            ? parts.map { language == .english ? $0.capitalizedFirst : ChineseTypography.normalized($0) } : []
    }
}
