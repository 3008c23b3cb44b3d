import Article
import Foundation
import FoundationXML
import Testing

@testable import Publishing

@Suite("Word documents") struct WordExportTests {
    private let date = Date(timeIntervalSince1970: 1_750_000_000)

    private func document(_ article: Article) throws -> String {
        var body = WordBody(language: article.language)
        body.add(article.published)
        // It must be XML, whatever is in it.
        let xml = body.document
        #expect(XMLParser(data: Data(xml.utf8)).parse())
        return xml
    }

    @Test("Headings have Word's styles, and Chinese ones Word's numbers")
    func headings() throws {
        let english = try document(sampleArticle())
        let styles = english.matches(of: /w:pStyle w:val="(Heading\d)"/).map { String($0.1) }
        #expect(
            styles == [
                "Heading1", "Heading2", "Heading3", "Heading2", "Heading3", "Heading2", "Heading2",
                "Heading3",
            ])
        #expect(!english.contains("<w:numId w:val=\"1\"/>"))
        let chinese = try document(sampleArticle(.chinese))
        #expect(chinese.matches(of: /<w:numId w:val="1"\/>/).count == 4)
        #expect(chinese.matches(of: /<w:numId w:val="2"\/>/).count == 1)
        // In the contents the numbers are text.
        #expect(chinese.contains(">一、First<") && chinese.contains(">1、Inner<"))
    }

    @Test("Tables, lists, marks and links are Word's own")
    func blocks() throws {
        var article = Article()
        article.intro = """
            A **b *c*** ~~d~~ `e` [f](https://a.b/?c&d) ![g](https://a.b/c.png)

            3. one

               more
            4. two
               - deep

            > quoted

            | a | b |
            | --- | --: |
            | c | d |

            ```
            <x>
              y
            ```
            """
        let xml = try document(article)
        for part in [
            "<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t xml:space=\"preserve\">c</w:t>", "<w:strike/>",
            "<w:rStyle w:val=\"CodeText\"/>", "<w:hyperlink r:id=\"rLink1\"", ">[g]<", "<w:tblHeader/>",
            "<w:jc w:val=\"right\"/>", "<w:ilvl w:val=\"1\"/>", "w:val=\"Quote\"", "&lt;x&gt;", "  y</w:t>",
        ] { #expect(xml.contains(part), "\(part)") }
        var body = WordBody(language: .english)
        body.add(article)
        #expect(body.links.xml.contains("Target=\"https://a.b/?c&amp;d\""))
        #expect(body.numbering.xml.contains("<w:startOverride w:val=\"3\"/>"))
    }

    @Test(
        "The archive is a ZIP file that others open, the same for the same article",
        arguments: Language.allCases)
    func archive(_ language: Language) throws {
        let data = try WordExport.document(sampleArticle(language), date: date)
        #expect(data.prefix(4) == Data([0x50, 0x4B, 3, 4]))
        #expect(try WordExport.document(sampleArticle(language), date: date) == data)
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).docx")
        defer { try? FileManager.default.removeItem(at: file) }
        try data.write(to: file)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import sys, zipfile, xml.dom.minidom as m; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; [m.parseString(z.read(n)) for n in z.namelist()]; print(*z.namelist())",
            file.path,
        ]
        process.standardOutput = output
        try process.run()
        let names = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(names.hasPrefix("[Content_Types].xml _rels/.rels") && names.contains("word/document.xml"))
    }

    @Test(
        "Nothing hostile becomes markup or a link",
        arguments: HTMLExportTests.hostile + HostileMarkdownTests.texts)
    func hostile(_ text: String) throws {
        var article = Article()
        (article.title, article.intro, article.conclusion) = (text, text, text)
        article.sections = [Section(heading: text, body: text)]
        article.faqs = [FAQ(question: text, answer: text)]
        let xml = try document(article)
        #expect(xml == xml.withoutControls)
        #expect(xml.firstMatch(of: /<(?!\/?w:|\?xml)/) == nil)
        var body = WordBody(language: .english)
        body.add(article)
        let targets = body.links.xml.matches(of: /Target="([^"]*)" TargetMode/).map { String($0.1) }
        #expect(targets.allSatisfy { $0.hasPrefix("http") || $0.hasPrefix("mailto:") })
    }
}
