import Article
import Foundation
import Testing

@testable import Publishing

@Suite("Markdown files") struct MarkdownExportTests {
    @Test("The whole file, unwritten parts left out")
    func whole() {
        let file = MarkdownExport.file(sampleArticle(), date: Date(timeIntervalSince1970: 1_750_000_000))
        #expect(
            file == #"""
                ---
                title: "Raw Honey: A Guide"
                description: "Says \"what\" \\ and: why # so\nit is."
                slug: "raw-honey"
                date: 2025-06-15
                pubDate: 2025-06-15
                lang: "en"
                keywords: ["raw honey", "bees \"wild\"", "a, b: c"]
                tags: ["raw honey", "bees \"wild\"", "a, b: c"]
                drafter:
                  words: 1000
                  keyword: "raw honey"
                  briefs:
                    - {heading: "First", brief: "brief 1"}
                    - {heading: "Inner", brief: "brief 2"}
                    - {heading: "Third", brief: ""}
                    - {heading: "Deep", brief: ""}
                  unwritten:
                    - {number: "1.2", heading: "Unwritten inner", brief: ""}
                    - {number: "2", heading: "Unwritten", brief: "brief 3"}
                  unanswered:
                    - {number: "2", question: "Unanswered?"}
                ---

                An intro.

                **Contents**

                - [First](#first)
                  - [Inner](#inner)
                - [Third](#third)
                  - [Deep](#deep)
                - [Conclusion](#conclusion)
                - [Frequently asked questions](#frequently-asked-questions)
                  - [Is it raw?](#is-it-raw)

                ## First

                Some **bold** text.

                | a | b |
                | --- | :-: |
                | c | d |

                ### Inner

                - one
                - two

                ## Third

                ### Deep

                Deep text.

                ## Conclusion

                The end.

                ## Frequently asked questions

                ### Is it raw?

                It is.

                """#)
    }

    @Test(
        "Headings of an article's language stand over conclusion and questions", arguments: Language.allCases)
    func headings(_ language: Language) {
        let text = MarkdownExport.text(sampleArticle(language))
        #expect(
            text.contains(
                "\n\n## \(language.conclusionHeading)\n\nThe end.\n\n## \(language.faqHeading)\n\n### "))
    }

    @Test("Hugo is told that a Chinese article has no spaces between words", arguments: Language.allCases)
    func ideographs(_ language: Language) {
        let file = MarkdownExport.file(sampleArticle(language), date: Date(timeIntervalSince1970: 0))
        #expect(file.contains("\nisCJKLanguage: true\n") == (language == .chinese))
    }

    @Test("An outline keeps its headings, an empty article has none")
    func outline() {
        var article = Article()
        let date = Date(timeIntervalSince1970: 0)
        let front = "---\ndate: 1970-01-01\npubDate: 1970-01-01\nlang: \"en\"\ndrafter:\n  words: 1000\n---\n"
        #expect(MarkdownExport.file(article, date: date) == front + "\n\n")
        article.sections = [Section(heading: "A", subsections: [Section(heading: "B")])]
        article.faqs = [FAQ(question: "Q?")]
        #expect(MarkdownExport.file(article, date: date).hasSuffix("(#b)\n\n## A\n\n### B\n"))
        #expect(MarkdownExport.text(article).hasSuffix("### B\n\n## Frequently asked questions\n\n### Q?\n"))
    }

    @Test("A heading is one line, a body keeps its lines and leading spaces")
    func lines() {
        var article = Article()
        article.title = "Two\nlines"
        article.intro = "\n    code\n\n\ntext  \n\n"
        #expect(MarkdownExport.text(article) == "# Two lines\n\n    code\n\n\ntext\n")
    }

    @Test(
        "No text ends a YAML string or begins anything in it",
        arguments: [
            ("", #""""#), ("a\"b", #""a\"b""#), ("a\\", #""a\\""#), ("x: y # z", #""x: y # z""#),
            ("- [a]", #""- [a]""#),
            ("a\nb\r\tc", #""a\nb\r\tc""#), ("\u{0}\u{1B}\u{7F}\u{85}", #""\x00\x1B\x7F\x85""#),
            ("\u{2028}\u{FEFF}", #""\u2028\uFEFF""#), ("蜂蜜🐝", "\"蜂蜜🐝\""), ("---", #""---""#),
        ])
    func yaml(_ text: String, _ quoted: String) {
        #expect(YAMLString.quoted(text) == quoted)
    }
}
