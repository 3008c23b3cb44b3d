import LanguageModel

/// How the reply to a prompt is drawn; what a file leaves out has the default of ``Sampling``.
struct PromptRules: Codable, Equatable, Sendable {
    var temperature: Float?
    var topK: Int32?
    var topP: Float?
    var minP: Float?
    var repeatPenalty: Float?
    var dryMultiplier: Float?
    /// Strings that end the reply.
    var stop: [String]?
    var maxTokens: Int?
    /// Words by which a reply shows that it speaks of what only the worked examples are about.
    ///
    /// A word may stand where the article is about something that shares a word, or in Chinese a character, with it
    /// or with what stands behind a bar: "鞋|跑步".
    var exampleWords: [String]?
    /// How many replies are drawn side by side to choose from.
    var candidates: Int?

    /// The rules as a model takes them.
    func sampling(_ alphabet: Sampling.Alphabet, lineBreaks: Bool) -> Sampling {
        var sampling = Sampling(alphabet: alphabet, lineBreaks: lineBreaks)
        if let temperature { sampling.temperature = temperature }
        if let topK { sampling.topK = topK }
        if let topP { sampling.topP = topP }
        if let minP { sampling.minP = minP }
        if let repeatPenalty { sampling.repeatPenalty = repeatPenalty }
        if let dryMultiplier { sampling.dryMultiplier = dryMultiplier }
        return sampling
    }
}
