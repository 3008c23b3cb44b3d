import Article

/// What a request for help is about.
extension Clause {
    /// Whether "new" is said of nothing that could be begun.
    public var isBareNew: Bool { tokens.contains { $0.has(.more) && $0.has(.negation) } }

    /// Takes the name of a command as the topic of help.
    public mutating func takeCommandTopic() -> String? {
        for place in tokens.indices where isFree(place) || (topic?.range.contains(place) ?? false) {
            // 有什么命令可以用: a verb that says nothing is no topic.
            if tokens[place].concepts.intersects([.use, .make, .write]), tokens[place].isWide { continue }
            // "What are the commands?"
            if tokens[place].range.count > 4, text.folded(tokens[place].range).hasPrefix("what ") { continue }
            // "Show commands"
            if isShowing(place), tokens[..<place].allSatisfy(Mood.isPreamble) { continue }
            if let verb = commandVerb(at: place) {
                take(place)
                if let topic { take(topic.marker..<topic.range.upperBound) }
                return verb
            }
        }
        return nil
    }

    /// Takes what "how do I …" asks about, as the verb of a command.
    public mutating func takeHowTopic() -> String? {
        var best: (place: Int, verb: String, rank: Int)?
        for place in tokens.indices where isFree(place) {
            guard !tokens[place].has(.coverb), var verb = commandVerb(at: place) ?? homeVerb(at: place) else {
                continue
            }
            // Sections are removed; only sessions are deleted.
            if verb == "delete", verbs.contains("remove"), namesWholePart { verb = "remove" }
            // 恢复旧版本 goes back to a version; without one it does again what was undone.
            if let revert = verbs.firstIndex(of: "revert"), tokens[place].cues.intersects(CommandSet(revert)),
                tokens.contains(where: { !$0.has(.verb) && $0.cues.intersects(CommandSet(revert)) })
            {
                verb = "revert"
            }
            let word = text.folded(tokens[place].range)
            let rank =
                word == verb
                ? 3 : tokens[place].has(.verb) && !tokens[place].concepts.intersects([.make, .write]) ? 2 : 1
            if best.map({ rank > $0.rank }) ?? true { best = (place, verb, rank) }
            if tokens[place].has(.write), best?.place == place { best?.rank = 0 }
        }
        guard let best else { return nil }
        // How one writes a good title, or chooses a keyword, is no question about the program.
        if best.rank < 3, tokens.contains(where: { $0.has(.praise) || $0.has(.opinion) || $0.has(.degree) }) {
            return nil
        }
        if best.verb == "choose", !tokens.contains(where: { $0.has(.title) }) { return nil }
        if best.rank == 0 || best.rank == 1 && best.verb == "set" { return nil }
        for place in tokens.indices where isFree(place) && tokens[place].cues != .none { take(place) }
        return best.verb
    }

    /// Whether a part of an article is spoken of, be it any.
    private var namesWholePart: Bool {
        tokens.contains {
            $0.concepts.intersects([
                .section, .subsection, .intro, .conclusion, .faq, .description, .outline, .title,
            ])
        }
    }

    /// Whether a verb comes before the word that asks how: 合并该怎么操作.
    public func asksHow<Meaning: Hashable & Sendable>(_ how: Meaning) -> Bool {
        guard startsWithVerb, let place = find(how), tokens[place].isWide else { return false }
        return tokens[(place + 1)...].allSatisfy {
            $0.isMark || $0.closes || ["操作", "弄", "做", "用", "搞", "办"].contains(text.folded($0.range))
        }
    }

    private func isShowing(_ place: Int) -> Bool {
        ["show", "list", "see", "open", "print", "显示", "看", "看看", "列出", "打开", "查看"].contains(
            text.folded(tokens[place].range))
    }

    private func commandVerb(at place: Int) -> String? {
        let token = tokens[place]
        let word = text.folded(token.range)
        if let exact = verbs.first(where: {
            $0 == word || $0 + "s" == word || word + "s" == $0 || word == $0 + "ing" || word + "ing" == $0
                || ($0.hasSuffix("e") && word == $0.dropLast() + "ing")
        }) {
            return exact
        }
        if let principal = token.principal, verbs.indices.contains(principal) { return verbs[principal] }
        let places = verbs.indices.filter { token.cues.intersects(CommandSet($0)) }
        return places.count == 1 ? verbs[places[0]] : nil
    }

    /// The command that has a word of several among its foremost; a character alone says too little for that.
    private func homeVerb(at place: Int) -> String? {
        guard let home = tokens[place].home, tokens[place].range.count > 1 else { return nil }
        return verbs[home]
    }
}
