import Article
import Foundation
import Interpreter
import LanguageModel
import Sessions

/// What an action does with the turn that it is a part of.
extension Conversation {
    /// Shows more of the answer.
    func show(_ markdown: String) {
        guard !markdown.isEmpty else { return }
        turn?.show(markdown)
        // Kept first: what was seen is never lost.
        keepSoon()
        emit(.text(markdown))
    }

    /// Shows what differs between two articles.
    func showDifference(_ markdown: String) {
        turn?.show(markdown)
        emit(.difference(markdown))
    }

    /// Tells something in one quiet line.
    func notice(_ english: String, _ chinese: String) {
        notice(language == .english ? english : chinese)
    }

    func notice(_ line: String) {
        turn?.notices.append(line)
        emit(.notice(line))
    }

    func emit(_ event: ConversationEvent) {
        turn?.emit(event)
    }

    /// Says that so many parts, of so many words together, are written from here on.
    func plan(parts: Int, words: Int) {
        turn?.progress = WritingProgress(parts: parts, goal: words)
    }

    /// Shows that the next part begins.
    func beginPart() {
        guard var progress = turn?.progress else { return }
        progress.part += 1
        progress.seconds = Date().timeIntervalSince(progress.began)
        turn?.progress = progress
        emit(.progress(progress))
    }

    /// Shows that one of some short things is being looked for, which may take a model many draws.
    func tellDrawing(_ kind: WritingProgress.Kind, _ number: Int, of count: Int) {
        guard number <= count else { return }
        emit(.progress(WritingProgress(kind, number, of: count)))
    }

    /// Shows how far the parts are that are written side by side.
    func tellProgress() {
        guard var progress = turn?.progress, let parts = turn?.parts else { return }
        progress.part = parts.current
        progress.words = parts.words
        progress.standing = parts.standing
        progress.seconds = Date().timeIntervalSince(progress.began)
        turn?.progress = progress
        emit(.progress(progress))
    }

    /// Changes the article by edits; all edits of one command are one step for undo.
    func edit(_ edits: [Edit]) throws {
        try requireOwnSession()
        let before = history.undoable
        var step = edits
        if let open = turn?.openStep {
            try apply(.undo(steps: 1))
            turn?.changes.removeLast()
            step = open + edits
        }
        try apply(.edit(edits: step))
        turn?.changes.append(.edit(edits: step))
        // An edit that changes nothing makes no step, and there is nothing to add the next edit to.
        let isOpen = turn?.openStep != nil || history.undoable > before
        turn?.openStep = isOpen ? step : nil
    }

    /// Changes the order of the sections.
    func restructure(_ edits: (Article) throws(EditError) -> [Edit]) throws {
        let changes: [Edit]
        do throws(EditError) {
            changes = try edits(article)
        } catch {
            throw Problem(error)
        }
        try edit(changes)
    }

    /// Tells in the turn's line what was done to the outline.
    func tell(_ english: String, _ chinese: String) {
        turn?.deeds.append(language == .english ? english : chinese)
    }

    /// Undoes or redoes.
    func change(_ change: Change) throws {
        try requireOwnSession()
        try apply(change)
        turn?.changes.append(change)
        turn?.openStep = nil
    }

    private func apply(_ change: Change) throws {
        do throws(EditError) {
            try history.apply(change)
        } catch {
            throw Problem(error)
        }
    }

    /// A writer for this turn, whose prompts are kept with it.
    ///
    /// - Parameter changing: Whether what it writes goes into the article.
    func write<Result>(changing: Bool = true, _ body: (Writer) async throws -> Result) async throws -> Result
    {
        if changing { try requireOwnSession() }
        let number = turn?.number ?? 0
        let drawn = turn?.prompts.count ?? 0
        let seeds = SeedSequence(session: session.settings.seed, turn: number &* 16 &+ drawn)
        let writer = Writer(model: model, prompts: prompts, seeds: seeds)
        defer {
            turn?.prompts += writer.used
            if writer.wasShortened { turn?.wasShortened = true }
        }
        return try await body(writer)
    }

    /// Parts by name, those that "it" stands for included.
    ///
    /// - Parameter takesSeveral: Whether all will do where "it" could be several parts; else the writer is asked.
    func parts(of target: Target?, takesSeveral: Bool = false) throws(Problem) -> [Part] {
        let resolver = TargetResolver(
            article: article, focus: focus, takesSeveral: takesSeveral || turn?.hasChosenAll == true)
        return try resolver.parts(of: target ?? .it)
    }

    /// The keyword, asked for where there is none.
    func requireSubject() throws(Problem) {
        guard article.keyword.isEmpty, article.title.isEmpty else { return }
        throw Problem(
            "Tell me first what the article is about, for example \"the keyword is home composting\".",
            "请先告诉我文章写什么，例如“关键词：远程办公”。")
    }

    /// An outline, asked for where there is none.
    func requireOutline() throws(Problem) {
        guard article.sections.isEmpty else { return }
        throw Problem(
            "There is no outline yet: say \"make an outline\" first.", "还没有大纲：请先说“生成大纲”。")
    }
}
