import Article
import Interpreter
import LanguageModel

/// Puts new sections into the outline, and lists, tables and examples into sections.
extension Conversation {
    /// Adds a section with a heading and a brief, and writes it where the sections beside it are written.
    func addSection(about subject: String?, at place: SectionNumber) async throws {
        let section = try await write { writer in
            let outline = OutlineWriter(writer: writer, article: article)
            var heading = subject?.capitalizedFirst
            if heading == nil { heading = try await outline.heading(for: "") }
            guard let heading else { return Section(heading: "") }
            let register = SentenceRegister(
                language: article.language, texts: article.sections.map(\.brief))
            return Section(heading: heading, brief: try await outline.brief(for: heading, register: register))
        }
        guard !section.heading.isEmpty else {
            throw Problem(
                "No heading came out well: say what it is about, for example \"add a section about pricing\".",
                "没有拟出合适的标题：请说明写什么，例如“加一节讲价格”。")
        }
        let isWritten = article.siblings(of: place).contains { !$0.body.isEmpty }
        try edit([.insertSection(at: place, section: section)])
        focus.parts = [.section(place)]
        tell("added section \(place)", "已加入第 \(place) 节")
        if isWritten, !Task.isCancelled {
            try await expand([.section(place)], to: nil)
        } else {
            show(ArticleView(article: article).outline())
        }
    }

    /// Adds something to the end of a section.
    func add(_ kind: Add.Kind, about subject: String?, to number: SectionNumber) async throws {
        guard let section = article[number] else { return }
        focus.parts = [.section(number)]
        let block = try await write { writer in
            // "A comparison" says what kind of table it is, and "columns cost and speed" how, not what it is about.
            let asked = TableSubject(subject ?? "", language: article.language)
            let blocks = BlockWriter(
                writer: writer, article: article, section: number,
                subject: asked.isComparison || asked.isHeader ? nil : subject,
                mentions: SentenceRegister(of: article, texts: article.prose.map(\.text)))
            switch kind {
            case .table:
                return try await blocks.table(header: tableHeader(of: asked, in: section), rows: 4)
            case .list: return try await blocks.list(of: 4)
            default: return try await sentences(of: kind, in: number, writer: writer)
            }
        }
        guard !block.isEmpty else {
            guard turn?.isInterrupted != true else { return }
            throw Problem(
                "Nothing good enough came out: say it again, or say what it should be about.",
                "没有写出合用的内容：请再说一次，或说明写什么。")
        }
        show("\(block)\n")
        let body = [section.body, block].filter { !$0.isEmpty }.joined(separator: "\n\n")
        try edit([.setBody(of: number, to: body)])
    }

    /// Adds a list to the end of a section's own text, where one comes out well.
    func addList(to number: SectionNumber) async throws {
        guard let section = article[number] else { return }
        let list = try await write { writer in
            try await BlockWriter(
                writer: writer, article: article, section: number, subject: nil,
                mentions: SentenceRegister(of: article, texts: article.prose.map(\.text))
            ).list(of: 4)
        }
        guard !list.isEmpty else { return }
        show("\(list)\n\n")
        try edit([.setBody(of: number, to: section.body + "\n\n" + list)])
    }

    /// What a table compares is a column each: the things that were named, or the two of the keyword; one thing has
    /// a row for each of its kinds.
    private func tableHeader(of asked: TableSubject, in section: Section) -> [String] {
        let isEnglish = article.language == .english
        let advice = isEnglish ? ["What to do", "Why"] : ["怎么做", "原因"]
        if asked.things.count == 1 { return asked.things + advice }
        if asked.isHeader, asked.things.count > 1 { return Array(asked.things.prefix(5)) }
        let named = [article.keyword, section.heading].map { TableSubject($0, language: article.language) }
        if let compared = ([asked] + named).first(where: { $0.things.count > 1 }) {
            return [isEnglish ? "Point" : "方面"] + compared.things.prefix(4)
        }
        if asked.isComparison {
            return isEnglish ? ["Option", "Good for", "Watch out for"] : ["选择", "优点", "缺点"]
        }
        return [isEnglish ? "Point" : "项目"] + advice
    }

    /// An example or a takeaway: what it begins with is given, the rest is drawn.
    private func sentences(of kind: Add.Kind, in number: SectionNumber, writer: Writer) async throws -> String
    {
        let prose = ProseWriter(
            writer: writer, article: article,
            register: SentenceRegister(of: article, texts: article.prose.map(\.text)))
        let isEnglish = article.language == .english
        switch kind {
        case .takeaway:
            let point = try await prose.sentence(
                of: .section(number), opener: isEnglish ? "The main thing is" : "最重要的是")
            return point.map { "**\(isEnglish ? "Key takeaway:" : "关键结论：")**\(isEnglish ? " " : "")\($0)" }
                ?? ""
        default:
            let openers = isEnglish ? ["For example,", "As an example,"] : ["例如，", "比如，"]
            // Two sentences in a row do not begin alike.
            let last =
                SentenceBoundary.split(article[number]?.body ?? "").last.map { String($0).trimmed } ?? ""
            let opener = openers.first { !last.hasPrefix($0) } ?? openers[0]
            return try await prose.sentence(of: .section(number), opener: opener) ?? ""
        }
    }
}
