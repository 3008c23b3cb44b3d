import Markdown
import Testing

@Suite("Markdown into values")
struct MarkdownDocumentTests {
    @Test(
        arguments: [
            ("", []),
            ("# 标题 *b*", [.heading(level: 1, [.text("标题 "), .emphasis([.text("b")])])]),
            ("a\nb  \nc", [.paragraph([.text("a"), .softBreak, .text("b"), .lineBreak, .text("c")])]),
            (
                "**x** ~~y~~ `z`",
                [
                    .paragraph([
                        .strong([.text("x")]), .text(" "), .strikethrough([.text("y")]), .text(" "),
                        .code("z"),
                    ])
                ]
            ),
            (
                "[a](http://b \"c\") ![d](e)",
                [
                    .paragraph([
                        .link(address: "http://b", title: "c", [.text("a")]), .text(" "),
                        .image(address: "e", title: "", [.text("d")]),
                    ])
                ]
            ),
            (
                "- a\n- b",
                [
                    .list(
                        start: nil, isTight: true,
                        items: [[.paragraph([.text("a")])], [.paragraph([.text("b")])]])
                ]
            ),
            (
                "3. a\n\n4. b",
                [
                    .list(
                        start: 3, isTight: false,
                        items: [[.paragraph([.text("a")])], [.paragraph([.text("b")])]])
                ]
            ),
            ("> q\n\n---", [.quote([.paragraph([.text("q")])]), .rule]),
            ("```swift x\nlet a\n```", [.code(language: "swift", "let a\n")]),
            (
                "a <b>c</b>\n\n<div onclick=x>\n</div>",
                [
                    .paragraph([.text("a <b>c</b>")]), .paragraph([.text("<div onclick=x>\n</div>")]),
                ]
            ),
            (
                "|a|b|\n|:-|-:|\n|1|\n|2|*3*|",
                [
                    .table(
                        alignments: [.left, .right], header: [[.text("a")], [.text("b")]],
                        rows: [[[.text("1")], []], [[.text("2")], [.emphasis([.text("3")])]]])
                ]
            ),
        ] as [(String, [MarkdownBlock])])
    func parses(source: String, blocks: [MarkdownBlock]) {
        #expect(MarkdownDocument(source).blocks == blocks)
    }

    @Test func deepNestingEndsSomewhere() {
        let document = MarkdownDocument(String(repeating: "> ", count: 50_000) + "x")
        #expect(document.blocks.count == 1)
    }

    @Test func plainTextHasNoMarkup() {
        guard case .paragraph(let content)? = MarkdownDocument("**a** [b](c)\n`d`").blocks.first else {
            Issue.record("no paragraph")
            return
        }
        #expect(content.plainText == "a b d")
    }
}
