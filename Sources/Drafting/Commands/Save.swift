import Article
import Interpreter

/// Saves the session, under a name where one is given.
struct Save: Command {
    var name: String?

    static let verb = "save"

    static let help = CommandHelp(
        english: "Saves the session, if you like under a name.",
        chinese: "保存，可另取名。",
        englishExamples: ["save", "save as crm-guide"],
        chineseExamples: ["保存", "保存为CRM指南"],
        usage: "/save [NAME]")

    private enum Cue { case verb, name, session }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "save", "store", "keep", "save as", "store as", "bank", "stash",
            "preserve", "save under", "file", "save progress", "save my work",
            "save our work", "保存", "存", "存档", "存盘", "存为", "保存为", "另存为", "存一下", "存成", "保存成", "保存下来", "存下来",
            "另存", "储存", "留存", "存个档", "先存个档", "存下档", "归档", "存起来", "先存", "另存新档", "另存新档为", "存储", "保存一下", "另存成",
            "保存好"),
        .noun(Cue.name, "name", "call this", "name this"),
        .verb(
            Cue.name, "call", "rename", "label", "命名", "命名为", "改名", "改名为", "重命名", "重命名为", "叫", "叫做",
            "取名", "取名为", "起名", "起名叫", "名字改成", "改叫", "更名为", "更名", "改名叫", "名字改为"),
        .value(
            Cue.session, "version", "session", "article", "project", "file", "document", "draft", "one",
            "piece",
            "saved article", "saved session", "post", "会话", "文章", "项目", "文件", "稿子", "那篇", "草稿", "文档", "那个",
            "篇", "工程", "对话", "文稿"),
    ]

    static func read(_ clause: inout Clause) -> Save? {
        guard !clause.isStatement, !clause.isQuestion else { return nil }
        let saves = clause.take(Cue.verb)
        // "Name this session spring-guide" saves it under that name.
        guard saves || clause.namesWholeSession && clause.take(Cue.name) else { return nil }
        guard !clause.hasFileName else { return nil }
        let name = clause.takeSessionName(after: Cue.verb, noun: Cue.session, strict: saves)
        if !saves {
            guard name != nil else { return nil }
            _ = clause.take(Cue.session)
        }
        // 以家电指南为名保存
        if name == nil, let named = clause.takeTopic() { return clause.isSpent ? Save(name: named) : nil }
        if name == nil || !saves { clause.takeSaved() }
        guard clause.isSpent else { return nil }
        clause.doubt += name == nil ? 0 : 1
        return Save(name: name)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Save {
        _ = form.take(word: "as", "为")
        return Save(name: form.takeRest())
    }
}

extension Save: Action {
    func run(in conversation: isolated Conversation) async throws {
        if let name { try conversation.rename(to: name) }
        conversation.turn?.tellsName = true
    }
}
