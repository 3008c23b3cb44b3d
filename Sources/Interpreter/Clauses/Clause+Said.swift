import Article

/// What was said, as free text.
extension Clause {
    /// What was said in some of the words, without quotation marks, closing marks and particles.
    func said(_ places: Range<Int>) -> String {
        guard !places.isEmpty else { return "" }
        var range = places
        while let first = range.first, tokens[first].isMark { range = range.dropFirst() }
        while let last = range.last, range.count > 1,
            tokens[last].isMark || tokens[last].closes || tokens[last].isApposition
        {
            if tokens[last].isMark, text.said[tokens[last].range.lowerBound] == "%" { break }
            range = range.dropLast()
        }
        guard let first = range.first, let last = range.last else { return "" }
        if range.count == 1, case .quote(let inner) = tokens[first].kind {
            return Wording.quoted(text.said(inner))
        }
        return Wording.trimmed(text.said(tokens[first...last]))
    }

    /// Takes words as free text and gives what was said.
    mutating func takeText(_ places: Range<Int>) -> String? {
        let said = said(places)
        take(places)
        guard !said.isEmpty else { return nil }
        if places.upperBound == tokens.count, !(places.count == 1 && tokens[places.lowerBound].isQuote) {
            isOpen = true
        }
        return said
    }

    /// Takes the first quotation that is still free.
    public mutating func takeQuotation() -> String? {
        guard let place = tokens.indices.first(where: { !used[$0] && tokens[$0].isQuote }) else { return nil }
        take(place)
        return said(place..<place + 1)
    }

    /// Takes what the clause is about.
    public mutating func takeTopic() -> String? {
        guard let topic, !used[topic.range.lowerBound] else { return nil }
        take(topic.marker..<topic.range.lowerBound)
        take(topic.range)
        if topic.range.upperBound == tokens.count { isOpen = true }
        let said = said(topic.range)
        return said.isEmpty ? nil : said
    }
}

/// How writers' words are made into slots.
enum Wording {
    /// Without white space and closing marks at its ends.
    static func trimmed(_ text: String, keeping kept: Set<Unicode.Scalar> = []) -> String {
        var scalars = Substring(text).unicodeScalars
        while let first = scalars.first, first.properties.isWhitespace || leading.contains(first) {
            scalars.removeFirst()
        }
        while let last = scalars.last,
            last.properties.isWhitespace || trailing.contains(last) && !kept.contains(last)
        {
            scalars.removeLast()
        }
        return String(scalars)
    }

    /// What stood in quotation marks, which keeps the mark that asks or exclaims: “买还是租？”.
    static func quoted(_ text: String) -> String {
        let plain = trimmed(text)
        let scalars = text.unicodeScalars.reversed().drop { $0.properties.isWhitespace }
        guard let last = scalars.first, ["?", "？", "!", "！"].contains(last), !plain.isEmpty else {
            return plain
        }
        return trimmed(text, keeping: ["?", "？", "!", "！", "…"])
    }

    private static let leading: Set<Unicode.Scalar> = [",", "，", ":", "：", "、", ";", "；", "-", "–", "—"]
    private static let trailing: Set<Unicode.Scalar> = [
        ",", "，", ".", "。", "!", "！", "?", "？", ";", "；", ":", "：", "、", "…", "~", "～",
    ]
}
