import Article
import Foundation

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
        if let turned = Self.turned(title, keyphrase, mark) { titles.append(turned) }
        if !keyphrase.isWhole(in: title) { titles.append(Self.capitalized(keyphrase) + mark + title) }
        return titles.map { [.setText(of: .title, to: $0)] }
    }

    /// A title without a mark in it that names the keyword further on, turned round: "How to Begin with Raw Honey" is
    /// "Raw Honey: How to Begin", "Is Raw Honey Safe?" is "Raw Honey: Is It Safe?".
    private static func turned(_ title: String, _ keyphrase: Keyphrase, _ mark: String) -> String? {
        let asks = title.last.map { "?？".contains($0) } ?? false
        let words = asks ? String(title.dropLast()) : title
        let ending = asks ? String(title.suffix(1)) : ""
        guard !words.contains(/[:：?？!！|｜–—]/),
            let found = words.range(of: keyphrase.text, options: .caseInsensitive)
        else { return nil }
        let (name, before, behind) = (words[found], words[..<found.lowerBound], words[found.upperBound...])
        guard keyphrase.language == .english else {
            if before == "关于", behind.hasPrefix("的") { return "\(name)\(behind.dropFirst())\(ending)" }
            return behind.isEmpty && before.contains(/如何|怎么|怎样|为什么|新手/)
                ? "\(name)\(mark)\(before)\(ending)" : nil
        }
        if asks, let verb = before.wholeMatch(of: #/(Is|Are|Does|Do|Can|Should|Will) /#), behind.first == " "
        {
            let isMany = ["Are", "Do"].contains(verb.output.1) || keyphrase.text.hasSuffix("s")
            return "\(name)\(mark)\(verb.output.1) \(isMany ? "They" : "It")\(behind)\(ending)"
        }
        // What stands behind the keyword has to belong to it.
        guard behind.isEmpty || behind.prefixMatch(of: #/ (?:for|in|and|on|at|from) /#) != nil,
            let start = before.wholeMatch(of: #/(.+\s.+) (?:with|for|of|about|on|in) |(.+[Gg]uide) to /#),
            let first = start.output.1 ?? start.output.2
        else { return nil }
        return "\(name)\(behind)\(mark)\(first)\(ending)"
    }

    static func capitalized(_ keyphrase: Keyphrase) -> String {
        guard keyphrase.language == .english else { return keyphrase.text }
        return keyphrase.text.split(separator: " ").enumerated().map { index, word in
            index > 0 && FunctionWords.contains(String(word).folded)
                ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
        }.joined(separator: " ")
    }
}
