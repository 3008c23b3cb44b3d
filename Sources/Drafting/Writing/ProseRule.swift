import Article
import Foundation

/// What a small model writes and no article should hold.
enum ProseRule: String, CaseIterable, Sendable {
    /// An address, a handle, or markup.
    case markup
    /// Talk of the page, the video or the writer instead of the subject.
    case aside
    /// What a shop or a site says to those who read it: thanks, wishes, offers, whom to ask.
    case publicity
    /// What a chat model says to the one who asks, or of the text that it writes.
    case remark
    /// A source that nobody gave.
    case citation
    /// A percentage, an amount of money or a year that nobody gave, or more than two numbers.
    case figure
    /// A person, a brand or an organisation that nobody named.
    case stranger
    /// A word that no editor lets stand.
    case coarse
    /// Letters of another script, or of none: what a model broke off in the middle of one.
    case script
    /// Quotation marks or brackets that do not match.
    case unbalanced
    /// The number of a list item, or a word of the prompt's own form.
    case leak
    /// The same word or character again and again.
    case stutter

    /// The first rule that a sentence breaks, or `nil`.
    ///
    /// - Parameter names: What the article is called and about, in the writer's words, and a source's figures.
    static func violated(by sentence: String, in language: Language, names: String = "") -> ProseRule? {
        allCases.first { $0.isViolated(by: sentence, in: language, names: names) }
    }

    func isViolated(by sentence: String, in language: Language, names: String) -> Bool {
        switch self {
        case .script: Self.hasForeignScript(sentence, in: language, names: names)
        case .unbalanced: !Self.isBalanced(sentence)
        case .figure:
            matches(sentence, in: language, names: names) || Self.numbers(in: sentence, besides: names) > 2
        case .stranger: Self.namesStranger(sentence, in: language, names: names)
        default: matches(sentence, in: language, names: names)
        }
    }

    /// Whether a pattern stands in a sentence; what the writer named, as in "video editing" or "C#", may, and
    /// figures of a source.
    private func matches(_ sentence: String, in language: Language, names: String) -> Bool {
        let whole = NSRange(sentence.startIndex..., in: sentence)
        return expressions(in: language).contains { expression in
            expression.matches(in: sentence, range: whole).contains { match in
                Range(match.range, in: sentence).map { !isNamed($0, of: sentence, in: names) } ?? false
            }
        }
    }

    /// The patterns, compiled.
    func expressions(in language: Language) -> [NSRegularExpression] {
        Self.expressions[language]?[self] ?? []
    }

    /// Made once: every candidate for a sentence is looked at with all of them.
    private static let expressions: [Language: [ProseRule: [NSRegularExpression]]] = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
            let compiled = allCases.map { rule in
                let patterns = rule.patterns(in: language)
                return (
                    rule,
                    patterns.compactMap { try? NSRegularExpression(pattern: $0, options: .caseInsensitive) }
                )
            }
            return (language, Dictionary(uniqueKeysWithValues: compiled))
        })

    private func isNamed(_ match: Range<String.Index>, of sentence: String, in names: String) -> Bool {
        switch self {
        case .aside, .publicity, .remark, .figure, .coarse:
            // As a word: the "I" of "I like bees" is no part of "trail running".
            let word = NSRegularExpression.escapedPattern(for: String(sentence[match]))
            return names.range(
                of: "(?<![A-Za-z0-9])\(word)(?![A-Za-z0-9])", options: [.regularExpression, .caseInsensitive])
                != nil
        case .markup:
            // The sign counts only in the word that the writer gave it.
            let start = sentence[..<match.lowerBound].lastIndex { $0 == " " || !$0.isASCII }
            let end = sentence[match.upperBound...].firstIndex { $0 == " " || !$0.isASCII }
            let word = sentence[
                (start.map(sentence.index(after:)) ?? sentence.startIndex)..<(end ?? sentence.endIndex)
            ]
            .trimmingCharacters(in: .punctuationCharacters.subtracting(["#", "@", "*"]))
            return word.contains(where: \.isLetter) && names.range(of: word, options: .caseInsensitive) != nil
        default: return false
        }
    }

    private static func numbers(in sentence: String, besides names: String) -> Int {
        sentence.split { !$0.isNumber && $0 != "." && $0 != "," }.count {
            $0.contains(where: \.isNumber) && !names.contains($0)
        }
    }

    /// Whether a sentence holds two words with capitals in a row, as a person, a brand or a title has them.
    private static func namesStranger(_ sentence: String, in language: Language, names: String) -> Bool {
        guard language == .english else { return false }
        return sentence.matches(of: /(?:[a-z,;:]|[a-z]['’]s) ((?:[A-Z][a-z]+ )+[A-Z][a-z]+)/).contains {
            match in
            match.1.split(separator: " ").contains { names.range(of: $0, options: .caseInsensitive) == nil }
        }
    }

    private static func hasForeignScript(_ sentence: String, in language: Language, names: String) -> Bool {
        if sentence.unicodeScalars.contains("\u{FFFD}") { return true }
        switch language {
        case .english:
            return sentence.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value > 0x24F }
        case .chinese:
            let words = sentence.matches(of: /[A-Za-z]+/).map { String($0.output) }
            let foreign = words.filter { names.range(of: $0, options: .caseInsensitive) == nil }
            return foreign.contains { $0.count > 4 || $0 != $0.uppercased() } || foreign.count > 1
                || sentence.unicodeScalars.contains {
                    $0.properties.isAlphabetic && $0.value > 0x24F && !$0.properties.isIdeographic
                }
        }
    }

    private static func isBalanced(_ sentence: String) -> Bool {
        for (open, close) in [("(", ")"), ("（", "）"), ("“", "”"), ("「", "」"), ("《", "》")]
            as [(Character, Character)]
        where sentence.count(where: { $0 == open }) != sentence.count(where: { $0 == close }) {
            return false
        }
        return sentence.count { $0 == "\"" }.isMultiple(of: 2)
    }
}
