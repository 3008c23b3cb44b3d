/// All words of all commands, looked up by how they are written.
struct Lexicon: Sendable {
    /// What a phrase means, over all vocabularies in which it stands.
    struct Entry: Sendable {
        var concepts: ConceptSet = []
        var cues: CommandSet = .none
        var senses: [Sense] = []
        var principal: Int?
        /// The first command that has the phrase among its foremost verbs.
        var home: Int?
        /// Whether the principal command has the phrase in its first group of words.
        var isFirstOfGroup = false
        var isPlural = false

        /// Whether the phrase is but the value of a slot.
        var isValue: Bool { concepts.isEmpty && cues == .none }
    }

    struct Phrase: Sendable {
        /// The words after the first, or the characters after the first.
        var rest: [String]
        var entry: Int
    }

    struct HanPhrase: Sendable {
        var scalars: [UInt32]
        var entry: Int
    }

    private(set) var entries: [Entry] = []
    /// English phrases by their first word, the longest first.
    private(set) var phrases: [String: [Phrase]] = [:]
    /// Chinese phrases by their first character, the longest first.
    private(set) var hanPhrases: [UInt32: [HanPhrase]] = [:]
    /// Chinese phrases of two characters or more by the sound of the first, for slips.
    private(set) var soundPhrases: [UInt32: [(sounds: [UInt32], phrase: HanPhrase)]] = [:]
    /// Every English word that begins or continues a phrase.
    private(set) var words: Set<String> = []
    private(set) var slips = SlipIndex()
    /// The particles of verbs such as "cut down", with the entries of both together, by the verb.
    private(set) var separable: [String: [String: Int]] = [:]
    /// What may stand behind the object of a verb: "cut section 4 **down**".
    static let particles: Set<String> = [
        "up", "down", "out", "back", "apart", "off", "away", "together",
    ]

    init(shared: [Vocabulary], commands: [Vocabulary]) {
        var places: [String: Int] = [:]
        for vocabulary in shared { add(vocabulary, command: nil, places: &places) }
        for (place, vocabulary) in commands.enumerated() {
            add(vocabulary, command: place, places: &places)
        }
        inherit(places)
        for (first, list) in phrases {
            for phrase in list where phrase.rest.count == 1 && Self.particles.contains(phrase.rest[0]) {
                guard entries[phrase.entry].concepts.contains(.verb) else { continue }
                separable[first, default: [:]][phrase.rest[0]] = phrase.entry
            }
        }
        for (first, list) in phrases { phrases[first] = list.sorted { $0.rest.count > $1.rest.count } }
        for (first, list) in hanPhrases {
            hanPhrases[first] = list.sorted { $0.scalars.count > $1.scalars.count }
        }
        for (sound, list) in soundPhrases {
            soundPhrases[sound] = list.sorted { $0.sounds.count > $1.sounds.count }
        }
        slips = SlipIndex(words)
    }

    /// Lets a plural, an `-ing` form and a phrase with a small word behind it mean what the plain word means.
    private mutating func inherit(_ places: [String: Int]) {
        let ties: Set<Substring> = ["to", "with", "at", "on", "for"]
        inheritEndings(places)
        for (phrase, place) in places where phrase.utf8.first.map({ $0 < 128 }) == true {
            let words = phrase.split(separator: " ")
            guard let last = words.last else { continue }
            let before = words.dropLast().joined(separator: " ")
            if ties.contains(last), let plain = places[before] {
                entries[place].cues.formUnion(entries[plain].cues)
                entries[place].senses += entries[plain].senses
            }
            for stem in Inflection.stems(of: String(last)) {
                guard let plain = places[before.isEmpty ? stem.stem : before + " " + stem.stem] else {
                    continue
                }
                // "The opening" opens nothing.
                if stem.isGerund, entries[place].concepts.intersects([.intro, .conclusion]) { continue }
                entries[place].concepts.formUnion(entries[plain].concepts)
                entries[place].cues.formUnion(entries[plain].cues)
                entries[place].senses += entries[plain].senses
                if stem.isPlural { entries[place].isPlural = true }
            }
        }
    }

    /// Lets 写了 and 存一下 mean what 写 and 存 mean, where a command lists them for something else.
    private mutating func inheritEndings(_ places: [String: Int]) {
        for (phrase, place) in places where phrase.utf8.first.map({ $0 >= 128 }) == true {
            inheritBeginning(of: phrase, at: place, places)
            guard let ending = ["了", "一下"].first(where: phrase.hasSuffix),
                let plain = places[String(phrase.dropLast(ending.count))],
                entries[plain].concepts.contains(.verb), entries[place].cues.isSubset(of: entries[plain].cues)
            else { continue }
            entries[place].concepts.formUnion(entries[plain].concepts)
            entries[place].cues.formUnion(entries[plain].cues)
            entries[place].senses += entries[plain].senses
        }
    }

    /// Lets 动手写 and 就用 mean what 写 and 用 mean.
    private mutating func inheritBeginning(of phrase: String, at place: Int, _ places: [String: Int]) {
        guard let beginning = ["动手", "动笔", "着手", "开始", "就"].first(where: phrase.hasPrefix),
            let plain = places[String(phrase.dropFirst(beginning.count))],
            entries[plain].concepts.contains(.verb)
        else { return }
        entries[place].concepts.formUnion(entries[plain].concepts)
        entries[place].cues.formUnion(entries[plain].cues)
        entries[place].senses += entries[plain].senses
    }

    private mutating func add(_ vocabulary: Vocabulary, command: Int?, places: inout [String: Int]) {
        let cue = command.map { CommandSet($0) } ?? .none
        for (number, group) in vocabulary.groups.enumerated() {
            let firsts = [
                group.phrases.first,
                group.phrases.first { $0.unicodeScalars.contains { ScalarClass.isHan($0.value) } },
            ]
            for written in group.phrases {
                let phrase = String(written.map { $0 == "-" ? " " : $0 })
                let place = places[phrase] ?? newEntry(for: phrase)
                places[phrase] = place
                entries[place].concepts.formUnion(group.concepts)
                if group.isCue { entries[place].cues.formUnion(cue) }
                // 加 is said of many things, but it is the first word of one command only.
                let isNearer = number == 0 && !(entries[place].isFirstOfGroup)
                if group.isCue, firsts.contains(written), entries[place].principal == nil || isNearer {
                    entries[place].principal = command
                    entries[place].isFirstOfGroup = number == 0
                }
                if number == 0, group.isCue, group.concepts.contains(.verb), entries[place].home == nil {
                    entries[place].home = command
                }
                if let sense = group.sense { entries[place].senses.append(sense) }
            }
        }
    }

    private mutating func newEntry(for phrase: String) -> Int {
        let place = entries.count
        entries.append(Entry())
        let scalars = phrase.unicodeScalars.map(\.value)
        if let first = scalars.first, scalars.contains(where: ScalarClass.isHan) {
            hanPhrases[first, default: []].append(HanPhrase(scalars: scalars, entry: place))
            if scalars.count > 1 {
                let sounds = scalars.map(Homophones.sound)
                soundPhrases[sounds[0], default: []].append(
                    (sounds, HanPhrase(scalars: scalars, entry: place)))
            }
        } else {
            let parts = phrase.split { $0 == " " || $0 == "-" }.map(String.init)
            guard let first = parts.first else { return place }
            phrases[first, default: []].append(Phrase(rest: Array(parts.dropFirst()), entry: place))
            words.formUnion(parts)
        }
        return place
    }
}
