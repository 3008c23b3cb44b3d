/// What a model is asked: a prompt, and the branches that continue it side by side.
public struct GenerationRequest: Sendable {
    /// What all branches share; a model reads it once.
    public var prompt: Prompt
    /// What goes on from the prompt, side by side.
    public var branches: [Branch]
    /// How all branches are drawn.
    public var sampling: Sampling

    /// A request of one or more branches.
    public init(prompt: Prompt, branches: [Branch], sampling: Sampling = Sampling()) {
        self.prompt = prompt
        self.branches = branches
        self.sampling = sampling
    }
}

/// The part of a request that every branch shares.
public struct Prompt: Equatable, Sendable {
    /// What the model is told before all else.
    public var system: String
    /// What precedes the request as a model of it, in order.
    public var examples: [Example]

    /// A worked example: for a chat model a turn each, for a base model text to go on from.
    public struct Example: Equatable, Sendable {
        /// What was asked.
        public var input: String
        /// What a good reply to it is.
        public var output: String

        /// An exchange that shows what is wanted.
        public init(input: String, output: String) {
            self.input = input
            self.output = output
        }
    }

    /// A prompt of a system text and worked examples.
    public init(system: String = "", examples: [Example] = []) {
        self.system = system
        self.examples = examples
    }
}

/// One continuation of a request's prompt.
public struct Branch: Sendable {
    /// What is asked.
    public var input: String
    /// How the reply must begin; the model goes on from here, and does not repeat it.
    public var opening: String
    /// Strings that end the branch; they are not part of its text.
    public var stops: [String]
    /// The most that is drawn of the branch; it ends there in the middle of a word if need be.
    public var maximumTokens: Int
    /// Draws with the same seed, request, model file and thread count are the same.
    public var seed: UInt32
    /// The object that the text must be; `nil` where anything may come.
    public var form: ReplyForm?
    /// Whether the branch ends with its first finished sentence; see ``SentenceBoundary``.
    public var endsAtSentence: Bool
    /// What the branch says, where only its score is wanted: nothing is drawn, and no piece comes. A model that tells
    /// no likelihood draws instead; see ``LanguageModel/tellsLikelihood``.
    public var given: String?

    /// A branch that nothing but its length ends unless more is given.
    public init(
        input: String, opening: String = "", stops: [String] = [], maximumTokens: Int, seed: UInt32,
        form: ReplyForm? = nil, endsAtSentence: Bool = false, given: String? = nil
    ) {
        self.input = input
        self.opening = opening
        self.stops = stops
        self.maximumTokens = maximumTokens
        self.seed = seed
        self.form = form
        self.endsAtSentence = endsAtSentence
        self.given = given
    }
}

/// How the next token is drawn.
public struct Sampling: Codable, Equatable, Sendable {
    /// Above 1 flattens the choice, below sharpens it; greater than 0.
    public var temperature: Float
    /// How many of the likeliest tokens are chosen among.
    public var topK: Int32
    /// The likeliest tokens whose probability adds up to this are chosen among, 0…1.
    public var topP: Float
    /// A token needs this share of the likeliest one's probability, 0…1.
    public var minP: Float
    /// How much a token that stands among the last 256 loses; 1 is nothing.
    public var repeatPenalty: Float
    /// The strength of the DRY penalty on repeated sequences; 0 is off.
    public var dryMultiplier: Float
    /// Which characters may come; a model that can't forbid tokens leaves it to the tests of what it wrote.
    public var alphabet: Alphabet
    /// Whether the text may hold line breaks, or end by itself. Where not, it goes on until its tokens are
    /// used up, a stop string comes or a sentence ends.
    public var lineBreaks: Bool

    /// Which characters a text may be made of.
    public enum Alphabet: String, Codable, Sendable {
        case any
        /// Latin letters, digits and the punctuation of prose.
        case latin
        /// Han characters, Chinese punctuation, and Latin letters and digits for names.
        case han
    }

    /// The defaults suit prose of a small model.
    public init(
        temperature: Float = 0.8, topK: Int32 = 40, topP: Float = 0.95, minP: Float = 0.05,
        repeatPenalty: Float = 1.1, dryMultiplier: Float = 0.8, alphabet: Alphabet = .any,
        lineBreaks: Bool = true
    ) {
        self.temperature = temperature
        self.topK = topK
        self.topP = topP
        self.minP = minP
        self.repeatPenalty = repeatPenalty
        self.dryMultiplier = dryMultiplier
        self.alphabet = alphabet
        self.lineBreaks = lineBreaks
    }
}
