import Article
import Foundation

extension SessionStore {
    /// Where a session holds a text.
    public struct Hit: Equatable, Sendable {
        /// The session's name.
        public var name: String
        /// The turn in which it was said or answered, from 1; `nil` where it stands in the article.
        public var turn: Int?
        /// The text with some of what stands around it, on one line.
        public var excerpt: String
        /// In how many turns it is, the article counted as one.
        public var places: Int
    }

    /// The first place in every session that holds a text, whatever its case, its accents and its width.
    ///
    /// The article is looked at before the turns. Sessions that can't be read are left out.
    public func search(_ text: String) -> [Hit] {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { return [] }
        return names().compactMap { name in (try? read(name)).flatMap { hit(for: text, in: $0) } }
    }

    private func hit(for text: String, in session: Session) -> Hit? {
        var hits = session.article.texts.compactMap { Self.excerpt(of: text, in: $0) }.prefix(1)
            .map { Hit(name: session.name, turn: nil, excerpt: $0, places: 1) }
        for (index, turn) in session.turns.enumerated() {
            let excerpt = Self.excerpt(of: text, in: turn.utterance) ?? Self.excerpt(of: text, in: turn.reply)
            if let excerpt {
                hits.append(Hit(name: session.name, turn: index + 1, excerpt: excerpt, places: 1))
            }
        }
        guard var first = hits.first else { return nil }
        first.places = hits.count
        return first
    }

    private static func excerpt(of text: String, in whole: String) -> String? {
        let options: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive, .widthInsensitive]
        guard let place = whole.range(of: text, options: options) else { return nil }
        let start =
            whole.index(place.lowerBound, offsetBy: -30, limitedBy: whole.startIndex) ?? whole.startIndex
        let end = whole.index(place.upperBound, offsetBy: 30, limitedBy: whole.endIndex) ?? whole.endIndex
        let line = whole[start..<end].split(whereSeparator: \.isNewline).joined(separator: " ")
        return (start > whole.startIndex ? "…" : "") + line + (end < whole.endIndex ? "…" : "")
    }
}

extension Article {
    /// Every text of the article that readers or its writer see.
    fileprivate var texts: [String] {
        Edit.TextField.allCases.map { self[$0] } + keywords + sections.flatMap(\.texts)
            + faqs.flatMap { [$0.question, $0.answer] } + titleIdeas.map(\.text)
    }
}

extension Section {
    fileprivate var texts: [String] { [heading, brief, body] + subsections.flatMap(\.texts) }
}
