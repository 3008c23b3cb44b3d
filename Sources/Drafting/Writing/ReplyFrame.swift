import Article
import Foundation

/// What a chat model says around the text that it was asked for: a remark to the one who asks, and the request again.
struct ReplyFrame {
    private let request: String
    private let labels: [String]
    private let lines: Set<String>
    private let language: Language

    /// - Parameters:
    ///   - request: What was asked, without texts that the reply may hold.
    ///   - names: The title and the headings, which are no prose.
    init(request: String, names: [String], language: Language) {
        self.request = request.lowercased()
        // The points of a list are headings, which may hold a colon.
        labels = request.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("- ") }
            .compactMap(Self.label)
        lines = Set(names.map(Self.essence).filter { !$0.isEmpty })
        self.language = language
    }

    /// Whether a sentence is no part of the text.
    ///
    /// - Parameter isFirst: Whether nothing of the text stands yet.
    func holds(_ sentence: String, isFirst: Bool) -> Bool {
        let line = Self.essence(of: sentence)
        return lines.contains(line) || line.count > 11 && request.contains(line)
            || Self.label(sentence[...]).map(labels.contains) == true
            || isFirst && isRemark(sentence)
    }

    private func isRemark(_ sentence: String) -> Bool {
        let pattern = language == .english ? Self.englishRemarks : Self.chineseRemarks
        return sentence.range(of: pattern, options: [.regularExpression, .caseInsensitive]) != nil
    }

    private static let englishRemarks =
        #"^(sure|certainly|of course|absolutely)[,!.]|^(introduction|conclusion|answer|response|section|text)\s*:\s*$"#
        + #"|^here(['’]s| is) (a|an|the|your|my)\b.*\b(version|introduction|conclusion|section|answer|response|reply|draft|paragraph|rewrite|revision|text)\b.*[:.]$"#
    private static let chineseRemarks =
        "^(好的|当然可以|没问题)[，。！]|^(以下|下面|这)是.*(引言|结语|正文|内容|回答|版本|草稿|段落|文字|一节).*[：:。]$|^(引言|结语|正文|回答|答案)[：:]$"

    /// What stands before a line's colon, as in `Keyword: bees`; `nil` where that is a sentence.
    private static func label(_ line: Substring) -> String? {
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let label = essence(of: String(line[..<colon]))
        return label.isEmpty || label.count > 30 ? nil : label
    }

    /// A line without the mark of a point, emphasis, closing punctuation and case.
    private static func essence(of line: String) -> String {
        let text = line.trimmed.replacing(#/^(?:[-*•#>]+|[0-9]+[.)、])\s*/#, with: "")
        return text.trimmingCharacters(in: CharacterSet(charactersIn: " *_\"“”.。:：")).lowercased()
    }
}
