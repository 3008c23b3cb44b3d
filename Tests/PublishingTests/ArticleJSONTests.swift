import Article
import Foundation
import Testing

@testable import Publishing

@Suite("Articles as JSON") struct ArticleJSONTests {
    @Test("It reads back as the same article", arguments: Language.allCases)
    func roundTrip(_ language: Language) throws {
        var article = sampleArticle(language)
        article.intro =
            (0...0x2FFF).compactMap { Unicode.Scalar($0).map(String.init) }.joined() + "🐝 \\u0041 / </script>"
        let text = ArticleJSON.text(article)
        let read = try JSONDecoder().decode(Article.self, from: Data(text.utf8))
        #expect(read == article)
        #expect(Array(read.intro.utf8) == Array(article.intro.utf8))
        #expect(ArticleJSON.text(read) == text)
    }

    @Test("Keys stand in their order")
    func order() {
        let lines = ArticleJSON.text(sampleArticle()).split(separator: "\n")
        let keys = lines.filter { $0.hasPrefix("  \"") }.compactMap {
            $0.split(separator: "\"").dropFirst().first
        }
        #expect(
            keys.map(String.init) == [
                "language", "keyword", "keywords", "tone", "audience", "words", "title", "slug",
                "description",
                "intro", "sections", "conclusion", "faqs", "titleIdeas", "sources",
            ])
        let inner = lines.filter { $0.hasPrefix("      \"") }.prefix(4).compactMap {
            $0.split(separator: "\"").dropFirst().first
        }
        #expect(inner.map(String.init) == ["heading", "brief", "body", "subsections"])
    }

    @Test("An empty article has all keys")
    func empty() {
        let text = ArticleJSON.text(Article())
        #expect(text.hasPrefix("{\n  \"language\": \"en\",\n  \"keyword\": \"\",\n  \"keywords\": [],\n"))
        #expect(text.hasSuffix("\n  \"titleIdeas\": [],\n  \"sources\": []\n}"))
    }
}
