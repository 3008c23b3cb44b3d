import Article
import Foundation

/// Reads what can be read of damaged files, and makes a session of it.
struct Salvage {
    /// A turn as it was found.
    struct Found {
        var number: Int?
        /// `nil` where it can't even be parsed.
        var turn: Turn?
        /// Whether its checksum says that it is as it was written.
        var isSound: Bool
    }

    /// How the first key of a turn is written; no string within JSON can hold these quotes.
    private static let start = Data(#"{"changes":"#.utf8)

    /// The turns that stand anywhere in some bytes, in order.
    ///
    /// - Parameter endsTorn: Whether a turn that the end cuts off is none: its writing was not done.
    static func turns(in bytes: Data, endsTorn: Bool) -> [Found] {
        var found: [Found] = []
        var done = bytes.startIndex
        while let next = bytes.range(of: start, in: done..<bytes.endIndex)?.lowerBound {
            found += beheaded(in: bytes[done..<next])
            let end =
                bytes.range(of: start, in: (next + start.count)..<bytes.endIndex)?.lowerBound
                ?? bytes.endIndex
            let mark = bytes.range(of: Record.mark, in: next..<end)
            let close = mark.map { $0.upperBound + Record.checksumLength + Record.end.count }
            done = min(close ?? end, end)
            let isCut = end == bytes.endIndex && close.map { $0 > end } != false
            guard !isCut || !endsTorn || bytes.last == lineEnd else { return found }
            found.append(turn(of: Data(bytes[next..<done])))
        }
        guard !endsTorn || bytes.last == lineEnd else { return found }
        return found + beheaded(in: bytes[done...])
    }

    private static let lineEnd = UInt8(ascii: "\n")

    private static func turn(of bytes: Data) -> Found {
        // Where the checksum's mark is damaged, what stands between two turns is there as well.
        let ends = ["\n]}\n", ",\n", "\n\n", "\n"].map { Data($0.utf8) }
        let end = ends.first { bytes.ends(with: $0) }
        let record = bytes.dropLast(end?.count ?? 0)
        let numbered = try? Record.decoder.decode(NumberedTurn.self, from: record)
        return Found(
            number: numbered?.number, turn: numbered?.turn,
            isSound: numbered != nil && record.withUnsafeBytes { Record.isSound($0) })
    }

    /// The turn between two others of which the very beginning is damaged, and so known.
    private static func beheaded(in gap: Data) -> [Found] {
        guard gap.count > start.count + Record.mark.count + Record.checksumLength + Record.end.count else {
            return []
        }
        let candidates = (0...3).map { skipped in
            turn(of: start + gap.dropFirst(skipped + start.count))
        }
        return [candidates.first(where: \.isSound) ?? Found(isSound: false)]
    }

    /// The head of a file as far as it can be read, and whether it is as it was written.
    static func head(in bytes: Data) -> (head: SessionHead?, isSound: Bool) {
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let head = try? Record.decoder.decode(SessionHead.self, from: SessionFile.closed(line))
        return (head, line.withUnsafeBytes { Record.isSound($0, ending: SessionHead.ending) })
    }

    /// Makes a session of what was found.
    ///
    /// Changes that do not fit are left out, the rest of their turn is kept. Where the head is sound and the turns
    /// of its file do not give its article, a last turn makes it so: then only the way to the article is lost.
    ///
    /// - Parameter journal: What was found in the journal, of which the head knows nothing.
    /// - Throws: ``Damage`` where there is neither a head nor a turn.
    static func session(
        named name: String, head: SessionHead?, headIsSound: Bool, turns: [Found], journal: [Found]
    ) throws(Damage) -> Session {
        let readable = (turns + journal).compactMap(\.turn)
        guard head != nil || !readable.isEmpty else { throw .notWhole }
        let settings = head?.settings ?? SessionSettings(language: language(of: readable), seed: 1)
        let time = head?.created ?? readable.first?.time ?? Date(timeIntervalSince1970: 0)
        var session = Session(
            name: name, program: head?.program ?? "", settings: settings, language: settings.language,
            created: time)
        var loss = Loss(harmsFrame: !headIsSound)
        var history = History(Article(language: settings.language))
        append(turns, to: &session, &history, &loss)
        if headIsSound, let head, Digest.of(history.article) != head.digest {
            repair(&session, &history, to: head.article, at: head.updated)
        }
        session.score = session.score ?? head?.score
        append(journal, to: &session, &history, &loss)
        session.loss = loss
        return session
    }

    private static func append(
        _ turns: [Found], to session: inout Session, _ history: inout History, _ loss: inout Loss
    ) {
        for found in turns {
            // Of a file whose turns are numbered otherwise, or not at all, the order counts.
            let expected = session.turns.count + 1
            let number = found.number ?? expected
            // A file holds no more turns than it has bytes: a damaged number is no count.
            if number > expected, number < expected + 100 { loss.turns += expected..<number }
            if !found.isSound { loss.turns.append(number) }
            guard var turn = found.turn else { continue }
            var changed = history
            let fits = turn.changes.allSatisfy { (try? changed.apply($0)) != nil }
            let digest = Digest.of(changed.article)
            // Of a damaged turn only what gives the very article is believed.
            if fits, found.isSound || digest == turn.digest {
                history = changed
                turn.digest = digest
            } else {
                if found.isSound { loss.turns.append(number) }
                turn.changes = []
                turn.digest = Digest.of(history.article)
            }
            session.append(turn, article: history.article)
        }
    }

    /// Adds a turn that makes the article the one that was saved.
    private static func repair(
        _ session: inout Session, _ history: inout History, to article: Article, at time: Date
    ) {
        let change = Change.edit(edits: history.article.edits(turningInto: article))
        guard (try? history.apply(change)) != nil else { return }
        let turn = Turn(
            time: time, utterance: "", commands: [], model: nil, prompts: [], reply: "", changes: [change],
            digest: Digest.of(history.article), seconds: 0, interrupted: false,
            notices: ["restored from a damaged file · 从损坏的文件恢复"])
        session.append(turn, article: history.article)
    }

    /// The language with which the first turn gives the article that it says it gives.
    private static func language(of turns: [Turn]) -> Language {
        Language.allCases.first { language in
            guard let first = turns.first else { return false }
            var history = History(Article(language: language))
            return first.changes.allSatisfy { (try? history.apply($0)) != nil }
                && Digest.of(history.article) == first.digest
        } ?? .english
    }
}

extension Data {
    fileprivate func ends(with other: Data) -> Bool { suffix(other.count).elementsEqual(other) }
}
