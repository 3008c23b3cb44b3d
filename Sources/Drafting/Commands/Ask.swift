import Article
import Interpreter
import LanguageModel

/// Asks the assistant about the article; never changes it.
struct Ask: Command {
    /// The whole utterance, as it was said.
    var text: String

    static let verb = "ask"

    static let help = CommandHelp(
        english: "Answers a question about the article.",
        chinese: "回答关于文章的问题。",
        englishExamples: ["is the intro too long?"],
        chineseExamples: ["这篇文章适合新手吗？"],
        usage: "/ask QUESTION")

    static let vocabulary: Vocabulary = []

    /// No words say it: what no other command reads is a question.
    static func read(_ clause: inout Clause) -> Ask? { nil }

    static func answering(_ utterance: String) -> Ask? { Ask(text: utterance) }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Ask {
        guard let text = form.takeRest(), !text.isEmpty else { throw form.incomplete() }
        return Ask(text: text)
    }
}

extension Ask: Action {
    /// Proposes the command that may be meant: what an empty article is to be about may be its keyword, the rest is
    /// up to a model that can tell. Else answers in a sentence or two. No model is asked what to say to a refusal, and
    /// only one that follows instructions what to say to a remark.
    ///
    /// Neither changes the article.
    func run(in conversation: isolated Conversation) async throws {
        if conversation.interpreter.refuses(SubjectWording.corrected(text)) {
            return conversation.notice("nothing was changed", "没有改动")
        }
        if try await conversation.propose(text) { return }
        // A model that only goes on with a text has nothing to say of an article that is not there, nor to a remark.
        let answers = await conversation.model.followsInstructions()
        if !answers, conversation.isBlank {
            return conversation.notice(
                "tell me first what the article is about, for example \"the keyword is home composting\"; \"help\" shows what else can be said",
                "请先告诉我文章写什么，例如“关键词：远程办公”；“帮助”列出其他说法")
        }
        let isAsked = conversation.interpreter.asks(text) || conversation.turn?.utterance.first == "/"
        if !answers, !isAsked { return conversation.suggestWording(for: text) }
        try await conversation.answer(text)
    }
}

extension Conversation {
    /// Shows the command that an utterance may stand for, and waits for Enter.
    ///
    /// - Returns: Whether there is one.
    fileprivate func propose(_ utterance: String) async throws -> Bool {
        guard mayPropose else { return false }
        var proposal = isUnbegun ? CommandProposal(subjectIn: utterance, interpreter: interpreter) : nil
        if proposal == nil, await model.followsInstructions() {
            proposal = try await write(changing: false) {
                try await $0.proposal(for: utterance, interpreter: interpreter, in: language)
            }
        }
        guard let proposal, proposal.fits(article) else { return false }
        show(proposal)
        return true
    }

    /// Proposes the keyword that was said beside settings: "solar panels, 800 words".
    func proposeSubject(beside commands: [any Command]) {
        guard mayPropose, isBlank, commands.allSatisfy({ $0 is SetValue }),
            let aside = turn.flatMap({ interpreter.aside(of: $0.utterance) }),
            let proposal = CommandProposal(subjectIn: aside, interpreter: interpreter)
        else { return }
        show(proposal)
    }

    /// Whether a writer is there who may have meant something else than was understood.
    private var mayPropose: Bool { proposesCommands && turn?.utterance.hasPrefix("/") == false }

    private func show(_ proposal: CommandProposal) {
        proposed = proposal
        show(proposal.sentence(in: language) + "\n")
    }

    /// Whether the article has a subject at most, which may have been mistyped.
    private var isUnbegun: Bool {
        article.title.isEmpty && article.titleIdeas.isEmpty && article.sections.isEmpty
    }

    /// Whether nothing is decided about the article.
    fileprivate var isBlank: Bool {
        article.keyword.isEmpty && article.title.isEmpty && article.sections.isEmpty
    }

    /// Says how the command that may have been meant is said.
    fileprivate func suggestWording(for utterance: String) {
        let verb = interpreter.nearestVerb(to: utterance)
        let help = CommandCatalogue.all.first { $0.verb == verb }?.help
        guard let example = help?.examples(in: language).first else {
            return notice("nothing was changed; \"help\" shows what can be said", "没有改动；“帮助”列出所有说法")
        }
        notice(
            "nothing was changed; say it for example as \"\(example)\", or \"help\" for all that can be said",
            "没有改动；可以这样说：“\(example)”，“帮助”列出所有说法")
    }

    fileprivate func answer(_ question: String) async throws {
        var context = PromptContext(article)
        context.question = question
        // The writer's language, which need not be the article's.
        let language = language
        let register = SentenceRegister(language: language, texts: [question])
        let judge = SentenceJudge(
            language: language, register: register, topic: TopicWords([], language: language),
            // An answer may speak of the article, as no sentence of an article may.
            names: ([question, "this article", "这篇文章", "本文"] + context.subjects).joined(separator: " "),
            allowsQuestions: false)
        let answer = try await write(changing: false) { writer in
            let template = try writer.template(.ask, in: language)
            let filled = template.filled(with: context)
            let examples = ExampleGuard(
                filled.prompt, template.rules, own: context.subjects + [question], in: language)
            for attempt in 0..<3 where !Task.isCancelled {
                let draws = try await writer.sentences(
                    filled, template.rules, opening: filled.opening, in: language,
                    besides: examples, attempt: attempt)
                if let best = judge.best(of: draws.filter { !Self.promises($0.text) }, after: []) {
                    return best
                }
            }
            return ""
        }
        guard !answer.isEmpty else {
            guard turn?.isInterrupted != true else { return }
            throw Problem(
                "I changed nothing, and have no good answer to that: say \"help\" to see what I can do.",
                "文章没有改动，这一句我答不好：请说“帮助”查看我能做什么。")
        }
        let isChinese = language == .chinese
        show((isChinese ? ChineseTypography.normalized(answer) : answer.capitalizedFirst) + "\n")
    }

    /// Whether an answer says that something is or will be done, which it never is: "I will do that", "the last
    /// section is deleted".
    private static func promises(_ answer: String) -> Bool {
        answer.contains(#/\b(I|We)(\b|['’])|我(?!们的)|(已|已经|马上|这就)[为帮替给]/#.ignoresCase())
            || answer.contains(
                #/\b(is|are|was|were|been|be)\s+(now\s+)?(deleted|removed|added|changed|moved|rewritten|renamed|merged|saved|translated|updated)\b/#
                    .ignoresCase())
            || answer.contains(#/(已经?|被)(删|改|加|添|移|重写|合并|保存|更新|翻译|缩短|扩写)/#)
    }
}
