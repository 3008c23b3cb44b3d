import Article
import Foundation
import Testing

@testable import Markdown
@testable import Publishing

@Suite("Markdown files from hostile texts") struct HostileMarkdownTests {
    static let texts =
        HTMLExportTests.hostile + [
            "<!--\nopen", "```\nopen", "~~~~\n```", "[x]: javascript:alert(1)\n\n[x]",
            "[x]: https://evil.example",
            "- [y]: javascript:1", "> <script>\nx\n</script>", "a\n===", "b\n---", "# One\n\n## Two",
            "---\ntitle: x\n---",
            "<div onclick=a>\n# x\n</div>", "`<b>` <i> `", "a `\n\n<script> `",
            "{{< gist x >}} {% include x %}",
            "<img src=x onerror=a>", "text <a\nhref=\"javascript:1\">b</a>", "[a](<javascript:x>)",
            "![](data:x)",
            "<javascript:alert(1)>", "1. <b>\n2. </b>\n\n- x\n\n<br>\n\n- y", "| a |\n|-|\n| <b> `|` |",
            "\\<b>", "&lt;b>", "<?php x ?>", "<![CDATA[ x ]]>", "    <b>",
            "*a <b>* [c](javascript:d \"e\") **f**",
        ]

    @Test("Nothing acts, and every part stays in its place", arguments: texts)
    func harmless(_ text: String) throws {
        var article = Article()
        (article.title, article.description, article.slug, article.keyword) = (text, text, text, text)
        (article.tone, article.intro, article.conclusion) = (text, text, text)
        article.sections = [
            Section(
                heading: text, brief: text, body: text, subsections: [Section(heading: text, body: text)]),
            Section(heading: "Last", body: "See [x] and [y]."),
        ]
        article.faqs = [FAQ(question: text, answer: text)]
        let file = MarkdownExport.file(article, date: Date())
        let markdown = try #require(file.firstRange(of: "\n---\n")).upperBound
        let document = MarkdownDocument(String(file[markdown...]))
        #expect(MarkdownDocument.rawHTML(in: String(file[markdown...])) == [])
        let addresses = document.blocks.flatMap(Self.addresses)
        #expect(addresses.allSatisfy { $0.isEmpty || HTMLText.address($0) != nil }, "\(addresses)")
        #expect(!file[markdown...].contains("{{") && !file[markdown...].contains("{%"))
        let read = try ArticleImport.article(from: file)
        #expect(read.sections.count == 2 && read.sections[0].subsections.count == 1 && read.faqs.count == 1)
        #expect(read.sections[1].body == "See [x] and [y].")
        #expect(file == file.withoutControls)
        #expect(read.sections[0].heading == text.withoutControls.onOneLine)
        // What was written anew once stays as it is.
        guard !read.intro.isEmpty else { return }
        let again = try ArticleImport.article(from: MarkdownExport.file(read, date: Date()))
        #expect(again == read, "\(read.edits(turningInto: again))")
    }

    private static func addresses(_ block: MarkdownBlock) -> [String] {
        switch block {
        case .paragraph(let content), .heading(_, let content): content.flatMap(addresses)
        case .quote(let blocks): blocks.flatMap(addresses)
        case .list(_, _, let items): items.joined().flatMap(addresses)
        case .table(_, let header, let rows): (header + rows.joined()).joined().flatMap(addresses)
        case .code, .rule: []
        }
    }

    private static func addresses(_ inline: MarkdownInline) -> [String] {
        switch inline {
        case .link(let address, _, let content), .image(let address, _, let content):
            [address] + content.flatMap(addresses)
        case .emphasis(let content), .strong(let content), .strikethrough(let content):
            content.flatMap(addresses)
        case .text, .code, .softBreak, .lineBreak: []
        }
    }
}
