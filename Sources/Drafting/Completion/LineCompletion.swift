import Article
import Foundation
import Interpreter

/// What a line under way may become: commands, title types, parts of the article, sessions and files.
///
/// All of it comes from the catalogue: a command's usage says what its slots take, and its examples how it is
/// begun in plain words.
public struct LineCompletion: Sendable {
    /// The article whose parts are offered.
    public var article = Article()
    /// The names of the saved sessions.
    public var sessionNames: [String] = []
    /// The names of the sessions that can be brought back.
    public var deletedNames: [String] = []

    /// With nothing to offer but what the catalogue says.
    public init() {}

    /// A line that the one under way may become.
    public struct Candidate: Hashable, Sendable {
        /// The whole line.
        public let line: String
        /// How the last part of it is shown in a list, where that is more than the part itself.
        public let label: String?
    }

    /// Every line that a line may become, in no order.
    public func candidates(for typed: String) -> [Candidate] {
        guard !typed.contains("\n") else { return [] }
        if typed.hasPrefix("/"), !typed.contains(" ") { return shortForms(typed) }
        return examples(typed) + slots(of: typed).flatMap { ends(of: typed, in: $0) }
    }

    private static let commands = CommandCatalogue.all.filter { $0 is any Action.Type }

    private func shortForms(_ typed: String) -> [Candidate] {
        Self.commands.map { "/\($0.verb)" }.filter { $0.hasPrefix(typed) }
            .map { Candidate(line: $0, label: nil) }
    }

    /// Whole sentences of the help that go on from what was typed.
    private func examples(_ typed: String) -> [Candidate] {
        guard !typed.isEmpty else { return [] }
        return Self.commands.flatMap { $0.help.englishExamples + $0.help.chineseExamples }
            .filter { $0.hasPrefix(typed) && $0 != typed }.map { Candidate(line: $0, label: nil) }
    }

    /// What the commands that begin so take, as their usage names it.
    private func slots(of typed: String) -> Set<String> {
        let started = Self.commands.filter { command in
            typed.hasPrefix("/\(command.verb) ")
                || (command.help.englishExamples + command.help.chineseExamples)
                    .contains { Self.beginning(of: $0) == Self.beginning(of: typed) }
        }
        // A usage begins with its verb, which is no slot.
        let words = started.flatMap { $0.help.usage.split { !$0.isLetter && $0 != "…" }.dropFirst() }
        return Set(words.map { $0.filter { $0 != "…" } })
    }

    /// The word by which a sentence is known: the first one, or the first two characters in Chinese.
    private static func beginning(of sentence: String) -> Substring {
        guard let first = sentence.unicodeScalars.first, !first.isIdeograph else { return sentence.prefix(2) }
        return sentence.prefix { $0 != " " }
    }

    /// Lines whose last words are a value of a slot.
    private func ends(of typed: String, in slot: String) -> [Candidate] {
        if slot == "PATH" { return FileCompletion.candidates(for: typed) }
        let values = SlotValues(article: article, sessionNames: sessionNames, deletedNames: deletedNames)
            .values(of: slot)
        return Self.beginnings(of: typed).compactMap { start -> [Candidate]? in
            let tail = typed[start...]
            let fitting = values.filter { $0.text.hasPrefix(tail) && $0.text != tail }
            guard !fitting.isEmpty else { return nil }
            return fitting.map { Candidate(line: typed[..<start] + $0.text, label: $0.label) }
        }.first ?? []
    }

    /// Where the value under way may begin: at each word, in Chinese at each character, the earliest first.
    private static func beginnings(of typed: String) -> [String.Index] {
        let starts = typed.indices.dropFirst().filter { index in
            let before = typed[typed.index(before: index)]
            return before == " " || before.unicodeScalars.contains(where: \.isIdeograph) || before.isNumber
        }
        // 第 begins the name of a part, and ends nothing.
        let isAtStart = typed.last.map { $0 == " " || !$0.isASCII && $0 != "第" } == true
        return starts + (isAtStart ? [typed.endIndex] : [])
    }
}
