import Article
import Foundation
import LanguageModel

/// Tells replies that repeat their prompt or its worked examples, or speak of what only those are about.
struct ExampleGuard {
    private let language: Language
    private let register: SentenceRegister
    private let headings: [String]
    private let foreign: [String]

    /// - Parameter own: What the article is about; see ``PromptContext/subjects``.
    init(_ prompt: Prompt, _ rules: PromptRules, own: [String], in language: Language) {
        self.language = language
        // A turn of phrase may be the prompt's; six characters, or five words, in a row are a copy.
        register = SentenceRegister(
            language: language, texts: [prompt.system] + prompt.examples.flatMap { [$0.input, $0.output] },
            fragmentLength: language == .english ? 5 : 6)
        headings = prompt.examples.flatMap { ($0.input + "\n" + $0.output).split(separator: "\n") }
            .map { String($0.trimmingPrefix(/[#\-\s]+/)) }.filter { (3...5).contains($0.wordCount) }
        foreign = (rules.exampleWords ?? []).filter { word in
            !own.contains { Self.isRelated($0, to: word, in: language) }
        }
        .map { String($0.prefix { $0 != "|" }) }
    }

    func lets(_ reply: String) -> Bool {
        register.novelty(of: reply) == 1
            && !headings.contains { reply.range(of: $0, options: .caseInsensitive) != nil }
            && !foreign.contains { holds(reply, word: $0) }
    }

    /// Whether a subject shares a word, or in Chinese a character, with one of the examples: running has its shoes,
    /// 跑步 its 跑鞋.
    private static func isRelated(_ subject: String, to word: String, in language: Language) -> Bool {
        let roots =
            language == .english
            ? word.split { " |".contains($0) }.map(String.init)
            : word.filter { !"小老子|".contains($0) }.map(String.init)
        return roots.contains { subject.localizedCaseInsensitiveContains($0) }
    }

    /// Whether a word stands in a text, in English whatever its ending: "bees" is "bee", "been" is not.
    private func holds(_ text: String, word: String) -> Bool {
        // Looked for plainly first: making an expression takes longer than all the rest.
        guard text.range(of: word, options: .caseInsensitive) != nil else { return false }
        let pattern = #"\b\#(NSRegularExpression.escapedPattern(for: word))(s|es|ed|ing|er|ers)?\b"#
        return language == .chinese
            || text.range(of: pattern, options: [.regularExpression, .caseInsensitive]) != nil
    }
}
