import Article
import SEO

/// An article with a keyword, and else what a test needs.
func article(
    _ language: Language = .english, keyword: String = "raw honey", title: String = "", slug: String = "",
    description: String = "", intro: String = "", sections: [Section] = [], conclusion: String = "",
    faqs: [FAQ] = [], words: Int = 1_000
) -> Article {
    var article = Article(language: language)
    article.keyword = keyword
    article.title = title
    article.slug = slug
    article.description = description
    article.intro = intro
    article.sections = sections
    article.conclusion = conclusion
    article.faqs = faqs
    article.words = words
    return article
}

private let letters = Array("abcdefghijklmnopqrstuvwxyz")

/// So many words, ten a sentence, no two sentences alike and none with a keyword.
func prose(_ words: Int, from start: Int = 0) -> String {
    let names = (start..<start + words).map { index in
        "w" + String(index, radix: 26).map { String(letters[Int(String($0), radix: 26) ?? 0]) }.joined()
    }
    return stride(from: 0, to: words, by: 10).map { place in
        names[place..<min(place + 10, words)].joined(separator: " ").capitalizedFirst + "."
    }.joined(separator: " ")
}

/// So many Chinese characters, twenty a sentence.
func characters(_ count: Int, from start: Int = 0) -> String {
    let all = (start..<start + count).map { String(UnicodeScalar(UInt32(0x5000 + $0)) ?? "字") }
    return stride(from: 0, to: count, by: 20).map { all[$0..<min($0 + 20, count)].joined() + "。" }.joined()
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

    func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}

/// The score that a rule gives an article; `nil` where it does not apply.
func score(_ rule: String, _ article: Article, support: [String] = []) -> Int? {
    SEOReport(of: article, support: support)[rule]?.score
}
