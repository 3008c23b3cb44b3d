import Article
import Foundation
import Markdown

/// Takes a file for an article: Markdown, plain text with numbered headings, or an article exported as JSON.
public enum ArticleImport {
    /// The article of a file.
    ///
    /// - Parameter language: Its language, where that is known better than its front matter and letters tell.
    /// - Throws: ``ImportError``.
    public static func article(
        from data: Data, path: String, language: Language? = nil
    ) throws(ImportError) -> Article {
        guard let text = String(data: data, encoding: .utf8), !text.contains("\u{0}") else {
            throw .notText(path: path)
        }
        if path.lowercased().hasSuffix(".json") {
            guard let article = try? JSONDecoder().decode(Article.self, from: data) else {
                throw .notAnArticle(path: path)
            }
            return article
        }
        let article = try article(from: text, language: language)
        guard article.wordCount > 0 else { throw .empty(path: path) }
        return article
    }

    /// The article that a text holds.
    ///
    /// - Throws: ``ImportError/frontMatter(line:)``.
    public static func article(from text: String, language: Language? = nil) throws(ImportError) -> Article {
        let text = String(text.trimmingPrefix("\u{FEFF}")).replacing("\r\n", with: "\n")
            .replacing("\r", with: "\n")
        let (front, behind) = try ReadFrontMatter.split(text)
        let isOwn = front.own != nil
        let rest = isOwn ? PartedBraces.joining(behind) : behind
        let language = language ?? self.language(of: front, rest)
        let headings = MarkdownHeading.all(in: rest)
        var draft =
            headings.isEmpty && !isOwn
            ? PlainTextParts.draft(of: rest, language) : MarkdownParts.draft(of: rest, headings)
        if !isOwn { draft.dropNumbers() }
        return article(of: draft, front, language)
    }

    private static func article(
        of draft: ImportedDraft, _ front: ReadFrontMatter, _ language: Language
    ) -> Article {
        var article = Article(language: language)
        article.title = (front.text("title") ?? draft.title).onOneLine
        // Exports of older versions say the title in both places, here to the byte.
        if !draft.title.isEmpty, front.own != nil { article.title = draft.title }
        article.description = front.text("description", "summary", "excerpt") ?? draft.description
        article.slug = front.text("slug") ?? Slug.of(article.title)
        let keywords = front.list("keywords", "tags") ?? []
        article.keyword =
            front.own.map { $0.text("keyword") ?? "" } ?? front.text("keyword", "focus_keyword")
            ?? keywords.first ?? ""
        article.keywords = keywords.first == article.keyword ? Array(keywords.dropFirst()) : keywords
        article.tone = front.own?.text("tone") ?? ""
        article.audience = front.own?.text("audience") ?? ""
        draft.fill(&article)
        if let own = front.own { ArticlePlan(own).restore(in: &article) }
        let length = Article.lengths
        let asked = front.own?.text("words").flatMap(Int.init) ?? article.wordCount
        article.words = min(max(asked, length.lowerBound), length.upperBound)
        return article
    }

    private static func language(of front: ReadFrontMatter, _ text: String) -> Language {
        if let name = front.text("lang", "language", "locale")?.lowercased() {
            if name.hasPrefix("zh") { return .chinese }
            if name.hasPrefix("en") { return .english }
        }
        let words = text.words
        let ideographs = words.count { $0.unicodeScalars.first?.isIdeograph == true }
        return ideographs * 2 > words.count ? .chinese : .english
    }
}
