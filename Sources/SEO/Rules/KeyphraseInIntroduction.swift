import Article

/// The first paragraph names what the article is about.
struct KeyphraseInIntroduction: Rule {
    let name = "keyphrase-in-introduction"

    func verdict(on page: Page) -> Verdict? {
        guard let keyphrase = page.keyphrase,
            let passage = page.passages.first(where: { !$0.paragraphs.isEmpty }),
            let paragraph = passage.paragraphs.first
        else { return nil }
        let count = keyphrase.contentWords.count
        let best = paragraph.sentences.map { keyphrase.wordsHeld(by: $0) }.max() ?? 0
        let inParagraph = keyphrase.wordsHeld(by: Sentence(paragraph.text))
        let score = best == count ? 9 : inParagraph == count ? 6 : 3
        let held = score == 6 ? count : inParagraph
        let (english, chinese) =
            switch score {
            case 9: ("the first paragraph names the keyword in one sentence", "首段有一句话写出了关键词")
            case 6:
                (
                    "the first paragraph names the keyword, but spread over several sentences",
                    "首段写出了关键词，但分散在几句话里"
                )
            default:
                (
                    "the first paragraph holds \(held) of the \(count.counted("word")) of the keyword",
                    "首段只含关键词 \(count) 个词中的 \(held) 个"
                )
            }
        return Verdict(
            score: score, value: Double(score == 9 ? best : held), limit: Double(count),
            place: passage.place,
            english: "\(passage.place.name(in: .english)): \(english)",
            chinese: "\(passage.place.name(in: .chinese))：\(chinese)")
    }
}
