import Article

/// Enough sentences say how they hang together.
struct TransitionWordUse: Rule {
    let name = "transition-words"

    func verdict(on page: Page) -> Verdict? {
        let sentences = page.sentences
        guard !sentences.isEmpty else { return nil }
        let count = sentences.count { TransitionWords.areUsed(in: $0.sentence, language: page.language) }
        let share = Double(count) / Double(sentences.count) * 100
        // A short text hangs together by itself.
        let isShort = page.length < (page.language == .english ? 200 : 400)
        return Verdict(
            score: isShort || share >= 30 ? 9 : share >= 20 ? 6 : 3, value: share, limit: 30,
            english:
                "article: \(count) of \(sentences.count.counted("sentence")) (\(share.figure) %) \(count.agreeing("holds", "hold")) a transition word; 30 % is the least",
            chinese:
                "全文：\(sentences.count) 句中有 \(count) 句（\(share.figure)%）含过渡词，至少 30%")
    }
}
