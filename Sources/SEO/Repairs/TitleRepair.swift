import Article

/// Puts the keyword at the start of the title.
struct TitleRepair: Repair {
    let rules = ["keyphrase-in-title"]
    let deed = (english: "put the keyword first in the title", chinese: "把关键词放到了标题开头")

    func ways(to mend: Page) -> [[Edit]] {
        let title = mend.article.title.trimmedOfSpace
        guard let keyphrase = mend.keyphrase, !title.isEmpty else { return [] }
        let mark = mend.language == .english ? ": " : "："
        var titles: [String] = []
        // "A Guide: Raw Honey" has its halves the wrong way round.
        for match in title.matches(of: /\s*[:：|｜–—]\s*/) {
            let first = title[..<match.range.lowerBound]
            let second = title[match.range.upperBound...]
            guard !first.isEmpty, keyphrase.placeOfExactMatch(in: String(second)) == .atStart else {
                continue
            }
            titles.append("\(second)\(mark)\(first)")
        }
        if !keyphrase.isWhole(in: title) { titles.append(Self.capitalized(keyphrase) + mark + title) }
        return titles.map { [.setText(of: .title, to: $0)] }
    }

    static func capitalized(_ keyphrase: Keyphrase) -> String {
        guard keyphrase.language == .english else { return keyphrase.text }
        return keyphrase.text.split(separator: " ").enumerated().map { index, word in
            index > 0 && FunctionWords.contains(String(word).folded)
                ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
        }.joined(separator: " ")
    }
}
