import Article
import Foundation
import Interpreter
import LanguageModel

/// A command that an utterance may stand for; it is carried out only when the writer agrees.
struct CommandProposal {
    /// What the writer agrees to, as it would be typed.
    let shortForm: String
    let commands: [any Command]
    /// What the article would be about, where that is what is proposed.
    private(set) var subject: String?

    /// Shows the command, says what it does, and how to agree.
    func sentence(in language: Language) -> String {
        if let subject {
            return switch language {
            case .english:
                "Is the article to be about \"\(subject)\"? Press Enter to make it the keyword, or say something else."
            case .chinese: "文章要写“\(subject)”吗？按回车设为关键词，或另说一句。"
            }
        }
        let summary = commands.first.map { type(of: $0).help.summary(in: language) } ?? ""
        return switch language {
        case .english:
            "Did you mean `\(shortForm)`? It \(summary.prefix(1).lowercased() + summary.dropFirst()) Press Enter to do it, or say something else."
        case .chinese: "是要执行 `\(shortForm)` 吗？\(summary)按回车执行，或另说一句。"
        }
    }

    /// Whether the article has every section that is named: a small model likes to name one that it made up.
    func fits(_ article: Article) -> Bool {
        let slots = commands.compactMap { try? JSONEncoder().encode($0) }
        return slots.allSatisfy { slots in
            String(decoding: slots, as: UTF8.self).matches(of: #/"section ([0-9.]+)"/#).allSatisfy {
                SectionNumber(String($0.1)).flatMap { article[$0] } != nil
            }
        }
    }

    /// Commands that a model may propose: those about the article, none about sessions and files.
    static let verbs = CommandCatalogue.all.filter { command in
        command is any Action.Type && !apart.contains(command.verb)
            && !["NAME", "PATH"].contains { command.help.usage.contains($0) }
    }

    /// Some are none about the article; "more" is what small models say whatever they are told, and is
    /// understood without them.
    private static let apart = [
        Ask.verb, More.verb, Stop.verb, Quit.verb, Help.verb, New.verb, ListSessions.verb,
    ]

    private static let none = "none"

    /// What the model's reply must be.
    static let form = ReplyForm(fields: [
        .init("verb", .oneOf([none] + verbs.map { $0.verb })), .init("arguments", .line(maximumLength: 80)),
    ])

    /// Takes what is said to an article without a subject for one: "my boss wants a post on **slow travel**".
    init?(subjectIn utterance: String, interpreter: Interpreter) {
        let told = interpreter.subject(of: utterance).flatMap(SubjectWording.plain)
        self.init(
            subject: told ?? SubjectWording.corrected(utterance), isTold: told != nil,
            interpreter: interpreter)
    }

    /// Takes a few words for a subject: "cold brew coffee".
    ///
    /// `nil` for what is said to somebody, or says of something that it is so.
    ///
    /// - Parameter isTold: Whether it was said to be a subject, which may be a question: "a post on is keto healthy".
    init?(subject: String, isTold: Bool = false, interpreter: Interpreter) {
        let subject = subject.trimmed
        let isChinese = subject.unicodeScalars.contains(where: \.isIdeograph)
        let titled = TitleSubject(keyword: subject, language: isChinese ? .chinese : .english)
        let isQuestion = isTold && (titled.isQuestion || titled.topic != subject)
        guard (isChinese ? 2...12 : 1...6).contains(subject.wordCount),
            !subject.contains(where: { $0.isNewline || ",.;:!?，。；：！？…".contains($0) }),
            isQuestion || !Self.isSpeech(subject)
        else { return nil }
        shortForm = "/\(SetValue.verb) keyword \(subject)"
        guard case .commands(let commands) = interpreter.interpret(shortForm) else { return nil }
        (self.commands, self.subject) = (commands, subject)
    }

    private static func isSpeech(_ text: String) -> Bool {
        text.contains(/[我你您他她它吗呢吧啊嗯什么怎哪谁否请谢是会能写]|你好|再见|开始|东西|文章|第[一二三四五六七八九十0-9]/)
            || !speech.isDisjoint(with: text.lowercased().split(separator: " ").map(String.init))
    }

    /// Words of sentences, which are no names of things.
    private static let speech: Set<String> = [
        "i", "i'm", "me", "my", "you", "your", "we", "it", "it's", "that", "this", "he", "she", "they",
        "is", "are", "was", "am", "be", "do", "does", "did", "can", "could", "will", "would", "should",
        "have", "has", "what", "who", "why", "when", "where", "which", "hello", "hi", "hey", "thanks",
        "thank", "please", "sorry", "ok", "okay", "yes", "no", "nope", "sure", "maybe", "hmm", "well",
        "good", "morning", "bye", "write", "start", "begin", "help", "let's", "i'd", "but", "something",
        "anything", "article",
    ]

    /// Reads a model's reply; `nil` where it proposes nothing, or nothing that can be understood.
    init?(reply: String, interpreter: Interpreter) {
        guard let reply = Reply(in: reply), Self.verbs.contains(where: { $0.verb == reply.verb }) else {
            return nil
        }
        shortForm = "/\(reply.verb) \(reply.arguments ?? "")".trimmed
        guard case .commands(let commands) = interpreter.interpret(shortForm) else { return nil }
        self.commands = commands
    }
}

/// What a model says of an utterance, as an object of JSON.
private struct Reply: Decodable {
    var verb: String
    var arguments: String?

    /// The object in a text; a model that is held to no form may chat around it or fence it in.
    init?(in text: String) {
        // No model opens more braces than these in earnest.
        for start in text.indices.lazy.filter({ text[$0] == "{" }).prefix(8) {
            let rest = text[start...]
            for end in [rest.firstIndex(of: "}"), rest.lastIndex(of: "}")].compactMap({ $0 }) {
                let object = Data(rest[...end].utf8)
                if let reply = try? JSONDecoder().decode(Reply.self, from: object) {
                    self = reply
                    return
                }
            }
        }
        return nil
    }
}

extension Writer {
    /// Asks the model which command an utterance may stand for.
    func proposal(
        for utterance: String, interpreter: Interpreter, in language: Language
    ) async throws -> CommandProposal? {
        let template = try template(.propose, in: language)
        var context = PromptContext(text: utterance)
        context.commands = CommandProposal.verbs.map {
            PromptContext.Usage(usage: $0.help.usage, summary: $0.help.summary(in: language))
        }
        let filled = template.filled(with: context)
        let branch = Branch(
            input: filled.input, maximumTokens: template.rules.maxTokens ?? 64, seed: nextSeed(),
            form: CommandProposal.form)
        let draws = try await draw(
            [branch], of: filled.prompt, template.rules.sampling(.any, lineBreaks: true))
        return draws.first.flatMap { CommandProposal(reply: $0.text, interpreter: interpreter) }
    }
}
