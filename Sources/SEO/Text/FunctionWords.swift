/// English words that a keyword can do without: articles, prepositions, pronouns, auxiliaries, question words.
enum FunctionWords {
    /// Whether a folded word is one of them.
    static func contains(_ word: String) -> Bool { words.contains(word) }

    private static let words: Set<String> = [
        "a", "an", "the", "this", "that", "these", "those",
        "and", "or", "but", "nor", "vs", "versus", "than", "as", "if", "so",
        "of", "in", "on", "at", "to", "for", "from", "by", "with", "without", "about", "into", "onto",
        "over", "under", "between", "through", "during", "against", "per", "via", "out", "up", "down", "off",
        "i", "me", "my", "we", "us", "our", "you", "your", "he", "his", "him", "she", "her", "it", "its",
        "they", "them", "their", "who", "whom", "whose", "which", "what", "when", "where", "why", "how",
        "am", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "have", "has", "had",
        "can", "could", "may", "might", "must", "shall", "should", "will", "would",
        "not", "no", "yes", "all", "any", "each", "every", "some", "such", "own", "same", "other", "more",
        "most", "very", "too", "also", "just", "only", "there", "here", "then",
    ]
}
