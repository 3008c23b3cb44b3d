import Article
import Foundation
import Interpreter
import Publishing
import Sessions

/// Writes the article to a file.
struct Export: Command {
    var format: Format?
    var path: String?

    /// A kind of file.
    enum Format: String, Codable, Sendable, CaseIterable {
        case markdown, html, json, text, docx
    }

    static let verb = "export"

    static let help = CommandHelp(
        english: "Writes the article to a file: Markdown, a web page, a Word document, text or JSON.",
        chinese: "导出为 Markdown、网页、Word 文档、文本或 JSON 文件。",
        englishExamples: ["export as crm.md", "export to html"],
        chineseExamples: ["导出为crm.md", "导出为HTML"],
        usage: "/export [FORMAT] [PATH]")

    private enum Cue { case verb, export, noun }

    static let vocabulary: Vocabulary = [
        .value(Format.markdown, "markdown", "md", "mark down", "markdown文件", "md文件", "md格式"),
        .value(Format.html, "html", "web page", "webpage", "htm", "网页", "html文件", "html5"),
        .value(Format.json, "json", "json文件"),
        .value(
            Format.text, "text", "plain text", "txt", "text file", "plain-text", "plaintext", "纯文本", "文本",
            "txt文件", "文本文件", "纯文字", "纯文本文件"),
        .value(
            Format.docx, "docx", "word", "word document", "word doc", "ms word", "microsoft word", "doc",
            "word file", "word文档", "word文件", "文档"),
        .verb(
            Cue.verb, "export", "save a copy", "output", "save as", "store as", "save to", "write to",
            "convert", "download",
            "save", "generate", "produce", "write",
            "dump", "publish", "turn", "give me", "make", "create", "render", "get me", "spit out", "i need",
            "i want", "put", "输出", "下载", "转换", "生成", "存", "转", "保存", "另存", "转成", "保存成", "输出为", "输出成", "存成",
            "转换成", "转换为", "给我", "另存为", "保存为", "存为", "转存", "做成", "弄成", "要", "来", "写成"),
        .verb(
            Cue.export, "export", "exported", "导出", "导出为", "导出成", "导成", "导", "导出来", "导出一份", "导出到", "输出为",
            "输出成", "输出", "汇出", "汇出为", "汇出成", "汇出到",
            "export version"),
        .value(
            Cue.noun, "file", "format", "version", "document", "copy", "doc", "page", "文件", "格式", "版", "版本",
            "文档", "文件里", "form", "网页", "as", "to", "into", "for", "到", "成", "为", "在"),
    ]

    static func read(_ clause: inout Clause) -> Export? {
        guard !clause.isStatement, !clause.isQuestion else { return nil }
        let exports = clause.take(Cue.export)
        let told = clause.take(Cue.verb)
        guard exports || told else { return nil }
        let path = clause.takePath()
        let format = clause.take(Format.self)
        _ = clause.take(Format.self)
        guard exports || format != nil || path != nil && clause.hasFileName else { return nil }
        _ = clause.take(Cue.noun)
        clause.take(anyOf: [
            .article, .it, .everything, .all, .to, .named, .becomes, .inside, .of, .style, .with, .make, .use,
            .write, .by,
        ])
        clause.takeOneMeasure()
        if clause.namesPart(beyondTitles: true) { return nil }
        guard clause.isSpent else { return nil }
        return path != nil ? Export(path: path) : Export(format: format)
    }

    static func read(_ form: inout ShortForm) throws(ShortFormError) -> Export {
        let format = form.take(Format.self)
        return Export(format: format, path: form.takeRest())
    }
}

extension Export: Action {
    func run(in conversation: isolated Conversation) async throws {
        let article = try conversation.requireText()
        let kind = try kind()
        // A slug may come from a file or a model, and is no path.
        let name = Slug.of(article.slug).nonEmpty ?? conversation.session.name.nonEmpty ?? "article"
        let data = try kind.data(of: article)
        let written = try ExportFile.write(
            data, to: path ?? "", defaultName: "\(name).\(kind.pathExtension)",
            mayReplace: { conversation.exported[$0] == $1 })
        conversation.exported[written.path] = data
        conversation.notice("exported to \(written.path)", "已导出到 \(written.path)")
        guard let kept = written.kept else { return }
        conversation.notice("what stood there before is kept as \(kept)", "原有文件已保留为 \(kept)")
    }

    /// The format as said, or as the file's name tells; Markdown where neither does.
    private func kind() throws(Problem) -> ExportKind {
        let ending = path.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? ""
        let wanted = format?.rawValue ?? ExportKind.format(ofPathExtension: ending)
        guard let kind = ExportKind(rawValue: wanted) else {
            throw Problem(
                "I can export markdown, html, text, json and docx: name one of them.",
                "可以导出 markdown、html、text、json 和 docx：请选其中一种。")
        }
        return kind
    }
}
