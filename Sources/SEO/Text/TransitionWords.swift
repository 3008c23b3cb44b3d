import Article

/// The words that tell how a sentence hangs together with the one before, or a clause with the next.
enum TransitionWords {
    /// Whether a sentence holds one.
    static func areUsed(in sentence: Sentence, language: Language) -> Bool {
        switch language {
        case .english:
            let text = " " + sentence.words.joined(separator: " ") + " "
            return sentence.words.contains(where: englishWords.contains)
                || englishPhrases.contains { text.contains(" \($0) ") }
                || englishPairs.contains { text.contains(" \($0.0) ") && text.contains(" \($0.1) ") }
        case .chinese:
            let text = sentence.folded
            return chinesePhrases.contains(where: text.contains)
                || chineseOpeners.contains { opener in
                    text.hasPrefix(opener) || ["，", ",", "；", ";"].contains { text.contains($0 + opener) }
                }
        }
    }

    private static let englishWords: Set<String> = [
        // Adding
        "additionally", "also", "besides", "furthermore", "likewise", "moreover", "similarly", "too",
        "equally", "plus", "another",
        // Setting against
        "although", "albeit", "but", "conversely", "despite", "however", "instead", "nevertheless",
        "nonetheless", "notwithstanding", "otherwise", "rather", "regardless", "though", "unlike", "whereas",
        "while", "whilst", "yet", "still", "alternatively",
        // Reason and result
        "accordingly", "because", "consequently", "hence", "since", "so", "thereby", "therefore", "thus",
        "unless", "if", "lest", "whenever",
        // Order and time
        "afterward", "afterwards", "before", "beforehand", "earlier", "eventually", "finally", "first",
        "firstly", "second", "secondly", "third", "thirdly", "formerly", "initially", "last", "lastly",
        "later", "meanwhile", "next", "once", "previously", "shortly", "simultaneously", "soon",
        "subsequently", "then", "thereafter", "ultimately", "until", "till", "after", "when", "now",
        // Pointing out
        "certainly", "chiefly", "clearly", "especially", "generally", "importantly", "indeed", "mainly",
        "namely", "notably", "obviously", "overall", "particularly", "specifically", "surely",
        "undoubtedly", "significantly", "typically", "usually",
    ]
    private static let englishPhrases = [
        "above all", "after all", "all in all", "as a consequence", "as a result", "as long as",
        "as opposed to", "as well as", "as soon as", "at first", "at last", "at the same time",
        "by comparison", "by contrast", "by the way", "due to", "even if", "even so", "even though",
        "for example", "for instance", "for this reason", "for that reason", "given that", "in addition",
        "in any case", "in brief", "in conclusion", "in contrast", "in fact", "in general", "in order to",
        "in other words", "in particular", "in practice", "in short", "in spite of", "in summary",
        "in the end", "in the meantime", "in the same way", "in this case", "most of the time",
        "no matter", "of course", "on the contrary", "on the one hand", "on the other hand", "on top of",
        "provided that", "so that", "such as", "that is to say", "that is why", "to begin with",
        "to conclude", "to put it another way", "to start with", "to sum up", "what is more",
        "with this in mind",
    ]
    private static let englishPairs = [
        ("not only", "but"), ("either", "or"), ("neither", "nor"), ("both", "and"),
    ]

    private static let chinesePhrases = [
        // Adding
        "此外", "另外", "除此之外", "并且", "而且", "同时", "同样", "与此同时", "不仅", "不但", "甚至", "再者", "一方面",
        // Setting against
        "但是", "然而", "不过", "可是", "却", "尽管", "虽然", "即使", "即便", "反之", "相反", "相比之下", "否则", "反而",
        "而不是", "而非", "无论", "不论",
        // Reason and result
        "因此", "因而", "因为", "由于", "所以", "于是", "从而", "以便", "以免", "为了", "如果", "只要", "只有", "除非",
        "既然", "那么", "结果", "可见", "旨在", "进而", "若",
        // Order and time
        "首先", "其次", "再次", "最后", "最终", "接下来", "接着", "随后", "然后", "之后", "第一", "第二", "第三",
        // Pointing out
        "例如", "比如", "譬如", "换句话说", "换言之", "也就是说", "总之", "综上", "总的来说", "总而言之", "简而言之", "简单来说",
        "尤其", "特别是", "事实上", "实际上", "其实", "当然", "显然", "一般来说", "通常", "具体来说", "值得注意的是", "关键在于",
        "在实际操作中",
    ]
    /// Words that are transitions only where a clause begins.
    private static let chineseOpeners = ["但", "而", "则", "故", "且", "还"]
}
