/// The article under way: everything that a writer has decided and everything that was written.
///
/// A part that does not exist yet is an empty string or an empty list, so that its JSON form always has the
/// same keys. The value changes only through ``Article/applying(_:)``.
public struct Article: Codable, Equatable, Sendable {
    public var language: Language
    /// The main keyword; what the article is about.
    public var keyword: String
    /// The secondary keywords.
    public var keywords: [String]
    public var tone: String
    public var audience: String
    /// The length asked for: words in English, characters (字) in Chinese; see ``wordCount``.
    public var words: Int
    public var title: String
    public var slug: String
    /// The meta description.
    public var description: String
    public var intro: String
    public var sections: [Section]
    public var conclusion: String
    public var faqs: [FAQ]
    public var titleIdeas: [TitleIdea]

    /// The lengths that a writer may ask for.
    public static let lengths = 100...5_000

    /// An article of which nothing but its language and a length of 1,000 is decided.
    public init(language: Language = .english) {
        self.language = language
        keyword = ""
        keywords = []
        tone = ""
        audience = ""
        words = 1_000
        title = ""
        slug = ""
        description = ""
        intro = ""
        sections = []
        conclusion = ""
        faqs = []
        titleIdeas = []
    }
}

/// A numbered part of an article, and in the same shape a part of such a part.
public struct Section: Codable, Equatable, Sendable {
    public var heading: String
    /// One sentence that says what the section is to cover; for the writer and the model, never published.
    public var brief: String
    /// GitHub-flavoured Markdown without headings.
    public var body: String
    public var subsections: [Section]

    public init(heading: String, brief: String = "", body: String = "", subsections: [Section] = []) {
        self.heading = heading
        self.brief = brief
        self.body = body
        self.subsections = subsections
    }
}

/// A frequently asked question with its answer, which is empty until it is written.
public struct FAQ: Codable, Equatable, Sendable {
    public var question: String
    public var answer: String

    public init(question: String, answer: String = "") {
        self.question = question
        self.answer = answer
    }
}

/// A title that was proposed and may be chosen.
public struct TitleIdea: Codable, Equatable, Sendable {
    public var text: String
    public var type: TitleType

    public init(text: String, type: TitleType) {
        self.text = text
        self.type = type
    }
}
