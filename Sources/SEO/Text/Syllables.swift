/// How many syllables English words have, by spelling.
enum Syllables {
    /// The syllables of a folded word, at least 1; what is no letter is spoken as one syllable a word.
    static func count(in word: String) -> Int {
        let letters = word.filter { $0.isLetter && $0 != "'" }
        if let known = exceptions[letters] { return known }
        guard letters.count > 3 else { return 1 }
        var count = letters.split { !isVowel($0) }.count
        count -= silentEndings(of: letters)
        count += hiatuses(in: letters)
        return max(count, 1)
    }

    private static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }

    /// 1 where the last vowel is written and not spoken: "make", "makes", "baked", but not "table" or "wanted".
    private static func silentEndings(of word: String) -> Int {
        if word.hasSuffix("e") {
            guard let before = word.dropLast().last, !isVowel(before) else { return 0 }
            let isSyllabic = before == "l" && word.dropLast(2).last.map { !isVowel($0) } == true
            return isSyllabic ? 0 : 1
        }
        if word.hasSuffix("es"), let before = word.dropLast(2).last, !isVowel(before) {
            let isSpoken =
                "sxzcg".contains(before) || word.hasSuffix("ches") || word.hasSuffix("shes")
                || before == "l" && word.dropLast(3).last.map { !isVowel($0) } == true
            return isSpoken ? 0 : 1
        }
        if word.hasSuffix("ed"), let before = word.dropLast(2).last, !isVowel(before) {
            return "td".contains(before) ? 0 : 1
        }
        return 0
    }

    /// How often two vowels side by side are spoken apart, as in "media", "video" and "being".
    private static func hiatuses(in word: String) -> Int {
        var count = 0
        let letters = Array(word)
        for index in letters.indices.dropFirst() {
            let before = index > 1 ? letters[index - 2] : " "
            switch (letters[index - 1], letters[index]) {
            case ("i", "a"): if !"ctgs".contains(before) { count += 1 }
            case ("i", "o"): if !"tscgx".contains(before) { count += 1 }
            case ("i", "u"), ("e", "o"), ("u", "o"): count += 1
            case ("u", "a"): if !"qg".contains(before) { count += 1 }
            case ("y", "i"), ("e", "i"), ("o", "i"), ("u", "i"):
                if index == letters.count - 3, word.hasSuffix("ing") { count += 1 }
            case ("e", "a"): if index == 3, word.hasPrefix("crea") { count += 1 }
            default: break
            }
        }
        return count
    }

    private static let exceptions = [
        "people": 2, "business": 2, "businesses": 3, "every": 2, "everyone": 3, "everything": 3,
        "something": 2, "sometimes": 2, "someone": 2, "somewhere": 2, "area": 3, "idea": 3, "ideas": 3,
        "science": 2, "quiet": 2, "diet": 2, "client": 2, "clients": 2, "reliable": 4, "therefore": 2,
        "hour": 1, "hours": 1, "one": 1, "once": 1, "evening": 2, "whole": 1, "software": 2, "website": 2,
        "websites": 2, "homemade": 2, "safety": 2, "lovely": 2, "careful": 2, "useful": 2, "moreover": 3,
        "furthermore": 3, "being": 2, "doing": 2, "going": 2, "seeing": 2, "people's": 2, "create": 2,
        "creates": 2, "created": 3, "statement": 2, "management": 3, "improvement": 3, "movement": 2,
    ]
}
