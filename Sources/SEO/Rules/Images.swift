import Article

/// The article has a picture.
struct Images: Rule {
    let name = "images"

    func verdict(on page: Page) -> Verdict? {
        let count = page.passages.reduce(0) { $0 + $1.imageTexts.count }
        return Verdict(
            score: count > 0 ? 9 : 3, value: Double(count), limit: 1,
            english: "article: \(count.counted("image")); at least 1 is right",
            chinese: "全文：\(count) 张图片，至少 1 张")
    }
}

/// The text that stands for a picture names the topic.
struct KeyphraseInImageAlt: Rule {
    let name = "keyphrase-in-image-alt"

    func verdict(on page: Page) -> Verdict? {
        let texts = page.passages.flatMap(\.imageTexts)
        guard let keyphrase = page.keyphrase, !texts.isEmpty else { return nil }
        let count = texts.count { keyphrase.isWhole(in: $0) }
        return Verdict(
            score: count > 0 ? 9 : 3, value: Double(count), limit: 1,
            english:
                "article: \(count) of \(texts.count.counted("image")) described with the keyword; at least 1 is right",
            chinese: "全文：\(texts.count) 张图片中有 \(count) 张的替代文字含关键词，至少 1 张")
    }
}
