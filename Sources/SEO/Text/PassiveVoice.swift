/// Tells English sentences in the passive voice: a form of be or get, and a participle behind it.
enum PassiveVoice {
    /// Whether a sentence holds a passive, given its folded words.
    static func isUsed(in words: [String]) -> Bool {
        words.indices.contains { index in
            guard auxiliaries.contains(words[index]) || contractions.contains(where: words[index].hasSuffix)
            else { return false }
            // Adverbs, "not" and "being" may come between; anything else begins another phrase.
            let rest = words[(index + 1)...].prefix(4).drop { isSkipped($0) }
            return rest.first.map(isParticiple) ?? false
        }
    }

    private static func isSkipped(_ word: String) -> Bool {
        between.contains(word) || word.hasSuffix("ly") && word.count > 4
    }

    private static func isParticiple(_ word: String) -> Bool {
        if irregular.contains(word) { return true }
        return word.hasSuffix("ed") && word.count > 4 && !word.hasSuffix("eed")
            && !noParticiples.contains(word)
    }

    private static let auxiliaries: Set<String> = [
        "am", "is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't",
        "get", "gets", "got", "gotten", "getting",
    ]
    private static let contractions = ["'re", "'m", "it's", "that's", "he's", "she's"]
    private static let between: Set<String> = [
        "not", "never", "always", "often", "also", "still", "now", "then", "already", "soon", "sometimes",
        "usually", "just", "even", "being", "been", "well", "best", "better", "all", "both", "mostly",
    ]
    private static let noParticiples: Set<String> = [
        "hundred", "sacred", "naked", "wicked", "hatred", "kindred", "rugged", "infrared", "biped",
    ]
    private static let irregular: Set<String> = [
        "arisen", "awoken", "beaten", "begun", "bent", "bet", "bitten", "blown", "born", "borne", "bought",
        "bound", "bred", "broken", "brought", "broadcast", "built", "burnt", "burst", "cast", "caught",
        "chosen", "cut", "dealt", "done", "dug", "drawn", "driven", "drunk", "eaten", "fed", "felt",
        "flown", "forbidden", "forgiven", "forgotten", "fought", "found", "frozen", "given", "ground",
        "grown", "heard", "held", "hidden", "hit", "hung", "hurt", "kept", "known", "laid", "learnt", "led",
        "left", "lent", "lit", "lost", "made", "meant", "met", "misunderstood", "mown", "outdone", "overcome",
        "paid", "proven", "put", "read", "rewritten", "ridden", "run", "said", "sawn", "seen", "sent", "set",
        "sewn", "shaken", "shed", "shot", "shown", "shut", "slain", "sold", "sought", "sown", "spent",
        "split", "spoken", "spread", "spun", "stolen", "stood", "struck", "stuck", "sung", "sunk", "swept",
        "sworn", "taken", "taught", "thought", "thrown", "told", "torn", "understood", "undertaken",
        "undone", "upheld", "upset", "withdrawn", "withheld", "won", "worn", "wound", "woven", "written",
    ]
}
