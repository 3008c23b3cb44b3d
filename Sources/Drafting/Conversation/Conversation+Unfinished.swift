import Article
import Interpreter
import Sessions

/// Goes on with what was to be written and was not, or not to its end, also after a restart.
extension Conversation {
    /// Takes note of what is left of the parts that were to be written.
    func noteUnfinished(_ assignments: [ProseWriter.Assignment]) {
        let results = turn?.parts?.results ?? [:]
        let asked = assignments.map(\.part)
        focus.unfinished.removeAll { asked.contains($0.part) }
        focus.unfinished += assignments.enumerated().filter { results[$0.offset]?.isCutOff != false }
            .map(\.element)
    }

    /// Goes on with what was cut off, or stopped before it was begun.
    ///
    /// - Returns: Whether there was such a thing.
    func finishUnfinished() async throws -> Bool {
        var rest = focus.unfinished.filter { $0.part.exists(in: article) }
        focus.unfinished = []
        // After a restart the turns and the text tell what is to be gone on with.
        if rest.isEmpty {
            if wasInterrupted(in: [Draft.verb, Continue.verb]) {
                try await draftArticle(type: nil)
                return true
            }
            rest = interruptedExpansion
            if rest.isEmpty { rest = interruptedRewriting }
        }
        if rest.isEmpty {
            let plan = LengthPlan(article: article)
            rest = cutOffParts.map { ProseWriter.Assignment(part: $0, words: plan.words(for: $0)) }
        }
        guard !rest.isEmpty else { return false }
        for index in rest.indices { rest[index].beginning = rest[index].part.text(in: article) }
        focus.parts = rest.map(\.part)
        try await writeProse(rest)
        return true
    }

    /// What is left of the parts that the interrupted turn was writing out to a length, as its words tell.
    private var interruptedExpansion: [ProseWriter.Assignment] {
        interruptedCommands.compactMap { $0 as? Expand }.flatMap { expand in
            let asked = (try? parts(of: expand.target)) ?? []
            return assignments(writing: asked.flatMap(withSubsections), asked: asked, to: expand.words)
        }.filter { assignment in
            // A text that was written to its end has all but a tenth of its length.
            assignment.part.text(in: article).wordCount * 10 < assignment.words * 9
        }
    }

    /// What is left of the parts that the interrupted turn was writing anew; how long they were is gone with them.
    private var interruptedRewriting: [ProseWriter.Assignment] {
        let plan = LengthPlan(article: article)
        return interruptedCommands.compactMap { $0 as? Rewrite }.filter { $0.change != .shorter }.flatMap {
            ((try? parts(of: $0.target)) ?? []).flatMap(withSubsections)
        }
        .map { ProseWriter.Assignment(part: $0, words: plan.words(for: $0)) }
        .filter { $0.part.text(in: article).wordCount * 10 < $0.words * 6 }
    }

    private var interruptedCommands: [any Command] {
        guard let last = interruptedTurn,
            case .commands(let commands) = interpreter.interpret(last.utterance)
        else { return [] }
        return commands
    }

    /// What has but the beginning of a text, in reading order: the turn before ended too early.
    var cutOffParts: [Part] {
        guard wasInterrupted(in: [Draft.verb, Expand.verb, Continue.verb]) else { return [] }
        let plan = LengthPlan(article: article)
        return allParts.filter { part in
            let words = part.text(in: article).wordCount
            return words > 0 && words * 10 < plan.words(for: part) * 6
        }
    }

    /// The turn that ended before it was done, where nothing was changed since: the text may have been looked at.
    private var interruptedTurn: Turn? {
        let last = session.turns.last { $0.interrupted || !$0.changes.isEmpty }
        return last?.interrupted == true ? last : nil
    }

    /// Whether the last turn that did something ended before it was done, and had one of some verbs.
    private func wasInterrupted(in verbs: [String]) -> Bool {
        guard let last = interruptedTurn else { return false }
        if !last.commands.isEmpty { return verbs.contains(where: last.did) }
        // Of a process that was killed only the words are known.
        return interruptedCommands.contains { verbs.contains(type(of: $0).verb) }
    }
}
