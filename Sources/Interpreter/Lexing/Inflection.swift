/// The forms of an English word that mean the same to a command.
enum Inflection {
    /// What a word may be a form of: its singular, or the verb of its `-ing` form.
    static func stems(of word: String) -> [(stem: String, isPlural: Bool, isGerund: Bool)] {
        var stems: [(String, Bool, Bool)] = []
        if word.hasSuffix("'s") { stems.append((String(word.dropLast(2)), false, false)) }
        if word.hasSuffix("s'") { stems.append((String(word.dropLast(1)), true, false)) }
        if word.hasSuffix("s"), word.utf8.count > 3 {
            stems.append((String(word.dropLast()), true, false))
            if word.hasSuffix("ies") { stems.append((word.dropLast(3) + "y", true, false)) }
            // "bees" is no form of "be".
            if word.hasSuffix("es"), word.utf8.count > 4 {
                stems.append((String(word.dropLast(2)), true, false))
            }
        }
        if word.hasSuffix("ing"), word.utf8.count > 5 {
            let stem = String(word.dropLast(3))
            stems.append((stem, false, true))
            stems.append((stem + "e", false, true))
            if let last = stem.last, stem.dropLast().last == last {
                stems.append((String(stem.dropLast()), false, true))
            }
        }
        return stems
    }

    /// The verbs of which a word may be the participle: "translated", "rewritten".
    static func verbs(ofParticiple word: String) -> [String] {
        if let verb = irregular[word] { return [verb] }
        guard word.hasSuffix("ed"), word.utf8.count > 4 else { return [] }
        let stem = String(word.dropLast(2))
        var verbs = [stem, stem + "e"]
        if word.hasSuffix("ied") { verbs.append(word.dropLast(3) + "y") }
        if let last = stem.last, stem.dropLast().last == last { verbs.append(String(stem.dropLast())) }
        return verbs
    }

    private static let irregular = [
        "written": "write", "rewritten": "rewrite", "undone": "undo", "redone": "redo", "shown": "show",
        "taken": "take", "broken": "break", "thrown": "throw", "drawn": "draw",
    ]

    /// Whether a word is the plural of another.
    static func isPlural(_ word: String, of singular: String) -> Bool {
        guard word.hasSuffix("s") else { return false }
        return word.dropLast() == singular || (word.hasSuffix("es") && word.dropLast(2) == singular)
            || (word.hasSuffix("ies") && singular.hasSuffix("y") && word.dropLast(3) == singular.dropLast())
    }
}
