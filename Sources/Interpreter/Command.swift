import Article

/// Something that a writer may ask for, with its slots as stored properties.
///
/// A command's file says everything about how it is said: its verb, its words in both languages, how they are
/// read, its short form and its help. Synthesised `Codable` gives the slots of its JSON form.
public protocol Command: Codable, Equatable, Sendable {
    /// The name of the command in JSON and in the short form.
    static var verb: String { get }
    /// What the command does and how it is said, in both languages.
    static var help: CommandHelp { get }
    /// The words by which the command and its values are recognised.
    static var vocabulary: Vocabulary { get }
    /// Whether the command may be said as a question: "how long is it?".
    static var answersQuestions: Bool { get }

    /// The command that a clause says, or `nil` where it says something else.
    ///
    /// What is taken from the clause counts as understood; the less is left, the more the reading is believed.
    static func read(_ clause: inout Clause) -> Self?

    /// The command of a short form such as `/titles 10 how-to`.
    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Self

    /// The command that stands for an utterance which is no command; `nil` for all but one.
    static func answering(_ utterance: String) -> Self?
}

extension Command {
    /// A question is none of most commands.
    public static var answersQuestions: Bool { false }
    /// Most commands answer nothing but what says them.
    public static func answering(_ utterance: String) -> Self? { nil }
}

/// How a command is explained: derived from it are `help`, completion and the README's table.
public struct CommandHelp: Sendable {
    /// One sentence in English.
    public let english: String
    /// The same in Chinese.
    public let chinese: String
    /// Things to say, in English.
    public let englishExamples: [String]
    /// Things to say, in Chinese.
    public let chineseExamples: [String]
    /// The short form: `/titles [COUNT] [TYPE]`.
    public let usage: String

    /// Everything that help says of a command.
    public init(
        english: String, chinese: String, englishExamples: [String], chineseExamples: [String], usage: String
    ) {
        self.english = english
        self.chinese = chinese
        self.englishExamples = englishExamples
        self.chineseExamples = chineseExamples
        self.usage = usage
    }

    /// The summary in one of the languages.
    public func summary(in language: Language) -> String {
        language == .english ? english : chinese
    }

    /// The examples in one of the languages.
    public func examples(in language: Language) -> [String] {
        language == .english ? englishExamples : chineseExamples
    }
}
