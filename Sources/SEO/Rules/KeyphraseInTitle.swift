import Article

/// The title holds the keyword, best at its start.
struct KeyphraseInTitle: Rule {
    let name = "keyphrase-in-title"

    func verdict(on page: Page) -> Verdict? {
        guard let keyphrase = page.keyphrase else { return nil }
        let title = page.article.title
        let exact = keyphrase.placeOfExactMatch(in: title)
        let score = exact == .atStart ? 9 : exact == .elsewhere || keyphrase.isWhole(in: title) ? 6 : 2
        let held = keyphrase.wordsHeld(by: Sentence(title))
        let count = keyphrase.contentWords.count
        let (english, chinese) =
            switch score {
            case 9: ("title: begins with the keyword", "标题：以关键词开头")
            case 6:
                (
                    "title: holds the keyword, but does not begin with it as it is searched for",
                    "标题：含有关键词，但没有以它开头"
                )
            default:
                (
                    "title: holds \(held) of the \(count.counted("word")) of the keyword",
                    "标题：只含关键词 \(count) 个词中的 \(held) 个"
                )
            }
        return Verdict(
            score: score, value: Double(held), limit: Double(count), place: .title, english: english,
            chinese: chinese)
    }
}
