import Article
import Foundation
import Testing

@testable import Publishing

@Suite("HTML pages") struct HTMLExportTests {
    private let date = Date(timeIntervalSince1970: 1_750_000_000)

    @Test func thePageHasItsHeadingsLinkedFromTheContents() throws {
        let page = HTMLExport.page(sampleArticle(), date: date)
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.ranges(of: "<h1>").count == 1)
        let ids = page.matches(of: /<h[23] id="([^"]+)"/).map { String($0.1) }
        let links = page.matches(of: /<a href="#([^"]+)">/).map { String($0.1) }
        #expect(
            ids == [
                "contents", "first", "inner", "third", "deep", "conclusion", "frequently-asked-questions",
                "is-it-raw",
            ])
        #expect(links == Array(ids.dropFirst()))
        #expect(page.contains("<th scope=\"col\" class=\"centre\">b</th>"))
        for tag in ["ul", "li", "div", "table", "nav", "article", "main", "a", "h2", "h3"] {
            let opened = page.matches(of: try Regex("<\(tag)[ >]")).count
            #expect(opened == page.ranges(of: "</\(tag)>").count, "\(tag)")
        }
    }

    @Test func chineseHeadingsAreNumbered() {
        let page = HTMLExport.page(sampleArticle(.chinese), date: date)
        #expect(page.contains("<html lang=\"zh\">"))
        #expect(
            page.contains(">一、First</h2>") && page.contains(">1、Inner</h3>") && page.contains(">二、Third</h2>")
        )
        #expect(page.contains(">结语</h2>") && page.contains(">1、Is it raw?</h3>"))
    }

    @Test func machinesReadTheArticleAndItsQuestions() throws {
        var article = sampleArticle()
        article.faqs[0].answer = "It **is** </script><script>alert(1)</script>."
        let page = HTMLExport.page(article, date: date, address: "https://example.com/raw-honey")
        let blocks = page.matches(of: /<script type="application\/ld\+json">\n((?s:.*?))\n<\/script>/)
        let objects = try blocks.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.1.utf8)) as? [String: Any])
        }
        #expect(objects.map { $0["@type"] as? String } == ["Article", "FAQPage"])
        #expect(objects[0]["datePublished"] as? String == "2025-06-15T15:06:40Z")
        #expect(objects[0]["headline"] as? String == article.title)
        let questions = try #require(objects[1]["mainEntity"] as? [[String: Any]])
        let answer = try #require(questions[0]["acceptedAnswer"] as? [String: Any])
        #expect(questions.count == 1 && questions[0]["name"] as? String == "Is it raw?")
        #expect(answer["text"] as? String == "It is </script><script>alert(1)</script>.")
        #expect(page.ranges(of: "<script").count == 2)
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.com/raw-honey\">"))
    }

    @Test func thePageIsShownWithItsFirstImage() throws {
        var article = sampleArticle()
        article.intro = "![local](/a.png) and ![script](javascript:x)"
        article.sections[0].body =
            "- [![Two **jars** & a \"spoon\"](https://b.c/d.png?e=1&f=2)](/g)\n\n![Later](https://h.i/j)"
        let page = HTMLExport.page(article, date: date)
        #expect(page.contains("<meta property=\"og:image\" content=\"https://b.c/d.png?e=1&amp;f=2\">"))
        #expect(
            page.contains("<meta property=\"og:image:alt\" content=\"Two jars &amp; a &quot;spoon&quot;\">"))
        #expect(page.contains("\"image\": \"https://b.c/d.png?e=1\\u0026f=2\""))
        let without = HTMLExport.page(sampleArticle(), date: date)
        #expect(!without.contains("og:image") && !without.contains("\"image\""))
    }

    static let hostile = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style><b>", "-->]]>", "{{x}}",
        "\u{202E}abc\u{0}\u{1B}[31m",
        "[a](javascript:alert(1))", "[a](java&#10;script:alert(1))", "[a](data:text/html,x)",
        "![a](javascript:alert(1))", "[a](vbscript:x)",
        "<https://a.b\" onclick=alert(1)>", "[a](https://b.c \"x\\\" onclick=y\")",
        "```html\n</code><script>\n```", "| <b> |\n| - |\n| <i> |",
    ]

    @Test(arguments: hostile)
    func nothingHostileActs(_ text: String) {
        var article = sampleArticle()
        (article.title, article.description, article.slug, article.keyword) = (text, text, text, text)
        (article.intro, article.conclusion) = (text, text)
        article.sections = [
            Section(heading: text, body: text, subsections: [Section(heading: text, body: text)])
        ]
        article.faqs = [FAQ(question: text, answer: text)]
        let page = HTMLExport.page(article, date: date, address: text)
        #expect(page.ranges(of: "<script").count == 2 && page.ranges(of: "</style>").count == 1)
        #expect(page.firstMatch(of: /(?i)(?:href|src)="\s*(?:javascript|data|vbscript)/) == nil)
        #expect(page.firstMatch(of: /(?i)<[^>"]*(?:"[^"]*"[^>"]*)*\son\w+=/) == nil)
        #expect(!page.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" || $0 == "\u{0}" })
        #expect(!page.contains("<b>") && !page.contains("<i>"))
    }

    @Test(arguments: [
        ("https://a.b/c?d=e#f", true), ("HTTP://a.b", true), ("mailto:a@b.c", true), ("/pricing", true),
        ("guide.html#top", true), ("#top", true),
        ("javascript:alert(1)", false), (" javascript:x", false), ("java\tscript:x", false),
        ("data:x", false), ("file:///etc/passwd", false), ("", false),
    ])
    func addresses(_ address: String, _ isAllowed: Bool) {
        #expect((HTMLText.address(address) != nil) == isAllowed)
    }
}
