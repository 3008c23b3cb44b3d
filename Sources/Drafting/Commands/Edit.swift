import Article
import Interpreter
import Publishing

/// Opens a part in the writer's own editor.
struct EditByHand: Command {
    var target: Target?

    static let verb = "edit"

    static let help = CommandHelp(
        english: "Opens a part in your editor.",
        chinese: "用编辑器打开一处。",
        englishExamples: ["open section 2 in my editor"],
        chineseExamples: ["编辑大纲"],
        usage: "/edit [TARGET]")

    private enum Cue { case verb, open, editor }

    static let vocabulary: Vocabulary = [
        .verb(
            Cue.verb, "edit", "hand-edit", "manually edit", "编辑", "手改", "手动改", "手动编辑", "手工修改", "亲自改", "手动修改",
            "自己改", "手工改", "亲手改", "手工编辑", "亲自编辑", "自行编辑", "自己编辑", "亲手编辑", "自己动手改", "动手改", "手动改一下", "自己来改",
            "我来改", "我来编辑"),
        .verb(
            Cue.open, "open", "open up", "change", "work on", "load", "launch", "bring up", "pull up", "put",
            "let me change", "fire up", "tweak", "revise", "打开", "改", "开", "修改", "调出", "放到", "放进", "载入"),
        .noun(
            Cue.editor, "in my editor", "in the editor", "in an editor", "by hand", "manually", "editor",
            "text editor", "in vim", "in emacs", "in nano", "in vi", "with my editor", "in my text editor",
            "in a text editor", "my own editor", "in my own editor", "external editor", "编辑器", "手动", "手工",
            "用编辑器", "我自己来", "自己来", "我自己", "文本编辑器", "亲手", "在编辑器里", "在编辑器中", "亲自", "用vim", "外部编辑器"),
    ]

    static func read(_ clause: inout Clause) -> EditByHand? {
        guard !clause.isStatement, !clause.isQuestion else { return nil }
        let edits = clause.take(Cue.verb)
        let opens = clause.take(Cue.open)
        let hasEditor = clause.take(Cue.editor)
        guard edits || (opens && hasEditor) else { return nil }
        let target = clause.takeTarget() ?? clause.takeAnyTarget() ?? clause.takeBareSection()
        clause.take(anyOf: [.inside, .with, .use, .of, .article])
        guard clause.isSpent else { return nil }
        return EditByHand(target: target)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> EditByHand {
        EditByHand(target: form.takeTarget())
    }
}

extension EditByHand: Action {
    func run(in conversation: isolated Conversation) async throws {
        let before = conversation.article
        try await edit(in: conversation)
        guard conversation.article == before else { return }
        conversation.notice("nothing was changed", "没有改动")
    }

    private func edit(in conversation: isolated Conversation) async throws {
        switch target {
        case .outline?:
            try conversation.requireOutline()
            let old = conversation.article.sections
            let text = try await conversation.editByHand(OutlineText.text(of: old))
            let sections = OutlineText.sections(in: text, replacing: old)
            guard !sections.isEmpty else {
                throw Problem(
                    "No line began with \"## \", so the outline stays as it was.", "没有以“## ”开头的行，大纲保持不变。")
            }
            try conversation.edit([.setSections(to: sections)])
        case .title?:
            let title = try await conversation.editByHand(conversation.article.title).trimmed
            try conversation.edit([.setText(of: .title, to: title), .setText(of: .slug, to: Slug.of(title))])
        case .description?:
            let text = try await conversation.editByHand(conversation.article.description).trimmed
            try conversation.edit([.setText(of: .description, to: text)])
        default:
            guard let part = try conversation.parts(of: target).first else { return }
            conversation.focus.parts = [part]
            let text = try await conversation.editByHand(part.text(in: conversation.article)).trimmed
            try conversation.edit([part.edit(settingTextTo: text, in: conversation.article)])
        }
    }
}

extension Conversation {
    /// Gives the writer a text to edit, and waits for what becomes of it.
    fileprivate func editByHand(_ text: String) async throws -> String {
        guard let editor else {
            throw Problem(
                "An editor needs a terminal: say what to change instead.", "编辑器需要终端：请直接说要改什么。")
        }
        return try await editor(text)
    }
}
