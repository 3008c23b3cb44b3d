import Article
import Foundation
import LanguageModel

/// What a chat model says around the text that it was asked for: a remark to the one who asks, a label, and the request
/// again.
struct ReplyFrame {
    private let request: String
    private let requested: SentenceRegister
    private let ends: Set<[Substring]>
    private let labels: [String]
    private let names: [String]
    private let language: Language

    /// - Parameters:
    ///   - request: What was asked, without texts that the reply may hold.
    ///   - names: The title and the headings, which are no prose.
    init(request: String, names: [String], language: Language) {
        self.request = request.lowercased()
        requested = SentenceRegister(language: language, texts: [Self.withoutNumbers(request)])
        // The points of a list are headings, which may hold a colon.
        let lines = request.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("- ") }
        labels = lines.compactMap(Self.label)
        ends = Set(lines.compactMap { Self.ends(of: Self.withoutNumbers(String($0)), in: language) })
        self.names = names.filter { !$0.isEmpty }
        self.language = language
    }

    /// What of a sentence is the text's: without a label before it; `nil` where that is nothing.
    ///
    /// - Parameter isFirst: Whether nothing of the text stands yet.
    func text(of sentence: String, isFirst: Bool) -> String? {
        // A row of a table.
        guard !sentence.hasPrefix("|") else { return sentence }
        let line = Self.essence(of: sentence)
        guard !names.contains(where: { Self.essence(of: $0) == line }),
            line.count < 12 || !request.contains(line),
            Self.label(sentence[...]).map(labels.contains) != true, !isHeading(sentence),
            !repeatsRequest(sentence), !(isFirst && opens(sentence)),
            !ProseRule.remark.isViolated(
                by: sentence.replacing(#/^[-*] /#, with: ""), in: language,
                names: names.joined(separator: "\n"))
        else { return nil }
        return withoutLabel(sentence)
    }

    /// A label, or a line that is a heading for its bold face alone.
    private func isHeading(_ sentence: String) -> Bool {
        let pattern = #"^[*_\s]*(\#(kinds))[*_\s:：]*$|^\*\*[^*]+\*\*[:：]?$"#
        return !SentenceBoundary.ends(sentence)
            && sentence.range(of: pattern, options: [.regularExpression, .caseInsensitive]) != nil
    }

    /// Whether it is what was asked in nearly the same words, or of another part, another number aside.
    private func repeatsRequest(_ sentence: String) -> Bool {
        let plain = Self.withoutNumbers(sentence)
        return requested.novelty(of: plain) < 0.4
            || Self.ends(of: plain, in: language).map(ends.contains) == true
    }

    /// How a line of some length begins and ends: two words, or characters, each.
    private static func ends(of line: String, in language: Language) -> [Substring]? {
        let letters = { (letter: Character) in letter.isLetter || letter.isNumber }
        let words =
            language == .english
            ? line.split { !letters($0) } : line.indices.filter { letters(line[$0]) }.map { line[$0...$0] }
        return words.count < 5 ? nil : Array(words.prefix(2) + words.suffix(2))
    }

    /// Whether it leads to the text, as only its first sentence can.
    private func opens(_ sentence: String) -> Bool {
        let pattern = language == .english ? Self.englishOpenings : Self.chineseOpenings
        return sentence.range(of: pattern, options: [.regularExpression, .caseInsensitive]) != nil
    }

    private static let englishOpenings =
        #"^(sure|certainly|of course|absolutely|okay|ok)[,!.]"#
        + #"|^here(['’]s| is) (a|an|the|your|my)\b.*\b(version|introduction|conclusion|section|answer|response|reply|draft|paragraph|rewrite|revision|text)\b.*[:.]$"#
    private static let chineseOpenings =
        "^(好的|当然可以|没问题)[，。！]|^(以下|下面|这)是.*(引言|结语|正文|内容|回答|版本|草稿|段落|文字|一节).*[：:。]$"

    /// What parts of an article are called, as a regular expression.
    private var kinds: String {
        language == .english
            ? #"(?:(?:revised|rewritten|new|final) )?(?:introduction|intro|conclusion|answer|response|reply|text|version|draft|title|heading|(?:section|part|paragraph)(?: \d+)?)"#
            : #"(?:修改后的)?(?:引言|结语|正文|内容|回答|答案|版本|标题|小标题|第[一二三四五六七八九十\d]+[节段部]分?)"#
    }

    /// `**Introduction:** Bees…` without what stands before the text.
    private func withoutLabel(_ sentence: String) -> String? {
        let pattern = #"^[*_\s]*(?:\#(kinds))[*_\s]*[:：][*_\s]*"#
        return sentence.replacingOccurrences(
            of: pattern, with: "", options: [.regularExpression, .caseInsensitive]
        ).nonEmpty
    }

    /// What stands before a line's colon, as in `Keyword: bees`; `nil` where that is a sentence.
    private static func label(_ line: Substring) -> String? {
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let label = essence(of: String(line[..<colon]))
        return label.isEmpty || label.count > 30 ? nil : label
    }

    private static func withoutNumbers(_ text: String) -> String { text.replacing(#/[0-9]+/#, with: "0") }

    /// A line without the mark of a point, emphasis, closing punctuation and case.
    private static func essence(of line: String) -> String {
        let text = line.trimmed.replacing(#/^(?:[-*•#>]+|[0-9]+[.)、])\s*/#, with: "")
        return text.trimmingCharacters(in: CharacterSet(charactersIn: " *_\"“”.。:：")).lowercased()
    }
}
