import Foundation
import Article
import LanguageModel

/// Puts requests to the model, with the prompts and the seeds of one turn.
///
/// Confined to one task; parts that are written side by side have one each.
final class Writer {
    let model: any LanguageModel
    let prompts: PromptLibrary
    /// The prompt files that the turn used, for the session.
    private(set) var used: [PromptTemplate] = []
    /// Whether some of a prompt had to be left out, since the model's context does not hold it.
    var wasShortened = false
    private var seeds: SeedSequence

    init(model: any LanguageModel, prompts: PromptLibrary, seeds: SeedSequence) {
        self.model = model
        self.prompts = prompts
        self.seeds = seeds
    }

    /// A reply with the mean logarithm of its tokens' probability.
    struct Draw {
        /// What was drawn, with the space that it may begin with.
        var continuation = ""
        var score = -Double.infinity
        /// `nil` where the reply was interrupted.
        var reason: FinishReason?

        var text: String { continuation.trimmingCharacters(in: .whitespacesAndNewlines) }
    }

    /// The prompt file of a task, remembered as used.
    func template(_ task: PromptTask, in language: Language) throws(Problem) -> PromptTemplate {
        let template = try prompts.template(task, in: language)
        if !used.contains(where: { $0.name == template.name }) { used.append(template) }
        return template
    }

    /// The next seed of the turn.
    func nextSeed() -> UInt32 { seeds.next() }

    /// Seeds for a part that is written beside others.
    func splitSeeds() -> SeedSequence { seeds.split() }

    /// Remembers what a part that was written beside others used.
    func add(_ usage: PromptUsage) {
        used += usage.templates.filter { template in !used.contains { $0.name == template.name } }
        wasShortened = wasShortened || usage.wasShortened
    }

    /// Draws several one-line replies to a task side by side, the likeliest first.
    ///
    /// - Parameter attempt: How often it was drawn before; each time the draws differ more.
    func lines(
        _ task: PromptTask, in language: Language, context: PromptContext, attempt: Int = 0
    ) async throws -> [Draw] {
        let template = try template(task, in: language)
        let filled = template.filled(with: context)
        let branches = (0..<min(template.rules.candidates ?? 8, model.mostCandidates)).map { _ in
            Branch(
                input: filled.input, opening: filled.opening, stops: ["\n"] + (template.rules.stop ?? []),
                maximumTokens: template.rules.maxTokens ?? 48, seed: nextSeed())
        }
        var sampling = template.rules.sampling(language.alphabet, lineBreaks: true)
        sampling.temperature += Float(attempt) * Self.warming
        let draws = try await unmarked(
            draw(branches, of: filled.prompt, sampling), goingOnFrom: context.opening)
        let examples = ExampleGuard(filled.prompt, template.rules, own: context.subjects, in: language)
        return usable(draws, besides: examples)
    }

    /// By how much likelier a subject makes lines than another does, as the mean logarithm of their tokens'
    /// probability: what would suit any subject has about 0.
    ///
    /// Pointwise mutual information, by which Li et al. (2016) keep a model from saying what always fits.
    func relevance(
        of lines: [String], to task: PromptTask, in language: Language, context: PromptContext,
        besides other: PromptContext
    ) async throws -> [Double] {
        let template = try template(task, in: language)
        let filled = [context, other].map { template.filled(with: $0) }
        let branches = filled.flatMap { filled in
            lines.map { line in
                Branch(
                    input: filled.input, opening: filled.opening, maximumTokens: 48, seed: 0,
                    given: " " + line)
            }
        }
        let scores = try await draw(
            branches, of: filled[0].prompt, template.rules.sampling(.any, lineBreaks: true)
        )
        .map(\.score)
        return zip(scores, scores[lines.count...]).map { $0 - $1 }
    }

    /// Draws several sentences that go on from the opening, the likeliest first.
    ///
    /// - Parameters:
    ///   - examples: What the sentences must not repeat.
    ///   - attempt: How often it was drawn before; each time the draws differ more.
    func sentences(
        _ filled: PromptTemplate.Filled, _ rules: PromptRules, opening: String, in language: Language,
        besides examples: ExampleGuard, attempt: Int
    ) async throws -> [Draw] {
        // Few are enough where one may stand at first, as it mostly does.
        let candidates = (rules.candidates ?? 4) * (attempt == 0 ? 1 : 2)
        let branches = (0..<min(candidates, model.mostCandidates)).map { _ in
            Branch(
                input: filled.input, opening: opening, stops: rules.stop ?? [],
                maximumTokens: rules.maxTokens ?? 64, seed: nextSeed(), endsAtSentence: true)
        }
        var sampling = rules.sampling(language.alphabet, lineBreaks: false)
        sampling.temperature += Float(attempt) * Self.warming
        let draws = try await unmarked(
            draw(branches, of: filled.prompt, sampling), goingOnFrom: opening)
        return usable(draws, besides: examples)
    }

    /// By how much the temperature rises from one attempt to the next.
    static let warming: Float = 0.12

    /// The draws without the mark of a list's point, in which a chat model likes to answer.
    ///
    /// - Parameter opening: What they were to go on from; a point that does not begin with it is left out.
    private func unmarked(_ draws: [Draw], goingOnFrom opening: String) async -> [Draw] {
        guard await model.followsInstructions() else { return draws }
        return draws.compactMap { draw in
            guard let mark = draw.continuation.prefixMatch(of: #/\s*(?:[-*•]|[0-9]{1,2}[.)])\s+/#) else {
                return draw
            }
            var draw = draw
            draw.continuation.removeSubrange(mark.range)
            guard draw.continuation.hasPrefix(opening) else { return nil }
            draw.continuation.removeFirst(opening.count)
            return draw
        }
    }

    /// The replies that are whole and do not repeat the worked examples, likeliest first.
    private func usable(_ draws: [Draw], besides examples: ExampleGuard) -> [Draw] {
        // A reply that used up its tokens is cut off.
        draws.filter { $0.reason == .stop && examples.lets($0.text) }.sorted { $0.score > $1.score }
    }

    /// Draws branches of a prompt, in their order.
    func draw(_ branches: [Branch], of prompt: Prompt, _ sampling: Sampling) async throws -> [Draw] {
        var draws = branches.map { _ in Draw() }
        let request = GenerationRequest(prompt: prompt, branches: branches, sampling: sampling)
        for try await event in model.generate(request) {
            switch event {
            case .piece(let branch, let text): draws[branch].continuation += text
            case .shortened: wasShortened = true
            case .restarted(let branch): draws[branch].continuation = ""
            case .finished(let branch, let reason, let score):
                draws[branch].reason = reason
                draws[branch].score = score
            }
        }
        return draws
    }
}

/// The prompt files that a writer used, and whether one of the prompts did not fit.
struct PromptUsage: Sendable {
    var templates: [PromptTemplate]
    var wasShortened: Bool
}

extension Language {
    /// The characters that text in this language is made of.
    var alphabet: Sampling.Alphabet {
        switch self {
        case .english: .latin
        case .chinese: .han
        }
    }
}
