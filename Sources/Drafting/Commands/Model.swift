import Article
import Interpreter
import LanguageModel
import Sessions

/// Says which model is in use, or takes another.
struct UseModel: Command {
    var name: String?

    static let verb = "model"
    static let answersQuestions = true

    static let help = CommandHelp(
        english: "Names the model in use, or takes another.",
        chinese: "查看或更换模型。",
        englishExamples: ["which model is this?", "use model qwen3:8b"],
        chineseExamples: ["现在用的什么模型", "换成模型 qwen3:8b"],
        usage: "/model [NAME]")

    private enum Cue { case noun, use, verb, builtIn }

    static let vocabulary: Vocabulary = [
        .noun(
            Cue.noun, "model", "llm", "language model", "ai model", "engine", "模型", "大模型", "语言模型"),
        .verb(
            Cue.use, "use", "switch to", "run on", "change to", "load", "try", "go back to", "switch back to",
            "return to", "change back to", "用", "换成", "切换到", "改用", "换到",
            "试试"),
        .value(Cue.builtIn, "built-in", "built in", "builtin", "default", "embedded", "内置", "自带", "默认"),
        .value(
            Cue.verb, "what's the", "what is the", "what's our", "what's my", "what is my", "是什么", "用的是",
            "用的是什么", "什么样", "是啥", "use", "switch", "run", "change", "set", "load", "try", "go", "with",
            "which", "what", "is", "this", "are", "you", "running", "using", "to", "on", "in use", "what's",
            "current", "active", "pick", "we", "it", "now", "being used", "name", "take", "select", "show",
            "me", "the", "work", "tell", "i'm", "am", "i", "right", "behind", "this", "talking", "用", "换",
            "换成", "切换", "切换到", "改用", "使用", "什么", "哪个", "现在", "是", "当前", "用的", "的", "改成", "在用", "跑", "你", "这",
            "叫什么", "名字", "把", "设为", "改为", "加载", "哪", "到", "试试", "换为", "用了", "背后", "选", "我们", "成", "为", "选用",
            "采用", "哪一个", "在", "目前", "跑的", "运行", "是哪个", "来", "运行的", "调用", "看看", "啥", "我", "查看", "显示", "告诉",
            "个", "款", "换回", "切回", "改回", "回到"),
    ]

    static func read(_ clause: inout Clause) -> UseModel? {
        guard let noun = clause.place(of: Cue.noun) else { return bare(&clause) }
        clause.takeWord(at: noun)
        let isBuiltIn = !clause.isQuestion && !clause.isStatement && clause.take(Cue.builtIn)
        if isBuiltIn {
            _ = clause.take(Cue.use)
            _ = clause.take(Cue.verb)
            clause.take(anyOf: [.to, .becomes, .use, .change, .with, .on, .the])
            return clause.isSpent ? UseModel(name: "built-in") : nil
        }
        if !clause.isQuestion, !clause.isStatement, let name = clause.takeModelName(after: noun) {
            _ = clause.take(Cue.verb)
            clause.take(anyOf: [
                .to, .becomes, .use, .change, .copula, .with, .named, .on, .of, .make, .inside, .this, .it,
            ])
            guard clause.isSpent else { return nil }
            return UseModel(name: name)
        }
        _ = clause.take(Cue.verb)
        clause.take(anyOf: [
            .asking, .auxiliary, .copula, .this, .it, .pronoun, .use, .permission, .of, .make, .on,
        ])
        guard clause.isSpent else { return nil }
        return UseModel()
    }

    /// "Use qwen3:8b": a name that only a model has.
    private static func bare(_ clause: inout Clause) -> UseModel? {
        guard !clause.isQuestion, !clause.isStatement, let name = clause.takePath(), name.contains(":"),
            !name.contains("/"), clause.take(Cue.use)
        else { return nil }
        _ = clause.take(Cue.verb)
        clause.take(anyOf: [.to, .becomes, .use, .change, .on])
        return clause.isSpent ? UseModel(name: name) : nil
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> UseModel {
        UseModel(name: form.takeRest())
    }
}

extension UseModel: Action {
    func run(in conversation: isolated Conversation) async throws {
        if let name {
            guard let findModel = conversation.findModel else {
                throw Problem(
                    "No other model can be used here: start Drafter with --model.",
                    "这里不能更换模型：请用 --model 启动 Drafter。")
            }
            conversation.model = try await findModel(name)
            conversation.model.preload()
        }
        conversation.notice("the model is \(conversation.model.name)", "当前模型是 \(conversation.model.name)")
    }
}

extension Session {
    /// The model that the writer took last in this session, by the name that was said; `nil` where none was.
    public var chosenModel: String? {
        for turn in turns.reversed() {
            // A turn that could not take the model tells none.
            for case .object(let command) in turn.commands where !turn.notices.isEmpty {
                if command["do"] == .string(UseModel.verb), case .string(let name)? = command["name"] {
                    return name
                }
            }
        }
        return nil
    }
}
