/// The forms of an English word that mean the same in a keyword: plural, possessive, `-ed` and `-ing`.
enum EnglishInflection {
    /// Whether two folded words are forms of one.
    static func areForms(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        // All forms of a word begin alike; this spares most words the work.
        guard one.first == other.first else { return false }
        return !bases(of: one).isDisjoint(with: bases(of: other))
    }

    /// What a folded word may be a form of, itself included.
    static func bases(of word: String) -> Set<String> {
        var bases: Set<String> = [word]
        let singulars = singulars(of: word)
        bases.formUnion(singulars)
        for form in [word] + singulars { bases.formUnion(verbs(of: form)) }
        return bases
    }

    private static func singulars(of word: String) -> [String] {
        if let singular = irregularPlurals[word] { return [singular] }
        if word.hasSuffix("'s") { return [String(word.dropLast(2))] }
        if word.hasSuffix("s'") { return singulars(of: String(word.dropLast())) }
        guard word.count > 3, word.hasSuffix("s"),
            !["ss", "us", "is"].contains(where: word.hasSuffix)
        else { return word.count == 3 && word.hasSuffix("s") ? [String(word.dropLast())] : [] }
        var singulars = [String(word.dropLast())]
        if word.hasSuffix("ies") { singulars.append(word.dropLast(3) + "y") }
        if word.hasSuffix("ves") { singulars += [word.dropLast(3) + "f", word.dropLast(3) + "fe"] }
        if ["ses", "xes", "zes", "ches", "shes", "oes"].contains(where: word.hasSuffix) {
            singulars.append(String(word.dropLast(2)))
        }
        return singulars
    }

    private static func verbs(of word: String) -> [String] {
        if word.hasSuffix("ied"), word.count > 4 { return [word.dropLast(3) + "y"] }
        for ending in ["ing", "ed"] where word.hasSuffix(ending) && !word.hasSuffix("eed") {
            return verbs(withStem: String(word.dropLast(ending.count)))
        }
        return []
    }

    /// The verbs whose `-ed` and `-ing` forms have a stem: "hop" is that of hope, "hopp" that of hop.
    private static func verbs(withStem stem: String) -> [String] {
        let letters = Array(stem)
        guard letters.count >= 2, let last = letters.last, letters.contains(where: isVowel) else { return [] }
        if letters.count == 2 { return [stem + "e"] }
        if last == letters[letters.count - 2], !isVowel(last) {
            return [stem, String(stem.dropLast())]
        }
        let vowelGroups = stem.split { !isVowel($0) }.count
        let isClosed =
            !isVowel(last) && !"wxy".contains(last) && isVowel(letters[letters.count - 2])
            && !isVowel(letters[letters.count - 3])
        return vowelGroups == 1 && isClosed ? [stem + "e"] : [stem, stem + "e"]
    }

    private static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }

    private static let irregularPlurals = [
        "children": "child", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth",
        "geese": "goose", "mice": "mouse", "people": "person", "criteria": "criterion",
        "phenomena": "phenomenon", "analyses": "analysis", "crises": "crisis", "bases": "base",
        "indices": "index", "matrices": "matrix",
    ]
}
