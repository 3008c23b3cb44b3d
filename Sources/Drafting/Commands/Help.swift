import Article
import Interpreter

/// Explains what can be said, in general or about one command.
struct Help: Command {
    /// The verb of the command in question.
    var topic: String?

    static let verb = "help"
    static let answersQuestions = true

    static let help = CommandHelp(
        english: "Explains what you can say.",
        chinese: "说明怎么用。",
        englishExamples: ["help", "how do I export?"],
        chineseExamples: ["怎么用", "怎么导出？"],
        usage: "/help [COMMAND]")

    private enum Cue { case help, how, filler, thing }

    static let vocabulary: Vocabulary = [
        .noun(
            Cue.help, "help", "manual", "usage", "instructions", "commands", "command list",
            "list of commands", "what can you do", "what can i say", "what can i do", "how does this work",
            "how do i use this", "how do you work", "what do you do", "how to use", "what can i ask",
            "what are my options", "what commands", "user guide", "how do i use you", "how do i use drafter",
            "show help", "what are you able to do", "how does drafter work", "what else can you do",
            "what can i type", "how do i start", "how do i get started", "what can drafter do",
            "what can i ask you", "help page", "how does this thing work", "what can this do",
            "how do i work this", "what are the commands", "what all can you do", "what can you help with",
            "what can you help me with", "how do i use this thing", "how can you help me", "how can you help",
            "get help", "help me", "help us", "help me with", "help with",
            "帮助", "怎么用", "使用说明", "说明", "你能做什么", "能做什么", "你会什么", "能帮我做哪些事", "能帮我做什么", "使用方法", "用法", "怎么使用",
            "如何使用", "有哪些命令", "有什么功能", "命令列表", "你能干什么", "能干什么", "帮助文档", "做哪些事", "会做什么", "有哪些功能", "可以做什么",
            "你都能做什么", "我能说什么", "能说什么", "哪些命令", "操作说明", "可以说什么", "能干嘛", "使用帮助", "你能干啥", "能干啥", "怎么操作", "使用指南",
            "能做些什么", "可以干什么", "做什么", "干什么", "你能帮我做什么", "支持哪些命令", "会些什么", "都会什么", "可以帮我做什么", "怎样使用",
            "你能帮我做哪些事", "你会做什么", "有什么命令", "可以做哪些事", "哪些功能", "什么功能", "什么命令", "怎么玩", "咋用", "该怎么用", "如何用", "怎样用",
            "做些什么", "会做些什么", "会干什么", "会干啥", "都能干什么", "能干些什么", "能干点什么", "都能干些什么", "能干嘛", "能干啥"),
        .noun(
            Cue.how, "how do i", "how can i", "how to", "how would i", "how do you",
            "how do we", "how can we", "explain how to", "tell me how to", "show me how to",
            "what's the command for", "what is the command for", "how does one", "how are",
            "what's the way to", "how do i go about", "explain", "how might i", "where do i",
            "what is the command to", "what's the command to", "怎么", "如何", "怎样", "怎么才能", "咋", "要怎么",
            "该怎么", "怎么去", "如何才能", "我怎么", "我该怎么", "要如何", "应该怎么", "我要怎么"),
        .value(
            Cue.filler, "available", "command", "work", "works", "with", "on", "for", "about", "to", "using",
            "命令", "功能",
            "关于", "的", "show", "me", "get", "give", "need", "the", "i", "a", "an", "something", "用", "有关",
            "do", "does", "look at", "display", "open", "some", "查看", "显示", "看", "看看", "打开", "给我", "一下", "各种",
            "都", "有", "哪些", "什么", "事", "你", "现在", "this", "that", "used", "know", "understand", "is", "can",
            "actually", "when",
            "来着", "呢", "操作", "show me"),
        .value(Cue.thing, "something", "anything", "things", "thing", "stuff", "东西"),
    ]

    static func read(_ clause: inout Clause) -> Help? {
        guard !clause.isStatement else { return nil }
        // "Would a quote help here?"
        if clause.isQuestion, clause.startsWith(.auxiliary) { return nil }
        if clause.take(Cue.help) {
            // "Help me with a post about solar panels" asks for the post.
            if clause.hasTopic, clause.has(concept: .article) { return nil }
            let topic = clause.takeCommandTopic()
            _ = clause.take(Cue.help)
            _ = clause.take(Cue.filler)
            _ = clause.take(Cue.how)
            clause.take(anyOf: [
                .about, .on, .with, .make, .asking, .to, .auxiliary, .pronoun, .all, .want, .use,
            ])
            guard clause.isSpent else { return nil }
            return Help(topic: topic)
        }
        // 怎么类标题来四个, "how-to titles" name a type.
        guard clause.startsWithCue(Cue.how) || clause.asksHow(Cue.how), !clause.startsWithTitleType,
            clause.take(Cue.how)
        else { return nil }
        guard let topic = clause.takeHowTopic() else { return nil }
        clause.take(anyOf: [
            .the, .article, .it, .section, .faq, .title, .outline, .all, .asking, .closing, .auxiliary,
            .inside, .of, .vague, .new, .intro, .conclusion, .description, .everything, .verb, .those,
            .titleList, .this,
        ])
        _ = clause.take(Cue.thing)
        if clause.isWord(at: clause.end - 1, "操作", "弄", "做", "用", "搞", "办") {
            clause.takeWord(at: clause.end - 1)
        }
        while clause.takeNumber() != nil {}
        clause.takeOneMeasure()
        guard clause.isSpent else { return nil }
        // 怎么预览 asks how; the commands that answer questions must not act on it.
        clause.doubt -= 4
        return Help(topic: topic)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Help {
        guard let word = form.takeWord() else { return Help() }
        return Help(topic: word.hasPrefix("/") ? String(word.dropFirst()) : word)
    }
}

extension Help: Action {
    func run(in conversation: isolated Conversation) async throws {
        conversation.show(HelpText(language: conversation.language).text(about: topic))
    }
}
