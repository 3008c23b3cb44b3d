import Article
import LanguageModel
import Synchronization

/// Writes parts of an article side by side, as many at a time as the model likes.
///
/// Each part has seeds of its own, and a task a ``Lane`` to the model. All share one register, so that no
/// part says what another has just said, and one budget of words.
struct ParallelWriter {
    let writer: Writer
    let article: Article
    let register: SentenceRegister
    let budget: WordBudget

    /// What happens to a part, which is counted from 0 among those that are written.
    enum Event: Sendable {
        /// It has more text: all that there is, and what is new of it.
        case grew(part: Int, text: String, addition: String)
        case finished(part: Int, ProseWriter.Result)
    }

    /// Writes every part; when the task is cancelled, each is finished with what it has.
    ///
    /// After a part whose model failed no more are begun.
    ///
    /// - Parameter report: Is told what happens, one event after another for each part.
    func write(
        _ assignments: [ProseWriter.Assignment], report: @escaping @Sendable (Event) async -> Void
    ) async {
        let width = min(await writer.model.partsSideBySide(), assignments.count)
        let lanes = writer.model.lanes(max(width, 1))
        let desk = Desk(
            article: article, register: register, budget: budget, prompts: writer.prompts,
            isInstructed: await writer.model.followsInstructions(), report: report)
        let seeds = assignments.map { _ in writer.splitSeeds() }
        let queue = PartQueue(next: lanes.count, count: assignments.count)
        await withTaskGroup(of: PromptUsage.self) { group in
            for (number, lane) in lanes.enumerated() {
                group.addTask {
                    defer { lane.close() }
                    var used = PromptUsage(templates: [], wasShortened: false)
                    // The first parts go to the lanes in order; each next one to the lane that is free first.
                    var next: Int? = number
                    while let part = next, !Task.isCancelled {
                        let own = Writer(model: lane.model, prompts: desk.prompts, seeds: seeds[part])
                        var result = await desk.write(assignments[part], number: part, writer: own)
                        if Task.isCancelled || result.failure != nil { result.isCutOff = true }
                        used.templates += own.used
                        used.wasShortened = used.wasShortened || own.wasShortened
                        desk.budget.finish(part, words: result.text.wordCount)
                        await desk.report(.finished(part: part, result))
                        if result.failure != nil { queue.stop() }
                        next = queue.next()
                    }
                    return used
                }
            }
            for await used in group { writer.add(used) }
        }
    }
}

/// Hands out the parts that no task has begun yet.
private final class PartQueue: Sendable {
    private let following: Mutex<Int>
    private let count: Int

    init(next: Int, count: Int) {
        following = Mutex(next)
        self.count = count
    }

    func next() -> Int? {
        following.withLock { next in
            defer { next += 1 }
            return next < count ? next : nil
        }
    }

    /// Hands out no more.
    func stop() { following.withLock { $0 = count } }
}

/// What the tasks that write parts side by side have in common.
private struct Desk: Sendable {
    let article: Article
    let register: SentenceRegister
    let budget: WordBudget
    let prompts: PromptLibrary
    let isInstructed: Bool
    let report: @Sendable (ParallelWriter.Event) async -> Void

    /// Writes one part, with the list that ends it.
    func write(_ assignment: ProseWriter.Assignment, number: Int, writer: Writer) async -> ProseWriter.Result
    {
        let list = assignment.points == 0 ? 0 : LengthPlan.usualList(in: article.language)
        let grew = { (text: String, addition: String) async in
            let text = [text, assignment.blocks].filter { !$0.isEmpty }.joined(separator: "\n\n")
            await report(.grew(part: number, text: text, addition: addition))
        }
        var result: ProseWriter.Result
        if isInstructed {
            var assignment = assignment
            assignment.words = budget.words(for: number) - list
            let instructed = InstructedWriter(writer: writer, article: article, register: register)
            result = await instructed.write(assignment, grew: grew)
        } else {
            let prose = ProseWriter(writer: writer, article: article, register: register)
            result = await prose.write(assignment, goal: { budget.words(for: number) - list }, grew: grew)
        }
        if !assignment.blocks.isEmpty, !result.text.isEmpty {
            await grew(result.text, "\n\n" + assignment.blocks)
            result.text += "\n\n" + assignment.blocks
        }
        guard assignment.points > 0, result.failure == nil, !result.text.isEmpty, !Task.isCancelled,
            case .section(let section) = assignment.part
        else { return result }
        do {
            let blocks = BlockWriter(
                writer: writer, article: article, section: section, subject: nil, mentions: register)
            let points = try await blocks.list(of: assignment.points)
            guard !points.isEmpty else { return result }
            result.text += "\n\n" + points
            await grew(result.text, "\n\n" + points)
        } catch {
            result.failure = error
        }
        return result
    }
}
