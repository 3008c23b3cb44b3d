/// The article under way: everything that a writer has decided and everything that was written.
///
/// A part that does not exist yet is an empty string or an empty list, so that its JSON form always has the
/// same keys. The value changes only through ``Article/applying(_:)``.
public struct Article: Codable, Equatable, Sendable {
    /// The language that the article is written in.
    public var language: Language
    /// The main keyword; what the article is about.
    public var keyword: String
    /// The secondary keywords.
    public var keywords: [String]
    /// How it is to sound, in the writer's words; empty where nothing was said.
    public var tone: String
    /// For whom it is, in the writer's words; empty where nothing was said.
    public var audience: String
    /// The length asked for: words in English, characters (字) in Chinese; see ``wordCount``.
    public var words: Int
    /// The heading above all.
    public var title: String
    /// The last part of the page's address.
    public var slug: String
    /// The meta description.
    public var description: String
    /// What stands before the first section.
    public var intro: String
    /// The numbered sections, in order.
    public var sections: [Section]
    /// What stands after the last section.
    public var conclusion: String
    /// The questions that readers ask, with their answers.
    public var faqs: [FAQ]
    /// Titles that were proposed.
    public var titleIdeas: [TitleIdea]
    /// What the writer gave to write from.
    @OmittedWhenEmpty public var sources: [SourceText]
    /// The passages of sources that the intro was written from; kept for the writer, never published.
    @OmittedWhenEmpty public var introPassages: [Passage]

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
    /// The line above the text.
    public var heading: String
    /// One sentence that says what the section is to cover; for the writer and the model, never published.
    public var brief: String
    /// GitHub-flavoured Markdown without headings.
    public var body: String
    /// The sections within, of which none has more within.
    public var subsections: [Section]
    /// The passages of sources that it was written from; kept for the writer, never published.
    @OmittedWhenEmpty public var passages: [Passage]

    /// A section; what is not given is not written yet.
    public init(heading: String, brief: String = "", body: String = "", subsections: [Section] = []) {
        self.heading = heading
        self.brief = brief
        self.body = body
        self.subsections = subsections
    }
}

/// A frequently asked question with its answer, which is empty until it is written.
public struct FAQ: Codable, Equatable, Sendable {
    /// What readers ask.
    public var question: String
    /// What they are told; empty while that is not written.
    public var answer: String
    /// The passages of sources that the answer was written from; kept for the writer, never published.
    @OmittedWhenEmpty public var passages: [Passage]

    /// A question, with its answer where that is written.
    public init(question: String, answer: String = "") {
        self.question = question
        self.answer = answer
    }
}

/// A title that was proposed and may be chosen.
public struct TitleIdea: Codable, Equatable, Sendable {
    /// The title as it would stand.
    public var text: String
    /// The type by whose test it passed.
    public var type: TitleType

    /// A title of a type.
    public init(text: String, type: TitleType) {
        self.text = text
        self.type = type
    }
}
