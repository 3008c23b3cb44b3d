import Article
import Foundation
import Testing

@testable import Publishing

@Suite("Articles from files") struct ArticleImportTests {
    @Test("What is exported as Markdown comes back to the byte", arguments: Language.allCases)
    func roundTrip(_ language: Language) throws {
        for seed in 0..<400 {
            let article = RandomArticle.article(language, seed: UInt64(seed))
            let file = MarkdownExport.file(article, date: Date())
            let read = try ArticleImport.article(from: file)
            #expect(read == article, "seed \(seed): \(article.edits(turningInto: read))")
            guard read == article else { return }
            #expect(MarkdownExport.file(read, date: Date()) == file)
        }
    }

    @Test("An older export, with the title as a heading too, comes back", arguments: Language.allCases)
    func olderExport(_ language: Language) throws {
        var article = Article(language: language)
        article.title = language == .english ? "Raw *Honey* & <i> #1" : "蜂蜜 *指南*：怎么挑 #1"
        article.slug = "honey"
        article.intro = "Bees.\n\nMore bees."
        article.sections = [Section(heading: "One", body: "- Text.")]
        article.conclusion = "Done."
        let lines = MarkdownExport.file(article, date: Date()).components(separatedBy: "\n---\n")
        let heading = MarkdownExport.text(article).prefix { $0 != "\n" }
        #expect(heading.hasPrefix("# ") && lines.count == 2)
        let old = "\(lines[0])\n---\n\n\(heading)\n\(lines[1])"
        #expect(try ArticleImport.article(from: old) == article)
        // Where the two differ, the heading holds what was last written.
        let other = lines[0].replacing(/title: .*/, with: "title: \"Another\"")
        #expect(try ArticleImport.article(from: "\(other)\n---\n\n\(heading)\n\(lines[1])") == article)
    }

    @Test("What is not written yet stays planned, and what is only proposed is not in the file")
    func sample() throws {
        var article = sampleArticle()
        article.titleIdeas = []
        let file = MarkdownExport.file(sampleArticle(), date: Date())
        #expect(try ArticleImport.article(from: file) == article)
    }

    @Test("Briefs follow their headings where an export is changed by hand")
    func movedBriefs() throws {
        var article = Article()
        article.sections = ["One", "Same", "Same"].map {
            Section(heading: $0, brief: "Of \($0).", body: "Text.")
        }
        article.sections[2].brief = "Of the other."
        let file = MarkdownExport.file(article, date: Date())
        let moved = file.replacing("## One\n\nText.\n\n", with: "") + "\n## One\n\nText.\n\n## New\n\nText.\n"
        let read = try ArticleImport.article(from: moved)
        #expect(read.sections.map(\.heading) == ["Same", "Same", "One", "New"])
        #expect(read.sections.map(\.brief) == ["Of Same.", "Of the other.", "Of One.", ""])
    }

    @Test(
        "Braces that a site generator would run are parted in the file, and come back",
        arguments: ["{{x}}", "{{{x}}}", "{ {x} }", "{%raw%}", "{  {", "a { b } {x}", "`{{< raw >}}`"])
    func braces(_ text: String) throws {
        var article = Article()
        article.intro = text
        let file = MarkdownExport.file(article, date: Date())
        #expect(!file.contains("{{") && !file.contains("{%"))
        #expect(try ArticleImport.article(from: file).intro == text)
    }

    @Test("An export to text comes back with its parts", arguments: Language.allCases)
    func fromText(_ language: Language) throws {
        var article = Article(language: language)
        let isEnglish = language == .english
        article.title = isEnglish ? "Raw Honey" : "蜂蜜指南"
        article.slug = isEnglish ? "raw-honey" : "feng-mi-zhi-nan"
        let text = isEnglish ? "Bees make honey." : "蜜蜂酿蜜。"
        article.intro = text + "\n\n" + text
        article.sections = [
            Section(
                heading: isEnglish ? "First" : "其一", body: text,
                subsections: [
                    Section(heading: isEnglish ? "Inner" : "其内", body: "| a | b |\n| --- | --- |\n| c | d |")
                ]), Section(heading: isEnglish ? "Second" : "其二", body: "- \(text)\n- \(text)"),
        ]
        article.conclusion = text
        article.faqs = [FAQ(question: isEnglish ? "Is it raw?" : "生吗？", answer: text)]
        var read = try ArticleImport.article(from: TextExport.text(article))
        read.words = article.words
        #expect(read == article)
    }

    private static let hugo = """
        +++
        title = "A: B"
        date = 2024-01-01T00:00:00Z
        tags = ["bees", "wax"]
        draft = false
        [params]
        x = 1
        +++
        Intro.

        ## 1. One

        Text.

        ## 2. Two

        Text.
        """
    private static let jekyll = """
        \u{FEFF}---\r
        layout: post\r
        title:  "A: B"\r
        description: >-\r
          Says what\r
          it is.\r
        tags: bees, wax\r
        ---\r
        Intro.\r
        \r
        One\r
        ---\r
        \r
        Text.\r
        \r
        Two\r
        ---\r
        \r
        Text.\r
        """
    private static let astro = """
        ---
        title: 'A: B'
        description: Says what it is.
        pubDate: Jul 08 2022
        tags:
          - bees
          - wax
        ---

        ## Table of contents

        - [One](#one)
        - [Two](#two)

        Intro.

        ## One
        Text.
        ## Two
        Text.
        """

    @Test("Front matter of site generators is read", arguments: [hugo, jekyll, astro])
    func foreign(_ file: String) throws {
        let article = try ArticleImport.article(from: file)
        #expect(article.title == "A: B")
        #expect(article.keyword == "bees" && article.keywords == ["wax"] && article.slug == "a-b")
        #expect(article.sections.map(\.heading) == ["One", "Two"])
        #expect(article.sections.map(\.body) == ["Text.", "Text."])
        #expect(file.contains("Says") == (article.description == "Says what it is."))
    }

    @Test("Conclusion and questions are known by their names")
    func names() throws {
        let article = try ArticleImport.article(
            from: """
                # Title

                In short.

                # One

                Text.

                ## Inner

                ### Deep

                Text.

                # Final thoughts:

                The end.

                # FAQ about honey

                **Is it raw?** It is.

                More.

                **Q: Why?**

                So.
                """)
        #expect(article.title == "Title" && article.intro == "In short.")
        #expect(article.sections.map(\.heading) == ["One"])
        #expect(article.sections[0].subsections.map(\.body) == ["### Deep\n\nText."])
        #expect(article.conclusion == "The end.")
        #expect(
            article.faqs == [
                FAQ(question: "Is it raw?", answer: "It is.\n\nMore."), FAQ(question: "Why?", answer: "So."),
            ])
    }

    @Test(
        "Numbers of headings",
        arguments: [
            ("一、定义", 1, "定义"), ("十二、定义", 12, "定义"), ("第三章 定义", 3, "定义"), ("3、定义", 3, "定义"),
            ("（二）定义", 2, "定义"),
            ("4. Four", 4, "Four"), ("2.3 Inner", 3, "Inner"), ("Q2: Why?", 2, "Why?"),
            ("Step 3: Go", 3, "Go"),
        ])
    func numbers(_ heading: String, _ number: Int, _ rest: String) {
        let read = HeadingNumber(heading)
        #expect(read?.number == number && read?.rest == rest)
    }

    @Test(
        "What begins with a figure is no number",
        arguments: ["2024 trends", "3.5 million", "一定要做", "10 tips"])
    func noNumbers(_ heading: String) { #expect(HeadingNumber(heading) == nil) }

    @Test("A file that is none says why in one sentence")
    func errors() {
        func error(_ text: String, _ path: String) -> ImportError? {
            do throws(ImportError) {
                _ = try ArticleImport.article(from: Data(text.utf8), path: path)
                return nil
            } catch { return error }
        }
        #expect(error("---\ntitle: \"a\nb: [\n---\nText", "a.md") == .frontMatter(line: 3))
        #expect(error("---\na: 1\na: 2\n---\nText", "a.md") != nil)
        #expect(
            error(" \n", "a.md") == .empty(path: "a.md") && error("a\u{0}b", "a.md") == .notText(path: "a.md")
        )
        #expect(error("{}", "a.json") == .notAnArticle(path: "a.json"))
        let deep = "---\na: " + String(repeating: "[", count: 20_000) + "\n---\nText"
        #expect(error(deep, "a.md") != nil)
        for error in [
            ImportError.unreadable(path: "p"), .notText(path: "p"), .empty(path: "p"), .frontMatter(line: 2),
        ] {
            #expect(
                error.sentence(in: .english).hasSuffix(".") && error.sentence(in: .chinese).hasSuffix("。"))
        }
    }

    @Test("JSON comes back whole")
    func json() throws {
        let data = Data(ArticleJSON.text(sampleArticle()).utf8)
        #expect(try ArticleImport.article(from: data, path: "a.JSON") == sampleArticle())
    }
}
