import Article
import Interpreter

/// Translates a part, or the focus, into the other language.
struct Translate: Command {
    var target: Target?
    var language: Language?

    static let verb = "translate"

    static let help = CommandHelp(
        english: "Translates a part or the whole article.",
        chinese: "翻译一处或全文。",
        englishExamples: ["translate section 2 into Chinese"],
        chineseExamples: ["把全文翻译成英文"],
        usage: "/translate [TARGET] LANGUAGE")

    private enum Cue { case translate, put, version }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.translate, "translate", "translation", "render", "convert", "翻译", "译", "翻成", "译成", "翻译成",
            "翻译为", "译为", "翻", "翻一下", "转译成", "翻译到",
            "翻译一下", "译作", "翻做"),
        .verb(
            Cue.put, "put", "turn", "get", "can i get", "could i get", "can i have", "could i have", "i want",
            "i need",
            "i'd like", "have", "give me", "show me", "转成", "转换成", "转为", "变成", "改成", "换成", "弄成", "make", "写成",
            "switch", "改写成", "改为"),
        .noun(Cue.version, "version", "版", "版本"),
        .value(Cue.version, "语"),
    ]

    static func read(_ clause: inout Clause) -> Translate? {
        guard !clause.isStatement, !clause.isQuestion else { return nil }
        let translates = clause.take(Cue.translate)
        // "Chinese version of section 2 please"
        guard translates || clause.take(Cue.put) || clause.has(Cue.version) else { return nil }
        let language = clause.takeLanguage()
        guard translates || language != nil else { return nil }
        _ = clause.take(Cue.version)
        clause.take(anyOf: [.becomes, .to, .inside, .by])
        let target = clause.takeAnyTarget() ?? clause.takeBareSection()
        clause.take(concept: .all)
        guard translates || target != nil, clause.isSpent else { return nil }
        return Translate(target: target, language: language)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Translate {
        if let language = form.take(Language.self) { return Translate(language: language) }
        let target = form.takeTarget()
        _ = form.take(word: "to", "into", "in")
        guard let language = form.take(Language.self) else { throw form.incomplete() }
        return Translate(target: target, language: language)
    }
}

extension Translate: SharingVerb {
    var standsInList: Bool { target != nil && language != nil }
}

extension Translate: Action {
    func run(in conversation: isolated Conversation) async throws {
        let article = conversation.article
        let goal = language ?? (article.language == .english ? .chinese : .english)
        let parts: [Part]
        switch target {
        case .article: parts = []
        case nil where conversation.focus.parts.isEmpty: parts = []
        case .title, .description, .titles, .outline:
            throw Problem(
                "The title, description and outline are translated with the article: say \"translate the article\" or name a section.",
                "标题、描述和大纲随全文翻译：请说“翻译全文”，或指明某一节。")
        default: parts = try conversation.parts(of: target, takesSeveral: true)
        }
        if parts.isEmpty {
            try await conversation.translateArticle(into: goal)
        } else {
            try await conversation.translate(parts, into: goal)
        }
    }
}
