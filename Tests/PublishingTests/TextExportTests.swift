import Article
import Testing

@testable import Publishing

@Suite("Plain text files") struct TextExportTests {
    @Test("English sections are numbered 1. and 1.1")
    func english() {
        #expect(
            TextExport.text(sampleArticle()) == """
                Raw Honey: A Guide

                An intro.

                1. First

                Some bold text.

                a\tb
                c\td

                1.1 Inner

                - one
                - two

                2. Third

                2.1 Deep

                Deep text.

                Conclusion

                The end.

                Frequently asked questions

                Is it raw?

                It is.

                """)
    }

    @Test("Chinese sections are numbered 一、 and 1、")
    func chinese() {
        let lines = TextExport.text(sampleArticle(.chinese)).split(separator: "\n")
        for line in ["一、First", "1、Inner", "二、Third", "1、Deep", "结语", "常见问题"] {
            #expect(lines.contains { $0 == line }, "\(line)")
        }
    }

    @Test(
        "Numbers in Chinese",
        arguments: [
            (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九"), (100, "100"),
            (0, "0"),
        ])
    func numbers(_ number: Int, _ text: String) {
        #expect(TextExport.chinese(number) == text)
    }

    @Test(
        "Marks of Markdown are taken away, and nothing else",
        arguments: [
            ("**bold** and __bold__", "bold and bold"), ("*it* and _it_", "it and it"), ("很*重要*的", "很重要的"),
            ("**关键结论**：买", "关键结论：买"), ("***both***", "both"), ("`code` ``more``", "code more"),
            ("[text](https://a.b/c_d_e)", "text (https://a.b/c_d_e)"), ("![alt](x.png \"t\")", "alt (x.png)"),
            ("> quoted", "quoted"), ("#### Head", "Head"), ("* a\n+ b\n- c", "- a\n- b\n- c"),
            ("1. a\n2. b", "1. a\n2. b"),
            ("  - deep", "  - deep"), ("| a | b\\|c |\n|---|:-:|\n| **d** |  |", "a\tb|c\nd\t"),
            ("a\n\n---\n\nb", "a\n\n\n\nb"),
            ("```swift\n**x** | *y*\n```", "**x** | *y*"), ("~~old~~", "old"), ("2 * 3 * 4", "2 * 3 * 4"),
            ("snake_case_name", "snake_case_name"), ("\\*not\\*", "*not*"), ("C# and #tag", "C# and #tag"),
            ("5 < 6 | 7 > 6", "5 < 6 | 7 > 6"), ("a - b", "a - b"), ("", ""),
        ])
    func plain(_ markdown: String, _ text: String) {
        #expect(PlainText.text(ofMarkdown: markdown) == text)
    }
}
