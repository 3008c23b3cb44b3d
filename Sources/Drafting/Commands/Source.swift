import Article
import Interpreter
import SourceFiles

/// Takes a file as a source to write from.
struct Source: Command {
    var path: String

    static let verb = "source"

    static let help = CommandHelp(
        english: "Uses a file as a source.",
        chinese: "把文件作为参考资料。",
        englishExamples: ["use notes.md as a source"],
        chineseExamples: ["参考资料：notes.md"],
        usage: "/source PATH")

    private enum Cue { case noun, verb }

    static let vocabulary: Vocabulary = [
        .noun(
            Cue.noun, "source", "reference", "source material", "background", "research", "material",
            "background material", "reference material", "basis", "sources", "research material",
            "background reading", "the file", "file", "document", "references", "input", "source document",
            "source file", "factual basis",
            "文件", "档案", "文档", "reading", "background info", "参考资料", "资料", "来源", "素材", "参考", "依据", "参考文献",
            "背景资料", "资料来源", "材料",
            "参考材料", "参考文件", "信息来源", "数据来源", "素材来源", "引用来源", "出处"),
        .verb(
            Cue.verb, "use", "take", "read", "add", "base", "draw on", "refer to", "work from", "include",
            "cite", "consult", "rely on", "base it on", "draw from", "pull from", "load", "import", "lean on",
            "look at", "treat", "attach", "feed", "ground it in", "ground", "bring in", "learn from",
            "get the facts from", "take facts from", "set", "make use of", "用", "参考", "加入", "读取", "使用", "根据",
            "引用", "参照", "采用", "导入", "读", "基于", "依据", "添加", "以", "拿", "把", "结合", "按照", "照着", "按", "引入", "看",
            "加载", "依照", "借鉴", "当", "作", "作为", "当作", "为", "将"),
    ]

    static func read(_ clause: inout Clause) -> Source? {
        guard !clause.isStatement || clause.has(Cue.noun) && clause.has(concept: .copula), !clause.isQuestion,
            let path = clause.takePath() ?? clause.takeQuotation()
        else { return nil }
        // "Use qwen3:8b": a model has a colon, a file has none.
        if path.contains(":"), !path.contains("/"), !clause.has(Cue.noun) { return nil }
        let isSource = clause.take(Cue.noun)
        let isUsed = clause.take(Cue.verb)
        guard isSource || isUsed && (path.contains(".") || path.contains("/")) else { return nil }
        clause.take(anyOf: [
            .named, .becomes, .on, .from, .article, .it, .this, .copula, .with, .of, .write, .inside, .to,
            .make, .change,
        ])
        guard clause.isSpent else { return nil }
        return Source(path: path)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Source {
        guard let path = form.takeRest(), !path.isEmpty else { throw form.incomplete() }
        return Source(path: path)
    }
}

extension Source: Action {
    func run(in conversation: isolated Conversation) async throws {
        let source = try SourceFile.read(path)
        let sources = conversation.article.sources
        let isKnown = sources.contains { $0.name == source.name }
        guard isKnown || sources.count < Self.most else {
            throw Problem(
                "An article can have \(Self.most) sources: put several into one file, or start a new article.",
                "一篇文章最多 \(Self.most) 份参考资料：请合并文件，或新建文章。")
        }
        try conversation.edit([
            .setSources(
                to: isKnown ? sources.map { $0.name == source.name ? source : $0 } : sources + [source])
        ])
        conversation.notice(
            "\(source.name): \(source.text.wordCount.counted("word")) to write from; \"show sources\" tells which part used what",
            "\(source.name)：\(source.text.wordCount) 字可供参考；“显示参考资料”可查看哪一部分用了哪一段")
    }

    /// Sources that one article can have.
    private static let most = 20
}
