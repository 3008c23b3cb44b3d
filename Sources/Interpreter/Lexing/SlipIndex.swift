/// Finds the known word that a mistyped one was meant to be.
///
/// Each known word is filed under itself with any one letter left out, so that a slip of one letter (left out,
/// put in, changed, or two exchanged) is found by a few look-ups.
struct SlipIndex: Sendable {
    private var byRest: [String: [String]] = [:]
    private static let shortest = 4

    init() {}

    init(_ words: Set<String>) {
        for word in words where word.utf8.count >= Self.shortest && !Self.tooCommon.contains(word) {
            for rest in Self.rests(of: word) { byRest[rest, default: []].append(word) }
        }
        for rest in Array(byRest.keys) { byRest[rest]?.sort() }
    }

    /// The known word nearest to a mistyped one, where one is near enough to be meant.
    func word(nearest typed: String) -> String? {
        let length = typed.utf8.count
        guard length >= 3, length <= 24, !Self.innocent.contains(typed) else { return nil }
        var best: (word: String, distance: Int)?
        for key in Self.rests(of: typed) {
            for word in byRest[key] ?? [] {
                let distance = EditDistance.between(typed, word)
                let allowed = length >= 9 ? 2 : 1
                guard distance <= allowed, Self.startsAlike(typed, word) else { continue }
                // "Giv" lacks its end; "pay" lacks nothing.
                if length == 3, distance > 0, !word.hasPrefix(typed) { continue }
                if length <= 4, word.utf8.count <= length, distance > 0, Set(typed.utf8) != Set(word.utf8) {
                    continue
                }
                if best.map({ distance < $0.distance }) ?? true { best = (word, distance) }
            }
        }
        return best?.word
    }

    private static func startsAlike(_ typed: String, _ word: String) -> Bool {
        let (one, other) = (Array(typed.utf8.prefix(2)), Array(word.utf8.prefix(2)))
        return one.first == other.first
            || (one.count == 2 && other.count == 2 && one[0] == other[1] && one[1] == other[0])
    }

    private static func rests(of word: String) -> [String] {
        var all = [word]
        let letters = Array(word.utf8)
        for place in letters.indices {
            var rest = letters
            rest.remove(at: place)
            all.append(String(decoding: rest, as: UTF8.self))
        }
        return all
    }

    /// Known words that are so near to other common words that a near miss means nothing.
    private static let tooCommon: Set<String> = [
        "some", "good", "then", "that", "what", "when", "well", "will",
    ]

    /// Common words that are no slips, though a known word is near.
    private static let innocent: Set<String> = [
        "love", "lease", "leases", "loved", "movie", "movies", "post", "rice", "wine", "mine", "fine", "time",
        "tile", "tiles",
        "shop", "shoe", "shoes", "shore", "short", "store", "story", "stove", "state", "spice", "space",
        "head",
        "bread", "trade", "trail", "train", "brain", "table", "cable", "cables", "tablet", "tablets", "mode",
        "form", "farm", "care", "cards", "lists", "live", "line", "lines", "link", "pink", "drink", "think",
        "thing", "things", "there", "their", "these", "three", "tree", "trees", "them", "they", "words",
        "world",
        "work", "worth", "sword", "ward", "fork", "fort", "sold", "bold", "cold", "hold", "gold", "gone",
        "done",
        "tune", "stone", "zone", "tony", "tones", "toned", "nice", "night", "light", "right", "rights",
        "eight",
        "weight",
        "sight", "fight", "might", "price", "prices", "pride", "prime", "print", "point", "paint", "pain",
        "plan", "plane", "plant", "plants", "place", "player", "players", "play", "past", "paste", "pasta",
        "part", "party", "parts", "port", "sport", "sports", "report", "import", "expert", "experts",
        "except",
        "expect", "extend", "intent", "content", "contest", "context", "text", "next", "test", "tests",
        "best",
        "rest", "nest", "vest", "west", "lest", "last", "list", "lost", "cost", "costs", "most", "host",
        "hosting", "remote", "remotes", "remover", "removal", "motion", "notion", "option", "options",
        "action",
        "actions", "auction", "edition", "addition", "edit", "credit", "exit", "unit", "units", "visit",
        "undue",
        "reader", "leader", "leaders", "order", "orders", "older", "water", "waters", "later", "layer",
        "lawyer",
        "lawyers", "letter", "letters", "better", "bitter", "butter", "matter", "winter", "writer", "writers",
        "water", "waiter", "white", "while", "whole", "whale", "where", "here", "hers", "help", "heap",
        "cheap",
        "chess", "cheese", "choice", "choices", "chose", "close", "clone", "clothes", "clear", "clean",
        "cleaning",
        "learn", "learning", "earning", "yearning", "burning", "turning", "tuning", "dining", "mining",
        "mixing",
        "fixed", "fiction", "section", "sanction", "sauce", "source", "course", "courses", "horse", "horses",
        "house", "houses", "mouse", "hours", "ours", "tours", "tour", "four", "flour", "floor", "poor",
        "pool",
        "tool", "tools", "cool", "school", "cook", "book", "books", "look", "loop", "good", "goods", "food",
        "foods", "mood", "wood", "hood", "word", "lord", "ford", "fond", "pond", "bond", "band", "land",
        "lamp",
        "camp", "camping", "coping", "copying", "copper", "paper", "papers", "pepper", "newer", "never",
        "fewer",
        "power", "tower", "lower", "slower", "flower", "flowers", "shower", "showers", "shared", "sharing",
        "saving", "savings", "having", "moving", "loving", "living", "giving", "driving", "diving", "hiking",
        "biking", "baking", "making", "taking", "talking", "walking", "working", "parking", "banking",
        "packing",
        "packaging", "training", "trading", "reading", "heading", "wedding", "bedding", "padding", "adding",
        "ending", "lending", "spending", "sending", "boarding", "boards", "board", "bored", "beard", "heard",
        "heart", "earth", "health", "wealth", "weather", "leather", "feather", "father", "mother", "brother",
        "other", "others", "either", "neither", "whether", "rather", "bather", "cover", "over", "oven",
        "open",
        "pen", "pens", "pets", "sets", "jets", "bets", "nets", "vets", "bats", "cats", "hats", "rats", "mats",
    ]
}

/// How many letters apart two words are.
enum EditDistance {
    /// The least number of letters to put in, leave out, change or exchange with a neighbour.
    static func between(_ one: String, _ other: String) -> Int {
        let (a, b) = (Array(one.utf8), Array(other.utf8))
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var older: [Int] = []
        var previous = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                row[j] = min(change, previous[j] + 1, row[j - 1] + 1)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], older[j - 2] + 1)
                }
            }
            older = previous
            previous = row
        }
        return previous[b.count]
    }
}
