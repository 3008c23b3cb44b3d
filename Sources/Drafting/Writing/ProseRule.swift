import Article
import Foundation

/// What a small model writes and no article should hold.
enum ProseRule: String, CaseIterable, Sendable {
    /// An address, a handle, or markup.
    case markup
    /// Talk of the page, the video or the writer instead of the subject.
    case aside
    /// A source that nobody gave.
    case citation
    /// A percentage, an amount of money or a year that nobody gave, or more than two numbers.
    case figure
    /// Letters of another script.
    case script
    /// Quotation marks or brackets that do not match.
    case unbalanced
    /// The number of a list item, or a word of the prompt's own form.
    case leak

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
        case .figure: matches(sentence, in: language, names: names) || Self.numbers(in: sentence) > 2
        default: matches(sentence, in: language, names: names)
        }
    }

    /// Whether a pattern stands in a sentence; what the writer named, as in "video editing", may, and figures
    /// of a source.
    private func matches(_ sentence: String, in language: Language, names: String) -> Bool {
        patterns(in: language).contains { pattern in
            var rest = sentence[...]
            while let match = rest.range(of: pattern, options: [.regularExpression, .caseInsensitive]) {
                guard self == .aside || self == .figure,
                    names.range(of: rest[match], options: .caseInsensitive) != nil
                else {
                    return true
                }
                rest = rest[match.upperBound...]
            }
            return false
        }
    }

    private static func numbers(in sentence: String) -> Int {
        sentence.split { !$0.isNumber && $0 != "." && $0 != "," }.count { $0.contains(where: \.isNumber) }
    }

    private static func hasForeignScript(_ sentence: String, in language: Language, names: String) -> Bool {
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
