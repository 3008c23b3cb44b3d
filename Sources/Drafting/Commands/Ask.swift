import Interpreter

/// Asks the assistant about the article; never changes it.
public struct Ask: Command {
    /// The whole utterance, as it was said.
    public var text: String

    public init(text: String) { self.text = text }

    public static let verb = "ask"

    public static let help = CommandHelp(
        english: "Answers a question about the article.",
        chinese: "回答关于文章的问题。",
        englishExamples: ["is the intro too long?"],
        chineseExamples: ["这篇文章适合新手吗？"],
        usage: "/ask QUESTION")

    public static let vocabulary: Vocabulary = []

    /// No words say it: what no other command reads is a question.
    public static func read(_ clause: inout Clause) -> Ask? { nil }

    public static func answering(_ utterance: String) -> Ask? { Ask(text: utterance) }

    public static func read(_ form: inout ShortForm) throws(ShortFormError) -> Ask {
        guard let text = form.takeRest(), !text.isEmpty else { throw form.incomplete() }
        return Ask(text: text)
    }
}
