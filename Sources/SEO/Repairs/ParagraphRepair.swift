import Article

/// Parts long paragraphs between two sentences.
struct ParagraphRepair: Repair {
    let rules = ["paragraph-length"]
    let deed = (english: "parted long paragraphs", chinese: "拆分了过长的段落")

    func ways(to mend: Page) -> [[Edit]] {
        let most = ParagraphLength.best(in: mend.language)
        let separator = mend.language == .english ? " " : ""
        return [
            mend.article.edits { body in
                ProseBlocks.mapping(body) { paragraph in
                    guard paragraph.wordCount > most else { return paragraph }
                    return Self.parts(of: Sentence.texts(in: paragraph), most: most)
                        .map { $0.joined(separator: separator) }.joined(separator: "\n\n")
                }
            }
        ]
    }

    /// The sentences in as few groups as keep to the length, all about as long.
    private static func parts(of sentences: [String], most: Int) -> [[String]] {
        let total = sentences.reduce(0) { $0 + $1.wordCount }
        let share = Double(total) / Double((total + most - 1) / most)
        var parts: [[String]] = [[]]
        var length = 0
        var passed = 0
        for sentence in sentences {
            let count = sentence.wordCount
            let isFull =
                length + count > most || Double(passed) + Double(count) / 2 > share * Double(parts.count)
            if isFull, length > 0 {
                parts.append([])
                length = 0
            }
            parts[parts.count - 1].append(sentence)
            length += count
            passed += count
        }
        return parts
    }
}
