import Foundation
import LanguageModel

/// A model that says what a test wrote down for it.
struct ScriptedModel: LanguageModel {
    let name = "scripted"
    /// Whether it passes for a model that does as it is told.
    var isInstructed = false
    /// The reply to a branch, from its input and opening.
    let reply: @Sendable (Branch) -> String

    func followsInstructions() async -> Bool { isInstructed }

    func generate(_ request: GenerationRequest) -> AsyncThrowingStream<GenerationEvent, any Error> {
        AsyncThrowingStream { continuation in
            for (index, branch) in request.branches.enumerated() {
                continuation.yield(.piece(branch: index, text: reply(branch)))
                continuation.yield(.finished(branch: index, reason: .stop, score: -Double(index)))
            }
            continuation.finish()
        }
    }
}

extension ScriptedModel {
    /// Writes fresh sentences about bees for ever, and headings, titles and questions where those are asked for.
    static let beekeeper = ScriptedModel { branch in
        var state = UInt64(branch.seed)
        func word() -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return vocabulary[Int(state >> 40) % vocabulary.count]
        }
        if branch.endsAtSentence {
            return " \(word().capitalized) bees \((0..<9).map { _ in word() }.joined(separator: " "))."
        }
        if branch.opening.hasSuffix("-") { return " \(word().capitalized) \(word()) bees \(word())" }
        return " \(word().capitalized) \(word()) bees"
    }

    private static let vocabulary = [
        "amber", "brisk", "calm", "daring", "eager", "fresh", "gentle", "humble", "ivory", "jolly", "keen",
        "light",
        "mellow", "noble", "open", "proud", "quiet", "round", "steady", "tender", "urban", "vivid", "warm",
        "young",
        "clover", "garden", "meadow", "orchard", "nectar", "pollen", "summer", "flower", "branch", "window",
    ]
}
