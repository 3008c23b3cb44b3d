import Article
import Markdown

/// The text of a Word document, built up part by part.
struct WordBody {
    static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    let language: Language
    var links = WordLinks()
    var numbering = WordNumbering()
    private var xml = ""
    private var bookmarks = 0

    init(language: Language) { self.language = language }

    /// The main part of the document.
    var document: String {
        WordExport.header
            + "<w:document xmlns:w=\"\(Self.namespace)\" xmlns:r=\"\(WordLinks.office)\"><w:body>\(xml)"
            + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr>"
            + "</w:body></w:document>"
    }

    mutating func add(_ article: Article) {
        let headings = ArticleHeading.all(of: article)
        if !article.title.isBlank { heading(article.title.onOneLine, level: 1) }
        contents(headings)
        add(article.intro)
        for part in headings {
            heading(part.text, level: part.level, number: part.number)
            add(part.markdown)
        }
    }

    /// A heading with a name that the contents link to; one with no number has none even where its style would count.
    private mutating func heading(_ text: String, level: Int, number: ArticleHeading.Number? = nil) {
        let run = "<w:r><w:t xml:space=\"preserve\">\(HTMLText.escaped(text))</w:t></w:r>"
        let count = number.map { number in
            let list = number.isQuestion ? WordNumbering.questions : WordNumbering.headings
            let depth = number.isQuestion ? 0 : level - 2
            return "<w:numPr><w:ilvl w:val=\"\(depth)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
        }
        bookmarks += 1
        xml +=
            "<w:p><w:pPr><w:pStyle w:val=\"Heading\(level)\"/>\(count ?? "")</w:pPr>"
            + "<w:bookmarkStart w:id=\"\(bookmarks)\" w:name=\"_Toc\(bookmarks)\"/>\(run)<w:bookmarkEnd w:id=\"\(bookmarks)\"/></w:p>"
    }

    /// A table of contents that Word can make anew, filled in so that it reads at once.
    private mutating func contents(_ headings: [ArticleHeading]) {
        guard !headings.isEmpty else { return }
        xml += paragraph("ContentsHeading", text(language.contentsHeading))
        let title = bookmarks
        for (place, part) in headings.enumerated() {
            let begin =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"2-3\" \\n \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            let entry =
                "<w:hyperlink w:anchor=\"_Toc\(title + place + 1)\" w:history=\"1\">\(text((part.number?.text ?? "") + part.text))</w:hyperlink>"
            xml += paragraph(
                "TOC\(part.level)",
                (place == 0 ? begin : "") + entry + (place == headings.count - 1 ? end : ""))
        }
    }

    private mutating func add(_ markdown: String) {
        for block in MarkdownDocument(markdown).blocks { add(block, style: "Normal") }
    }

    private mutating func add(_ block: MarkdownBlock, style: String, list: (id: Int, level: Int)? = nil) {
        switch block {
        case .paragraph(let content): xml += paragraph(style, runs(content), list: list)
        case .heading(let level, let content): xml += paragraph("Heading\(max(4, level))", runs(content))
        case .quote(let blocks): for block in blocks { add(block, style: "Quote", list: list) }
        case .list(let start, _, let items):
            let level = min((list?.level ?? -1) + 1, 8)
            let id = start.map { numbering.list(from: $0) } ?? WordNumbering.bullets
            for item in items { add(item, id, level) }
        case .code(_, let code):
            let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
            let shown = lines.last?.isEmpty == true ? lines.dropLast() : lines[...]
            xml += paragraph("Code", shown.map { text(String($0)) }.joined(separator: Self.lineBreak))
        case .table(let alignments, let header, let rows): table(alignments, header, rows)
        case .rule:
            xml +=
                "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"BBBBCC\"/></w:pBdr></w:pPr></w:p>"
        }
    }

    /// An item: its first paragraph has the mark, the others are indented as it is.
    private mutating func add(_ item: [MarkdownBlock], _ id: Int, _ level: Int) {
        var isMarked = false
        for block in item {
            if case .paragraph(let content) = block {
                xml += paragraph(
                    "ListParagraph", runs(content), list: isMarked ? nil : (id, level),
                    indent: isMarked ? 720 + 360 * level : nil)
                isMarked = true
            } else {
                add(block, style: "ListParagraph", list: (id, level))
            }
        }
    }

    private mutating func table(
        _ alignments: [MarkdownBlock.Alignment], _ header: [[MarkdownInline]], _ rows: [[[MarkdownInline]]]
    ) {
        let width = 9_026 / max(alignments.count, 1)
        let grid = alignments.map { _ in "<w:gridCol w:w=\"\(width)\"/>" }.joined()
        func row(_ cells: [[MarkdownInline]], isHead: Bool) -> String {
            let texts = cells.prefix(alignments.count).enumerated().map { place, cell in
                let side = [.centre: "center", .right: "right"][alignments[place]] ?? "left"
                return
                    "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:spacing w:after=\"0\"/><w:jc w:val=\"\(side)\"/></w:pPr>\(runs(cell))</w:p></w:tc>"
            }
            return
                "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>\(texts.joined())</w:tr>"
        }
        xml +=
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>"
            + row(header, isHead: true) + rows.map { row($0, isHead: false) }.joined() + "</w:tbl>"
            // Word wants a paragraph behind a table; it makes the room that other paragraphs have.
            + "<w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"140\" w:lineRule=\"exact\"/></w:pPr></w:p>"
    }

    private func paragraph(
        _ style: String, _ runs: String, list: (id: Int, level: Int)? = nil, indent: Int? = nil
    ) -> String {
        let count = list.map {
            "<w:numPr><w:ilvl w:val=\"\($0.level)\"/><w:numId w:val=\"\($0.id)\"/></w:numPr>"
        }
        let side = indent.map { "<w:ind w:left=\"\($0)\"/>" }
        return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(count ?? "")\(side ?? "")</w:pPr>\(runs)</w:p>"
    }
}
