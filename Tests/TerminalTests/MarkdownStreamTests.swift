import Terminal
import Testing

@Suite("Markdown on a terminal")
struct MarkdownStreamTests {
    private static let plain = TerminalStyle(isTerminal: true, allowsEscapes: false, width: 20)
    private static let colour = TerminalStyle(isTerminal: true, allowsEscapes: true, width: 20)

    private func render(_ source: String, _ style: TerminalStyle = plain) -> String {
        var stream = MarkdownStream(style: style)
        return stream.push(source) + stream.finish()
    }

    @Test(arguments: [
        ("", ""),
        ("one two three four five six", "one two three four\nfive six\n"),
        ("# Title\ntext", "# Title\ntext\n"),
        ("a\n\n\n\nb", "a\n\nb\n"),
        ("a\nb", "a b\n"),
        ("a  \nb\\\nc", "a\nb\nc\n"),
        ("- one two three four five\n- b", "• one two three four\n  five\n• b\n"),
        ("- a\n  - b\n    - c\n- d", "• a\n  • b\n    • c\n• d\n"),
        ("9. nine\n10. ten eleven twelve 13", "9. nine\n10. ten eleven\n    twelve 13\n"),
        ("1. a\n   - b\n\n   c\n2. d", "1. a\n   • b\n\n   c\n2. d\n"),
        ("In\n1986. it was", "In 1986. it was\n"),
        ("> quoted words that go on\n> and on", "│ quoted words that\n│ go on and on\n"),
        ("> a\n>\n> b\n\nc", "│ a\n│\n│ b\n\nc\n"),
        ("***bold*** _it_ ~~no~~ `x`", "bold it no x\n"),
        ("2 * 3 * 4 and a_b_c", "2 * 3 * 4 and a_b_c\n"),
        ("**要点：**正文", "要点：正文\n"),
        ("an *open end", "an *open end\n"),
        ("`open *b* tick", "`open b tick\n"),
        ("[a](http://b)", "a (http://b)\n"),
        ("[a] and [b](c", "[a] and [b](c\n"),
        ("Hi![a](b) wow!", "Hia (b) wow!\n"),
        ("\\*a\\*", "*a*\n"),
        ("**a\nb  \nc**", "a b\nc\n"),
        ("---\na", String(repeating: "─", count: 20) + "\na\n"),
        ("```swift\nlet  a = *b*\n\n```\nend", "  let  a = *b*\n  \nend\n"),
        ("| a | b |\n|---|--:|\n| 中文 | 1 |\nafter", "a    │ b\n─────┼──\n中文 │ 1\nafter\n"),
        ("| a |\n| b |", "| a | | b |\n"),
        (
            "|a|b|\n|-|-|\n|one two three four|one two three|",
            "a        │ b\n─────────┼─────────\none two  │ one two\nthree    │ three\nfour     │ \n"
        ),
        ("写一篇关于家庭园艺的文章，给初学者看。", "写一篇关于家庭园艺的\n文章，给初学者看。\n"),
        ("写一篇关于家庭园艺术。好", "写一篇关于家庭园艺\n术。好\n"),
        ("写一篇关于家庭园《好》", "写一篇关于家庭园\n《好》\n"),
        ("中文\n中文 and\n中文", "中文中文 and 中文\n"),
        ("https://example.com/a-long-path/x", "https://example.com/\na-long-path/x\n"),
    ])
    func renders(source: String, expected: String) {
        #expect(render(source) == expected)
    }

    @Test(arguments: [
        ("# T", "\u{1B}[0;1;4mT\u{1B}[0m\n"),
        ("**b** i", "\u{1B}[0;1mb\u{1B}[0m i\n"),
        ("*i `c`*", "\u{1B}[0;3mi \u{1B}[0;3;36mc\u{1B}[0m\n"),
    ])
    func styles(source: String, expected: String) {
        #expect(render(source, Self.colour) == expected)
    }

    @Test func writesAsItComes() {
        var stream = MarkdownStream(style: Self.plain)
        #expect(stream.push("Hello wor") == "Hello")
        #expect(stream.push("ld and **bo") == " world")
        #expect(stream.push("ld** x") == " and bold")
        #expect(stream.finish() == "\nx\n")
    }

    @Test(arguments: [
        "\u{1B}[2Jx", "\u{9B}2Jx", "a\u{1B}]0;title\u{7}b", "x\u{202E}evil", "a\u{200B}b\u{FEFF}", "\r\nover",
        "| a\u{1B}[1m |\n|--|\n| \u{8}b |", "```\n\u{1B}[31mred\n```", "[a\u{1B}](\u{1B}c)", "\u{E0041}",
    ])
    func hostileTextIsHarmless(source: String) {
        let shown = render(source)
        #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || SafeText.isSafe($0) && $0.value >= 0x20 })
        #expect(SafeText.cleaned(shown) == shown)
    }

    private static let sample = """
        # 家庭园艺 *guide* for **beginners**

        Choose a pot: **宽口：**盆，配 `potting mix`,然后浇水；“不要太多”（每周两次）。See [the list](https://e.org/a_(b)).
        A 2 * 3 plot, snake_case and ~~old~~ news! ![alt](x.png) trailing *open
        and \\*escaped\\*  
        broken line

        1. first item that is long enough to wrap over
           - nested 子项目
           - [ ] task

           loose text
        2) other

        > quote with **bold
        > across** lines
        lazy

        | 植物 | Water | N |
        |:-----|:-----:|--:|
        | 番茄 | every **day** and more | 1 |
        | Basil \\| mint | `x` | 22 |
        not a row

        ```sh
        echo "hi *there*"
        ```
        ***
        ##### five ``code ` tick`` end \u{1B}[31m ``` open
        """

    @Test(arguments: [1, 2, 3, 7, 64], [20, 33, 80])
    func piecesMakeNoDifference(size: Int, width: Int) {
        for escapes in [true, false] {
            let style = TerminalStyle(isTerminal: true, allowsEscapes: escapes, width: width)
            let whole = render(Self.sample, style)
            var stream = MarkdownStream(style: style)
            var shown = ""
            var rest = Array(Self.sample.unicodeScalars)[...]
            while !rest.isEmpty {
                shown += stream.push(String(String.UnicodeScalarView(rest.prefix(size))))
                rest = rest.dropFirst(size)
            }
            shown += stream.finish()
            #expect(shown == whole)
        }
    }

    /// Random Markdown: no line too wide, no full-width mark at a wrong end, pieces make no difference.
    @Test func randomTextKeepsTheRules() {
        let parts = [
            "中文", "，", "。", "“", "”", "（", "）", "《", "》", " ", "\n", "\n\n", "word", "**", "*", "_", "`",
            "[", "](u)", "- ", "1. ", "> ", "#", "| a |\n|-|\n", "\\", "!", "  ", "~~", "```\n",
        ]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<3_000 {
            let source = (0..<40).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
            let whole = render(source)
            var stream = MarkdownStream(style: Self.plain)
            let pieces = source.map { stream.push(String($0)) }.joined() + stream.finish()
            #expect(pieces == whole, "\(source.debugDescription)")
            #expect(whole.isEmpty || whole.hasSuffix("\n"), "\(source.debugDescription)")
            // Code is not wrapped.
            if !source.contains("```"), !source.contains("~~~") {
                for line in whole.split(separator: "\n") {
                    #expect(DisplayWidth.of(String(line)) <= 20, "\(source.debugDescription)")
                    #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "\(source.debugDescription)")
                }
            }
        }
    }

    @Test func closersNeverBeginALine() {
        let text = "今天天气很好，我们去公园吧！“真的吗？”他问：（是的）《花园》；好、行】》。"
        for width in 20...60 {
            let style = TerminalStyle(isTerminal: true, allowsEscapes: false, width: width)
            let shown = render(text + text + text, style)
            for line in shown.split(separator: "\n") {
                #expect(!"，。！？：；、”）】》".contains(line.first ?? " "))
                #expect(!"（“《【".contains(line.last ?? " "))
            }
        }
    }

    /// Text made to be slow; each would take minutes if the cost grew with the square of the length.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "word `", "> ", " ", "-", "- ", "*a ", "[", "](", "中", "a", "**", "`a", "| a ", "1. ", "#",
        ])
    func aLongBlockCostsNoMoreThanItsLength(part: String) {
        var stream = MarkdownStream(style: Self.plain)
        for _ in 0..<20_000 { _ = stream.push(part) }
        _ = stream.finish()
    }
}
