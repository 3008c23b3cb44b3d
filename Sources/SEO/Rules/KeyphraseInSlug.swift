import Article

/// The page's address holds the keyword.
struct KeyphraseInSlug: Rule {
    let name = "keyphrase-in-slug"

    func verdict(on page: Page) -> Verdict? {
        guard let keyphrase = page.keyphrase else { return nil }
        let slug = page.article.slug.lowercased().split(separator: "-").map(String.init)
        let wanted = keyphrase.contentWords.map { Slug.of($0).split(separator: "-").map(String.init) }
        let held = wanted.count { word in !word.isEmpty && Self.holds(slug, word) }
        let isEnough = wanted.count >= 3 ? held * 2 > wanted.count : held == wanted.count
        let isGood = isEnough || page.language == .chinese && Self.isEnglish(slug, besides: wanted)
        return Verdict(
            score: isGood ? 9 : 6, value: Double(held), limit: Double(wanted.count), place: .slug,
            english: slug.isEmpty
                ? "slug: there is none"
                : "slug: holds \(held) of the \(wanted.count.counted("word")) of the keyword",
            chinese: slug.isEmpty ? "网址：还没有" : "网址：含关键词 \(wanted.count) 个词中的 \(held) 个")
    }

    /// Whether the words of a slug hold others side by side, whatever their English ending.
    private static func holds(_ slug: [String], _ words: [String]) -> Bool {
        slug.indices.contains { start in
            start + words.count <= slug.count
                && zip(words, slug[start...]).allSatisfy(EnglishInflection.areForms)
        }
    }

    /// Whether a Chinese article has an English slug: a word of it is neither pinyin nor the keyword's own.
    private static func isEnglish(_ slug: [String], besides wanted: [[String]]) -> Bool {
        let own = Set(wanted.joined())
        return slug.contains { word in
            !own.contains(word) && word.contains(where: \.isLetter)
                && word.wholeMatch(of: Self.pinyin) == nil
        }
    }

    private static var pinyin: Regex<Substring> {
        /(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[aeiouv]|ai|ei|ao|ou|an|en|ang|eng|ong|er|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue|ve)/
    }
}
